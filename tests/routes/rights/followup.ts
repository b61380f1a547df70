import { coordinator, type Row } from "./row";

const write = "/uppfoljning/2024/skriv";
const section = `${write}/avsnitt/section-1`;
const way = "/uppfoljning/2024/gang";
const editions = "/uppfoljning/2025/utgavor";

/** A row of an address that the coordinator alone comes to and posts to. */
const own = (id: string, path: string, fields: Row["fields"] = {}): Row => ({
  id,
  path,
  fields,
  get: coordinator,
  post: coordinator,
});

export const followupRows: Row[] = [
  { id: "routes/followup/desk", path: write, get: coordinator },
  own("routes/followup/begin", "/uppfoljning/2026/skriv/borja"),
  own("routes/followup/details", `${write}/uppgifter`, { title: "X", version: "1" }),
  own("routes/followup/goals", `${write}/mal`, {
    "verdict-g-1": "partly",
    "comment-g-1": "X",
    "shown-verdict-g-1": "",
    "shown-comment-g-1": "",
  }),
  own("new-section", `${write}/avsnitt`, { heading: "Nytt" }),
  own("routes/followup/section", section, { text: "X", version: "1" }),
  {
    ...own("routes/followup/section-save", `${section}/sparning`, { text: "X", version: "1" }),
    resource: true,
    showsAnswer: true,
  },
  own("routes/followup/section-heading", `${section}/rubrik`, { heading: "Ny", shown: "Bakgrund" }),
  own("routes/followup/section-move", `${section}/ordning`, { step: "up" }),
  own("routes/followup/section-removal", `${section}/borttagning`, { version: "1" }),
  { id: "routes/followup/way", path: way, get: coordinator },
  own("routes/followup/discuss", `${way}/natverket`, { day: "2026-11-01" }),
  own("routes/followup/send", `${way}/namnden`, { day: "2026-11-02", shown: "x" }),
  own("routes/followup/take-back", `${way}/tillbaka`, { why: "X" }),
  own("routes/followup/decide", `${way}/beslut`, { day: "2026-11-02", paragraph: "§ 1", decision: "X" }),
  { id: "routes/followup/editions", path: editions, get: "members" },
  { id: "routes/followup/edition", path: `${editions}/3`, get: "members" },
  {
    id: "routes/followup/edition",
    path: `${editions}/1`,
    get: coordinator,
    hiddenFrom: ["chair", "contact", "adjuster", "deputy", "head", "elected", "reader", "administrator"],
  },
  { id: "routes/followup/edition-text", path: `${editions}/3/text.json`, get: "members", resource: true },
  {
    id: "edition-memo-docx",
    path: `${editions}/3/tjansteskrivelse.docx`,
    get: "members",
    resource: true,
  },
  { id: "edition-memo-pdf", path: `${editions}/3/tjansteskrivelse.pdf`, get: "members", resource: true },
  {
    id: "routes/followup/memo",
    path: "/uppfoljning/2025/tjansteskrivelse.docx",
    get: "members",
    resource: true,
  },
  {
    id: "memo-pdf",
    path: "/uppfoljning/2024/tjansteskrivelse.pdf",
    get: coordinator,
    hiddenFrom: ["chair", "contact", "adjuster", "deputy", "head", "elected", "reader", "administrator"],
    resource: true,
  },
];
