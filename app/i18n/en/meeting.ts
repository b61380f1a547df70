import type * as sv from "../sv/meeting";

export const words: typeof sv.words = {};

export const notes: typeof sv.notes = {};

export const problems: typeof sv.problems = {
  notBegun: "The meeting has not begun yet.",
};

export const deeds: typeof sv.deeds = {
  carriedOver: "brought from an earlier meeting",
  held: "noted that the meeting has been held",
};
