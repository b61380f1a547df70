import type {
  words as sv,
  deeds as svDeeds,
  notes as svNotes,
  problems as svProblems,
} from "../sv/subscriptions";

export const words: typeof sv = {
  title: "Get emails about what is published",
  lead: "Choose what to follow. You get at most one email a day, and only when there is something new.",
  toSubscribe: "Get emails about what is published",
  ask: "Send the confirmation email",
  personalData: "How we process personal data",
  sent: "We have sent an email to the address, if it can be reached. Open the link in it and confirm. Nothing more is sent before that. If you cannot find the email, look in your junk mail.",
  toOpen: "To the open pages",
  fields: {
    email: "Email address",
    emailHelp: "Used only for the emails, and removed when you stop them.",
    newsletter: "The newsletter",
    newsletterHelp: "A few times a year: what matters most since last time.",
    groups: "Minutes of",
    groupsHelp: "When signed-off minutes are published.",
    themes: "Themes",
    themesHelp: "When lessons and projects about the theme are published or changed.",
    language: "Language of the emails",
    languages: { sv: "Swedish", en: "English" },
  },
  own: {
    asked: {
      title: "Confirm that you want emails",
      lead: (email) => `The emails go to ${email}. Nothing is sent until you confirm.`,
    },
    confirmed: {
      title: "Your emails",
      lead: (email) => `The emails go to ${email}. Here you change what you get.`,
    },
    ended: {
      title: "The emails have already been stopped",
      lead: "The address has been removed and no more emails will come. The link is no longer valid.",
    },
    endedNow: {
      title: "The emails have been stopped",
      lead: "The address has been removed and no more emails will come.",
    },
    confirm: "Confirm",
    save: "Save the choices",
    end: "Stop the emails",
    endHelp: "The address and the choices are removed at once.",
    endLead: "The address and the choices are removed at once, and no more emails will come.",
    change: "Change what I get instead",
    again: "Ask for emails again",
  },
};

export const notes: typeof svNotes = {
  subscriptionConfirmed: "Thank you. You will now get emails when something is published.",
  subscriptionChanged: "The choices are saved.",
};

export const problems: typeof svProblems = {
  subscriberAddressMissing: "Write your email address.",
  topicMissing: "Choose at least one thing to get emails about.",
};

export const deeds: typeof svDeeds = {
  askedToSubscribe: "asked for emails",
  subscribed: "confirmed their emails",
  changedSubscription: "changed which emails to get",
  endedSubscription: "stopped their emails",
};
