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
    get: [],
    post: coordinator,
  },
];
