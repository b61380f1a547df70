import type { Row } from "./row";

/** Who has a seat, heads a unit or coordinates. */
const seatedOrCoordinating: Row["post"] = ["coordinator", "contact", "adjuster", "deputy", "head"];
/** org-des means to do ins-12: its contact and deputy. */
const keepers: Row["post"] = ["coordinator", "contact", "deputy"];

const initiative = {
  title: "X",
  need: "Y",
  unitId: "org-des",
  ownerId: "p-14",
  status: "planned",
  version: "1",
};

const answer = { verdict: "apply", reason: "Z", version: "1" };

export const initiativesRows: Row[] = [
  { id: "routes/initiatives/list", path: "/register/insatser", get: "members" },
  {
    id: "routes/initiatives/new",
    path: "/register/insatser/ny",
    get: seatedOrCoordinating,
    post: seatedOrCoordinating,
    fields: initiative,
  },
  { id: "routes/initiatives/initiative", path: "/register/insatser/ins-12", get: "members" },
  {
    id: "routes/initiatives/change",
    path: "/register/insatser/ins-12/andra",
    get: keepers,
    post: keepers,
    fields: initiative,
  },
  // The head of org-buf alone signs for it.
  {
    id: "routes/initiatives/test",
    path: "/register/insatser/ins-02/provning",
    get: ["head"],
    post: ["head"],
    fields: answer,
  },
  { id: "routes/initiatives/coverage", path: "/register/insatser/tackning", get: "members" },
  {
    id: "routes/initiatives/answer-holds",
    path: "/register/insatser/ins-03/svaret-galler",
    get: ["head"],
    post: ["head"],
    fields: { call: "cal-02" },
  },
  { id: "routes/initiatives/ask", path: "/register/insatser/ins-12/fraga", get: keepers, post: keepers },
  {
    id: "routes/initiatives/renew",
    path: "/register/insatser/ins-01/fraga/lank",
    get: ["coordinator", "head"],
    post: ["coordinator", "head"],
    fields: { version: "1" },
  },
  {
    id: "routes/initiatives/take-back",
    path: "/register/insatser/ins-01/fraga/aterkallelse",
    get: ["coordinator", "head"],
    post: ["coordinator", "head"],
    fields: { testId: "ins-01-fragad", version: "1" },
  },
  {
    id: "routes/initiatives/link",
    path: "/prova/demoprovningavlasningp35buf",
    get: "everyone",
    post: "everyone",
    fields: answer,
  },
];
