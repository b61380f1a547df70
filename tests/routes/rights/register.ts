import type { Row } from "./row";

export const registerRows: Row[] = [
  { id: "routes/register/projects", path: "/register", get: "members" },
  { id: "routes/register/project", path: "/register/projekt/prj-01", get: "members" },
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
