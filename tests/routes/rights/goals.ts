import { coordinator, type Row } from "./row";

const policy = { kind: "policy", title: "X", version: "1" };

export const goalsRows: Row[] = [
  { id: "routes/goals/list", path: "/mal", get: "members" },
  { id: "routes/goals/policy", path: "/mal/styrdokument/pol-2023", get: "members" },
  { id: "routes/goals/goal", path: "/mal/g-1", get: "members" },
  {
    id: "new-policy",
    path: "/mal/styrdokument/nytt",
    get: coordinator,
    post: coordinator,
    fields: policy,
  },
  {
    id: "routes/goals/policy-form",
    path: "/mal/styrdokument/pol-2023/andra",
    get: coordinator,
    post: coordinator,
    fields: policy,
  },
  {
    id: "routes/goals/edition",
    path: "/mal/styrdokument/pol-2023/ny-utgava",
    get: coordinator,
    post: coordinator,
    fields: { title: "X", validFrom: "2028-01-01" },
  },
  {
    id: "new-goal",
    path: "/mal/styrdokument/pol-2023/mal/nytt",
    get: coordinator,
    post: coordinator,
    fields: { title: "X" },
  },
  {
    id: "routes/goals/goal-form",
    path: "/mal/g-1/andra",
    get: coordinator,
    post: coordinator,
    fields: { title: "X", version: "1" },
  },
  {
    id: "routes/goals/goal-order",
    path: "/mal/g-1/ordning",
    get: coordinator,
    post: coordinator,
    fields: { step: "down" },
  },
  { id: "routes/goals/goal-removal", path: "/mal/g-1/borttagning", get: coordinator, post: coordinator },
  {
    id: "new-indicator",
    path: "/mal/g-1/indikatorer/ny",
    get: coordinator,
    post: coordinator,
    fields: { text: "X", measure: "personer", "target-2027": "1,5" },
  },
  {
    id: "routes/goals/indicator-form",
    path: "/mal/g-1/indikatorer/g-1-a",
    get: coordinator,
    post: coordinator,
    fields: { text: "X", measure: "personer", version: "1" },
  },
  {
    id: "routes/goals/indicator-removal",
    path: "/mal/g-1/indikatorer/g-1-a/borttagning",
    get: coordinator,
    post: coordinator,
  },
  // org-des answers for it: its contact and deputy.
  {
    id: "routes/goals/tie",
    path: "/mal/koppling/project/prj-11",
    get: ["coordinator", "contact", "deputy"],
    post: ["coordinator", "contact", "deputy"],
    fields: { "shown[]": ["g-1"], "goals-0[]": ["g-2"] },
  },
  // Whoever leads and writes the network's meetings.
  {
    id: "routes/goals/tie",
    path: "/mal/koppling/decision/d-2026-04",
    get: ["coordinator", "chair"],
    post: ["coordinator", "chair"],
    fields: { "goals-0[]": ["g-2"] },
  },
];
