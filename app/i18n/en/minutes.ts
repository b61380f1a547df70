import type * as sv from "../sv/minutes";

export const words: typeof sv.words = {};

export const notes: typeof sv.notes = {};

export const problems: typeof sv.problems = {};

export const deeds: typeof sv.deeds = {
  sealed: "completed the signed-off minutes with numbers and a checksum",
  began: "began to write the minutes",
  wroteItem: "wrote under an item",
  wroteSummary: "wrote the summary",
  markedNotReached: "noted that the item was not reached",
  markedReached: "took back that the item was not reached",
  savedAttendance: "saved the attendance",
  namedLeaders: "changed who leads, writes or signs off",
  sentForSignOff: "sent the minutes for sign-off",
  tookBack: "took the minutes back to a draft",
  approved: "approved the text",
  askedForChange: "asked for a change",
  signedOff: "signed off the minutes",
};
