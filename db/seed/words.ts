// The words of the files in db/demo and db/start, as the closed lists have them.
import type {
  CallStatus,
  DecisionKind,
  GoalVerdict,
  GroupKind,
  ItemKind,
  MeetingForm,
  ParticipantCategory,
  PartnerKind,
  PartnerStatus,
  Phase,
  ProgrammeFit,
  ProgrammeKind,
  ProjectDutyKind,
  ProjectKind,
  ProjectRole,
  ProjectStatus,
  ThemeGroup,
  UnitKind,
  Visibility,
} from "../words";

/** A word of the file's as the closed lists have it. Throws for a word that the list of `words` lacks. */
export function translated<Word extends string>(words: Record<string, Word>, word: string): Word {
  const found = words[word];
  if (found === undefined) throw new Error(`The demo uses a word that is not known here: ${word}`);
  return found;
}

/** The file has empty texts where nothing is known. */
export const orNull = (text: string) => (text.trim() === "" ? null : text);

export const unitKindOf: Record<string, UnitKind> = { forvaltning: "department", bolag: "company" };

export const groupKindOf: Record<string, GroupKind> = { natverk: "network", politisk: "political" };

export const themeGroupOf: Record<string, ThemeGroup> = {
  process: "process",
  stod: "support",
  amne: "subject",
};

export const meetingFormOf: Record<string, MeetingForm> = {
  fysiskt: "onSite",
  hybrid: "hybrid",
  digitalt: "online",
};

export const itemKindOf: Record<string, ItemKind> = {
  formalia: "formality",
  uppfoljning: "followUp",
  information: "information",
  diskussion: "discussion",
  beslut: "decision",
};

export const decisionKindOf: Record<string, DecisionKind> = { beslut: "decision", bordlaggning: "deferral" };

export const phaseOf: Record<string, Phase> = {
  ide: "idea",
  partnersokning: "findingPartners",
  ansokan: "application",
  budget: "budget",
  avtal: "agreement",
  genomforande: "implementation",
  rapportering: "reporting",
  revision: "audit",
  spridning: "dissemination",
  implementering: "dailyWork",
};

export const visibilityOf: Record<string, Visibility> = { oppen: "public", intern: "internal" };

export const projectDutyKindOf: Record<string, ProjectDutyKind> = {
  rapport: "report",
  rekvisition: "paymentClaim",
  annat: "other",
};

export const projectKindOf: Record<string, ProjectKind> = {
  projekt: "project",
  utbyte: "exchange",
  vanortstraff: "twinTownMeeting",
  studiebesok: "studyVisit",
};

export const projectRoleOf: Record<string, ProjectRole> = { samordnande: "lead", partner: "partner" };

export const projectStatusOf: Record<string, ProjectStatus> = {
  ansokan_inlamnad: "submitted",
  pagaende: "ongoing",
  slutrapport: "finalReport",
  avslutat: "completed",
  avslag: "rejected",
};

export const participantCategoryOf: Record<string, ParticipantCategory> = {
  unga: "youth",
  vuxna: "adults",
  invanare: "residents",
  personal: "staff",
  foretag: "businesses",
};

export const partnerKindOf: Record<string, PartnerKind> = {
  vanort: "twinTown",
  projektpartner: "projectPartner",
  skola: "school",
  kommunalt_partnerskap: "municipalPartnership",
  kontakt: "contact",
};

export const partnerStatusOf: Record<string, PartnerStatus> = {
  aktiv: "active",
  vilande: "onHold",
  under_uppbyggnad: "starting",
};

export const callStatusOf: Record<string, CallStatus> = {
  planerar_soka: "planning",
  under_bedomning: "assessing",
  bevakar: "watching",
  avstar: "declined",
};

export const programmeKindOf: Record<string, ProgrammeKind> = {
  eu_sektorsprogram: "sectorProgramme",
  strukturfond: "structuralFund",
  interreg: "interreg",
  landsbygd: "rural",
  eu_fond: "fund",
  eu_initiativ: "initiative",
  nordiskt: "nordic",
  nationellt: "national",
  intern: "own",
};

export const programmeFitOf: Record<string, ProgrammeFit> = { hog: "high", medel: "medium", lag: "low" };

export const goalVerdictOf: Record<string, GoalVerdict> = {
  uppnatt: "achieved",
  delvis_uppnatt: "partly",
  ej_uppnatt: "notAchieved",
};

/** The word of a closed list that the demo's files name; throws for one that is not there. */
export function wordOf<Word extends string>(list: readonly Word[], named: string): Word {
  const word = list.find((each) => each === named);
  if (!word) throw new Error(`The demo names what is none of ${list.join(", ")}: ${named}`);
  return word;
}
