import { administrator, nobody, office, type Row, writers } from "./row";

export const officeRows: Row[] = [
  { id: "routes/home/start", path: "/", get: "everyone" },
  { id: "routes/office/health", path: "/halsa", get: "everyone", resource: true },
  { id: "routes/office/alive", path: "/health", get: "everyone", resource: true },
  { id: "routes/office/ready", path: "/ready", get: "everyone", resource: true },
  // Without a token in the settings there is no such address.
  { id: "routes/office/metrics", path: "/metrics", get: nobody, hiddenFrom: "everyone", resource: true },
  { id: "routes/office/refused", path: "/fel/413", get: "everyone", answers: 413 },
  { id: "routes/office/not-found", path: "/finns-inte", get: nobody, post: nobody, hiddenFrom: "everyone" },
  {
    id: "routes/office/settings",
    path: "/installningar",
    get: administrator,
    post: administrator,
    fields: { name: "X", shortName: "X", departmentWord: "x", version: "1" },
  },
  { id: "routes/office/bin", path: "/papperskorg", get: "members" },
  // Removed by the contact.
  {
    id: "routes/office/bin-take-back",
    path: "/papperskorg/removed-1/aterstallning",
    get: "members",
    post: writers,
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
  {
    id: "routes/office/chronicle-check",
    path: "/handelser/kontroll",
    get: administrator,
    post: administrator,
    showsAnswer: true,
  },
  { id: "chronicle-csv", path: "/handelser/utdrag.csv", get: administrator, resource: true },
  { id: "chronicle-jsonl", path: "/handelser/utdrag.jsonl", get: administrator, resource: true },
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
