import { leaders, type Row } from "./row";

export const roundsRows: Row[] = [
  {
    id: "routes/rounds/link",
    path: "/laget-runt/r0undr0undr0undr0undr0undr0undr0",
    get: "everyone",
    post: "everyone",
    fields: { nothing: "1", version: "1" },
  },
  {
    id: "routes/rounds/ask",
    path: "/moten/m-2027-1/laget-runt",
    get: "members",
    post: leaders,
  },
  {
    id: "routes/rounds/answer",
    path: "/moten/m-2027-1/laget-runt/org-des",
    // The contact and the deputy of that unit, and the coordinator for any.
    get: ["coordinator", "contact", "deputy"],
    post: ["coordinator", "contact", "deputy"],
    fields: { nothing: "1", version: "1" },
  },
];
