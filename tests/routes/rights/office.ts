import { administrator, nobody, office, type Row } from "./row";

export const officeRows: Row[] = [
  { id: "routes/home/start", path: "/", get: "everyone" },
  { id: "routes/office/health", path: "/halsa", get: "everyone", resource: true },
  { id: "routes/office/refused", path: "/fel/413", get: "everyone", answers: 413 },
  { id: "routes/office/not-found", path: "/finns-inte", get: nobody, post: nobody, hiddenFrom: "everyone" },
  {
    id: "routes/office/settings",
    path: "/installningar",
    get: administrator,
    post: administrator,
    fields: { name: "X", shortName: "X", departmentWord: "x", version: "1" },
  },
  { id: "routes/office/outbox", path: "/utkorg", get: office },
  { id: "routes/office/letter", path: "/utkorg/letter-1", get: office },
  {
    id: "routes/office/letter-resend",
    path: "/utkorg/letter-1/omsandning",
    get: office,
    post: office,
  },
  {
    id: "routes/office/letter-put-aside",
    path: "/utkorg/letter-1/undanlaggning",
    get: office,
    post: office,
  },
  {
    id: "routes/office/letter-code",
    path: "/utkorg/letter-1/kod",
    get: administrator,
    post: administrator,
    showsAnswer: true,
  },
  { id: "routes/office/chronicle", path: "/handelser", get: administrator },
  { id: "routes/office/history", path: "/historik/unit/org-sbf", get: office },
  { id: "routes/about/network", path: "/om", get: "everyone" },
  { id: "routes/about/personal-data", path: "/personuppgifter", get: "everyone" },
  { id: "routes/about/accessibility", path: "/tillganglighet", get: "everyone" },
  {
    id: "routes/about/accessibility-form",
    path: "/tillganglighet/andra",
    get: administrator,
    post: administrator,
    fields: { level: "none", assessedOn: "2026-11-01", method: "X", deficiencies: "X", version: "1" },
  },
];
