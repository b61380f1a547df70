import type * as sv from "../sv/plan";

const bounds = (fewest: number, most: number) => (fewest === most ? `${fewest}` : `${fewest}–${most}`);
const meetings = (count: number) => (count === 1 ? "1 meeting" : `${count} meetings`);
const letters = (count: number) => (count === 1 ? "One invited person is" : `${count} invited people are`);
const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

export const words: typeof sv.words = {
  title: (year) => `Meetings ${year}`,
  next: (day, distance) => `The next meeting is ${day}, ${distance}.`,
  noneAhead: "No meeting is planned ahead.",
  years: "Year",
  yearCount: meetings,
  groups: "Group",
  allGroups: "All groups",
  meter: (count, fewest, most, year) => `${count} of ${bounds(fewest, most)} planned for ${year}`,
  meterStates: ({ held, called, planned, calledOff }) =>
    [
      held > 0 ? `${held} held` : "",
      called > 0 ? `${called} with notice sent` : "",
      planned > 0 ? `${planned} without notice yet` : "",
      calledOff > 0 ? `${calledOff} called off` : "",
    ]
      .filter(Boolean)
      .join(", "),
  meterPast: (count, fewest, most, year) =>
    `${meetings(count)} in ${year}. The plan is ${bounds(fewest, most)} a year.`,
  tableCaption: (group, year) => `${group}, meetings ${year}`,
  number: "No.",
  when: "When",
  meeting: "Meeting",
  turnout: "Units",
  people: "People",
  status: "Status",
  minutes: "Minutes",
  coming: (coming, units) => `${coming} of ${units} coming`,
  perhaps: (count) => `${count} perhaps`,
  represented: (represented, units) => `${represented} of ${units} took part`,
  peopleComing: (count) => `${count} coming`,
  peoplePresent: (count) => `${count} took part`,
  minutesState: {
    signedOff: "Signed off",
    forSignOff: "Awaiting sign-off",
    draft: "Draft",
    missing: "Missing",
  },
  emptyYear: (group, year) => `${group} has no meetings in ${year}.`,
  emptyYearTeach:
    "Here you find the year’s meetings with time, place and theme, which units are coming, and how far the minutes have got.",
  planYear: (year) => `Plan ${year}`,
  planOne: "Add one meeting",
  publicCalendar: "Subscribe to the group’s meetings",
  calendarNote: "Do you want the meetings in your own calendar?",
  calendarLink: "Get the calendar address on your page",

  planTitle: (year) => `Plan ${year}`,
  pointedOut: "Worth a second look",
  pointedOutCount: (count) => (count === 1 ? "One thing" : `${count} things`),
  nothingPointedOut:
    "Nothing in the plan clashes with public holidays, the summer holidays or other meetings.",
  thisYear: "The year’s meetings",
  change: "Change",
  changeMeeting: (name) => `Change ${lower(name)}`,
  callOff: "Call off",
  callOffMeeting: (name) => `Call off ${lower(name)}`,
  nothingYet: "No meeting is planned yet. Fill in the days below, or begin with last year’s plan.",
  addMeetings: "Add meetings",
  addHelp:
    "Fill in as many as you like and leave the rest empty. Time, place and form are taken from the group’s latest meeting. Nobody is told anything until you send the notice.",
  row: (number) => `New meeting ${number}`,
  rowCopied: (day) => `After the meeting of ${day}`,
  rowEvaded: (weekday) => `Moved to ${weekday}, since the day itself is a day off.`,
  day: "Date",
  start: "Starts",
  end: "Ends",
  form: "Form",
  place: "Place",
  theme: "Theme",
  save: "Save in the plan",
  confirm: "Save anyway",
  confirmHeading: "Have another look before you save",
  copy: (year) => `Begin with the plan for ${year}`,
  copyTitle: (year) => `Proposal for ${year}`,
  copyLead: (from) =>
    `The same weekday of the same month as in ${from}. Nothing has been saved: change what you like, empty the date of what you do not want, and save.`,
  copyEmpty: (from, year) =>
    `There is nothing to take from ${from}: no meetings, or they are already in the plan for ${year}.`,
  copyBack: (year) => `To the plan for ${year}`,
  daysOff: (year) => `Public holidays, eves and bridge days ${year}`,
  daysOffCaption: "Days when many people are off",
  daysOffDay: "Day",
  daysOffWhy: "Why",
  otherGroup: "Plan for",

  point: {
    gap: (from, to, days) => `There are more than four months between ${from} and ${to} (${days} days).`,
    holiday: (day, name) => `${day} is a public holiday: ${name}.`,
    eve: (day, name) => `${day} is ${name}, when most people are off.`,
    squeeze: (day) => `${day} is a bridge day between two days off, when many people are off.`,
    weekend: (day, name) => `${day} is a ${name}.`,
    break: (day, name) => `${day} is in the group’s break: ${name}.`,
    summer: (day) => `${day} is in the middle of the summer holidays.`,
    sameDay: (day, group) => `${group} already has a meeting on ${day}.`,
    past: (day) => `${day} has already passed.`,
    farAhead: (day) => `${day} is more than two years ahead. Is the year right?`,
    tooFew: (count, fewest) =>
      `${count === 0 ? "No meeting is" : count === 1 ? "1 meeting is" : `${count} meetings are`} planned. There should be at least ${fewest}.`,
    tooMany: (count, most) => `${count} meetings are more than the plan’s ${most}.`,
  },

  newTitle: "Plan a meeting",
  newLead: "Nobody is told anything until you send the notice.",
  newSave: "Add the meeting",
  changeTitle: (name) => `Change ${lower(name)}`,
  changeLeadPlanned: "No notice has been sent, so nobody is told about what you change.",
  changeLeadCalled: (count) =>
    `${letters(count)} told if you change the time, place, form or link. The email goes out after ten minutes, so that you have time to correct a mistake. Theme, registration number and names change quietly.`,
  changeLeadHeld: "The meeting has been held. What you correct is not sent to anybody.",
  placeHelp: "Room and building, so that newcomers find it.",
  link: "Link to the online meeting",
  linkHelp: "Shown only to those who are invited.",
  themeHelp: "What the meeting is mostly about. Becomes its heading.",
  caseNumber: "Registration number",
  leads: "Who leads",
  chair: "Meeting chair",
  secretary: "Minutes secretary",
  adjuster: "Adjuster",
  adjusterHelp: "Can be chosen at the meeting. The secretary does not sign off their own text.",
  secondAdjuster: "Second adjuster",
  secondAdjusterHelp: "Optional. Both then approve the same text.",
  noSecond: "No second adjuster",
  groupsOwn: (name) => (name ? `The group’s own: ${name}` : "Nobody appointed"),
  notYet: "To be appointed later",
  notice: "The notice",
  answerBy: "Answer by",
  noticeText: "Text of the notice",
  noticeTextHelp: "The notice has been sent. What you change here shows on the meeting’s page.",
  why: "Why is the meeting being moved?",
  whyHelp: "Optional. Appears in the email to those invited if the time, place, form or link changes.",
  savedNow: { when: "When", where: "Where", theme: "Theme", leads: "Leads" },

  offTitle: (name) => `Call off ${lower(name)}`,
  offLeadCalled: (count) =>
    `${letters(count)} told, with the reason, and the meeting disappears from their calendars. This cannot be undone.`,
  offLeadPlanned: "No notice has been sent, so nobody is told. This cannot be undone.",
  offLeadPast: "The time of the meeting has passed, so nobody is told. This cannot be undone.",
  offWhat: "The meeting",
  offAgenda: "The items on the agenda move on to the group’s next meeting.",
  offMeter: (count, fewest, most, year) =>
    `After that ${count} of ${bounds(fewest, most)} meetings are planned for ${year}.`,
  offWhy: "Why is the meeting being called off?",
  offWhyHelp: "Appears in the email and on the meeting’s page.",
  offSave: "Call off the meeting",
  offKeep: "Keep the meeting",
  offAlready: (day) => `The meeting was called off on ${day}.`,

  feedName: (municipality) => `Meetings, ${municipality}`,
};

export const notes: typeof sv.notes = {
  meetingsPlanned: (count) =>
    count === "1"
      ? "One meeting has been added to the plan."
      : `${count} meetings have been added to the plan.`,
  meetingMoved:
    "Saved. Those invited are told in ten minutes. If you change it again before then, they get a single email.",
  meetingCalledOff: "The meeting has been called off.",
  meetingCalledOffTold: (count) =>
    count === "1"
      ? "The meeting has been called off. One invited person is told."
      : `The meeting has been called off. ${count} invited people are told.`,
};

export const problems: typeof sv.problems = {
  endBeforeStart: "The meeting must end after it has started.",
  clockSkipped: "That time does not exist: the clocks go forward that night. Choose another.",
  dayOtherYear: "The date is in another year than the one you are planning.",
  placeTooLong: "The place may have at most 200 characters.",
  themeTooLong: "The theme may have at most 200 characters.",
  webLinkWrong: "Write a complete web address that begins with https://.",
  answerByAfter: "The last day to answer must be before the meeting or on the same day.",
  groupGone: "The group does not exist or has been closed.",
  personGone: "The person is no longer here. Choose somebody else.",
  adjusterTwice: "One person cannot be both adjusters. Choose somebody else, or nobody.",
  alreadyPlanned: "The group already has another meeting at exactly that time. Choose another time.",
  nothingPlanned: "Fill in at least one date.",
  calledOffAlready: "The meeting has been called off and cannot be changed.",
  minutesAreOut: "The minutes have been signed off, so the details of the meeting are locked.",
  heldAlready: "The meeting has already been held.",
  heldOrBegun: "The meeting has already been held, or its minutes have been begun.",
  whyMissing: "Write why the meeting is being called off.",
  lookAgain: "Read what is pointed out. Tick Save anyway if that is how it should be.",
};

export const deeds: typeof sv.deeds = {
  planned: "planned",
  moved: "moved",
  calledOff: "called off",
};
