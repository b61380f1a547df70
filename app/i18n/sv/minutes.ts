export const words = {};

export const notes = {};

export const problems = {};

export const deeds = {
  sealed: "kompletterade de justerade minnesanteckningarna med nummer och kontrollsumma",
  began: "började skriva minnesanteckningarna",
  wroteItem: "skrev under en punkt",
  wroteSummary: "skrev sammanfattningen",
  markedNotReached: "noterade att punkten inte hanns med",
  markedReached: "tog tillbaka att punkten inte hanns med",
  savedAttendance: "sparade närvaron",
  namedLeaders: "ändrade vem som leder, skriver eller justerar",
  sentForSignOff: "skickade minnesanteckningarna för justering",
  tookBack: "tog tillbaka minnesanteckningarna till utkast",
  approved: "godkände texten",
  askedForChange: "bad om en ändring",
  signedOff: "justerade minnesanteckningarna",
};
