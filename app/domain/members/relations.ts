import { sees } from "../sight";
import { has, type Member, unitsOf, viewerOf } from "./member";

/** What a right is asked about, as plain facts. What is not known is left out, and then holds for nobody. */
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

type Relations = Record<string, { about: string; holds: (member: Member, thing: Thing) => boolean }>;

/** Who somebody can be: a role that they have, or what they are to the thing. */
export const relations = {
  anyone: { about: "Everybody who is signed in", holds: () => true },
  coordinator: { about: "The coordinator", holds: (member) => has(member, "coordinator") },
  administrator: { about: "An administrator", holds: (member) => has(member, "administrator") },
  seated: {
    about: "Whoever holds a unit's seat, as contact or deputy",
    holds: (member) => member.roles.some((role) => role === "contact" || role === "deputy"),
  },
  anyHead: { about: "Whoever heads a unit", holds: (member) => has(member, "head") },
  room: {
    about: "Who belongs to the group's room",
    holds: (member, thing) => !!thing.groupId && member.groupIds.includes(thing.groupId),
  },
  chair: {
    about: "Who chairs the group, or the meeting",
    holds: (member, thing) =>
      (!!thing.groupId && member.chairOf.includes(thing.groupId)) || isOne(member, thing.chairId),
  },
  secretary: {
    about: "The group's secretary, or the meeting's",
    holds: (member, thing) =>
      (!!thing.groupId && member.secretaryOf.includes(thing.groupId)) || isOne(member, thing.secretaryId),
  },
  adjuster: {
    about: "Who is to sign off the minutes",
    holds: (member, thing) => !!thing.adjusterIds?.includes(member.id),
  },
  speaker: {
    about: "Who speaks for the unit, as contact or deputy",
    holds: (member, thing) => !!thing.unitId && unitsOf(member, "contact", "deputy").includes(thing.unitId),
  },
  head: {
    about: "Who heads the unit",
    holds: (member, thing) => !!thing.unitId && unitsOf(member, "head").includes(thing.unitId),
  },
  author: { about: "Who wrote it", holds: (member, thing) => isOne(member, thing.authorId) },
  self: {
    about: "Whom it is about, who answers for it or was invited",
    holds: (member, thing) => isOne(member, thing.personId),
  },
  asked: { about: "Whom it was put to", holds: (member, thing) => !!thing.askedIds?.includes(member.id) },
  reader: {
    about: "Whom its visibility lets see it, as in lists and the archive",
    holds: (member, { visibility }) => sees(viewerOf(member), { visibility }),
  },
} satisfies Relations;

export type Relation = keyof typeof relations;

/** States that a thing can be in, where they decide. */
export const states = {
  network: { about: "the network's own", holds: (thing) => thing.groupKind === "network" },
  sent: { about: "sent for sign-off", holds: (thing) => !!thing.sentAt },
  signedOff: { about: "signed off", holds: (thing) => !!thing.signedOffAt },
  notSignedOff: { about: "not signed off", holds: (thing) => !thing.signedOffAt },
  unlocked: {
    about: "not signed off, or being corrected",
    holds: (thing) => !thing.signedOffAt || !!thing.correctionAt,
  },
  draft: { about: "a draft", holds: (thing) => thing.visibility === "draft" },
  forReview: { about: "waiting for review", holds: (thing) => !!thing.sentForReviewAt },
  shown: { about: "no draft", holds: (thing) => thing.visibility !== "draft" },
  published: { about: "published", holds: (thing) => !!thing.publishedOn },
} satisfies Record<string, { about: string; holds: (thing: Thing) => boolean }>;

export type State = keyof typeof states;

const isOne = (member: Member, id: string | null | undefined) => !!id && id === member.id;
