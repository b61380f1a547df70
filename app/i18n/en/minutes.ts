import type * as sv from "../sv/minutes";

export const words: typeof sv.words = {};

export const notes: typeof sv.notes = {};

export const problems: typeof sv.problems = {};

export const deeds: typeof sv.deeds = {
  sealed: "completed the signed-off minutes with numbers and a checksum",
};
