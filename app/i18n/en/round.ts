import type * as sv from "../sv/round";

const units = (count: number) => (count === 1 ? "1 unit" : `${count} units`);

export const words: typeof sv.words = {
  title: "The round",
  count: (answered, asked) => `${answered} of ${units(asked)} have answered`,
  news: "News",
  lesson: "Lesson",
  help: "Needs help with",
  nothing: "Nothing to report",
  silent: "Have not answered",
  by: (name, day) => `${name}, ${day}`,
  byLink: (day) => `Through the unit’s link, ${day}`,
  tellFor: (unit) => `Answer for ${unit}`,
  change: "Change",
  changeFor: (unit) => `Change what ${unit} has reported`,
  shareLesson: "Make a lesson of it",
  shareLessonOf: (unit) => `Make a lesson of what ${unit} reports`,
  notAsked: "The units have not had the question for the round yet.",
  askedOn: (day) => `The units get the question for the round on ${day}.`,
  askedSoon: "The units get the question for the round as soon as the notice has gone out.",
  askNow: "Ask the units now",
  told: "What the units have reported",
  toldLead: "This is what the units wrote before the meeting.",

  form: {
    title: "The round",
    kicker: (group, number, year) => `${group}, meeting ${number} ${year}`,
    lead: (unit, day) => `What does ${unit} want to report at the meeting on ${day}?`,
    help: "Be brief: everyone reads it before the meeting. Fill in at least one box, or tick the last one.",
    news: "What is new with you",
    newsHelp: "Projects, applications, visits and other things under way.",
    lesson: "A lesson to share",
    lessonHelp: "Something you have learned that can be of use to others.",
    needs: "Something you need help with",
    needsHelp: "So that somebody else in the network can get in touch.",
    nothing: "We have nothing to report this time",
    submit: "Send to the round",
    change: "Save the change",
    until: "You can change what you have reported until the meeting begins.",
    answered: (day) => `You answered on ${day}.`,
    begun:
      "The meeting has begun, so what you have reported can no longer be changed. Bring it up at the meeting.",
    calledOff:
      "The meeting has been called off. You do not need to answer, and what you have written is kept.",
    ask: (name, phone) => `Ask ${name}${phone ? `, ${phone},` : ""} if you have any questions.`,
    yours: "What you have reported",
    silent: "You did not report anything.",
  },
};

export const notes: typeof sv.notes = {
  roundTold: (unit) => `Thank you! The round has received the answer from ${unit}.`,
  roundAsked: (asked, letters) =>
    `${asked === "1" ? "1 unit has" : `${asked} units have`} been asked. ${letters === "1" ? "1 email is" : `${letters} emails are`} going out now.`,
  roundAskedNobody: "All units have already been asked.",
};

export const problems: typeof sv.problems = {
  roundEmpty: "Write in at least one box, or tick that you have nothing to report.",
  roundBoth: "You have written something and also ticked that there is nothing. Remove one of them.",
  roundTooLong: "The text is too long. Write at most 2,000 characters.",
  notByUnits: "Only in the network do the units report to the round.",
};

export const deeds: typeof sv.deeds = {
  askedRound: "asked the units for the round of",
  remindedRound: "reminded units of the round of",
  toldRound: "answered for the round of",
};
