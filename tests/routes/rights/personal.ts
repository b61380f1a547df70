import { administrator, type Row } from "./row";

export const personalRows: Row[] = [
  { id: "routes/personal/own-data", path: "/min-sida/uppgifter", get: "members" },
  { id: "own-data-json", path: "/min-sida/uppgifter/utdrag.json", get: "members", resource: true },
  { id: "own-data-zip", path: "/min-sida/uppgifter/utdrag.zip", get: "members", resource: true },
  {
    id: "routes/personal/own-request",
    path: "/min-sida/uppgifter/begaran",
    get: "everyone",
    post: "members",
    fields: { wanted: "1" },
  },
  {
    id: "routes/personal/own-leave",
    path: "/min-sida/uppgifter/avslut",
    get: "members",
    post: "members",
    fields: { sure: "1" },
    leadsToSignIn: true,
  },
  {
    id: "routes/personal/person-anonymise",
    path: "/personer/p-gone/anonymisering",
    get: administrator,
    post: administrator,
    fields: { sure: "1" },
  },
  {
    id: "routes/retention/retention",
    path: "/installningar/gallring",
    get: administrator,
    post: administrator,
    fields: { "rows[]": ["incomingLetter:letter-gone"], version: "1" },
  },
  {
    id: "routes/retention/propose",
    path: "/installningar/gallring/lista",
    get: "everyone",
    post: administrator,
  },
  { id: "routes/retention/log", path: "/installningar/gallring/logg", get: administrator },
  {
    id: "routes/retention/rule",
    path: "/installningar/gallring/regler/letter",
    get: administrator,
    post: administrator,
    fields: { years: "3", reason: "X", version: "0" },
  },
];
