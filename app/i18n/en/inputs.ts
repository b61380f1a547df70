import type * as sv from "../sv/inputs";
import { capital, count } from "./counting";

const units = (number: number) => count(number, "one unit", "units");
const people = (number: number) => `${number} ${number === 1 ? "person" : "people"}`;

export const words: typeof sv.words = {
  title: (year) => `Input for ${year}`,
  kicker: (year) => `The follow-up of ${year}`,
  toInputs: "Collect input from the units",
  seeInputs: "The input, unit by unit",
  answered: (answered, asked) => `${answered} of ${asked} have answered`,
  until: (day) => `The last day is ${day}.`,
  wasUntil: (day) =>
    `The last day was ${day}. Answers are accepted until the follow-up has gone to the municipal executive board.`,
  closed: "The follow-up has gone to the municipal executive board, so its input is closed.",

  ask: {
    heading: "Ask the units",
    lead: "Each unit gets an email with its own link to a short form. The form shows what the register already knows.",
    tooEarly: (year) => `The units can be asked from 1 December ${year}.`,
    dueOn: "Last day to answer",
    dueOnHelp: "Those who have not answered are reminded ten days before and three days before.",
    submit: (number) => `Send the question to ${units(number)}`,
    caption: "Who gets the email",
    unit: "Unit",
    receiver: "The email goes to",
    nobody: "Nobody can receive the email",
    asked: "The unit is asked all the same, so that it shows that it does not answer.",
    receiverAs: (name, seat) => `${name}, ${seat}`,
  },
  move: {
    heading: "Change the last day",
    submit: "Save the last day",
    alsoAsks: (number) => `${capital(units(number))} added after the question went out will get it now.`,
  },
  silent: {
    heading: "Have not answered",
    aside: (number) => capital(units(number)),
    caption: "Units that have not answered",
    askedOn: "Question sent",
    reminded: "Reminders",
    never: "None yet",
    times: (times, day) => `${times}, latest ${day}`,
    revoked: "The link is revoked",
    nobody: "Nobody can receive emails",
    remind: (number) => `Remind ${units(number)}`,
    nobodyToRemind:
      "Nobody can be reminded right now. A unit is reminded twice at most, and not within 24 hours of an email.",
    deeds: "Change",
    deedsOf: (unit) => `Change for ${unit}`,
    tellFor: "Answer for the unit",
    tellForUnit: (unit) => `Answer for ${unit}`,
    renew: "Send a new link",
    renewOf: (unit) => `Send a new link to ${unit}`,
    revoke: "Revoke the link",
    revokeOf: (unit) => `Revoke the link of ${unit}`,
  },
  told: {
    heading: "What the units answered",
    none: "No answer has come yet.",
    nothing: "Nothing to report",
    by: (name, day) => `${name}, ${day}`,
    byLink: (day) => `Through the unit’s link, ${day}`,
    late: "After the last day",
    change: "Change",
    changeFor: (unit) => `Change the input from ${unit}`,
  },
  fields: {
    wentWell: "Went well",
    wentBadly: "Went less well",
    planned: "In the operational plan",
    needs: "Needs funding",
    text: "Other",
  },
  form: {
    title: (year) => `Input to the follow-up of ${year}`,
    lead: (unit) =>
      `What does ${unit} want to include? Write briefly. All staff can read the answer once the follow-up is published.`,
    answer: "Your answer",
    help: "Fill in at least one box, or tick the last one.",
    wentWell: (year) => `What went well in ${year}?`,
    wentWellHelp: "Projects, exchanges, visits and other international work.",
    wentBadly: "What went less well?",
    wentBadlyHelp: "What did not turn out as planned helps others.",
    planned: (nextYear) => `What is in your operational plan for ${nextYear}?`,
    plannedHelp: "The international work that you have already decided on.",
    needs: "Which of your needs would require external funding?",
    needsHelp: "The EU coordinator looks for calls that suit.",
    text: "Anything else?",
    nothing: "We have nothing to report",
    submit: "Give your input",
    change: "Save the change",
    open: (day) => `Answer by ${day}. You can change the answer until then.`,
    late: (day) => `The last day was ${day}. You can still answer, but the answer is marked as late.`,
    answered: (day) => `You answered on ${day}.`,
    yours: "What you have answered",
    typed: "What you wrote, which is not saved",
    noAnswer: "You did not answer.",
    ask: (name, phone) => `Contact ${name}${phone ? `, ${phone},` : ""} if something must be included.`,
  },
  known: {
    heading: (year) => `What the register knows about ${year}`,
    aside: "You do not need to write this again",
    none: "None",
    projects: "Projects and exchanges",
    paid: "Paid out in the projects",
    participants: "Took part in the projects",
    people,
    lessons: "Lessons",
    contacts: "Contacts and visits",
    actionsDone: "Actions done",
    actionsOpen: "Open actions",
    due: (day) => `due ${day}`,
    tests: "External funding tested",
    untested: "Initiatives without a test",
    takesPart: "we take part",
    ongoing: "was ongoing",
    steps: {
      applied: "application submitted",
      rejected: "was rejected",
      started: "began",
      ended: "ended",
    },
  },
};

export const notes: typeof sv.notes = {
  inputsAsked: (asked, letters) =>
    `${asked === "1" ? "1 unit has" : `${asked} units have`} been asked. ${letters === "1" ? "1 email is" : `${letters} emails are`} going out now.`,
  inputsAskedNobody: "All units have already been asked.",
  inputsDueDaySaved: "The last day is saved.",
  inputsReminded: (letters) =>
    `${letters === "1" ? "1 reminder is" : `${letters} reminders are`} going out now.`,
  inputsRemindedNobody: "Nobody was reminded: everyone who can get a reminder has had one.",
  inputTold: (unit) => `Thank you! The input from ${unit} is saved.`,
  inputToldLate: (unit) =>
    `Thank you! The input from ${unit} is saved. It came after the last day and is marked as late.`,
};

export const problems: typeof sv.problems = {
  inputsTooEarly: "The units are asked in December of the year that is followed up, at the earliest.",
  inputsClosed:
    "The follow-up has gone to the municipal executive board, so its input is closed. Nothing has been changed. Contact the EU coordinator if something must be included.",
  inputsNotAsked: "The units have not been asked yet.",
  dueDayPassed: "That day has passed. Choose a day to come.",
  inputEmpty: "Write in at least one box, or tick that you have nothing to report.",
  inputBoth: "You have both written something and ticked that there is nothing. Remove one of them.",
  inputTooLong: "The text is too long. Write at most 4,000 characters.",
  unitHasNobody: "Nobody can receive the email: the unit has neither contact person, deputy nor head.",
};

export const deeds: typeof sv.deeds = {
  askedInputs: "asked the units for input to",
  movedInputsDueDay: "moved the last day for input to",
  remindedInputs: "reminded units of input to",
  toldInput: "gave input to",
  inputLinkRenewed: "gave a new link to the input for",
  inputLinkRevoked: "revoked the link to the input for",
};
