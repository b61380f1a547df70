import type {
  words as sv,
  deeds as svDeeds,
  notes as svNotes,
  problems as svProblems,
} from "../sv/subscriptions";

export const words: typeof sv = {
  title: "Get letters about what is published",
  lead: "Choose what to follow. You get one letter a day at most, and only when there is something new.",
  toSubscribe: "Get letters about what is published",
  ask: "Send the letter that confirms",
  personalData: "How we process personal data",
  sent: "We have sent a letter to the address, if it can be reached. Open the link in it and confirm. Nothing more is sent before that. If you find no letter, look among your junk mail.",
  toOpen: "To the open pages",
  fields: {
    email: "Email address",
    emailHelp: "Used for the letters only, and removed when you end them.",
    newsletter: "The newsletter",
    newsletterHelp: "A few times a year: what matters most since last time.",
    groups: "Minutes of",
    groupsHelp: "When signed notes are published.",
    themes: "Themes",
    themesHelp: "When lessons and projects on the theme are published or changed.",
    language: "Language of the letters",
    languages: { sv: "Swedish", en: "English" },
  },
  own: {
    asked: {
      title: "Confirm that you want letters",
      lead: (email) => `The letters go to ${email}. Nothing is sent before you confirm.`,
    },
    confirmed: {
      title: "Your letters",
      lead: (email) => `The letters go to ${email}. Here you change what you get.`,
    },
    ended: {
      title: "The letters have ended already",
      lead: "The address has been removed and no more letters will come. The link is no longer valid.",
    },
    endedNow: {
      title: "The letters have ended",
      lead: "The address has been removed and no more letters will come.",
    },
    confirm: "Confirm",
    save: "Save the choices",
    end: "End the letters",
    endHelp: "The address and the choices are removed at once.",
    endLead: "The address and the choices are removed at once, and no more letters will come.",
    change: "Change what I get instead",
    again: "Ask for letters again",
  },
};

export const notes: typeof svNotes = {
  subscriptionConfirmed: "Thank you. Now you get letters when something is published.",
  subscriptionChanged: "The choices are saved.",
};

export const problems: typeof svProblems = {
  subscriberAddressMissing: "Enter your email address",
  topicMissing: "Choose at least one thing to get letters about",
};

export const deeds: typeof svDeeds = {
  askedToSubscribe: "asked for letters",
  subscribed: "confirmed letters",
  changedSubscription: "chose anew what letters to get",
  endedSubscription: "ended the letters",
};
