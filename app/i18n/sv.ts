import * as about from "./sv/about";
import * as accessibility from "./sv/accessibility";
import * as account from "./sv/account";
import * as actions from "./sv/actions";
import * as archive from "./sv/archive";
import * as attachments from "./sv/attachments";
import * as bin from "./sv/bin";
import * as breaks from "./sv/breaks";
import * as callImport from "./sv/call-import";
import * as calls from "./sv/calls";
import * as circulation from "./sv/circulation";
import * as common from "./sv/common";
import * as competence from "./sv/competence";
import * as contacts from "./sv/contacts";
import * as documents from "./sv/documents";
import * as editions from "./sv/editions";
import * as figures from "./sv/figures";
import * as firstYear from "./sv/first-year";
import * as follow from "./sv/follow";
import * as followup from "./sv/followup";
import * as followupDesk from "./sv/followup-desk";
import * as followupPaper from "./sv/followup-paper";
import * as goals from "./sv/goals";
import * as groups from "./sv/groups";
import * as guides from "./sv/guides";
import * as handover from "./sv/handover";
import * as held from "./sv/held";
import * as home from "./sv/home";
import * as importing from "./sv/import";
import * as information from "./sv/information";
import * as informed from "./sv/informed";
import * as initiatives from "./sv/initiatives";
import * as inputs from "./sv/inputs";
import * as lessons from "./sv/lessons";
import * as link from "./sv/link";
import * as map from "./sv/map";
import * as matter from "./sv/matter";
import * as meeting from "./sv/meeting";
import * as meetings from "./sv/meetings";
import * as minutes from "./sv/minutes";
import * as newsletters from "./sv/newsletters";
import * as office from "./sv/office";
import * as open from "./sv/open";
import * as openData from "./sv/open-data";
import * as openId from "./sv/openid";
import * as outside from "./sv/outside";
import * as passkeys from "./sv/passkeys";
import * as people from "./sv/people";
import * as personal from "./sv/personal";
import * as plan from "./sv/plan";
import * as polls from "./sv/polls";
import * as programmes from "./sv/programmes";
import * as projects from "./sv/projects";
import * as publishing from "./sv/publishing";
import * as register from "./sv/register";
import * as reminders from "./sv/reminders";
import * as retention from "./sv/retention";
import * as round from "./sv/round";
import * as setUp from "./sv/set-up";
import * as subscriptions from "./sv/subscriptions";
import { terms } from "./sv/terms";
import * as tried from "./sv/tried";
import * as writing from "./sv/writing";

/** The one-line messages after a save, of every room. */
export const notes = {
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
export const problems = {
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
 * Every word of the interface in Swedish, room by room. `notes` are the one-line messages after a save,
 * `problems` what is wrong with a form or a request, `deeds` what the chronicle tells.
 */
export const sv = {
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
