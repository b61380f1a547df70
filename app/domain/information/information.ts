import type { InformationKind } from "#db/words";
import { identityNumbersIn } from "../lessons/personal-data";

/** What is said of an entry itself; what is told of it stands in its notes. */
export type EntryContent = {
  kind: InformationKind;
  title: string;
  unitId: string | null;
  partnerId: string | null;
  projectId: string | null;
  caseNumber: string | null;
  web: string | null;
  themeIds: string[];
};

/** An entry as it is first told: with its first note. */
export type Told = EntryContent & { text: string };

/** So long may a note be, in characters. */
export const longestNote = 5_000;

/** So long may a title be, in characters. */
export const longestTitle = 200;

/** The places in what is told that look like a personal identity number, which is not kept here. */
export const numbersIn = ({ title = "", text = "" }: { title?: string; text?: string }) =>
  identityNumbersIn({ title, text });
