import type * as swedish from "../sv/matter";

const meetings = (number: number) => (number === 1 ? "one meeting" : `${number} meetings`);

export const words: typeof swedish.words = {
  title: "History of the matter",
  link: "History of the matter",
  lead: (number, since) => `The matter has come up at ${meetings(number)} since ${since}.`,
  leadAhead: "The matter has not come up at any meeting yet.",
  ahead: "Coming up",
  draft: "The minutes are not signed off yet.",
  toMinutes: "Read the whole minutes",
  toMeeting: "To the meeting",
  here: "You came from here",
  nothingSaid: "Nothing was noted.",
  actions: "Actions",
  agendaSent: (group) => `Sent here by ${group}`,
  agendaAnswer: (group) => `Answer from ${group}`,
  sent: (group, day) => `Sent to ${group} on ${day}`,
  state: {
    answered: (day) => `Answered on ${day}`,
    withdrawn: (day) => `Taken back on ${day}`,
    placed: "On the group’s agenda",
    waiting: "Waiting for the group’s next meeting",
  },
  send: {
    link: "Send on",
    title: "Send the matter on",
    lead: "The matter comes up on the other group’s next agenda. The answer comes back to your agenda when they have signed off their minutes.",
    shows:
      "Only the heading and your question go along. Your minutes are not shown until they are signed off.",
    group: "To group",
    choose: "Choose a group",
    question: "What do you want an answer to?",
    questionHelp: "One sentence that somebody who was not there can understand.",
    submit: "Send the matter",
    noGroup: "There is no other group to send the matter to.",
    takeBack: "Take back",
    takeBackFrom: (group) => `Take the matter back from ${group}`,
  },
};

export const notes: typeof swedish.notes = {
  matterSent: (group) => `The matter has been sent to ${group}.`,
  matterTakenBack: "The matter has been taken back.",
};

export const problems: typeof swedish.problems = {
  groupNotToAsk: "Choose another group. This one is closed, or it is your own.",
  sentOnAlready:
    "The group already has the matter and has not answered yet. Take it back first if you want to change it.",
  answeredAlready: "The group has already taken up the matter. It cannot be taken back.",
  questionMissing: "Write what you want an answer to.",
  groupMissing: "Choose the group to send the matter to.",
};

export const deeds: typeof swedish.deeds = {
  sentOn: "sent the matter to another group",
  tookBackReferral: "took the matter back from another group",
  broughtMatter: "put a matter from another group on the agenda",
  broughtAnswer: "put another group’s answer on the agenda",
  answeredReferral: "noted that another group has answered",
};
