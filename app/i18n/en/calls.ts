import type * as sv from "../sv/calls";

export const words: typeof sv.words = {
  newButton: "New call",
  newTitle: "Register a call",
  newLead:
    "Programme, title and application deadline are needed. The units that have chosen one of the call’s themes get an email.",
  changeButton: "Change the call",
  changeTitle: (title) => `Change: ${title}`,
  changeLead:
    "If the application deadline is moved, those who watch the call, and the units that have been told about it, get an email.",
  submit: "Save the call",
  nobody: "Nobody",
  parts: {
    what: "Which call",
    when: "When",
    whom: "For what and whom",
    terms: "Money",
    us: "On our side",
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
    reference: "The funding body’s own reference. It is used to recognise the call when a list is imported.",
    grantRange: "For example 250,000–700,000 SEK.",
    web: "The whole address, with https.",
    themeIds: "Units that have chosen one of them are told about the call.",
    checkedOn: "The day when somebody last compared dates and terms with the funding body’s page.",
  },
  check: {
    title: "Check with the funding body",
    never: "Nobody has checked dates and terms with the funding body.",
    long: (day) => `Dates and terms were last checked on ${day}. Check them again before you plan.`,
    checked: (day) => `Checked with the funding body on ${day}.`,
    link: "Go to the funding body’s page",
    noLink: "There is no link to the call.",
    outside: (programme, period) =>
      `The application deadline lies outside the years of ${programme} (${period}). Check that the day is right.`,
  },
  reference: "Reference",
  units: {
    title: "Interested units",
    aside: "Those who want to hear about the call’s themes",
    nobody: "No unit has chosen any of the call’s themes.",
    told: "Email to",
    untold: "Has not had an email.",
    noMore: "The unit no longer has the theme",
    unitTitle: "Calls to hear about",
    lead: "The contact person, or the deputy, gets an email when a call with one of these themes is registered.",
    none: "The unit has not chosen any themes.",
    choose: "Choose themes",
    change: "Change the themes",
    formTitle: (unit) => `Themes for ${unit}`,
    formLead:
      "When a call with one of the themes is registered, the unit’s contact person, or deputy, gets an email.",
    submit: "Save the themes",
  },
  wall: {
    title: (year) => `Important dates ${year}`,
    lead: "Calls that open and close, what our projects are to submit, and applications that have been submitted. Print the page and put it up on the wall.",
    link: "The year’s important dates to print",
    years: "Choose a year",
    now: "now",
    nothing: "Nothing",
    what: {
      opens: "Opens:",
      closes: "Application deadline:",
      applied: "Application submitted:",
      duty: "To submit:",
    },
    closesAt: (clock) => `Application deadline, at ${clock}:`,
    duty: (kind) => `${kind}:`,
  },
  remove: "Remove",
  removeTitle: "Remove the call?",
  removeLead: (title) =>
    `“${title}” disappears from the register and the archive. This is possible because nobody watches it and nobody has been told about it.`,
  removeButton: "Remove the call",
};

export const notes: typeof sv.notes = {
  callSaved: "The call is saved.",
  unitThemesSaved: "The themes are saved.",
  callRemoved: "The call has been removed.",
};

export const problems: typeof sv.problems = {
  programmeMissing: "Choose a programme.",
  closesMissing: "Give the application deadline.",
  closesBeforeOpens: "The call cannot close before it opens.",
  shareWrong: "Write the share as a whole number between 0 and 100.",
  httpsWrong: "Write the whole address, with https first.",
  referenceTaken: "Another call in the programme has the same reference.",
  callTied:
    "The call cannot be removed: somebody watches it or has been told about it. Choose the status We decline instead.",
};

export const deeds: typeof sv.deeds = {
  themesChosen: "chose themes for",
  callMoved: "moved the application deadline",
};
