import { office, type Row } from "./row";

export const guidesRows: Row[] = [
  { id: "routes/guides/overview", path: "/hjalp", get: "members" },
  { id: "routes/guides/guide", path: "/hjalp/samordnare", get: "members" },
  { id: "routes/guides/first-year", path: "/hjalp/forsta-aret", get: office },
];
