import { and, asc, eq, gt } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { fundingTests, initiatives } from "#db/schema.server";
import { shelveInitiative } from "../archive/shelve-initiatives.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { setThemes, themesOf } from "../themes.server";
import type { InitiativeContent } from "./initiative";
import { wrongInitiativeChoice } from "./initiative-choices.server";

/** An initiative as it was written, with its version; null when there is none. Themes in the order that lists show them. */
export function initiativeContent(
  db: Database,
  id: string,
): { id: string; version: number; content: InitiativeContent } | null {
  const row = db
    .select({
      title: initiatives.title,
      need: initiatives.need,
      unitId: initiatives.unitId,
      ownerId: initiatives.ownerId,
      status: initiatives.status,
      startsOn: initiatives.startsOn,
      cost: initiatives.cost,
      caseNumber: initiatives.caseNumber,
      projectId: initiatives.projectId,
      version: initiatives.version,
    })
    .from(initiatives)
    .where(eq(initiatives.id, id))
    .get();
  if (!row) return null;
  const { version, ...columns } = row;
  const themeIds = themesOf(db, "initiative", id).map((theme) => theme.id);
  return { id, version, content: { ...columns, themeIds } };
}

/**
 * Writes in an initiative and gives its id; the same sent twice within ten minutes is one. Refuses a unit that the
 * writer does not keep initiatives for (`unitNotYours`) and choices that do not exist (`wrongValue`).
 */
export function startInitiative(
  db: Database,
  member: Member,
  content: InitiativeContent,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    const wrong = wrongInitiativeChoice(tx, member, content, null);
    if (wrong) return refuse(wrong.key, { field: wrong.field });
    const twin = tx
      .select({ id: initiatives.id })
      .from(initiatives)
      .where(
        and(
          eq(initiatives.title, content.title),
          eq(initiatives.need, content.need),
          eq(initiatives.unitId, content.unitId),
          eq(initiatives.version, 1),
          gt(initiatives.createdAt, now - 10 * 60_000),
        ),
      )
      .orderBy(asc(initiatives.createdAt))
      .get();
    if (twin) return twin;
    const id = newId();
    const { themeIds, ...columns } = content;
    tx.insert(initiatives)
      .values({ id, ...columns, createdAt: now, createdBy: member.id, changedAt: now })
      .run();
    setThemes(tx, "initiative", id, themeIds);
    const deed = { deed: "created", subject: "initiative", subjectId: id, label: content.title } as const;
    tell(tx, member, { ...deed, after: { ...content } }, now);
    shelveInitiative(tx, id, now);
    return { id };
  });
}

/**
 * Changes what is said of an initiative. Refuses `notFound`, `changedMeanwhile` with what is saved, what
 * `startInitiative` refuses, and another unit while a question waits for the head of this one (`unitIsAsked`). Does
 * nothing when nothing has changed.
 */
export function changeInitiative(
  db: Database,
  member: Member,
  id: string,
  content: InitiativeContent,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = initiativeContent(tx, id);
    if (!before) return refuse("notFound");
    if (same(before.content, content)) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const wrong = wrongInitiativeChoice(tx, member, content, before.content);
    if (wrong) return refuse(wrong.key, { field: wrong.field });
    if (content.unitId !== before.content.unitId && waitsForHead(tx, id))
      return refuse("unitIsAsked", { field: "unitId" });
    const { themeIds, ...columns } = content;
    tx.update(initiatives)
      .set({ ...columns, changedAt: now, version: before.version + 1 })
      .where(eq(initiatives.id, id))
      .run();
    setThemes(tx, "initiative", id, themeIds);
    const deed = { deed: "changed", subject: "initiative", subjectId: id, label: content.title } as const;
    tell(tx, member, { ...deed, before: before.content, after: initiativeContent(tx, id)?.content }, now);
    shelveInitiative(tx, id, now);
    return null;
  });
}

const waitsForHead = (db: Database, initiativeId: string) =>
  db
    .select({ id: fundingTests.id, signedAt: fundingTests.signedAt })
    .from(fundingTests)
    .where(eq(fundingTests.initiativeId, initiativeId))
    .orderBy(asc(fundingTests.id))
    .all()
    .some((test) => test.signedAt === null);

/** Whether nothing differs but the order of the themes. */
const same = (one: InitiativeContent, other: InitiativeContent) =>
  (Object.keys(one) as (keyof InitiativeContent)[]).every((key) =>
    key === "themeIds"
      ? [...one.themeIds].sort().join() === [...other.themeIds].sort().join()
      : one[key] === other[key],
  );
