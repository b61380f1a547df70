import { coordinator, type Row } from "./row";

/** The demo's newsletters: one is being written, one has been sent. */
export const newslettersRows: Row[] = [
  { id: "routes/newsletters/list", path: "/nyhetsbrev", get: coordinator, post: coordinator },
  {
    id: "routes/newsletters/newsletter",
    path: "/nyhetsbrev/brev-2",
    get: coordinator,
    post: coordinator,
    fields: { version: "1" },
  },
  {
    id: "routes/newsletters/change",
    path: "/nyhetsbrev/brev-2/andra",
    get: coordinator,
    post: coordinator,
    fields: { title: "Sedan sist", opening: "X", closing: "", version: "1" },
  },
  {
    id: "routes/newsletters/remove",
    path: "/nyhetsbrev/brev-2/borttagning",
    get: coordinator,
    post: coordinator,
  },
];
