import * as about from "./en/about";
import * as accessibility from "./en/accessibility";
import * as account from "./en/account";
import * as actions from "./en/actions";
import * as archive from "./en/archive";
import * as attachments from "./en/attachments";
import * as bin from "./en/bin";
import * as breaks from "./en/breaks";
import * as callImport from "./en/call-import";
import * as calls from "./en/calls";
import * as circulation from "./en/circulation";
import * as common from "./en/common";
import * as competence from "./en/competence";
import * as contacts from "./en/contacts";
import * as documents from "./en/documents";
import * as editions from "./en/editions";
import * as figures from "./en/figures";
import * as firstYear from "./en/first-year";
import * as follow from "./en/follow";
import * as followup from "./en/followup";
import * as followupDesk from "./en/followup-desk";
import * as followupPaper from "./en/followup-paper";
import * as goals from "./en/goals";
import * as groups from "./en/groups";
import * as guides from "./en/guides";
import * as handover from "./en/handover";
import * as held from "./en/held";
import * as home from "./en/home";
import * as importing from "./en/import";
import * as information from "./en/information";
import * as informed from "./en/informed";
import * as initiatives from "./en/initiatives";
import * as inputs from "./en/inputs";
import * as lessons from "./en/lessons";
import * as link from "./en/link";
import * as map from "./en/map";
import * as matter from "./en/matter";
import * as meeting from "./en/meeting";
import * as meetings from "./en/meetings";
import * as minutes from "./en/minutes";
import * as newsletters from "./en/newsletters";
import * as office from "./en/office";
import * as open from "./en/open";
import * as openData from "./en/open-data";
import * as openId from "./en/openid";
import * as outside from "./en/outside";
import * as passkeys from "./en/passkeys";
import * as people from "./en/people";
import * as personal from "./en/personal";
import * as plan from "./en/plan";
import * as polls from "./en/polls";
import * as programmes from "./en/programmes";
import * as projects from "./en/projects";
import * as publishing from "./en/publishing";
import * as register from "./en/register";
import * as reminders from "./en/reminders";
import * as retention from "./en/retention";
import * as round from "./en/round";
import * as setUp from "./en/set-up";
import * as subscriptions from "./en/subscriptions";
import { terms } from "./en/terms";
import * as tried from "./en/tried";
import * as writing from "./en/writing";
import type { Words } from "./language";

/** The one-line messages after a save, of every room. */
export const notes: Words["notes"] = {
  ...common.notes,
  ...account.notes,
  ...passkeys.notes,
  ...openId.notes,
  ...people.notes,
  ...personal.notes,
  ...retention.notes,
  ...publishing.notes,
  ...newsletters.notes,
  ...circulation.notes,
  ...subscriptions.notes,
  ...goals.notes,
  ...groups.notes,
  ...bin.notes,
  ...breaks.notes,
  ...informed.notes,
  ...importing.notes,
  ...office.notes,
  ...setUp.notes,
  ...meetings.notes,
  ...plan.notes,
  ...polls.notes,
  ...meeting.notes,
  ...reminders.notes,
  ...link.notes,
  ...minutes.notes,
  ...editions.notes,
  ...matter.notes,
  ...actions.notes,
  ...lessons.notes,
  ...projects.notes,
  ...initiatives.notes,
  ...programmes.notes,
  ...calls.notes,
  ...callImport.notes,
  ...register.notes,
  ...round.notes,
  ...archive.notes,
  ...attachments.notes,
  ...competence.notes,
  ...contacts.notes,
  ...documents.notes,
  ...information.notes,
  ...followup.notes,
  ...inputs.notes,
  ...followupDesk.notes,
  ...handover.notes,
  ...home.notes,
};

/** What is wrong with a form or a request, of every room. */
export const problems: Words["problems"] = {
  ...common.problems,
  ...accessibility.problems,
  ...account.problems,
  ...passkeys.problems,
  ...people.problems,
  ...personal.problems,
  ...retention.problems,
  ...publishing.problems,
  ...newsletters.problems,
  ...circulation.problems,
  ...subscriptions.problems,
  ...goals.problems,
  ...groups.problems,
  ...breaks.problems,
  ...informed.problems,
  ...importing.problems,
  ...office.problems,
  ...setUp.problems,
  ...meetings.problems,
  ...plan.problems,
  ...polls.problems,
  ...meeting.problems,
  ...reminders.problems,
  ...link.problems,
  ...minutes.problems,
  ...editions.problems,
  ...matter.problems,
  ...actions.problems,
  ...lessons.problems,
  ...projects.problems,
  ...initiatives.problems,
  ...programmes.problems,
  ...calls.problems,
  ...callImport.problems,
  ...register.problems,
  ...round.problems,
  ...archive.problems,
  ...attachments.problems,
  ...competence.problems,
  ...contacts.problems,
  ...documents.problems,
  ...information.problems,
  ...followup.problems,
  ...inputs.problems,
  ...followupDesk.problems,
  ...handover.problems,
  ...home.problems,
};

/**
 * Every word of the interface in English, room by room. `notes` are the one-line messages after a save,
 * `problems` what is wrong with a form or a request, `deeds` what the chronicle tells.
 */
export const en: Words = {
  terms,
  common: common.words,
  about: about.words,
  accessibility: accessibility.words,
  account: account.words,
  passkeys: passkeys.words,
  openid: openId.words,
  newsletters: newsletters.words,
  open: open.words,
  openData: openData.words,
  outside: outside.words,
  publishing: publishing.words,
  circulation: circulation.words,
  subscriptions: subscriptions.words,
  people: people.words,
  personal: personal.words,
  retention: retention.words,
  goals: goals.words,
  groups: groups.words,
  breaks: breaks.words,
  informed: informed.words,
  importing: importing.words,
  office: office.words,
  setUp: setUp.words,
  meetings: meetings.words,
  plan: plan.words,
  polls: polls.words,
  meeting: meeting.words,
  reminders: reminders.words,
  link: link.words,
  minutes: minutes.words,
  follow: follow.words,
  editions: editions.words,
  map: map.words,
  matter: matter.words,
  tried: tried.words,
  writing: writing.words,
  actions: actions.words,
  lessons: lessons.words,
  projects: projects.words,
  initiatives: initiatives.words,
  programmes: programmes.words,
  calls: calls.words,
  callImport: callImport.words,
  register: register.words,
  round: round.words,
  archive: archive.words,
  attachments: attachments.words,
  bin: bin.words,
  competence: competence.words,
  contacts: contacts.words,
  documents: documents.words,
  information: information.words,
  followup: followup.words,
  followupDesk: followupDesk.words,
  inputs: inputs.words,
  figures: figures.words,
  followupPaper: followupPaper.words,
  handover: handover.words,
  held: held.words,
  home: home.words,
  firstYear: firstYear.words,
  guides: guides.words,
  notes,
  problems,
  deeds: {
    ...common.deeds,
    ...accessibility.deeds,
    ...account.deeds,
    ...passkeys.deeds,
    ...openId.deeds,
    ...people.deeds,
    ...personal.deeds,
    ...retention.deeds,
    ...publishing.deeds,
    ...newsletters.deeds,
    ...circulation.deeds,
    ...subscriptions.deeds,
    ...goals.deeds,
    ...groups.deeds,
    ...bin.deeds,
    ...breaks.deeds,
    ...informed.deeds,
    ...importing.deeds,
    ...office.deeds,
    ...setUp.deeds,
    ...meetings.deeds,
    ...plan.deeds,
    ...polls.deeds,
    ...meeting.deeds,
    ...reminders.deeds,
    ...link.deeds,
    ...minutes.deeds,
    ...editions.deeds,
    ...matter.deeds,
    ...actions.deeds,
    ...lessons.deeds,
    ...projects.deeds,
    ...initiatives.deeds,
    ...programmes.deeds,
    ...calls.deeds,
    ...callImport.deeds,
    ...register.deeds,
    ...round.deeds,
    ...archive.deeds,
    ...attachments.deeds,
    ...competence.deeds,
    ...contacts.deeds,
    ...documents.deeds,
    ...information.deeds,
    ...followup.deeds,
    ...inputs.deeds,
    ...followupDesk.deeds,
    ...handover.deeds,
    ...home.deeds,
  },
};
