import { coordinator, type Row } from "./row";

export const publishingRows: Row[] = [
  {
    id: "routes/publishing/list",
    path: "/publicering",
    get: ["coordinator", "contact", "adjuster", "deputy", "head"],
  },
  {
    id: "routes/publishing/gate",
    path: "/publicering/partner/pa-01",
    get: "members",
    post: coordinator,
    fields: { sum: "x" },
  },
  {
    id: "routes/publishing/withdraw",
    path: "/publicering/partner/pa-01/tillbakadragande",
    get: "members",
    post: coordinator,
  },
  {
    id: "routes/circulation/list",
    path: "/spridning",
    get: ["coordinator", "contact", "adjuster", "deputy", "head"],
  },
  {
    id: "routes/circulation/record",
    path: "/spridning/followup/2025",
    get: ["coordinator", "contact", "adjuster", "deputy", "head"],
    post: coordinator,
    fields: { receiver: "board:", way: "paper", day: "2026-04-01", note: "" },
  },
  {
    id: "routes/circulation/send",
    path: "/spridning/lesson/l-01/brev",
    get: coordinator,
    post: coordinator,
    fields: { "to[]": ["receiver:rec-1"], version: "1" },
  },
  { id: "routes/circulation/receivers", path: "/spridning/mottagare", get: coordinator },
  {
    id: "new-receiver",
    path: "/spridning/mottagare/ny",
    get: coordinator,
    post: coordinator,
    fields: { kind: "list", name: "Ny lista", language: "sv" },
  },
  {
    id: "routes/circulation/receiver-form",
    path: "/spridning/mottagare/rec-1",
    get: coordinator,
    post: coordinator,
    fields: { version: "1", kind: "organisation", name: "Annat namn", language: "sv" },
  },
  {
    id: "routes/circulation/receiver-end",
    path: "/spridning/mottagare/rec-1/avslut",
    get: coordinator,
    post: coordinator,
  },
];
