import type * as sv from "../sv/link";

export const words: typeof sv.words = {
  kicker: (group, number, year) => `${group}, meeting ${number} ${year}`,
  page: {
    title: "Answer the notice",
    lead: (name, as) => `${name}, you are called as ${as.toLocaleLowerCase("en")}.`,
    leadFor: (name, as, unit) => `${name}, you are called as ${as.toLocaleLowerCase("en")} for ${unit}.`,
    answered: (answer) => `Your answer: ${answer.toLocaleLowerCase("en")}`,
    own: "The link is your own. Please do not pass it on.",
    toMeeting: "See the meeting in Träffpunkt",
    toMeetingHelp: "If you have an account: you sign in first.",
    online: "Join the video meeting",
    over: {
      begunAlready: "The meeting has begun, so the answer can no longer be changed.",
      calledOffAlready: "The meeting has been called off, so you need not answer.",
      withdrawn: "You are no longer called to this meeting.",
    },
    ask: (name) => `Any questions? Reply to the e-mail you got, and you reach ${name}.`,
  },
  invited: {
    title: "Those called, and their links",
    lead: "Everybody called has a link of their own, by which they answer without signing in. Has a link gone astray? Give a new one: the old one stops working at once.",
    locked: "The meeting has begun or been called off, so the list can no longer be changed.",
    caption: "Those called, with answer and link",
    name: "Name",
    answer: "Answer",
    link: "Link",
    works: "Works",
    revoked: "Revoked",
    deeds: "Change",
    renew: "Give new link",
    renewOf: (name) => `Give ${name} a new link`,
    revoke: "Revoke link",
    revokeOf: (name) => `Revoke the link of ${name}`,
    remove: "Remove",
    removeOf: (name) => `Remove ${name} from the meeting`,
    none: "Nobody has been called yet.",
    through: { house: "in Träffpunkt", link: "by the link", calendar: "from the calendar" },
    way: "List with links",
  },
  empty: {
    title: "Nobody comes from",
    waits: (unit) => `${unit} (waiting for the deputy)`,
  },
};

export const notes: typeof sv.notes = {
  linkRenewed: (name) => `${name} has a new link. The old one no longer works.`,
  linkRenewedSent: (name) =>
    `${name} has a new link, and it is on its way by e-mail. The old one no longer works.`,
  linkRevoked: (name) => `The link of ${name} no longer works.`,
  inviteeRemoved: (name) =>
    `${name} has been removed from the meeting. If the notice has gone, they are told, and the meeting leaves their calendar.`,
};

export const problems: typeof sv.problems = {
  linkUnknown: "The link does not work.",
  withdrawn: "You are no longer called to this meeting.",
};

export const deeds: typeof sv.deeds = {
  calledDeputy: "called the deputy to",
  letDeputyGo: "took back the deputy's notice of",
  removedInvitee: "removed somebody called from",
  renewedLink: "gave somebody called a new link to",
  revokedLink: "revoked a link to",
};
