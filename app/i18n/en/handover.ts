import type * as sv from "../sv/handover";

export const words: typeof sv.words = {
  caption: "What somebody else takes over",
  what: "What",
  day: "Day",
  heir: "Takes over",
  heirOf: (kind, label) => `Who takes over: ${kind}, ${label}`,
  stays: "Nobody, it stays",
  kinds: {
    action: "Action",
    project: "Contact person of a project",
    partner: "Keeps in touch with a partner",
    initiative: "Runs an initiative",
    fundingTest: "Funding test waiting for an answer",
    call: "Responsible for a call",
    groupChair: "Meeting chair of a group",
    groupSecretary: "Minutes secretary of a group",
    groupAdjuster: "Adjuster of a group",
    meetingChair: "Chairs a meeting",
    meetingSecretary: "Minutes secretary of a meeting",
    meetingAdjuster: "Adjuster of a meeting",
    meetingSecondAdjuster: "Second adjuster of a meeting",
    signOff: "Minutes awaiting sign-off",
    presenter: "Presents an agenda item",
    yearTask: "Annual task",
    inquiry: "Question from the network waiting for an answer",
  },
  unitTitle: (unit) => `Handover: ${unit}`,
  unitLead:
    "This is what the person who takes over the seat needs to know. The page can be printed. Contacts and information are from the last twelve months.",
  toUnit: "Notes for a handover",
  figure: (number) => `${number} in all`,
  nothingIn: "There is nothing under",
  parts: {
    actions: "Open actions",
    promises: "Help that the unit has asked for in the round",
    inquiries: "Questions from the network waiting for an answer",
    dates: "Meetings and reports ahead",
    partners: "Partners",
    projects: "Projects and exchanges",
    initiatives: "Initiatives",
    calls: "Calls that the unit is responsible for",
    lessons: "Lessons to review or look at again",
    contacts: "Contacts with partners",
    information: "Information to the coordinator",
  },
  personTitle: (name) => `Hand over from ${name}`,
  personLead: "Choose who takes over. What you leave empty stays with them.",
  submit: "Hand over",
  nothing: "Nothing is in this person’s name.",
  toPerson: "Hand over actions and duties",
};

export const notes: typeof sv.notes = {
  handedOver: (name) => `What you chose has been handed over from ${name}.`,
  seatSavedHandOver: (name) =>
    `The seat is saved. ${name} still has this in their name: choose who takes over.`,
};

export const problems: typeof sv.problems = {
  heirGone: "Choose somebody who is still here.",
  heirNotHead: "Only the unit’s head can answer a funding test. Choose the head, or nobody.",
};

export const deeds: typeof sv.deeds = {
  handedOver: "handed over",
};
