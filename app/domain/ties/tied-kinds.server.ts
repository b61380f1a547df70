import { tiedActions } from "./actions.server";
import { tiedContacts } from "./contacts.server";
import { tiedInformation } from "./information.server";
import { tiedInitiatives } from "./initiatives.server";
import { tiedLessons } from "./lessons.server";
import { tiedDecisions, tiedItems } from "./meetings.server";
import { tiedProjects } from "./projects.server";
import type { TiedKind } from "./tied-kind";

/** Every kind of record that can be tied to goals, in the order in which a goal's page tells them. */
export const tiedKinds: readonly TiedKind[] = [
  tiedProjects,
  tiedInitiatives,
  tiedLessons,
  tiedActions,
  tiedDecisions,
  tiedItems,
  tiedContacts,
  tiedInformation,
];

/** What is to know about a kind; null for a word that is none of them. */
export const tiedKind = (subject: string): TiedKind | null =>
  tiedKinds.find((kind) => kind.subject === subject) ?? null;
