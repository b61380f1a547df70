import type * as sv from "../sv/home";
import { capital, count } from "./counting";

export const words: typeof sv.words = {
  title: (waiting) =>
    waiting === 0
      ? "Nothing is waiting for you"
      : capital(count(waiting, "one thing is waiting for you", "things are waiting for you")),
  waits: "Waiting",
  waitsAside: "Most important first",
  more: (number) => `Show ${number} more`,
  meetingName: (number, year) => `meeting ${number} ${year}`,
  waiting: {
    signOff: {
      status: "Awaiting sign-off",
      title: (meeting) => `Sign off the minutes of ${meeting}`,
      meta: (from, by) =>
        [from && `Sent to you by ${from}.`, by && `By ${by} at the latest.`].filter(Boolean).join(" "),
      button: "Read and sign off",
    },
    signOffByOther: {
      status: "Awaiting sign-off",
      late: "Overdue sign-off",
      title: (meeting) => `The minutes of ${meeting} are not signed off`,
      meta: (adjuster, since, by) =>
        `${adjuster ? `With ${adjuster} since ${since}.` : `Sent ${since}.`}${by ? ` By ${by} at the latest.` : ""}`,
      button: "Open the sign-off",
    },
    write: {
      status: "Missing",
      title: (meeting) => `Write the minutes of ${meeting}`,
      meta: (day, secretary) =>
        `The meeting was held ${day}.${secretary ? ` Minutes secretary: ${secretary}.` : " No minutes secretary has been appointed."}`,
      button: "Write",
    },
    correct: {
      status: "Being corrected",
      title: (meeting) => `Correct the minutes of ${meeting}`,
      meta: (day, why) => `Opened ${day}: ${why}`,
      button: "Continue correcting",
    },
    answer: {
      status: "No answer",
      title: (meeting, day) => `Answer the notice of ${meeting}, ${day}`,
      meta: (unit, by) => [unit && `Is ${unit} coming?`, by && `Answer by ${by}.`].filter(Boolean).join(" "),
      reply: { yes: "Yes", maybe: "Maybe", no: "No", onSite: "Yes, on site", online: "Yes, online" },
    },
    round: {
      status: "The round",
      title: (meeting) => `Answer for the round at ${meeting}`,
      meta: (unit, day) =>
        `What does ${unit} want to bring up on ${day}? A few lines will do, or say that you have nothing.`,
      button: "Answer",
    },
    input: {
      status: "No answer",
      title: (year) => `Give input to the follow-up of ${year}`,
      meta: (unit, by) => `What does ${unit} want to include? By ${by}.`,
      late: (unit, by) =>
        `What does ${unit} want to include? The last day was ${by}, but you can still answer.`,
      button: "Give your input",
    },
    askInputs: {
      status: "Follow-up",
      title: (year) => `Ask the units for input to the follow-up of ${year}`,
      meta: "One short form each, with what the register already knows.",
      button: "Ask the units",
    },
    inputs: {
      status: "Input",
      title: (year, answered, asked) => `Input for ${year}: ${answered} of ${asked} have answered`,
      meta: (by) => `Last day ${by}.`,
      button: "See the answers",
    },
    poll: {
      status: "No answer",
      title: (title) => `Answer the date poll: ${title}`,
      meta: (by) => `Which times can you make? Answer by ${by}.`,
      button: "Answer",
    },
    pollOver: {
      status: "Choose times",
      title: (title) => `Choose among the times in ${title}`,
      meta: (answered, asked) => `${answered} of ${asked} have answered.`,
      button: "See the answers",
    },
    unanswered: {
      status: "No answer",
      title: (units, day) =>
        `${capital(count(units, "one unit has", "units have"))} not answered the notice for ${day}`,
      meta: (units) => `${units}.`,
      button: "Remind",
    },
    notCalled: {
      status: "Notice not sent",
      title: (meeting, day) => `Send the notice of ${meeting}, ${day}`,
      meta: (days) =>
        days === 0
          ? "The meeting is today."
          : days === 1
            ? "The meeting is tomorrow."
            : `The meeting is in ${days} days.`,
      button: "Prepare the notice",
    },
    suggestedAnswers: {
      status: "To confirm",
      title: (number, meeting) =>
        `${capital(count(number, "one answer from a calendar", "answers from calendars"))} to the notice of ${meeting}`,
      meta: () => "The sender may be forged. Confirm or dismiss.",
      button: "See the answers",
    },
    proposals: {
      status: "Proposals",
      title: (number, meeting) =>
        `${capital(count(number, "one proposed item", "proposed items"))} for ${meeting}`,
      meta: () => "Accept or decline, so that the person who proposed it knows.",
      button: "Open the agenda",
    },
    action: {
      status: "Your action",
      statusOverdue: "Overdue",
      title: (text) => text,
      meta: (origin, due) => `${origin ? `From ${origin}. ` : ""}Due ${due}.`,
      button: "Open",
    },
    actionOfOther: {
      status: "Overdue",
      title: (text) => text,
      meta: (who, due, days) => `${who}. Due ${due}, ${days === 1 ? "yesterday" : `${days} days ago`}.`,
      button: "Open the action",
    },
    reviewLesson: {
      status: "Review",
      title: (title) => `Review the lesson “${title}”`,
      meta: (author, day) => `From ${author}, sent ${day}.`,
      button: "Read the lesson",
    },
    fundingTest: {
      status: "To test",
      title: (title) => `Test external funding for “${title}”`,
      meta: (unit, day) => `${unit}. The question came on ${day}.`,
      button: "Test and answer",
    },
    initiativeUntested: {
      status: "Not tested",
      title: (title) => `“${title}” is not tested`,
      meta: (unit, day) =>
        `${unit}. Registered on ${day}. Under the policy, the head always tests external funding.`,
      button: "Test now",
    },
    earlierNo: {
      status: "New chance",
      title: (title) => `A call may change the answer on “${title}”`,
      meta: (call) => `The name of the call is ${call}.`,
      button: "See the call and the answer",
    },
    draftLesson: {
      status: "Draft",
      title: (title) => `Finish the lesson “${title}”`,
      meta: (day) => `Saved ${day}.`,
      button: "Continue",
    },
    planOutOfBounds: {
      status: "The year’s plan",
      few: (group, year) => `${group} has too few meetings in ${year}`,
      many: (group, year) => `${group} has too many meetings in ${year}`,
      meta: (planned, fewest, most) =>
        `${planned} of ${fewest === most ? fewest : `${fewest}–${most}`} planned.`,
      button: "Open the plan",
    },
    failedLetters: {
      status: "Failed",
      title: (number) => `${capital(count(number, "one email", "emails"))} did not arrive`,
      meta: () => "See what the mail server said, and send it again or put it aside.",
      button: "Open the outbox",
    },
    incomingLetters: {
      status: "Received",
      title: (number) =>
        `${capital(count(number, "one email", "emails"))} to the network’s address ${number === 1 ? "is" : "are"} waiting for you`,
      meta: () => "The sender is unknown, or the email could not be read. Take it in or put it aside.",
      button: "Read the emails",
    },
    vacancy: {
      status: "Vacant",
      title: (unit, place) => `${unit} has no ${place}`,
      meta: () => "Every department and company has a contact person and a deputy in the network.",
      button: "Open the unit",
    },
    oldBackup: {
      status: "Backup",
      title: () => "There is no backup from the last two days",
      meta: () => "A copy is made every night. See how it is set up.",
      button: "Open the settings",
    },
  },
  next: "Next meeting",
  nextAside: (meeting, distance) => `${capital(meeting)}, ${distance}.`,
  nothingPlanned: "No meeting is planned.",
  planYear: "Plan the year",
  answered: (answered, units) => `${answered} of ${units} units have answered`,
  notCalledYet: "The notice has not been sent yet.",
  pips: (yes, maybe, no, none) =>
    `${yes} coming, ${maybe} maybe coming, ${no} not coming, ${none} have not answered`,
  noAnswer: "No answer",
  join: "Join the online meeting",
  propose: "Propose an item",
  youAnswered: {
    yes: "You have answered that you are coming.",
    maybe: "You have answered that you may be coming.",
    no: "You have answered that you are not coming.",
  },
  changeAnswer: "Change the answer",
  news: "New",
  newsAside: "The last three weeks",
  noNews: "Nothing new in the last three weeks.",
  newsOf: {
    minutesSent: (meeting) => `Minutes awaiting sign-off, ${meeting}`,
    minutesSignedOff: (meeting) => `Minutes signed off, ${meeting}`,
    called: (meeting) => `Notice of ${meeting}`,
    callOpened: (title) => `Call opened: ${title}`,
    lesson: (title) => title,
    shared: (title) => title,
    told: (number) =>
      `${capital(count(number, "one case", "cases"))} with new information to the coordinator`,
  },
  newsMeta: {
    minutesSent: (name) => (name ? `Sent for sign-off by ${name}` : "Sent for sign-off"),
    minutesSignedOff: (name) => (name ? `Signed off by ${name}` : "Signed off"),
    called: (name) => (name ? `Sent by ${name}` : "Sent"),
    callOpened: (closes) => `Application deadline ${closes}`,
    shared: (name, unit) => `News from ${[name, unit].filter(Boolean).join(", ")}`,
    told: (from) => `Since ${from}`,
    lesson: (name, unit) => `Lesson by ${[name, unit].filter(Boolean).join(", ")}`,
  },
  year: "The year ahead",
  yearAside: "Twelve months from today",
  yearLead: (planned, bounds, year) => `${planned} of ${bounds} meetings are planned for ${year}.`,
  yearNext: (title, day) => `Next up: ${title}, ${day}.`,
  wheel: {
    meeting: "Meeting",
    deadline: "Application deadline",
    followup: "Follow-up",
    list: "Show as a list",
    listWithMore: (number) => `Show as a list, with ${number} more`,
    title: (day) => `Year wheel from ${day} and a year ahead`,
    description:
      "January is at the top. Meetings, application deadlines and steps of the follow-up, in chronological order. The hand shows today.",
    empty: (day) => `Nothing has been added until ${day}.`,
    ofMeetings: (bounds) => `of ${bounds} meetings`,
    planned: (year) => `planned ${year}`,
  },
  tasks: "The year’s recurring tasks",
  tasksAside: "The same every year",
};

export const notes: typeof sv.notes = {};

export const problems: typeof sv.problems = {};

export const deeds: typeof sv.deeds = {};
