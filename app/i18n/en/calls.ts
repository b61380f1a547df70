import type * as sv from "../sv/calls";

export const words: typeof sv.words = {
  newButton: "New call",
  newTitle: "Register a call",
  newLead:
    "Programme, title and application deadline are needed. The units that have chosen one of the call’s themes are told in a letter.",
  changeButton: "Change the call",
  changeTitle: (title) => `Change: ${title}`,
  changeLead:
    "When the application deadline is moved, those who watch the call, and the units that have been told of it, get a letter.",
  submit: "Save the call",
  nobody: "Nobody",
  parts: {
    what: "Which call",
    when: "When",
    whom: "For what and whom",
    terms: "Money",
    us: "With us",
    funder: "With the funding body",
  },
  fields: {
    programmeCode: "Programme",
    title: "Title",
    reference: "Reference",
    opensOn: "Opens",
    closesOn: "Application deadline",
    closesAtClock: "Closes at",
    themeIds: "Themes",
    whoCanApply: "Who can apply",
    grantRange: "Grant",
    sharePercent: "Share of the grant in per cent",
    coFinancingNote: "Own contribution",
    web: "The funding body’s page",
    responsibleId: "Responsible",
    status: "Status",
    assessment: "Our assessment",
    checkedOn: "Checked with the funding body",
  },
  help: {
    reference: "The funding body’s own reference. By it the call is known again when a list is read in.",
    grantRange: "For example 250 000–700 000 kronor.",
    web: "The whole address, with https.",
    themeIds: "Units that have chosen one of them are told of the call.",
    checkedOn: "The day when somebody last compared days and terms with the funding body’s page.",
  },
  check: {
    title: "Check with the funding body",
    never: "Nobody has checked days and terms with the funding body.",
    long: (day) => `Days and terms were last checked on ${day}. Check them again before you plan.`,
    checked: (day) => `Checked with the funding body on ${day}.`,
    link: "Go to the funding body’s page",
    noLink: "There is no link to the call.",
    outside: (programme, period) =>
      `The application deadline lies outside the years of ${programme} (${period}). Check that the day is right.`,
  },
  reference: "Reference",
  units: {
    title: "Interested units",
    aside: "Those who want to hear of the call’s themes",
    nobody: "No unit has chosen any of the call’s themes.",
    told: "Letter to",
    untold: "Has not had a letter.",
    noMore: "The unit no longer has the theme",
    unitTitle: "Calls to hear of",
    lead: "The contact person, or the deputy, gets a letter when a call with one of these themes is registered.",
    none: "The unit has not chosen any themes.",
    choose: "Choose themes",
    change: "Change the themes",
    formTitle: (unit) => `Themes for ${unit}`,
    formLead:
      "When a call with one of the themes is registered, the unit’s contact person, or deputy, gets a letter.",
    submit: "Save the themes",
  },
  wall: {
    title: (year) => `Days to keep ${year}`,
    lead: "Calls that open and close, what our projects are to hand in, and applications that have been submitted. Print the page and put it up.",
    link: "The days of the year on a wall",
    years: "Choose a year",
    now: "now",
    nothing: "Nothing",
    what: {
      opens: "Opens:",
      closes: "Application deadline:",
      applied: "Application submitted:",
      duty: "To hand in:",
    },
    closesAt: (clock) => `Application deadline, at ${clock}:`,
    duty: (kind) => `${kind}:`,
  },
  remove: "Remove",
  removeTitle: "Remove the call?",
  removeLead: (title) =>
    `“${title}” disappears from the register and the archive. It can, since nobody watches it and nobody has been told of it.`,
  removeButton: "Remove the call",
};

export const notes: typeof sv.notes = {
  callSaved: "The call is saved.",
  unitThemesSaved: "The themes are saved.",
  callRemoved: "The call is removed.",
};

export const problems: typeof sv.problems = {
  programmeMissing: "Choose a programme.",
  closesMissing: "Give the application deadline.",
  closesBeforeOpens: "The call cannot close before it opens.",
  shareWrong: "Write the share as a whole number between 0 and 100.",
  httpsWrong: "Write the whole address, with https first.",
  referenceTaken: "Another call in the programme has the same reference.",
  callTied:
    "The call cannot be removed: somebody watches it or has been told of it. Choose the status We decline instead.",
};

export const deeds: typeof sv.deeds = {
  themesChosen: "chose themes for",
  callMoved: "moved the application deadline",
};
