import { sees } from "../sight";
import { has, type Member, unitsOf, viewerOf } from "./member";

/**
 * The permission table: one line per right. A right is asked for with the thing it is about, as plain
 * facts; a line never reads the database. Every loader and every action asks for its own right.
 */
export type Thing = {
  groupId?: string;
  groupKind?: string;
  unitId?: string | null;
  authorId?: string | null;
  personId?: string | null;
  chairId?: string | null;
  secretaryId?: string | null;
  /** Those whom a question was put to. */
  askedIds?: string[];
  /** Whoever is to sign off the minutes. */
  adjusterIds?: string[];
  visibility?: string;
  /** When the record became a fact that narrows what may still be done to it. */
  calledAt?: number | null;
  sentAt?: number | null;
  /** Set while a draft waits for those who speak for its unit. */
  sentForReviewAt?: number | null;
  signedOffAt?: number | null;
  /** Set while signed minutes are being corrected. */
  correctionAt?: number | null;
  /** The day a follow-up was published. */
  publishedOn?: string | null;
};

type Rule = (member: Member, thing: Thing) => boolean;

const coordinator: Rule = (member) => has(member, "coordinator");
const administrator: Rule = (member) => has(member, "administrator");
const anyone: Rule = () => true;
const inRoom: Rule = (member, thing) => !!thing.groupId && member.groupIds.includes(thing.groupId);
const chairs: Rule = (member, thing) =>
  (!!thing.groupId && member.chairOf.includes(thing.groupId)) ||
  (!!thing.chairId && thing.chairId === member.id);
const writes: Rule = (member, thing) =>
  (!!thing.groupId && member.secretaryOf.includes(thing.groupId)) ||
  (!!thing.secretaryId && thing.secretaryId === member.id);
const adjusts: Rule = (member, thing) => !!thing.adjusterIds?.includes(member.id);
/** Signed minutes take no change, unless a correction of them is open. */
const locked: Rule = (_member, thing) => !!thing.signedOffAt && !thing.correctionAt;
const speaksFor: Rule = (member, thing) =>
  !!thing.unitId && unitsOf(member, "contact", "deputy").includes(thing.unitId);
const heads: Rule = (member, thing) => !!thing.unitId && unitsOf(member, "head").includes(thing.unitId);
const isAuthor: Rule = (member, thing) => !!thing.authorId && thing.authorId === member.id;
const isSelf: Rule = (member, thing) => !!thing.personId && thing.personId === member.id;
const isAsked: Rule = (member, thing) => !!thing.askedIds?.includes(member.id);
const seated: Rule = (member) => member.roles.some((role) => role === "contact" || role === "deputy");
/** By the record's visibility, as lists and the archive have it. */
const inSight: Rule = (member, { visibility }) => sees(viewerOf(member), { visibility });
const either =
  (...rules: Rule[]): Rule =>
  (member, thing) =>
    rules.some((rule) => rule(member, thing));

/**
 * The network's own meetings are no secret inside the municipality; other groups' are for their room and for
 * whoever has been invited (`personId`).
 */
const seesMeeting: Rule = (member, thing) =>
  coordinator(member, thing) ||
  inRoom(member, thing) ||
  isSelf(member, thing) ||
  thing.groupKind === "network";

const publishesLesson: Rule = either(coordinator, speaksFor);

export const permissions = {
  /** Own page, own language, own sessions, own calendar address. */
  keepOwnPage: anyone,
  seeArchive: anyone,
  /** Take out the whole archive as a file, with what only a group's room may read. */
  takeOutArchive: coordinator,
  /** Own searches: the latest, those saved, and letters of what is new to them. */
  keepSearches: anyone,
  /** What has been searched for without a hit; the words alone. */
  seeVainSearches: either(coordinator, administrator),
  /** Put a question to the network's contact persons, and see the own ones. */
  askNetwork: anyone,
  /** A question and its answers: whoever asked (`personId`), was asked, or coordinates. */
  seeInquiry: either(coordinator, isSelf, isAsked),
  answerInquiry: isAsked,
  /** Say that a question needs no more answers. */
  closeInquiry: either(coordinator, isSelf),
  seeRegister: anyone,
  /** A unit's own projects are always its own to see, drafts too. */
  readProject: either(inSight, speaksFor, heads),
  /** Enter a project or exchange for a unit that one speaks for or heads; the coordinator for any. */
  writeProject: either(coordinator, seated, (member) => has(member, "head")),
  changeProject: either(coordinator, speaksFor, heads),
  seeMeetings: anyone,
  seeMeeting: seesMeeting,
  planMeetings: either(coordinator, chairs),
  callMeeting: either(coordinator, chairs),
  arrangeAgenda: either(coordinator, chairs),
  /** A file itself is asked for by the right to what it hangs on. */
  seeAttachments: anyone,
  /** Attach files to a meeting and remove them: whoever writes its agenda or its minutes. */
  attachToMeeting: either(coordinator, chairs, writes),
  /** The same for an item, and whoever put it forward (`authorId`). */
  attachToItem: either(coordinator, chairs, writes, isAuthor),
  /** Put an item forward for the agenda; the coordinator accepts it. */
  proposeItem: either(coordinator, inRoom),
  /** What the units tell the round is for the room until the minutes say it. */
  readRound: either(coordinator, inRoom, isSelf),
  /** Tell a unit's part of the round; the coordinator for any unit, when somebody has telephoned. */
  tellRound: either(coordinator, speaksFor),
  /** Answer a notice for oneself, and thereby for the unit whose seat one holds. */
  answerNotice: either(inRoom, isSelf),
  /** Answer for any unit, when somebody has telephoned. */
  answerForOthers: coordinator,
  /** The online meeting's own address is for those who have been invited (`personId`). */
  seeMeetingLink: either(coordinator, isSelf),
  /** Before sign-off the text is for those who write it, and once sent for sign-off for the room. */
  readMinutes: (member, thing) =>
    !!thing.signedOffAt ||
    coordinator(member, thing) ||
    writes(member, thing) ||
    chairs(member, thing) ||
    (!!thing.sentAt && (inRoom(member, thing) || adjusts(member, thing))),
  /** Until sign-off the room sees where a meeting is and what its items have come to, but not the text. */
  followMeeting: (member, thing) =>
    !thing.signedOffAt && either(coordinator, writes, chairs, inRoom)(member, thing),
  writeMinutes: (member, thing) =>
    !locked(member, thing) && (coordinator(member, thing) || writes(member, thing)),
  /** Open a correction of signed minutes, and take it back. */
  correctMinutes: (member, thing) => !!thing.signedOffAt && either(coordinator, writes)(member, thing),
  /** Send a matter to another group's agenda, and take it back. */
  sendMatterOn: either(coordinator, chairs, writes),
  /** Only the adjusters named for the meeting, and only a text that has been sent for sign-off. */
  signOffMinutes: (member, thing) => !locked(member, thing) && !!thing.sentAt && adjusts(member, thing),
  seeActions: anyone,
  /** The one who is responsible reports an action; the coordinator may report any. */
  reportAction: either(coordinator, isSelf, speaksFor, writes),
  changeAction: either(coordinator, writes),
  seeLessons: anyone,
  writeLesson: either(coordinator, seated, (member) => has(member, "head")),
  /** A draft that has been sent for review is also read by those who speak for its unit. */
  readLesson: either(
    inSight,
    isAuthor,
    (member, thing) => !!thing.sentForReviewAt && speaksFor(member, thing),
  ),
  changeLesson: either(coordinator, isAuthor, speaksFor, heads),
  /** Show a lesson to more people than its author: those who speak for the unit, and the coordinator. */
  publishLesson: publishesLesson,
  /** An author who may not publish asks those who may. */
  sendLessonForReview: (member, thing) => thing.visibility === "draft" && isAuthor(member, thing),
  /** Send a lesson that waits for review back to its author. */
  sendLessonBack: (member, thing) => !!thing.sentForReviewAt && publishesLesson(member, thing),
  /** Choose who reads a lesson; whoever may withdraw one that is published chooses at least that. */
  chooseLessonReaders: (member, thing) =>
    publishesLesson(member, thing) || (thing.visibility !== "draft" && isAuthor(member, thing)),
  /** Take a published lesson back to a draft. */
  withdrawLesson: either(coordinator, isAuthor),
  /** Say that one has used a lesson, and take that back: whoever reads one that is published. */
  useLesson: (member, thing) => thing.visibility !== "draft" && inSight(member, thing),
  /** Attach files to a lesson and remove them. */
  attachToLesson: either(coordinator, isAuthor),
  comment: anyone,
  removeComment: either(coordinator, isAuthor),
  changeRegister: coordinator,
  /** Change what is said of a call: whoever is responsible for it (`personId`). */
  changeCall: either(coordinator, isSelf),
  /** Say of which themes a unit wants to hear when a call is registered. */
  chooseUnitThemes: either(coordinator, speaksFor, heads),
  writePartner: either(coordinator, seated, (member) => has(member, "head")),
  /** Whoever keeps in touch (`personId`), and who speaks for the unit that answers for it. */
  changePartner: either(coordinator, isSelf, speaksFor),
  /** Write in what a unit means to develop: whoever speaks for it or heads it, and the coordinator for any. */
  writeInitiative: either(coordinator, seated, (member) => has(member, "head")),
  /** The same for one that is there, and ask its head to test external funding. */
  changeInitiative: either(coordinator, speaksFor, heads),
  /** Only the unit's own head answers whether external funding is worth applying for. */
  signFundingTest: heads,
  /** Write in that somebody was in touch with a partner. */
  logContact: either(coordinator, seated, (member) => has(member, "head")),
  /** Correct or remove that: whoever wrote it in (`authorId`) or was in touch (`personId`). */
  changeContact: either(coordinator, isAuthor, isSelf),
  /** What the coordinator has been told of cases, and news worth knowing. */
  seeInformation: anyone,
  /** Tell of a case of a unit that one speaks for or heads, share news, and add to either; the coordinator for any unit. */
  shareInformation: either(coordinator, seated, (member) => has(member, "head")),
  changeInformation: either(coordinator, isAuthor, speaksFor, heads),
  /** Remove an entry, as when its sender was forged: whoever wrote it in, or seems to. */
  removeInformation: either(coordinator, isAuthor),
  /** Read letters to the group's address from senders nobody knows, and take them in. */
  takeInLetters: coordinator,
  /** Show a record to everyone outside, and take it back: those who speak for its unit, and who writes the minutes. */
  publishOutward: either(coordinator, speaksFor, writes),
  /** What is published, what waits for it, and what has changed since. */
  seePublications: either(coordinator, seated, (member) => has(member, "head")),
  /** Who has received what is published, and who is missing. */
  seeCirculation: either(coordinator, seated, (member) => has(member, "head")),
  /** Note who has received what, and keep the register of receivers. */
  circulate: coordinator,
  /** Compose the newsletter and send it. */
  writeNewsletter: coordinator,
  seeDocuments: anyone,
  readDocument: inSight,
  /** Bring old papers into the archive, correct what is said of them, and remove them. */
  keepDocuments: either(coordinator, administrator),
  seeFollowup: anyone,
  /** Ask the units for their input to a year's follow-up, remind them, and tend their links. */
  askForInputs: coordinator,
  /** What the units tell a follow-up is the coordinator's until it is published. */
  readInputs: (member, thing) => coordinator(member, thing) || !!thing.publishedOn,
  /** Tell what a unit has to say for a follow-up: who speaks for it or heads it; the coordinator for any. */
  tellInput: either(coordinator, speaksFor, heads),
  /** Write the year's follow-up, and read it before it is published. */
  writeFollowup: coordinator,
  /** Take it from stage to stage: what is frozen stays frozen. */
  freezeFollowup: coordinator,
  /** The governing documents and their goals, with what was done for each as far as one may see it. */
  seeGoals: anyone,
  /** Tie a meeting's items and decisions to goals, also once the minutes are signed: the text stays. */
  tieMeeting: either(coordinator, chairs, writes),
  /** Who in the network has experience of what, and which trainings there are. */
  seeCompetence: anyone,
  /** Tell of one's own experience. */
  tellCompetence: anyone,
  /** What nobody or only one knows. */
  seeGaps: either(coordinator, seated, (member) => has(member, "head")),
  /** Write in a training that one has taken, and say that one took part in another. */
  recordTraining: either(coordinator, seated, (member) => has(member, "head")),
  changeTraining: either(coordinator, isAuthor),
  /** Plan a training, and say who took part. */
  planTraining: coordinator,
  seePeople: anyone,
  managePeople: either(coordinator, administrator),
  /** All that whoever takes over a unit's place needs, on one page. */
  seeHandover: either(coordinator, administrator, speaksFor, heads),
  manageGroups: either(coordinator, administrator),
  /** Roles that open doors are given by administrators only. */
  grantRoles: administrator,
  /** Sign somebody out everywhere, when a computer or telephone is lost. */
  endSessions: administrator,
  manageSettings: administrator,
  seeChronicle: administrator,
  /** The history of one record, for those who see the record. */
  seeHistory: either(coordinator, administrator, inRoom, isAuthor, speaksFor, heads),
  seeOutbox: either(coordinator, administrator),
  resendLetter: either(coordinator, administrator),
  putLetterAside: either(coordinator, administrator),
  /** Read out a code to somebody, where no mail server carries it. It opens that person's account. */
  readCodes: administrator,
} satisfies Record<string, Rule>;

export type Right = keyof typeof permissions;

/** Whether a member has a right to a thing. Nobody signed in has no right at all. */
export function may(member: Member | null, right: Right, thing: Thing = {}): boolean {
  return member !== null && permissions[right](member, thing);
}
