import { coordinator, type Row } from "./row";

const key = "1nput1nput1nput1nput1nput1nput1n";
/** The contact, the deputy and the head of a unit may, and the coordinator for any: the head of the cast heads another. */
const itsPeople: Row["get"] = ["coordinator", "contact", "deputy"];

export const inputsRows: Row[] = [
  {
    id: "routes/inputs/link",
    path: `/underlag/${key}`,
    get: "everyone",
    post: "everyone",
    fields: { wentWell: "Allt.", version: "1" },
  },
  { id: "routes/inputs/year", path: "/uppfoljning/2024/underlag", get: coordinator },
  { id: "routes/inputs/year", path: "/uppfoljning/2025/underlag", get: "members" },
  {
    id: "routes/inputs/ask",
    path: "/uppfoljning/2024/underlag/fraga",
    get: coordinator,
    post: coordinator,
    fields: { dueOn: "2027-02-07", shown: "2027-01-31" },
  },
  {
    id: "routes/inputs/remind",
    path: "/uppfoljning/2024/underlag/paminnelse",
    get: coordinator,
    post: coordinator,
  },
  {
    id: "routes/inputs/unit",
    path: "/uppfoljning/2024/underlag/org-des",
    get: itsPeople,
    post: itsPeople,
    fields: { wentWell: "Allt.", version: "1" },
  },
  {
    id: "routes/inputs/unit",
    path: "/uppfoljning/2024/underlag/org-buf",
    get: ["coordinator", "head"],
    post: ["coordinator", "head"],
    fields: { nothing: "1", version: "0" },
  },
  {
    id: "routes/inputs/link-renew",
    path: "/uppfoljning/2024/underlag/org-des/lank",
    get: coordinator,
    post: coordinator,
  },
  {
    id: "routes/inputs/link-revoke",
    path: "/uppfoljning/2024/underlag/org-des/lank/aterkallelse",
    get: coordinator,
    post: coordinator,
  },
];
