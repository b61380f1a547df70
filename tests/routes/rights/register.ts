import type { Row } from "./row";

const project = {
  title: "X",
  kind: "project",
  unitId: "org-des",
  status: "idea",
  role: "lead",
  currency: "SEK",
  visibility: "internal",
};

export const registerRows: Row[] = [
  { id: "routes/register/projects", path: "/register", get: "members" },
  { id: "routes/register/project", path: "/register/projekt/prj-01", get: "members" },
  {
    id: "routes/register/project-new",
    path: "/register/projekt/nytt",
    get: ["coordinator", "contact", "adjuster", "deputy", "head"],
    post: ["coordinator", "contact", "adjuster", "deputy", "head"],
    fields: { ...project, title: "Nytt" },
  },
  // org-des answers for it: its contact and deputy.
  {
    id: "routes/register/project-change",
    path: "/register/projekt/prj-11/andra",
    get: ["coordinator", "contact", "deputy"],
    post: ["coordinator", "contact", "deputy"],
    fields: { ...project, version: "1" },
  },
  { id: "routes/register/partners", path: "/register/partner", get: "members" },
  { id: "routes/register/partner", path: "/register/partner/pa-01", get: "members" },
  { id: "routes/register/programmes", path: "/register/program", get: "members" },
  { id: "routes/register/programme", path: "/register/program/ERASMUS-SKOLA", get: "members" },
  { id: "routes/register/calls", path: "/register/utlysningar", get: "members" },
  { id: "routes/register/call", path: "/register/utlysningar/cal-01", get: "members" },
  {
    id: "routes/register/call-watch",
    path: "/register/utlysningar/cal-01/bevakning",
    get: "members",
    post: "members",
    fields: { wanted: "1" },
  },
  { id: "routes/followup/years", path: "/uppfoljning", get: "members" },
  { id: "routes/followup/year", path: "/uppfoljning/2025", get: "members" },
];
