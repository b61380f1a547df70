import { administrator, office, type Row } from "./row";

export const peopleRows: Row[] = [
  { id: "routes/people/people", path: "/personer", get: "members" },
  {
    id: "new-person",
    path: "/personer/ny",
    get: office,
    post: office,
    fields: { name: "X", email: "x@example.se" },
  },
  {
    id: "routes/people/import",
    path: "/personer/import",
    get: office,
    post: office,
    fields: { rows: "Namn;E-post\nX;x@example.se" },
    showsAnswer: true,
  },
  {
    id: "routes/people/import-reading",
    path: "/personer/import/inlasning",
    get: office,
    post: office,
    fields: { rows: "Namn;E-post\nX;x@example.se" },
  },
  { id: "routes/people/person", path: "/personer/p-40", get: "members" },
  {
    id: "routes/people/person-form",
    path: "/personer/p-40/andra",
    get: office,
    post: office,
    fields: { name: "X", email: "x@example.se", version: "1" },
  },
  {
    id: "routes/people/person-roles",
    path: "/personer/p-40/roller",
    get: administrator,
    post: administrator,
    fields: { "roles[]": "coordinator" },
  },
  { id: "routes/people/person-end", path: "/personer/p-40/avslut", get: office, post: office },
  {
    id: "new-unit",
    path: "/enheter/ny",
    get: office,
    post: office,
    fields: { name: "X", shortName: "X", kind: "company" },
  },
  { id: "routes/people/unit", path: "/enheter/org-sbf", get: "members" },
  {
    id: "routes/people/unit-form",
    path: "/enheter/org-sbf/andra",
    get: office,
    post: office,
    fields: { name: "X", shortName: "X", kind: "company", version: "1" },
  },
  {
    id: "routes/people/unit-seats",
    path: "/enheter/org-sbf/platser",
    get: office,
    post: office,
    fields: { place: "contact", personId: "p-32", fromDay: "2026-11-22" },
  },
  // org-des: its contact and deputy; the head of the cast heads another unit.
  {
    id: "routes/people/unit-themes",
    path: "/enheter/org-des/teman",
    get: ["coordinator", "contact", "deputy"],
    post: ["coordinator", "contact", "deputy"],
    fields: { "themeIds[]": "t-kultur", version: "1" },
  },
  { id: "routes/people/unit-close", path: "/enheter/org-sbf/avslut", get: office, post: office },
];
