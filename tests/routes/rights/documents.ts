import { office, type Row, room } from "./row";

export const documentsRows: Row[] = [
  { id: "routes/documents/import", path: "/dokument/inlasning", get: office, post: office },
  {
    id: "routes/documents/batch",
    path: "/dokument/inlasning/batch-1",
    get: office,
    post: office,
    fields: { visibility: "internal", "files[]": ["waiting-1"], "deed-waiting-1": "leaveOut" },
  },
  {
    id: "routes/documents/batch-again",
    path: "/dokument/inlasning/batch-1/forsok",
    get: office,
    post: office,
    fields: { file: "waiting-1" },
  },
  { id: "routes/documents/document", path: "/dokument/document-1", get: "members" },
  // One for the network.
  { id: "routes/documents/document", path: "/dokument/document-2", get: room },
  {
    id: "routes/documents/change",
    path: "/dokument/document-1/andra",
    get: office,
    post: office,
    fields: { title: "Plan", kind: "report", visibility: "internal", version: "1" },
  },
  { id: "routes/documents/remove", path: "/dokument/document-1/borttagning", get: office, post: office },
  {
    id: "routes/documents/file",
    path: "/dokument/document-1/fil/plan.txt",
    get: "members",
    resource: true,
  },
];
