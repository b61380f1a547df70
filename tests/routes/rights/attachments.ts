import { leaders, type Row, writers } from "./row";

export const attachmentsRows: Row[] = [
  {
    id: "routes/attachments/attach",
    path: "/bilagor/till/mote/m-2027-1",
    get: "members",
    post: leaders,
  },
  // An item that the contact has put forward, and nobody has accepted.
  {
    id: "routes/attachments/attach",
    path: "/bilagor/till/punkt/proposal-1",
    get: [...leaders, "contact"],
    post: [...leaders, "contact"],
    hiddenFrom: ["adjuster", "deputy", "head", "reader", "elected", "administrator"],
  },
  // A draft by the contact.
  {
    id: "routes/attachments/attach",
    path: "/bilagor/till/lardom/draft-1",
    get: writers,
    post: writers,
  },
  // org-buf answers for it: its head.
  {
    id: "routes/attachments/attach",
    path: "/bilagor/till/projekt/prj-01",
    get: "members",
    post: ["coordinator", "head"],
  },
  {
    id: "routes/attachments/remove",
    path: "/bilagor/file-1/borttagning",
    get: leaders,
    post: leaders,
  },
  { id: "routes/attachments/file", path: "/bilagor/file-1/plan.txt", get: "members", resource: true },
  { id: "routes/attachments/file", path: "/bilagor/file-2/plan.txt", get: writers, resource: true },
  {
    id: "routes/attachments/file",
    path: "/bilagor/file-3/plan.txt",
    get: [...leaders, "contact"],
    resource: true,
    hiddenFrom: ["adjuster", "deputy", "head", "reader", "elected", "administrator"],
  },
];
