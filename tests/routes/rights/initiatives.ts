import type { Row } from "./row";

/** Who has a seat, heads a unit or coordinates. */
const seatedOrCoordinating: Row["post"] = ["coordinator", "contact", "adjuster", "deputy", "head"];

const initiative = {
  title: "X",
  need: "Y",
  unitId: "org-des",
  ownerId: "p-14",
  status: "planned",
  version: "1",
};

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
  // org-des means to do it: its contact and deputy.
  {
    id: "routes/initiatives/change",
    path: "/register/insatser/ins-12/andra",
    get: ["coordinator", "contact", "deputy"],
    post: ["coordinator", "contact", "deputy"],
    fields: initiative,
  },
];
