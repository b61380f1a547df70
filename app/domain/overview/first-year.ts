import type { Member } from "../members/member";
import { may, type Right } from "../members/permissions";

/** Who does a step: the right that its page asks for. */
const plan = (to: string) => ({ to, right: "planMeetings" as const });
const register = (to: string) => ({ to, right: "changeRegister" as const });
const office = (to: string) => ({ to, right: "managePeople" as const });
const settings = (to: string) => ({ to, right: "manageSettings" as const });

/** What a new municipality does in its first year, part by part and in order, with where each step is done and by whom. */
export const firstYearParts = [
  {
    key: "units",
    steps: [
      { key: "network", ...settings("/start/grupp") },
      { key: "units", ...office("/enheter/ny") },
    ],
  },
  {
    key: "people",
    steps: [
      { key: "coordinator", ...settings("/start/samordnare") },
      { key: "contacts", ...office("/personer/import") },
      { key: "deputies", ...office("/personer") },
      { key: "invited", ...office("/personer") },
    ],
  },
  {
    key: "policy",
    steps: [
      { key: "policy", ...register("/mal/styrdokument/nytt") },
      { key: "goals", ...register("/mal") },
    ],
  },
  { key: "plan", steps: [{ key: "meetings", ...plan("/moten/plan") }] },
  {
    key: "meeting",
    steps: [
      { key: "notice", ...plan("/moten") },
      { key: "minutes", ...plan("/moten") },
    ],
  },
  { key: "lesson", steps: [{ key: "lesson", to: "/lardomar/ny", right: "writeLesson" }] },
  {
    key: "followup",
    steps: [
      { key: "statement", ...settings("/tillganglighet/andra") },
      { key: "receivers", to: "/spridning/mottagare/ny", right: "circulate" },
      { key: "begun", to: "/uppfoljning", right: "writeFollowup" },
      { key: "decided", to: "/uppfoljning", right: "freezeFollowup" },
    ],
  },
] as const satisfies { key: string; steps: { key: string; to: string; right: Right }[] }[];

type FirstYearPartKey = (typeof firstYearParts)[number]["key"];
type FirstYearStepKey = (typeof firstYearParts)[number]["steps"][number]["key"];

/**
 * How far each step has come: done of all, such as 3 of 7 units with a contact. A step of which there is one counts 0
 * or 1 of 1.
 */
export type FirstYearFacts = Record<FirstYearStepKey, { done: number; of: number }> & {
  /** The group whose plan and meetings are meant; null before there is a network. */
  networkId: string | null;
};

export type FirstYearStep = {
  key: FirstYearStepKey;
  done: number;
  of: number;
  isDone: boolean;
  /** Where it is done; null when somebody else does it. */
  to: string | null;
  /** Who does it, where the reader does not. */
  by: "coordinator" | "administrator";
};

export type FirstYear = {
  parts: { key: FirstYearPartKey; steps: FirstYearStep[] }[];
  done: number;
  of: number;
  /** The first step left that the reader can take; null when none is. */
  next: FirstYearStepKey | null;
};

/** The first year as a member meets it: with ways to the steps that are theirs, and who takes the others. */
export function firstYearFor(member: Member, facts: FirstYearFacts): FirstYear {
  const parts = firstYearParts.map(({ key, steps }) => ({
    key,
    steps: steps.map((step): FirstYearStep => {
      const { done, of } = facts[step.key];
      const isTheirs = may(member, step.right, { groupId: facts.networkId ?? undefined });
      return {
        key: step.key,
        done,
        of,
        isDone: of > 0 && done >= of,
        to: isTheirs ? step.to : null,
        by: step.right === "manageSettings" ? "administrator" : "coordinator",
      };
    }),
  }));
  const all = parts.flatMap(({ steps }) => steps);
  return {
    parts,
    done: all.filter(({ isDone }) => isDone).length,
    of: all.length,
    next: all.find(({ isDone, to }) => !isDone && to)?.key ?? null,
  };
}
