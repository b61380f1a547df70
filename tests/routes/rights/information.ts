import { coordinator, type Row } from "./row";

/** Who has a seat, heads a unit or coordinates. */
const tellers: Row["post"] = ["coordinator", "contact", "adjuster", "deputy", "head"];

/** What the coordinator is told; info-03 is of org-des, by its contact. */
export const informationRows: Row[] = [
  { id: "routes/information/list", path: "/information", get: "members" },
  {
    id: "routes/information/new",
    path: "/information/ny",
    get: tellers,
    post: tellers,
    fields: { title: "X", unitId: "org-des", text: "X" },
  },
  {
    id: "routes/information/incoming",
    path: "/information/inkommet",
    get: coordinator,
    post: coordinator,
    fields: {},
  },
  {
    id: "routes/information/take-in",
    path: "/information/inkommet/letter-1",
    get: coordinator,
    post: coordinator,
    fields: { title: "X", unitId: "org-des", text: "X" },
  },
  {
    id: "routes/information/put-aside",
    path: "/information/inkommet/letter-1/undanlaggning",
    get: coordinator,
    post: coordinator,
    resource: true,
  },
  { id: "routes/information/entry", path: "/information/info-03", get: "members" },
  {
    id: "routes/information/change",
    path: "/information/info-03/andra",
    get: ["coordinator", "contact", "deputy"],
    post: ["coordinator", "contact", "deputy"],
    fields: { title: "X", unitId: "org-des", version: "1" },
  },
  {
    id: "routes/information/note",
    path: "/information/info-03/anteckning",
    get: tellers,
    post: tellers,
    fields: { text: "X" },
  },
  {
    id: "routes/information/remove",
    path: "/information/info-03/borttagning",
    get: [...coordinator, "contact"],
    post: [...coordinator, "contact"],
  },
];
