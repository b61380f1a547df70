import { office, type Row } from "./row";

export const groupsRows: Row[] = [
  { id: "routes/groups/groups", path: "/grupper", get: "members" },
  {
    id: "new-group",
    path: "/grupper/ny",
    get: office,
    post: office,
    fields: { name: "X", kind: "officials", fewestMeetings: "1", mostMeetings: "2", version: "1" },
  },
  { id: "routes/groups/group", path: "/grupper/grp-politisk", get: "members" },
  {
    id: "routes/groups/group-form",
    path: "/grupper/grp-politisk/andra",
    get: office,
    post: office,
    fields: { name: "X", kind: "officials", fewestMeetings: "1", mostMeetings: "2", version: "1" },
  },
  { id: "routes/groups/group-close", path: "/grupper/grp-politisk/avslut", get: office, post: office },
  {
    id: "routes/groups/members",
    path: "/grupper/grp-politisk/ledamoter",
    get: office,
    post: office,
    fields: { personId: "p-32", fromDay: "2026-11-22" },
  },
  {
    id: "routes/groups/member-end",
    path: "/grupper/grp-politisk/ledamoter/p-48/avslut",
    get: office,
    post: office,
  },
  {
    id: "routes/groups/standing-items",
    path: "/grupper/grp-natverk/punkter",
    get: office,
    post: office,
    fields: { title: "X", kind: "information" },
  },
  {
    id: "routes/groups/standing-item",
    path: "/grupper/grp-natverk/punkter/grp-natverk-3",
    get: office,
    post: office,
    fields: { title: "X", kind: "information" },
  },
  {
    id: "routes/groups/standing-item-order",
    path: "/grupper/grp-natverk/punkter/grp-natverk-3/ordning",
    get: office,
    post: office,
    fields: { step: "down" },
  },
  {
    id: "routes/groups/standing-item-removal",
    path: "/grupper/grp-natverk/punkter/grp-natverk-3/borttagning",
    get: office,
    post: office,
  },
];
