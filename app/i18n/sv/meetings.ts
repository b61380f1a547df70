export const words = {
  /** Where a meeting stands (meetingPhases). */
  phase: {
    planned: "Planerat",
    called: "Kallat",
    underWay: "Pågår",
    held: "Hållet",
    minutesOut: "Hållet och justerat",
    calledOff: "Inställt",
  },
  neverCalled: "Aldrig kallat",
};

export const notes = {};

export const problems = {};

export const deeds = {};
