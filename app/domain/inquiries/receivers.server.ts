import type { Database } from "#db/open.server";
import type { Language } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import type { Answer } from "../archive/query.server";
import { seatedOn } from "../meetings/receivers.server";

/** A contact person of the network, whom a question can be put to. */
type Contact = { personId: string; name: string; unitId: string; unitName: string };

type Addressed = Contact & { address: string; language: Language };

/** Every unit's contact person today but one, by unit. One statement. */
export function contactsBut(db: Database, personId: string, now: number): Contact[] {
  return addressedContacts(db, now)
    .filter((each) => each.personId !== personId)
    .map(({ personId, name, unitId, unitName }) => ({ personId, name, unitId, unitName }));
}

/** The same with where a letter reaches them, which nobody is shown. */
export function addressedContacts(db: Database, now: number): Addressed[] {
  const contacts = new Map<string, Addressed>();
  for (const { place, personId, name, address, language, unitId, unitName } of seatedOn(db, dayOf(now)))
    if (place === "contact" && personId && name && address && !contacts.has(personId))
      contacts.set(personId, { personId, name, unitId, unitName, address, language: language ?? "sv" });
  return [...contacts.values()];
}

/** So many units are suggested. */
const mostSuggested = 4;

/**
 * Those of the contacts whose units have most among what comes nearest to the question, the best first; all of them when
 * nothing does.
 */
export function suggested(contacts: readonly Contact[], { hits }: Pick<Answer, "hits">): string[] {
  const worth = new Map<string, number>();
  for (const [place, { unitName }] of hits.entries())
    if (unitName) worth.set(unitName, (worth.get(unitName) ?? 0) + 1 / (place + 2));
  const near = contacts
    .filter(({ unitName }) => worth.has(unitName))
    .sort((a, b) => (worth.get(b.unitName) ?? 0) - (worth.get(a.unitName) ?? 0))
    .slice(0, mostSuggested);
  return (near.length > 0 ? near : contacts).map(({ personId }) => personId);
}
