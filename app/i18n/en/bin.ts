import type * as sv from "../sv/bin";
import { count } from "./counting";

export const words: typeof sv.words = {
  title: "Bin",
  lead: "What you have removed stays here for 30 days. Then it is gone for good.",
  leadAll: "What has been removed stays here for 30 days. Then it is gone for good.",
  heading: "Can be restored",
  aside: (n) => count(n, "one record", "records"),
  nothing: "The bin is empty.",
  what: "What",
  who: "Removed by",
  when: "When",
  until: "Kept until",
  deeds: "What you can do",
  system: "Träffpunkt",
  takeBack: "Restore",
  kinds: {
    goal: "Goal",
    indicator: "Indicator",
    projectDuty: "Report or payment claim",
    agendaItem: "Agenda item",
    decision: "Decision",
    action: "Action",
    newsletter: "Newsletter",
    information: "Information",
    section: "Section of a follow-up",
    agreement: "Agreement with a partner",
    contact: "Contact with a partner",
    partnerPerson: "Person at a partner",
    standingItem: "Standing item",
    groupBreak: "Break",
    informed: "Recipient for information",
    attachment: "Attachment",
    document: "Document",
    call: "Call",
    poll: "Date poll",
    comment: "Comment",
  },
};

export const notes: typeof sv.notes = {
  takenBack: (what) => `${what} is back.`,
  binGone: "The record is no longer in the bin.",
  binParentGone: "The record could not be restored: what it belonged to is gone.",
  binTaken: "The record could not be restored: something else has taken its name or place in the meantime.",
  binNotAllowed: "The record could not be restored: you may not change what it belonged to.",
  binLocked: "The record could not be restored: what it belonged to can no longer be changed.",
};

export const deeds: typeof sv.deeds = {
  tookBackRemoved: "restored something removed in",
};
