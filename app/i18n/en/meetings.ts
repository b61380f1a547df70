import type * as sv from "../sv/meetings";

export const words: typeof sv.words = {
  phase: {
    planned: "Planned",
    called: "Notice sent",
    underWay: "Under way",
    held: "Held",
    minutesOut: "Held and signed off",
    calledOff: "Called off",
  },
  neverCalled: "Notice never sent",
};

export const notes: typeof sv.notes = {};

export const problems: typeof sv.problems = {};

export const deeds: typeof sv.deeds = {};
