import { coordinator, type Row } from "./row";

export const actionsRows: Row[] = [
  { id: "routes/actions/list", path: "/atgarder", get: "members" },
  { id: "routes/actions/action", path: "/atgarder/a-2026-13", get: "members" },
  {
    id: "routes/actions/change",
    path: "/atgarder/a-2026-13/andra",
    get: coordinator,
    post: coordinator,
    fields: { responsible: "person:p-04", due: "2026-12-18", version: "1" },
  },
  {
    id: "routes/actions/start",
    path: "/atgarder/a-2026-13/paborjad",
    get: "members",
    post: ["coordinator", "chair"],
  },
  {
    id: "routes/actions/finish",
    path: "/atgarder/a-2026-13/klar",
    get: ["coordinator", "chair"],
    post: ["coordinator", "chair"],
    fields: { note: "X", version: "1" },
  },
  {
    id: "routes/actions/reopen",
    path: "/atgarder/a-2026-17/oppna-igen",
    get: "members",
    post: ["coordinator"],
  },
  {
    id: "routes/actions/link",
    path: "/atgard/act10nact10nact10nact10nact10nac",
    get: "everyone",
    post: "everyone",
    fields: { note: "X", version: "1" },
  },
  {
    id: "routes/actions/link-start",
    path: "/atgard/act10nact10nact10nact10nact10nac/paborjad",
    get: "everyone",
    post: "everyone",
  },
];
