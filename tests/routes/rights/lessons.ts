import type { CastRole } from "../../support/visitor";
import { coordinator, office, type Row, writers } from "./row";

const othersThanReader: CastRole[] = [
  "coordinator",
  "chair",
  "contact",
  "adjuster",
  "deputy",
  "head",
  "elected",
  "administrator",
];

export const lessonsRows: Row[] = [
  { id: "routes/lessons/list", path: "/lardomar", get: "members" },
  {
    id: "routes/lessons/new",
    path: "/lardomar/ny",
    get: ["coordinator", "contact", "adjuster", "deputy", "head"],
    post: ["coordinator", "contact", "adjuster", "deputy", "head"],
    fields: { title: "X", unitId: "org-klf" },
  },
  { id: "routes/lessons/lesson", path: "/lardomar/l-01", get: "members" },
  {
    id: "routes/lessons/revise",
    path: "/lardomar/l-01/andra",
    get: coordinator,
    post: coordinator,
    fields: { title: "X", unitId: "org-kff", version: "1" },
  },
  {
    id: "routes/lessons/publish",
    path: "/lardomar/l-01/publicering",
    get: coordinator,
    post: coordinator,
    fields: { visibility: "draft", version: "1" },
  },
  { id: "routes/lessons/versions", path: "/lardomar/l-01/versioner", get: office },
  {
    id: "routes/lessons/comment",
    path: "/lardomar/l-01/kommentarer",
    get: "members",
    post: "members",
    fields: { text: "X" },
  },
  {
    id: "routes/lessons/remove-comment",
    path: "/lardomar/l-01/kommentarer/comment-1/borttagning",
    get: "members",
    post: ["coordinator", "reader"],
  },
  // A draft by the contact.
  { id: "routes/lessons/lesson", path: "/lardomar/draft-1", get: writers },
  {
    id: "routes/lessons/revise",
    path: "/lardomar/draft-1/andra",
    get: writers,
    post: writers,
    fields: { title: "X", unitId: "org-des", version: "1" },
  },
  {
    id: "routes/lessons/publish",
    path: "/lardomar/draft-1/publicering",
    get: writers,
    post: writers,
    fields: { visibility: "internal", version: "1" },
  },
  {
    id: "routes/lessons/versions",
    path: "/lardomar/draft-1/versioner",
    get: writers,
  },
  {
    id: "routes/lessons/comment",
    path: "/lardomar/draft-1/kommentarer",
    get: writers,
    post: writers,
    fields: { text: "X" },
  },
  { id: "routes/archive/search", path: "/arkiv?fraga=projekt", get: "members" },
  { id: "routes/archive/alike", path: "/arkiv/liknande/lesson/l-01", get: "members" },
  {
    id: "routes/archive/searches-made",
    path: "/arkiv/sokningar",
    get: "members",
    post: "members",
    fields: { fraga: "projekt" },
    resource: true,
    showsAnswer: true,
  },
  { id: "routes/archive/searches-clear", path: "/arkiv/sokningar/rensning", get: "members", post: "members" },
  {
    id: "routes/archive/save",
    path: "/arkiv/sparade/ny?fraga=projekt",
    get: "members",
    post: "members",
    fields: { name: "X", rhythm: "daily" },
  },
  // The reader's own.
  {
    id: "routes/archive/saved",
    path: "/arkiv/sparade/saved-1",
    get: ["reader"],
    hiddenFrom: othersThanReader,
  },
  {
    id: "routes/archive/saved-change",
    path: "/arkiv/sparade/saved-1/andra",
    get: ["reader"],
    post: ["reader"],
    fields: { name: "X", rhythm: "off", version: "1" },
    hiddenFrom: othersThanReader,
  },
  {
    id: "routes/archive/saved-remove",
    path: "/arkiv/sparade/saved-1/borttagning",
    get: "members",
    post: ["reader"],
    hiddenFrom: othersThanReader,
  },
  {
    id: "routes/archive/watch-stop",
    path: "/bevakning/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3ywatch",
    get: "everyone",
    post: "everyone",
  },
  { id: "routes/archive/help", path: "/arkiv/sa-soker-du", get: "members" },
];
