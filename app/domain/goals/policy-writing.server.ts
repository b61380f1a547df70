import { isDeepStrictEqual } from "node:util";
import { and, eq, gt } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { policies, units } from "#db/schema.server";
import { addDays } from "~/calendar/swedish-time";
import { shelvePolicy } from "../archive/shelve-followup.server";
import { historyOf, tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { copyGoals, copyTargets } from "./copying.server";
import { contentOf, type Policy, policyById, replacementOf } from "./policies.server";
import { firstDay, type PolicyContent } from "./policy";

/**
 * Writes in a governing document and gives its id; the same sent twice within ten minutes is one. Refuses a unit that
 * does not exist (`wrongValue`) and a last day before the first (`untilBeforeFrom`).
 */
export function startPolicy(
  db: Database,
  member: Member,
  content: PolicyContent,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const twin = tx
      .select({ id: policies.id })
      .from(policies)
      .where(
        and(
          eq(policies.title, content.title),
          eq(policies.kind, content.kind),
          eq(policies.version, 1),
          gt(policies.createdAt, now - 10 * 60_000),
        ),
      )
      .get();
    if (twin) return twin;
    const refused = refusalOf(tx, content, null);
    if (refused) return refused;
    const id = newId();
    tx.insert(policies)
      .values({ id, ...content, createdAt: now, changedAt: now })
      .run();
    tell(tx, member, { ...about(id, content.title), deed: "created", after: told(content) }, now);
    shelvePolicy(tx, id, now);
    return { id };
  });
}

/**
 * Changes a governing document. The last day of one that a new edition replaces follows from that edition, and so
 * does the last day of the edition before from this one's first; with it come the targets of the new years. Refuses
 * `notFound`, `changedMeanwhile` with what is saved, what `startPolicy` refuses, and a first day that is not after
 * that of the edition before (`editionTooEarly`) or not before that of the one to come (`editionTooLate`). Does
 * nothing when nothing has changed.
 */
export function changePolicy(
  db: Database,
  member: Member,
  id: string,
  typed: PolicyContent,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = policyById(tx, id);
    if (!before) return refuse("notFound");
    const stood = contentOf(before);
    const replacement = replacementOf(tx, id);
    const next = replacement && firstDay(replacement);
    const content = next ? { ...typed, validUntil: stood.validUntil } : typed;
    if (JSON.stringify(inOrder(content)) === JSON.stringify(inOrder(stood))) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    if (next && (firstDay(content) ?? "") >= next) return refuse("editionTooLate", { field: "validFrom" });
    const refused = refusalOf(tx, content, before.replacesId);
    if (refused) return refused;
    tx.update(policies)
      .set({ ...content, changedAt: now, version: before.version + 1 })
      .where(eq(policies.id, id))
      .run();
    if (before.replacesId !== null && firstDay(content) !== firstDay(stood)) {
      endBefore(tx, member, before.replacesId, firstDay(content), now);
      if (firstDay(stood) === null) copyTargets(tx, before.replacesId, id, firstDay(content));
    }
    tell(
      tx,
      member,
      { ...about(id, content.title), deed: "changed", before: told(stood), after: told(content) },
      now,
    );
    shelvePolicy(tx, id, now);
    return null;
  });
}

/**
 * Starts a new edition of a governing document with its goals and indicators, each goal carrying on the one before, and
 * gives its id. From its first day the edition before has ended the day before; both stay. One document has one
 * edition after it: the same sent again is that one. Refuses `notFound`, `editionThere` when somebody has started one with
 * another text, and what `changePolicy` refuses.
 */
export function startEdition(
  db: Database,
  member: Member,
  id: string,
  content: PolicyContent,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const before = policyById(tx, id);
    if (!before) return refuse("notFound");
    const there = replacementOf(tx, id);
    const standing = there && policyById(tx, there.id);
    // The same sent twice is one; another's text is not taken for this one.
    if (standing)
      return isDeepStrictEqual(contentOf(standing), contentOf({ ...standing, ...content, kind: before.kind }))
        ? { id: standing.id }
        : refuse("editionThere", { field: "title" });
    const refused = refusalOf(tx, content, id);
    if (refused) return refused;
    const edition = newId();
    tx.insert(policies)
      .values({ id: edition, ...content, kind: before.kind, replacesId: id, createdAt: now, changedAt: now })
      .run();
    copyGoals(tx, id, edition, firstDay(content));
    if (firstDay(content) !== null) endBefore(tx, member, id, firstDay(content), now);
    tell(
      tx,
      member,
      {
        ...about(edition, content.title),
        deed: "editionStarted",
        after: told({ ...content, kind: before.kind }),
      },
      now,
    );
    shelvePolicy(tx, edition, now);
    return { id: edition };
  });
}

/** What an edition's form begins with: the text as it stands, without what the new decision will tell. */
export const asNewEdition = (policy: Policy): PolicyContent => ({
  ...contentOf(policy),
  adoptedOn: null,
  paragraph: null,
  caseNumber: null,
  validFrom: null,
  validUntil: null,
  reviewYear: null,
});

/**
 * The edition before applies until the day before this one, unless it ended earlier by itself; as long as no first day
 * is known it goes on until its own last day.
 */
function endBefore(db: Database, member: Member, id: string, from: string | null, now: number): void {
  const policy = policyById(db, id);
  if (!policy) return;
  const { validUntil } = policy;
  const days = [ownLastDay(db, policy), from && addDays(from, -1)].filter((day) => day !== null).sort();
  const until = days[0] ?? null;
  if (until === validUntil) return;
  db.update(policies)
    .set({ validUntil: until, changedAt: now, version: policy.version + 1 })
    .where(eq(policies.id, id))
    .run();
  const change = { before: { validUntil }, after: { validUntil: until } };
  tell(db, member, { ...about(id, policy.title), deed: "endedByEdition", ...change }, now);
}

/** The last day that a document was given itself, before new editions ended it, as the chronicle tells. */
function ownLastDay(db: Database, { id, validUntil }: Policy): string | null {
  const lastDay = (told: unknown) => (told as { validUntil?: string | null } | null)?.validUntil ?? null;
  let own = validUntil;
  for (const line of historyOf(db, "policy", id)) {
    if (line.deed !== "endedByEdition") continue;
    if (lastDay(line.after) !== own) break;
    own = lastDay(line.before);
  }
  return own;
}

function refusalOf(db: Database, content: PolicyContent, replacesId: string | null): Refusal | null {
  const { responsibleUnitId, validUntil } = content;
  const from = firstDay(content);
  const unit =
    responsibleUnitId && db.select({ id: units.id }).from(units).where(eq(units.id, responsibleUnitId)).get();
  if (responsibleUnitId && !unit) return refuse("wrongValue", { field: "responsibleUnitId" });
  if (validUntil !== null && from !== null && validUntil < from)
    return refuse("untilBeforeFrom", { field: "validUntil" });
  const before = replacesId === null ? null : policyById(db, replacesId);
  const earlier = before && firstDay(before);
  return earlier && from !== null && from <= earlier
    ? refuse("editionTooEarly", { field: "validFrom" })
    : null;
}

const about = (id: string, label: string) => ({ subject: "policy", subjectId: id, label }) as const;

/** What the chronicle keeps: the texts stand in the record. */
const told = ({ sections, ...content }: PolicyContent) => ({
  ...content,
  sections: sections.map(({ heading }) => heading),
});

const inOrder = (content: PolicyContent) =>
  Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));
