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
  name: (number: number, year: number) => `Möte ${number} ${year}`,
};

export const notes = {};

export const problems = {};

export const deeds = {};
