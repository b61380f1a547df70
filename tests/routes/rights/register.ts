import { coordinator, type Row } from "./row";

/** Who has a seat, heads a unit or coordinates. */
const seatedOrCoordinating: Row["post"] = ["coordinator", "contact", "adjuster", "deputy", "head"];

const partner = { name: "Reykholt", kind: "twinTown", status: "starting", countryCode: "IS", version: "1" };

const contact = {
  happenedOn: "2026-11-20",
  kind: "letter",
  personId: "p-01",
  unitId: "org-klf",
  projectId: "",
  about: "Ett brev om våren",
  outcome: "",
  version: "1",
};

const programme = {
  nameSv: "Nytt stöd",
  nameEn: "New support",
  kind: "national",
  firstYear: "2026",
  lastYear: "2030",
};

const call = {
  programmeCode: "NORDPLUS",
  title: "Nordplus vuxna 2027",
  closesOn: "2027-02-01",
  status: "watching",
  "themeIds[]": "t-unga",
};

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
  {
    id: "routes/register/project-benefits",
    path: "/register/projekt/prj-11/nytta",
    get: ["coordinator", "contact", "deputy"],
    post: ["coordinator", "contact", "deputy"],
    fields: { ownBenefit: "X", version: "1" },
  },
  {
    id: "routes/register/project-years",
    path: "/register/projekt/prj-11/ar",
    get: ["coordinator", "contact", "deputy"],
    post: ["coordinator", "contact", "deputy"],
    fields: { "paid-2025": "1", version: "1" },
  },
  {
    id: "routes/register/project-duties",
    path: "/register/projekt/prj-11/redovisningar",
    get: ["coordinator", "contact", "deputy"],
    post: ["coordinator", "contact", "deputy"],
    fields: { kind: "report", title: "X", dueOn: "2027-01-15" },
  },
  {
    id: "routes/register/project-duty",
    path: "/register/projekt/prj-11/redovisningar/duty-1",
    get: ["coordinator", "contact", "deputy"],
    post: ["coordinator", "contact", "deputy"],
    fields: { kind: "report", title: "X", dueOn: "2027-01-15", version: "1" },
  },
  {
    id: "routes/register/project-duty-removal",
    path: "/register/projekt/prj-11/redovisningar/duty-1/borttagning",
    get: ["coordinator", "contact", "deputy"],
    post: ["coordinator", "contact", "deputy"],
  },
  { id: "routes/register/partners", path: "/register/partner", get: "members" },
  { id: "routes/register/partner-map", path: "/register/partner/karta", get: "members" },
  { id: "routes/register/partner", path: "/register/partner/pa-01", get: "members" },
  {
    id: "new-partner",
    path: "/register/partner/ny",
    get: seatedOrCoordinating,
    post: seatedOrCoordinating,
    fields: partner,
  },
  {
    id: "routes/register/partner-form",
    path: "/register/partner/pa-01/andra",
    get: coordinator,
    post: coordinator,
    fields: partner,
  },
  {
    id: "new-partner-person",
    path: "/register/partner/pa-01/personer/ny",
    get: coordinator,
    post: coordinator,
    fields: { name: "X", version: "0" },
  },
  {
    id: "routes/register/partner-person",
    path: "/register/partner/pa-01/personer/pp-11/andra",
    get: coordinator,
    post: coordinator,
    fields: { name: "X", version: "1" },
  },
  {
    id: "routes/register/partner-person-removal",
    path: "/register/partner/pa-01/personer/pp-11/borttagning",
    get: coordinator,
    post: coordinator,
  },
  {
    id: "new-agreement",
    path: "/register/partner/pa-01/avtal/ny",
    get: coordinator,
    post: coordinator,
    fields: { title: "X", version: "0" },
  },
  {
    id: "routes/register/partner-agreement",
    path: "/register/partner/pa-01/avtal/av-01/andra",
    get: coordinator,
    post: coordinator,
    fields: { title: "X", version: "1" },
  },
  {
    id: "routes/register/partner-agreement-removal",
    path: "/register/partner/pa-01/avtal/av-01/borttagning",
    get: coordinator,
    post: coordinator,
  },
  {
    id: "routes/register/partner-merge",
    path: "/register/partner/pa-01/sammanslagning",
    get: coordinator,
    post: coordinator,
    fields: { other: "pa-02" },
  },
  {
    id: "new-contact",
    path: "/register/partner/pa-01/kontakt",
    get: seatedOrCoordinating,
    post: seatedOrCoordinating,
    fields: contact,
  },
  {
    id: "routes/register/contact-form",
    path: "/register/partner/pa-01/kontakter/ko-01/andra",
    get: coordinator,
    post: coordinator,
    fields: contact,
  },
  {
    id: "routes/register/contact-remove",
    path: "/register/partner/pa-01/kontakter/ko-01/borttagning",
    get: coordinator,
    post: coordinator,
    fields: {},
  },
  { id: "routes/register/programmes", path: "/register/program", get: "members" },
  { id: "routes/register/programme", path: "/register/program/ERASMUS-SKOLA", get: "members" },
  {
    id: "new-programme",
    path: "/register/program/nytt",
    get: coordinator,
    post: coordinator,
    fields: { ...programme, code: "NYTT" },
  },
  {
    id: "routes/register/programme-form",
    path: "/register/program/ERASMUS-SKOLA/andra",
    get: coordinator,
    post: coordinator,
    fields: { ...programme, version: "1" },
  },
  {
    id: "new-call",
    path: "/register/utlysningar/ny",
    get: coordinator,
    post: coordinator,
    fields: { ...call, version: "0" },
  },
  {
    id: "routes/register/call-form",
    path: "/register/utlysningar/cal-04/andra",
    get: coordinator,
    post: coordinator,
    fields: { ...call, version: "1" },
  },
  {
    id: "routes/register/call-remove",
    path: "/register/utlysningar/cal-08/borttagning",
    get: coordinator,
    post: coordinator,
  },
  {
    id: "routes/register/call-import",
    path: "/register/utlysningar/import",
    get: coordinator,
    post: coordinator,
    fields: { rows: "Program;Rubrik;Sista ansökningsdag\nNORDPLUS;X;2027-03-01" },
    showsAnswer: true,
  },
  {
    id: "routes/register/call-import-reading",
    path: "/register/utlysningar/import/inlasning",
    get: coordinator,
    post: coordinator,
    fields: { rows: "Program;Rubrik;Sista ansökningsdag\nNORDPLUS;X;2027-03-01" },
  },
  {
    id: "routes/register/call-template",
    path: "/register/utlysningar/import/mall.csv",
    get: coordinator,
    resource: true,
  },
  { id: "routes/register/call-wall", path: "/register/utlysningar/vaggen", get: "members" },
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
