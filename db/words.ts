/**
 * The closed lists: every word that a column may hold. The schema checks them, the types come from
 * here, and the interface has one Swedish and one English word for each.
 */

export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];

export const unitKinds = ["department", "company"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A seat is a unit's place in the network: its contact, the deputy, and the head who answers for the unit. */
export const seatPlaces = ["contact", "deputy", "head"] as const;
export type SeatPlace = (typeof seatPlaces)[number];

/** Roles given to a person by name. Contact, deputy and head follow from seats; everyone is a reader. */
export const grantedRoles = ["coordinator", "administrator", "elected"] as const;
export type GrantedRole = (typeof grantedRoles)[number];

/** Those that open every door: whoever holds one is let in with more care. */
export const openingRoles = ["coordinator", "administrator"] as const satisfies readonly GrantedRole[];

export const roles = [
  "reader",
  "elected",
  "head",
  "deputy",
  "contact",
  "coordinator",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export const groupKinds = ["network", "political", "officials"] as const;
export type GroupKind = (typeof groupKinds)[number];

export const meetingForms = ["onSite", "hybrid", "online"] as const;
export type MeetingForm = (typeof meetingForms)[number];

export const itemKinds = ["formality", "information", "discussion", "decision", "followUp"] as const;
export type ItemKind = (typeof itemKinds)[number];

export const presenterRoles = ["chair", "coordinator", "secretary"] as const;
export type PresenterRole = (typeof presenterRoles)[number];

export const answers = ["yes", "maybe", "no"] as const;
export type Answer = (typeof answers)[number];

/** What somebody says of a proposed time in a date poll. */
export const pollAnswers = ["yes", "ifNeedBe", "no"] as const;
export type PollAnswer = (typeof pollAnswers)[number];

/** Whom a reminder before a meeting goes to: those who have not answered, or those who come. */
export const reminderAudiences = ["silent", "coming"] as const;
export type ReminderAudience = (typeof reminderAudiences)[number];

/** How often a person wants letters that can wait: each at once, or gathered once a day or once a week. */
export const mailRhythms = ["atOnce", "daily", "weekly"] as const;
export type MailRhythm = (typeof mailRhythms)[number];

/** How often a person wants a letter of what is new to a search they have saved. */
export const watchRhythms = ["off", "daily", "weekly"] as const;
export type WatchRhythm = (typeof watchRhythms)[number];

/** Whether a single stroke of a key does something on the pages (WCAG 2.2, 2.1.4 lets it be turned off). */
export const quickKeys = ["on", "off"] as const;
export type QuickKeys = (typeof quickKeys)[number];

/** How an answer to a notice came: in the house, by the personal link, or from a calendar program. */
export const answerWays = ["house", "link", "calendar"] as const;
export type AnswerWay = (typeof answerWays)[number];

export const attendanceModes = ["onSite", "online"] as const;
export type AttendanceMode = (typeof attendanceModes)[number];

/** In which capacity a person is invited to, or took part in, a meeting. */
export const capacities = [
  "contact",
  "deputy",
  "chair",
  "coordinator",
  "secretary",
  "member",
  "guest",
] as const;
export type Capacity = (typeof capacities)[number];

export const presences = ["present", "deputy", "absentWithNotice", "absent", "guest"] as const;
export type Presence = (typeof presences)[number];

/** What an item came to, in words: a decision, that it waits, or that it was noted. Only decisions and deferrals are numbered. */
export const decisionKinds = ["decision", "deferral", "information"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const phases = [
  "idea",
  "findingPartners",
  "application",
  "budget",
  "agreement",
  "implementation",
  "reporting",
  "audit",
  "dissemination",
  "dailyWork",
] as const;
export type Phase = (typeof phases)[number];

/** Who may read, from the narrowest: author and coordinator, the network, all staff, everyone. */
export const visibilities = ["draft", "network", "internal", "public"] as const;
export type Visibility = (typeof visibilities)[number];

export const themeGroups = ["process", "support", "subject"] as const;
export type ThemeGroup = (typeof themeGroups)[number];

export const projectKinds = [
  "project",
  "exchange",
  "twinTownMeeting",
  "studyVisit",
  "workPlacement",
  "delegationIn",
  "delegationOut",
] as const;
export type ProjectKind = (typeof projectKinds)[number];

export const projectRoles = ["lead", "partner"] as const;
export type ProjectRole = (typeof projectRoles)[number];

export const projectStatuses = [
  "idea",
  "submitted",
  "granted",
  "rejected",
  "ongoing",
  "finalReport",
  "completed",
  "onHold",
] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

export const participantCategories = ["youth", "adults", "residents", "staff", "businesses"] as const;
export type ParticipantCategory = (typeof participantCategories)[number];

export const partnerKinds = [
  "twinTown",
  "projectPartner",
  "school",
  "association",
  "municipalPartnership",
  "contact",
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

export const partnerStatuses = ["active", "onHold", "starting"] as const;
export type PartnerStatus = (typeof partnerStatuses)[number];

/** How we have been in touch with a partner. */
export const contactKinds = ["meeting", "conversation", "letter", "visitHere", "visitThere"] as const;
export type ContactKind = (typeof contactKinds)[number];

/** What a project owes its funder by a day. */
export const projectDutyKinds = ["report", "paymentClaim", "other"] as const;
export type ProjectDutyKind = (typeof projectDutyKinds)[number];

export const callStatuses = ["planning", "assessing", "watching", "declined"] as const;
export type CallStatus = (typeof callStatuses)[number];

/** What sort of money a programme is; "own" is the municipality's own. */
export const programmeKinds = [
  "sectorProgramme",
  "structuralFund",
  "interreg",
  "rural",
  "fund",
  "initiative",
  "nordic",
  "national",
  "own",
] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

/** How well a programme suits a small municipality. */
export const programmeFits = ["high", "medium", "low"] as const;
export type ProgrammeFit = (typeof programmeFits)[number];

/** What a unit means to develop, and how far it has come. */
export const initiativeStatuses = ["planned", "ongoing", "completed", "dropped"] as const;
export type InitiativeStatus = (typeof initiativeStatuses)[number];

/** What a head says of external funding for an initiative. */
export const fundingVerdicts = ["apply", "notNow", "no"] as const;
export type FundingVerdict = (typeof fundingVerdicts)[number];

/** Where a head signed a funding test: signed in, or by the link in the letter. */
export const signingWays = ["house", "link"] as const;
export type SigningWay = (typeof signingWays)[number];

/** What sort of governing document it is: the council's policy, the board's guidelines, a committee's own goals. */
export const policyKinds = ["policy", "guidelines", "committeeGoals"] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** What can be tied to the goals that it serves. */
export const goalSubjects = [
  "project",
  "lesson",
  "agendaItem",
  "decision",
  "action",
  "initiative",
  "contact",
  "information",
] as const;
export type GoalSubject = (typeof goalSubjects)[number];

/** What somebody can have real experience of. */
export const competenceKinds = ["programme", "theme", "country", "language"] as const;
export type CompetenceKind = (typeof competenceKinds)[number];

export const trainingKinds = ["course", "studyVisit", "jobShadowing", "conference"] as const;
export type TrainingKind = (typeof trainingKinds)[number];

/** What is told the coordinator: of a case that a unit handles, or news from outside worth knowing. */
export const informationKinds = ["case", "news"] as const;
export type InformationKind = (typeof informationKinds)[number];

/** How a note came: written in the house, or by mail to the group's address. */
export const informationWays = ["form", "mail"] as const;
export type InformationWay = (typeof informationWays)[number];

export const goalVerdicts = ["achieved", "partly", "notAchieved"] as const;
export type GoalVerdict = (typeof goalVerdicts)[number];

/** When a follow-up is frozen: as it goes to the board, as it was decided, as it is published. */
export const followupStages = ["sent", "decided", "published"] as const;
export type FollowupStage = (typeof followupStages)[number];

/** What can be published for everyone to read. */
export const publicationKinds = [
  "minutes",
  "lesson",
  "project",
  "partner",
  "followup",
  "newsletter",
] as const;
export type PublicationKind = (typeof publicationKinds)[number];

/** What is looked for in a text before it is published. */
export const personalDataKinds = ["identityNumber", "phone", "email", "name"] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** What is chosen for each that is found: outsiders see it, or it is taken out of what they read. */
export const publicationChoices = ["show", "hide"] as const;
export type PublicationChoice = (typeof publicationChoices)[number];

/** Whom results are passed on to, as the coordinator keeps them. */
export const receiverKinds = ["organisation", "list", "page"] as const;

/** Who has received something: a unit, somebody among the receivers, the board, the subscribers, the public site. */
export const circulationReceivers = ["unit", "receiver", "board", "subscribers", "site"] as const;
export type CirculationReceiver = (typeof circulationReceivers)[number];

export const circulationWays = ["letter", "meeting", "paper", "page"] as const;
export type CirculationWay = (typeof circulationWays)[number];

/** What somebody outside can want to hear of. */
export const topicSorts = ["group", "theme", "newsletter"] as const;

/** How far the product meets the demands on accessibility. */
export const statementLevels = ["full", "partly", "none"] as const;
export type StatementLevel = (typeof statementLevels)[number];

export const archiveKinds = [
  "minutes",
  "decision",
  "action",
  "lesson",
  "meeting",
  "project",
  "partner",
  "programme",
  "call",
  "followup",
  "policy",
  "document",
  "initiative",
  "information",
] as const;
export type ArchiveKind = (typeof archiveKinds)[number];

/** What an entry of the archive may have several of. */
export const archiveTagSorts = ["theme", "programme", "country", "partner"] as const;
export type ArchiveTagSort = (typeof archiveTagSorts)[number];

/** What can be commented on. */
export const commentSubjects = ["lesson", "meeting", "project"] as const;

/** What files can be attached to. */
export const attachmentSubjects = ["meeting", "agendaItem", "lesson", "project"] as const;
export type AttachmentSubject = (typeof attachmentSubjects)[number];

/** What sorts of files are taken in, each by the ending that its name bears. */
export const fileTypes = [
  "pdf",
  "docx",
  "xlsx",
  "pptx",
  "odt",
  "ods",
  "odp",
  "txt",
  "md",
  "csv",
  "html",
  "png",
  "jpg",
  "webp",
] as const;
export type FileType = (typeof fileTypes)[number];

/** What came of reading a file's text: `noText` where there are only pictures, as in what has been scanned. */
export const readingOutcomes = [
  "text",
  "noText",
  "encrypted",
  "notWhatItSaid",
  "tooSlow",
  "tooLarge",
  "broken",
] as const;
export type ReadingOutcome = (typeof readingOutcomes)[number];

/** What parts a file's text has; a passage is a stretch of what has no pages. */
export const pageKinds = ["page", "slide", "sheet", "passage"] as const;
export type PageKind = (typeof pageKinds)[number];

/** What old papers are. */
export const documentKinds = ["minutes", "report", "application", "policy", "other"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Why a file that was brought in could not be taken. */
export const importProblems = [
  "fileEmpty",
  "fileTooLarge",
  "fileNameWrong",
  "fileTypeWrong",
  "documentThere",
  "fileTwice",
  "fileUnreadable",
] as const;
export type ImportProblem = (typeof importProblems)[number];

/** Kinds of records that the chronicle tells about. */
export const chronicleSubjects = [
  "person",
  "unit",
  "group",
  "municipality",
  "meeting",
  "agendaItem",
  "poll",
  "round",
  "minutes",
  "decision",
  "action",
  "lesson",
  "comment",
  "project",
  "partner",
  "programme",
  "call",
  "goal",
  "policy",
  "initiative",
  "information",
  "training",
  "followup",
  "document",
  "publication",
  "receiver",
  "subscriber",
  "newsletter",
  "letter",
  "session",
] as const;
export type ChronicleSubject = (typeof chronicleSubjects)[number];

/** Ways in: how somebody proves who they are. */
export const waysIn = ["code", "passkey", "openid", "link", "demo"] as const;
export type WayIn = (typeof waysIn)[number];

/** What a try to prove who one is asks for: signing in, a new passkey, or the proof once more. */
export const signInTryKinds = ["passkey", "passkeyNew", "openid", "again"] as const;
export type SignInTryKind = (typeof signInTryKinds)[number];

/** Whether a passkey stays on its device or follows the person to others (WebAuthn). */
export const passkeyDevices = ["single", "multi"] as const;

/** Where a granted role comes from. */
export const roleSources = ["hand", "openid"] as const;

/** From when the time that a record is kept is counted. */
export const retentionStarts = ["created", "closed", "ended"] as const;
export type RetentionStart = (typeof retentionStarts)[number];

/** What can be taken back once it has been removed. */
export const binKinds = [
  "goal",
  "indicator",
  "projectDuty",
  "agendaItem",
  "decision",
  "action",
  "newsletter",
  "information",
  "section",
  "agreement",
  "contact",
  "partnerPerson",
  "standingItem",
  "groupBreak",
  "informed",
  "attachment",
  "document",
  "call",
  "poll",
  "comment",
] as const;
export type BinKind = (typeof binKinds)[number];

/** What can be disposed of, in the order of the page. */
export const disposableKinds = [
  "letter",
  "chronicleText",
  "incomingLetter",
  "draft",
  "inquiry",
  "poll",
  "importFile",
  "attachment",
  "document",
] as const;
export type DisposableKind = (typeof disposableKinds)[number];
