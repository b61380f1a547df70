import type * as sv from "../sv/account";

export const words: typeof sv.words = {
  signIn: {
    title: "Sign in",
    lead: "You do not need a password. We send a code to your email.",
    byCode: "With a code",
    email: "Your work email address",
    emailHelp: "For example name@municipality.se. The code arrives within a minute.",
    send: "Send the code",
    stay: "Keep me signed in on this computer for 30 days",
    stayHelp: "Only on your own computer. Does not apply to administrators and coordinators.",
    ask: (name, phone) => `Not working? Ask ${name}${phone ? `, ${phone}` : ""}.`,
    demo: "Try it as",
    demoAside: "Everyone is made up",
    demoButton: (name) => `Sign in as ${name}`,
  },
  code: {
    title: "Enter the code",
    lead: (email) =>
      `If ${email} belongs to the network or the municipality, we have sent a code to it. It is valid for 10 minutes.`,
    steps: ["1. Your email", "2. The code"],
    label: "The code in the email",
    help: "Six characters. You can paste it. Capital and small letters make no difference.",
    submit: "Sign in",
    again: "Send a new code",
    inDemo: "The demo sends no emails. The code is",
  },
  link: {
    title: "Sign in with the link",
    lead: "The link works once, within 10 minutes of being made.",
  },
  ways: {
    code: "Code in an email",
    link: "One-time link",
    passkey: "Passkey",
    openid: "The municipality’s sign-in",
    demo: "Demo",
  },
  ownPage: {
    details: "Your details",
    name: "Name",
    title: "Job title",
    phone: "Telephone",
    email: "Email",
    language: "Language",
    languageHelp: "Applies to the pages and the emails to you.",
    mailRhythm: "Emails that can wait",
    mailRhythmHelp:
      "Applies to new actions, comments and minutes that have been signed off. Notices, reminders and anything else about a meeting always come at once.",
    mailRhythms: {
      atOnce: "One email for each thing",
      daily: "Collected in one email every weekday at 7 am",
      weekly: "Collected in one email on Mondays at 7 am",
    },
    newsletter: "The newsletter",
    newsletterSent: "Send me the newsletter",
    newsletterHelp: "Comes a few times a year to everybody with a seat in the network.",
    quickKeys: "The shortcut key /",
    quickKeysHelp:
      "Pressing / moves the cursor to the search box, but never while you write. Turn it off if you dictate text or often press a key by mistake.",
    roles: "Your roles",
    calendar: "Your calendar",
    calendarHelp:
      "An address of your own that shows your meetings, your actions and the calls you watch in your calendar program. It is secret: anyone who has the address sees what you see. Make a new one if somebody else has got hold of it.",
    calendarMake: "Make a calendar address",
    calendarRenew: "Change to a new address",
    calendarRemove: "Remove the address",
    sessions: "Signed in on",
    sessionCount: (count) => (count === 1 ? "One computer or phone" : `${count} computers and phones`),
    thisSession: "This one",
    otherSession: "Another",
    unknownBrowser: "Unknown browser",
    since: "Signed in since",
    lastSeen: "Last used",
    endSession: "Sign out there",
    signOutEverywhere: "Sign out everywhere",
    signOutShared: "Sign out and clear this computer",
    signOutSharedHelp:
      "Text that you have written but that is not saved stays in the browser when you sign out. If you share the computer with others you can remove it at the same time.",
  },
};

export const notes: typeof sv.notes = {
  signedOutEverywhere: "You are signed out everywhere.",
  signedOutAndCleared: "You are signed out, and what the browser had kept has been removed.",
  sessionEnded: "You are signed out there.",
  sessionsEnded: "The person is signed out everywhere.",
  identityUntied: "The link to the municipality’s sign-in has been removed, and the person is signed out.",
  calendarMade: "The address is ready. Copy it to your calendar program.",
  calendarRemoved: "The address no longer works.",
};

export const problems: typeof sv.problems = {
  proveAgain:
    "It is more than a quarter of an hour since you proved who you are. Open Your page in a new tab, sign in again, and then send the form once more.",
  strongerWayYourself:
    "The way you signed in is not enough for this. First sign in with a passkey or with the municipality.",
  codeWrong: "The code is not right or is no longer valid. Type it again or ask for a new one.",
  linkWrong: "The link has been used or is no longer valid. Ask for a new one.",
  tooManyTries: "There were too many attempts from here. Wait a quarter of an hour and try again.",
  tooManyCodes: "We have already sent several codes. Wait a quarter of an hour and try again.",
  nameMissing: "Write a name.",
};

export const deeds: typeof sv.deeds = {
  signInSet: "changed how people sign in to",
  becameReader: "signed in for the first time and became a reader",
  calendarAddressMade: "made a private calendar address",
  calendarAddressRemoved: "removed their calendar address",
  signedOutEverywhere: "signed out everywhere",
  sessionEnded: "signed out on another computer or telephone",
  sessionsEnded: "signed out from all computers and telephones",
  signedIn: "signed in",
};
