import type * as sv from "../sv/common";

export const words: typeof sv.words = {
  product: "Träffpunkt",
  skipLink: "Skip to the content",
  mainMenu: "Main menu",
  breadcrumbs: "Breadcrumbs",
  menu: {
    overview: "Overview",
    meetings: "Meetings",
    lessons: "Lessons",
    register: "Register",
    archive: "Archive",
    followup: "Follow-up",
  },
  searchLabel: "Search the whole archive of the network",
  searchPlaceholder: "Search the archive",
  search: "Search",
  yourPage: "Your page",
  signIn: "Sign in",
  signOut: "Sign out",
  otherLanguage: "På svenska",
  footer: {
    purpose: (municipality) =>
      `Träffpunkt is the working place of the international network in ${municipality}.`,
    about: "About the network",
    people: "People and units",
    competence: "Who knows what",
    goals: "Goals",
    actions: "Actions",
    settings: "Settings",
    outbox: "Outbox",
    chronicle: "Log",
    personalData: "Personal data",
  },
  demoLine: (day) =>
    `This is a demo with made-up information. Its clock runs from 22 November 2026 and now shows ${day}.`,
  demoSwitch: "Change person",
  save: "Save",
  cancel: "Cancel",
  back: "Back",
  remove: "Remove",
  change: "Change",
  add: "Add",
  open: "Open",
  show: "Show",
  print: "Print",
  history: "History",
  optional: "Optional.",
  none: "None",
  choose: "Choose",
  yes: "Yes",
  no: "No",
  and: "and",
  filters: {
    heading: "Narrow down",
    any: "All",
    use: "Show the selection",
    clear: "Show all",
  },
  paging: {
    label: "More pages",
    here: (page, of) => `Page ${page} of ${of}`,
    previous: "Previous page",
    next: "Next page",
  },
  earlier: "Older",
  later: "Newer",
  formProblems: (count) => (count === 1 ? "One thing needs correcting" : `${count} things need correcting`),
  titleProblem: "Error: ",
  changedMeanwhile: {
    heading: "Somebody else has saved in the meantime",
    explain:
      "Nothing you wrote is lost: it is still in the form. Here you see what is saved now. Compare, change what you want and save again, and your text will count.",
    saved: "Saved now",
  },
  dates: {
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    monthsShort: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"],
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    today: "today",
    tomorrow: "tomorrow",
    yesterday: "yesterday",
    inDays: (days) => `in ${days} days`,
    daysAgo: (days) => `${days} days ago`,
  },
  errors: {
    reference: (id) => `Reference: ${id}`,
    home: "To the overview",
    notFound: {
      title: "The page does not exist",
      text: "The address may be mistyped, or the page has been removed. Search the archive or start again from the overview.",
    },
    link: {
      title: "This link does not work",
      text: "It may be mistyped, replaced by a newer one, or revoked. Look for the latest e-mail, or ask whoever sent you the link.",
    },
    forbidden: {
      title: "You do not have permission for this",
      text: "The page or button is for another role. Do you think you should have access? Ask the EU coordinator.",
    },
    badRequest: {
      title: "What was sent could not be understood",
      text: "Go back and try again.",
    },
    conflict: {
      title: "It has changed in the meantime",
      text: "Somebody else was first. Go back, read what applies now and try again.",
    },
    invalid: {
      title: "Something in the form needs correcting",
      text: "Go back, correct it and try again.",
    },
    refused: {
      title: "That cannot be done now",
    },
    tooMany: {
      title: "Too many attempts",
      text: "Wait a few minutes and try again.",
    },
    tooLarge: {
      title: "What was sent is too large",
      text: "Shorten the text or choose a smaller file. What is sent may be at most 1 MB.",
    },
    filesTooLarge: {
      title: "The files are too large",
      text: "Together they may be at most 250 MB. Go back and choose fewer or smaller files.",
    },
    foreignOrigin: {
      title: "The form did not come from Träffpunkt",
      text: "For security reasons forms are accepted from our own pages only. Open the page again and retry.",
    },
    server: {
      title: "Something went wrong on our side",
      text: "The error has been noted. Try again in a while. If it happens again, tell the administrator and give the reference.",
    },
  },
};

export const notes: typeof sv.notes = {
  saved: "Saved.",
  removed: "Removed.",
  signedOut: "You are signed out.",
};

export const problems: typeof sv.problems = {
  changedMeanwhile: "Somebody else has saved in the meantime. Your text is still here below.",
  tooLong: "The text is too long.",
  titleTooLong: "The heading may be at most 200 characters.",
  tooMany: "The list is too long.",
  wrongValue: "Choose one of the alternatives.",
  titleMissing: "Write a heading.",
  textMissing: "Write a text.",
  addressMissing: "Write an e-mail address.",
  addressWrong: "Write a complete e-mail address, for example name@municipality.se.",
  dayMissing: "Give a date.",
  dayWrong: "Write a date that exists, for example 2027-02-04.",
  clockMissing: "Give a time.",
  clockWrong: "Write a time, for example 13.00.",
  numberWrong: "Write a whole number.",
  notFound: "The record does not exist.",
};

export const deeds: typeof sv.deeds = {
  created: "created",
  changed: "changed",
  removed: "removed",
};
