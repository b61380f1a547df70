import type * as sv from "../sv/round";

const units = (count: number) => (count === 1 ? "1 unit" : `${count} units`);

export const words: typeof sv.words = {
  title: "The round",
  count: (answered, asked) => `${answered} of ${units(asked)} have answered`,
  caption: "What the units tell",
  news: "News",
  lesson: "Lesson",
  help: "Needs help with",
  nothing: "Nothing to report",
  silent: "Have not answered",
  by: (name, day) => `${name}, ${day}`,
  byLink: (day) => `By the unit's link, ${day}`,
  tellFor: (unit) => `Tell for ${unit}`,
  change: "Change",
  changeFor: (unit) => `Change what ${unit} has told`,
  shareLesson: "Make a lesson of it",
  shareLessonOf: (unit) => `Make a lesson of what ${unit} tells`,
  notAsked: "The units have not been asked for the round yet.",
  askedOn: (day) => `The units are asked for the round on ${day}.`,
  askedSoon: "The units are asked for the round as soon as the notice has left.",
  askNow: "Ask the units now",
  told: "What the units have told",
  toldLead: "This is what the units wrote before the meeting.",

  form: {
    title: "The round",
    kicker: (group, number, year) => `${group}, meeting ${number} ${year}`,
    lead: (unit, day) => `What does ${unit} want to tell at the meeting on ${day}?`,
    help: "Be brief: everyone reads it before the meeting. At least one box, or the tick.",
    news: "What is new with you",
    newsHelp: "Projects, applications, visits and other things under way.",
    lesson: "A lesson to share",
    lessonHelp: "Something you have learned that others may profit from.",
    needs: "Something you need help with",
    needsHelp: "So that somebody else in the network can get in touch.",
    nothing: "We have nothing to report this time",
    submit: "Send to the round",
    change: "Save the change",
    until: "You can change what you have told until the meeting begins.",
    answered: (day) => `You answered on ${day}.`,
    begun:
      "The meeting has begun, so what you have told can no longer be changed. Bring it up at the meeting.",
    calledOff: "The meeting is called off. You need not answer, and what you have written is kept.",
    ask: (name, phone) => `Ask ${name}${phone ? `, ${phone}` : ""}, if you wonder.`,
    yours: "What you have told",
    silent: "You told nothing.",
  },
};

export const notes: typeof sv.notes = {
  roundTold: (unit) => `Thank you! The round has the answer from ${unit}.`,
  roundAsked: (asked, letters) =>
    `${asked === "1" ? "1 unit has" : `${asked} units have`} been asked. ${letters === "1" ? "1 letter leaves" : `${letters} letters leave`} now.`,
  roundAskedNobody: "All units have been asked already.",
};

export const problems: typeof sv.problems = {
  roundEmpty: "Write in at least one box, or tick that you have nothing to report.",
  roundBoth: "You have written something and also ticked that there is nothing. Take one of them away.",
  roundTooLong: "The text is too long. Write at most 2,000 characters.",
  notByUnits: "Only in the network do the units tell the round.",
};

export const deeds: typeof sv.deeds = {
  askedRound: "asked the units for the round of",
  remindedRound: "reminded units of the round of",
  toldRound: "answered for the round of",
};
