import type { Words } from "./language";

/** One thing to do: its steps in order, and where it begins. */
export type TaskWords = {
  title: string;
  /** What is pressed or read on the page stands between double asterisks. */
  steps: readonly string[];
  /** The page where it begins, by its own name. */
  start: string;
  /** What its picture shows, for whoever does not see it. */
  picture?: string;
};

export type GuideWords = {
  title: string;
  /** Whom it is for, in the list of guides. */
  forWhom: string;
  lead: string;
  tasks: Record<string, TaskWords>;
};

/** The name of something on a page, set apart in a guide's steps. */
export const named = (label: string) => `**${label.replaceAll("\u00ad", "")}**`;

/** The parts of a step: every other one is a name on a page. */
export const partsOf = (step: string) => step.split("**");

/** A guide in words: the tasks of its outline, each with what is said of it. */
export function toldGuide<Task extends { key: string }>(
  outline: { key: keyof Words["guides"]["of"]; tasks: readonly Task[] },
  words: Words,
) {
  const { title, forWhom, lead, tasks }: GuideWords = words.guides.of[outline.key];
  return {
    title,
    forWhom,
    lead,
    tasks: outline.tasks.map((task) => {
      const said = tasks[task.key];
      if (!said) throw new Error(`Nothing is said of ${outline.key} ${task.key}.`);
      const { picture: alt = "", ...own } = said;
      return { ...own, ...task, alt };
    }),
  };
}
