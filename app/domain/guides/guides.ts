import { has, type Member } from "../members/member";
import { may, type Right } from "../members/permissions";

type Task = {
  key: string;
  /** The page where the task begins, and the right that it asks for. */
  to: string;
  right: Right;
  picture: string | null;
};

const outlines = [
  {
    key: "coordinator",
    slug: "samordnare",
    tasks: [
      { key: "plan", to: "/moten/plan", right: "planMeetings", picture: "plan" },
      { key: "notice", to: "/moten", right: "seeMeetings", picture: null },
      { key: "answers", to: "/moten", right: "seeMeetings", picture: "vem-kommer" },
      { key: "minutes", to: "/moten", right: "seeMeetings", picture: "skrivbord" },
      { key: "followup", to: "/uppfoljning", right: "seeFollowup", picture: "siffror" },
      { key: "publish", to: "/publicering", right: "seePublications", picture: null },
    ],
  },
  {
    key: "contact",
    slug: "kontaktperson",
    tasks: [
      { key: "answer", to: "/", right: "seeMeetings", picture: "svar" },
      { key: "propose", to: "/", right: "seeMeetings", picture: null },
      { key: "round", to: "/", right: "seeMeetings", picture: "laget-runt" },
      { key: "lesson", to: "/lardomar/ny", right: "writeLesson", picture: "lardom" },
      { key: "actions", to: "/atgarder", right: "seeActions", picture: null },
      { key: "input", to: "/", right: "seeMeetings", picture: null },
    ],
  },
  {
    key: "adjuster",
    slug: "justerare",
    tasks: [
      { key: "signOff", to: "/", right: "seeMeetings", picture: "justering" },
      { key: "object", to: "/", right: "seeMeetings", picture: null },
      { key: "lead", to: "/moten", right: "seeMeetings", picture: "dagordning" },
      { key: "correct", to: "/moten", right: "seeMeetings", picture: null },
    ],
  },
  {
    key: "head",
    slug: "forvaltningschef",
    tasks: [
      { key: "test", to: "/", right: "seeMeetings", picture: "provning" },
      { key: "start", to: "/register/insatser/ny", right: "writeInitiative", picture: null },
      { key: "coverage", to: "/register/insatser/tackning", right: "seeRegister", picture: null },
      { key: "input", to: "/", right: "seeMeetings", picture: null },
      { key: "seats", to: "/personer", right: "seePeople", picture: null },
    ],
  },
  {
    key: "elected",
    slug: "fortroendevald",
    tasks: [
      { key: "followup", to: "/uppfoljning", right: "seeFollowup", picture: "mal" },
      { key: "goals", to: "/mal", right: "seeGoals", picture: null },
      { key: "minutes", to: "/moten", right: "seeMeetings", picture: null },
      { key: "outside", to: "/oppet", right: "seeMeetings", picture: null },
    ],
  },
  {
    key: "administrator",
    slug: "administrator",
    tasks: [
      { key: "people", to: "/personer/import", right: "managePeople", picture: null },
      { key: "seats", to: "/personer", right: "seePeople", picture: "platser" },
      { key: "roles", to: "/personer", right: "seePeople", picture: null },
      { key: "letIn", to: "/personer", right: "seePeople", picture: null },
      { key: "letters", to: "/utkorg", right: "seeOutbox", picture: null },
      { key: "settings", to: "/installningar", right: "manageSettings", picture: null },
    ],
  },
  {
    key: "reader",
    slug: "medarbetare",
    tasks: [
      { key: "search", to: "/arkiv", right: "seeArchive", picture: "sok" },
      { key: "tried", to: "/arkiv/provat", right: "seeArchive", picture: null },
      { key: "watch", to: "/arkiv", right: "seeArchive", picture: null },
      { key: "ask", to: "/arkiv/fragor/ny", right: "askNetwork", picture: "fraga" },
      { key: "use", to: "/lardomar", right: "seeLessons", picture: null },
      { key: "who", to: "/kunskap", right: "seeCompetence", picture: null },
    ],
  },
] as const satisfies { key: string; slug: string; tasks: Task[] }[];

export type GuideKey = (typeof outlines)[number]["key"];
export type Guide = { key: GuideKey; slug: string; tasks: readonly Task[] };

/** What each guide is about, task by task; its words are those of `app/i18n`. */
export const guides: readonly Guide[] = outlines;

/** Whom each guide is for. */
const isFor: Record<GuideKey, (member: Member) => boolean> = {
  coordinator: (member) => has(member, "coordinator"),
  contact: (member) => has(member, "contact") || has(member, "deputy"),
  adjuster: (member) => isFor.contact(member) || member.chairOf.length > 0,
  head: (member) => has(member, "head"),
  elected: (member) => has(member, "elected"),
  administrator: (member) => has(member, "administrator"),
  reader: () => true,
};

/** The guides for what somebody is, and all the others, each list in the order of the guides. */
export function guidesFor(member: Member): { yours: GuideKey[]; others: GuideKey[] } {
  const keys = guides.map(({ key }) => key);
  return {
    yours: keys.filter((key) => isFor[key](member)),
    others: keys.filter((key) => !isFor[key](member)),
  };
}

/** A guide as a member reads it: with ways to the pages that are for them. Null for an address that no guide has. */
export function guideFor(member: Member, slug: string) {
  const guide = guides.find((each) => each.slug === slug);
  if (!guide) return null;
  const groupId = member.chairOf[0];
  return {
    key: guide.key,
    tasks: guide.tasks.map(({ key, to, right, picture }) => ({
      key,
      picture,
      to: may(member, right, { groupId }) ? to : null,
    })),
  };
}
