import type { Member } from "./member";
import { relations, type State, states, type Thing, type Relation as Who } from "./relations";

export type { Thing } from "./relations";

/**
 * Somebody has a right when one of its lines fits: who they are to the thing, and, where it is said, each state the
 * thing is in.
 */
type Line = Who | { who: Who[]; when: State[] };

const right = (about: string, ...lines: Line[]) => ({ about, lines });

/**
 * The permission table: role × action × state, one row per right. A right is asked for with the thing it is about, as
 * plain facts; a row never reads the database. Every loader and every action asks for its own right;
 * docs/permissions.md is made from it.
 */
export const permissions = {
  keepOwnPage: right("Own page, own language, own sessions, own calendar address.", "anyone"),
  readGuides: right("Read the guides, one for each role.", "anyone"),
  seeFirstYear: right(
    "How far a new municipality has come in its first year.",
    "coordinator",
    "administrator",
  ),
  seeArchive: right("Search the archive.", "anyone"),
  takeOutArchive: right(
    "Take out the whole archive as a file, with what only a group's room may read.",
    "coordinator",
  ),
  keepSearches: right("Own searches: the latest, those saved, and letters of what is new to them.", "anyone"),
  seeVainSearches: right(
    "What has been searched for without a hit; the words alone.",
    "coordinator",
    "administrator",
  ),
  askNetwork: right("Put a question to the network's contact persons, and see the own ones.", "anyone"),
  seeInquiry: right(
    "A question and its answers: whoever asked, was asked, or coordinates.",
    "coordinator",
    "self",
    "asked",
  ),
  answerInquiry: right("Answer a question that was put to one.", "asked"),
  closeInquiry: right("Say that a question needs no more answers.", "coordinator", "self"),
  seeRegister: right("The register of projects, exchanges, calls and programmes.", "anyone"),
  readProject: right(
    "Read a project or exchange; a unit's own are always its own to see, drafts too.",
    "reader",
    "speaker",
    "head",
  ),
  writeProject: right(
    "Enter a project or exchange for a unit that one speaks for or heads; the coordinator for any.",
    "coordinator",
    "seated",
    "anyHead",
  ),
  changeProject: right("Change a project or exchange.", "coordinator", "speaker", "head"),
  seeMeetings: right("The year's meetings.", "anyone"),
  seeMeeting: right(
    "See a meeting: the network's own are no secret inside the municipality; other groups' are for their room and for whoever has been invited.",
    "coordinator",
    "room",
    "self",
    { who: ["anyone"], when: ["network"] },
  ),
  planMeetings: right("A group's year: dates, polls, agendas to come.", "coordinator", "chair"),
  callMeeting: right("Call a meeting, change it and call it off.", "coordinator", "chair"),
  arrangeAgenda: right("Arrange the agenda.", "coordinator", "chair"),
  seeAttachments: right(
    "See lists of files; a file itself is asked for by the right to what it hangs on.",
    "anyone",
  ),
  attachToMeeting: right(
    "Attach files to a meeting and remove them: whoever writes its agenda or its minutes.",
    "coordinator",
    "chair",
    "secretary",
  ),
  attachToItem: right(
    "Attach files to an item and remove them, also for whoever put it forward.",
    "coordinator",
    "chair",
    "secretary",
    "author",
  ),
  proposeItem: right(
    "Put an item forward for the agenda; the coordinator accepts it.",
    "coordinator",
    "room",
  ),
  readRound: right(
    "Read what the units tell the round, which is for the room until the minutes say it.",
    "coordinator",
    "room",
    "self",
  ),
  tellRound: right(
    "Tell a unit's part of the round; the coordinator for any unit, when somebody has telephoned.",
    "coordinator",
    "speaker",
  ),
  answerNotice: right(
    "Answer a notice for oneself, and thereby for the unit whose seat one holds.",
    "room",
    "self",
  ),
  answerForOthers: right("Answer for any unit, when somebody has telephoned.", "coordinator"),
  seeMeetingLink: right(
    "See the online meeting's own address, which is for those who have been invited.",
    "coordinator",
    "self",
  ),
  readMinutes: right(
    "Read minutes: before sign-off the text is for those who write it, and once sent for sign-off for the room.",
    { who: ["anyone"], when: ["signedOff"] },
    "coordinator",
    "secretary",
    "chair",
    { who: ["room", "adjuster"], when: ["sent"] },
  ),
  followMeeting: right(
    "Follow a meeting: until sign-off the room sees where it is and what its items have come to, but not the text.",
    { who: ["coordinator", "secretary", "chair", "room"], when: ["notSignedOff"] },
  ),
  writeMinutes: right(
    "Write the minutes; signed minutes take no change, unless a correction of them is open.",
    { who: ["coordinator", "secretary"], when: ["unlocked"] },
  ),
  correctMinutes: right("Open a correction of signed minutes, and take it back.", {
    who: ["coordinator", "secretary"],
    when: ["signedOff"],
  }),
  sendMatterOn: right(
    "Send a matter to another group's agenda, and take it back.",
    "coordinator",
    "chair",
    "secretary",
  ),
  signOffMinutes: right(
    "Sign off minutes: only the adjusters named for the meeting, and only a text that has been sent for sign-off.",
    { who: ["adjuster"], when: ["sent", "unlocked"] },
  ),
  seeActions: right("Actions from meetings and follow-ups.", "anyone"),
  reportAction: right(
    "Report an action: the one who is responsible, and whoever speaks for its unit; the coordinator any.",
    "coordinator",
    "self",
    "speaker",
    "secretary",
  ),
  changeAction: right("Change or remove an action.", "coordinator", "secretary"),
  seeLessons: right("The list of lessons.", "anyone"),
  writeLesson: right(
    "Write a lesson for a unit that one speaks for or heads; the coordinator for any.",
    "coordinator",
    "seated",
    "anyHead",
  ),
  readLesson: right(
    "Read a lesson; a draft that has been sent for review is also read by those who speak for its unit.",
    "reader",
    "author",
    { who: ["speaker"], when: ["forReview"] },
  ),
  changeLesson: right("Change a lesson.", "coordinator", "author", "speaker", "head"),
  publishLesson: right(
    "Show a lesson to more people than its author: those who speak for the unit, and the coordinator.",
    "coordinator",
    "speaker",
  ),
  sendLessonForReview: right("Send a draft for review: an author who may not publish asks those who may.", {
    who: ["author"],
    when: ["draft"],
  }),
  sendLessonBack: right("Send a lesson that waits for review back to its author.", {
    who: ["coordinator", "speaker"],
    when: ["forReview"],
  }),
  chooseLessonReaders: right(
    "Choose who reads a lesson; whoever may withdraw one that is published chooses at least that.",
    "coordinator",
    "speaker",
    { who: ["author"], when: ["shown"] },
  ),
  withdrawLesson: right("Take a published lesson back to a draft.", "coordinator", "author"),
  useLesson: right(
    "Say that one has used a lesson, and take that back: whoever reads one that is published.",
    { who: ["reader"], when: ["shown"] },
  ),
  attachToLesson: right("Attach files to a lesson and remove them.", "coordinator", "author"),
  comment: right("Comment on a lesson or put a question to its author.", "anyone"),
  removeComment: right("Remove a comment.", "coordinator", "author"),
  changeRegister: right(
    "Programmes, calls, goals and all else that is the same for everyone.",
    "coordinator",
  ),
  changeCall: right("Change what is said of a call: whoever is responsible for it.", "coordinator", "self"),
  chooseUnitThemes: right(
    "Say of which themes a unit wants to hear when a call is registered.",
    "coordinator",
    "speaker",
    "head",
  ),
  writePartner: right("Enter a partner.", "coordinator", "seated", "anyHead"),
  changePartner: right(
    "Change a partner: whoever keeps in touch, and who speaks for the unit that answers for it.",
    "coordinator",
    "self",
    "speaker",
  ),
  writeInitiative: right(
    "Write in what a unit means to develop: whoever speaks for it or heads it, and the coordinator for any.",
    "coordinator",
    "seated",
    "anyHead",
  ),
  changeInitiative: right(
    "Change an initiative, and ask its head to test external funding.",
    "coordinator",
    "speaker",
    "head",
  ),
  signFundingTest: right(
    "Sign a funding test: only the unit's own head answers whether external funding is worth applying for.",
    "head",
  ),
  logContact: right(
    "Write in that somebody was in touch with a partner.",
    "coordinator",
    "seated",
    "anyHead",
  ),
  changeContact: right(
    "Correct or remove what was noted of a contact: whoever wrote it in or was in touch.",
    "coordinator",
    "author",
    "self",
  ),
  seeInformation: right("What the coordinator has been told of cases, and news worth knowing.", "anyone"),
  shareInformation: right(
    "Tell of a case of a unit that one speaks for or heads, share news, and add to either; the coordinator for any unit.",
    "coordinator",
    "seated",
    "anyHead",
  ),
  changeInformation: right("Change what was told.", "coordinator", "author", "speaker", "head"),
  removeInformation: right(
    "Remove an entry, as when its sender was forged: whoever wrote it in, or seems to.",
    "coordinator",
    "author",
  ),
  takeInLetters: right(
    "Read letters to the group's address from senders nobody knows, and take them in.",
    "coordinator",
  ),
  publishOutward: right(
    "Show a record to everyone outside, and take it back: those who speak for its unit, and who writes the minutes.",
    "coordinator",
    "speaker",
    "secretary",
  ),
  seePublications: right(
    "What is published, what waits for it, and what has changed since.",
    "coordinator",
    "seated",
    "anyHead",
  ),
  seeCirculation: right(
    "Who has received what is published, and who is missing.",
    "coordinator",
    "seated",
    "anyHead",
  ),
  circulate: right("Note who has received what, and keep the register of receivers.", "coordinator"),
  writeNewsletter: right("Compose the newsletter and send it.", "coordinator"),
  seeDocuments: right("Old papers.", "anyone"),
  readDocument: right("Read an old paper, by who it is for.", "reader"),
  keepDocuments: right(
    "Bring old papers into the archive, correct what is said of them, and remove them.",
    "coordinator",
    "administrator",
  ),
  seeFollowup: right("The years' follow-ups, as far as they are published.", "anyone"),
  askForInputs: right(
    "Ask the units for their input to a year's follow-up, remind them, and tend their links.",
    "coordinator",
  ),
  readInputs: right(
    "What the units tell a follow-up is the coordinator's until it is published.",
    "coordinator",
    { who: ["anyone"], when: ["published"] },
  ),
  tellInput: right(
    "Tell what a unit has to say for a follow-up: who speaks for it or heads it; the coordinator for any.",
    "coordinator",
    "speaker",
    "head",
  ),
  writeFollowup: right("Write the year's follow-up, and read it before it is published.", "coordinator"),
  freezeFollowup: right("Take a follow-up from stage to stage: what is frozen stays frozen.", "coordinator"),
  seeGoals: right(
    "The governing documents and their goals, with what was done for each as far as one may see it.",
    "anyone",
  ),
  tieMeeting: right(
    "Tie a meeting's items and decisions to goals, also once the minutes are signed: the text stays.",
    "coordinator",
    "chair",
    "secretary",
  ),
  seeCompetence: right("Who in the network has experience of what, and which trainings there are.", "anyone"),
  tellCompetence: right("Tell of one's own experience.", "anyone"),
  seeGaps: right("What nobody or only one knows.", "coordinator", "seated", "anyHead"),
  recordTraining: right(
    "Write in a training that one has taken, and say that one took part in another.",
    "coordinator",
    "seated",
    "anyHead",
  ),
  changeTraining: right("Correct or remove a training.", "coordinator", "author"),
  planTraining: right("Plan a training, and say who took part.", "coordinator"),
  seePeople: right("The register of people, units and seats.", "anyone"),
  managePeople: right("Write in people and units, give seats, and end them.", "coordinator", "administrator"),
  seeHandover: right(
    "All that whoever takes over a unit's place needs, on one page.",
    "coordinator",
    "administrator",
    "speaker",
    "head",
  ),
  manageGroups: right("Groups, their members, rules and standing items.", "coordinator", "administrator"),
  grantRoles: right("Give and take the roles that open doors.", "administrator"),
  endSessions: right("Sign somebody out everywhere, when a computer or telephone is lost.", "administrator"),
  letIn: right("Give somebody a link that lets them in once.", "administrator"),
  anonymisePeople: right("Anonymise the account of somebody who has left.", "administrator"),
  approveDisposal: right(
    "Decide how long records are kept, and approve what is disposed of.",
    "administrator",
  ),
  manageSettings: right("The installation's settings.", "administrator"),
  seeChronicle: right("The log of what happened.", "administrator"),
  seeHistory: right(
    "The history of one record, for those who see the record.",
    "coordinator",
    "administrator",
    "room",
    "author",
    "speaker",
    "head",
  ),
  seeBin: right("See what one has removed; the coordinator sees what anybody has.", "anyone"),
  takeBackRemoved: right("Take back what has been removed: who removed it.", "coordinator", "self"),
  seeOutbox: right("Letters that wait and have left.", "coordinator", "administrator"),
  resendLetter: right("Send a letter that failed once more.", "coordinator", "administrator"),
  putLetterAside: right("Put a letter that failed aside.", "coordinator", "administrator"),
  readCodes: right(
    "Read out a code to somebody, where no mail server carries it. It opens that person's account.",
    "administrator",
  ),
};

export type Right = keyof typeof permissions;

/** A right's lines, each with all of its parts. */
export const linesOf = (asked: Right): { who: Who[]; when: State[] }[] =>
  permissions[asked].lines.map((line) => (typeof line === "string" ? { who: [line], when: [] } : line));

/** Whether a member has a right to a thing. Nobody signed in has no right at all. */
export function may(member: Member | null, asked: Right, thing: Thing = {}): boolean {
  return (
    member !== null &&
    linesOf(asked).some(
      ({ who, when }) =>
        when.every((state) => states[state].holds(thing)) &&
        who.some((each) => relations[each].holds(member, thing)),
    )
  );
}
