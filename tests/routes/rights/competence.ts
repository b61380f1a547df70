import { coordinator, type Row } from "./row";

/** Who has a seat, heads a unit or coordinates. */
const seated: Row["post"] = ["coordinator", "contact", "adjuster", "deputy", "head"];

const training = { kind: "course", title: "X", heldOn: "2026-11-20", version: "1" };

export const competenceRows: Row[] = [
  { id: "routes/competence/who", path: "/kunskap", get: "members" },
  {
    id: "routes/competence/own",
    path: "/kunskap/min",
    get: "members",
    post: "members",
    fields: { subject: "language:es", note: "" },
  },
  {
    id: "routes/competence/own-removal",
    path: "/kunskap/min/borttagning",
    get: "members",
    post: "members",
    fields: { subject: "language:de" },
  },
  { id: "routes/competence/trainings", path: "/kunskap/utbildningar", get: "members" },
  {
    id: "new-training",
    path: "/kunskap/utbildningar/ny",
    get: seated,
    post: seated,
    fields: training,
  },
  { id: "routes/competence/training", path: "/kunskap/utbildningar/utb-2025-1", get: "members" },
  {
    id: "routes/competence/training-form",
    path: "/kunskap/utbildningar/utb-2025-1/andra",
    get: coordinator,
    post: coordinator,
    fields: training,
  },
  {
    id: "routes/competence/take-part",
    path: "/kunskap/utbildningar/utb-2025-1/deltagande",
    get: seated,
    post: seated,
    fields: { present: "yes" },
  },
  { id: "routes/competence/gaps", path: "/kunskap/luckor", get: seated },
];
