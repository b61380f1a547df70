import type * as sv from "../sv/actions";

export const words: typeof sv.words = {};

export const notes: typeof sv.notes = {};

export const problems: typeof sv.problems = {};

export const deeds: typeof sv.deeds = {
  started: "began the action",
  finished: "reported the action done",
  reopened: "reopened the action",
};
