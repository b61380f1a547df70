import { and, eq, gt, isNull, type SQL } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { incomingLetters, informationEntries, informationNotes, informationThemes } from "#db/schema.server";
import type { InformationWay } from "#db/words";
import { shelveInformation } from "../archive/shelve-information.server";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import { tiesOf } from "../goals/ties.server";
import { type Member, unitsOf } from "../members/member";
import { withdrawLetters } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { setThemes } from "../themes.server";
import { caseKeyOf } from "./case-number";
import { entryContent, wrongChoice } from "./content.server";
import { type EntryContent, numbersIn, type Told } from "./information";
import { renewSharedNews, shareNews } from "./sharing.server";

/** Where what was told stands, and whether that is an entry that was there already. */
export type Taken = { id: string; joined: boolean };

/**
 * Takes in what a member tells. A case number that is known already makes it one more note of that entry, which then
 * gets the partner, project and themes that it lacked. News are shared with the network by letter. The same
 * sent twice within ten minutes is one. Refuses `identityNumberHere` beside the text that holds one, and choices that are
 * wrong or not the member's.
 */
export function shareInformation(
  db: Database,
  member: Member,
  told: Told,
  through: InformationWay,
  now: number,
): Taken | Refusal {
  return db.transaction((tx) => {
    const { text, ...given } = told;
    const content = { ...given, unitId: given.unitId ?? unitOf(member) };
    const [place] = numbersIn(told);
    if (place) return refuse("identityNumberHere", { field: place.field });
    const wrong = wrongChoice(tx, member, content, null);
    if (wrong) return wrong;
    const caseKey = keyOf(content);
    const there = caseKey && entryWithCase(tx, caseKey);
    if (there) {
      const twin = twinOf(tx, member, text, now, eq(informationEntries.id, there));
      if (twin) return { id: there, joined: !twin.first };
      fillIn(tx, member, there, content, now);
      writeNote(tx, member, there, text, through, now);
      return { id: there, joined: true };
    }
    const twin = caseKey ? null : twinOf(tx, member, text, now, sameWithoutCase(content));
    if (twin) return { id: twin.entryId, joined: false };
    const id = newId();
    const { themeIds, ...row } = content;
    tx.insert(informationEntries)
      .values({ id, ...row, caseKey, createdAt: now, createdBy: member.id, changedAt: now })
      .run();
    setThemes(tx, "information", id, themeIds);
    tx.insert(informationNotes)
      .values({ id: newId(), entryId: id, text, authorId: member.id, through, writtenAt: now })
      .run();
    const deed = { deed: "created", subject: "information", subjectId: id, label: content.title } as const;
    tell(tx, member, { ...deed, after: { ...content, through } }, now);
    shelveInformation(tx, id, now);
    if (content.kind === "news") shareNews(tx, member, { id, ...content, text }, through, now);
    return { id, joined: false };
  });
}

/**
 * Adds a note to an entry, whose text the chronicle does not keep; the same by the same person within ten minutes is
 * one. Refuses `notFound`, and `identityNumberHere`.
 */
export function addNote(
  db: Database,
  member: Member,
  entryId: string,
  text: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    if (!entryContent(tx, entryId)) return refuse("notFound");
    if (numbersIn({ text }).length > 0) return refuse("identityNumberHere", { field: "text" });
    if (!twinOf(tx, member, text, now, eq(informationEntries.id, entryId)))
      writeNote(tx, member, entryId, text, "form", now);
    return null;
  });
}

/**
 * Changes what is said of an entry; its kind stays. Changing nothing is no change. Letters of news that have not left
 * say what is changed. Refuses `notFound`,
 * `changedMeanwhile` with what stands, `caseThere` with the entry that has the case number already, `identityNumberHere` and
 * wrong choices.
 */
export function changeEntry(
  db: Database,
  member: Member,
  id: string,
  content: EntryContent,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = entryContent(tx, id);
    if (!before || before.content.kind !== content.kind) return refuse("notFound");
    const after = { ...content, themeIds: [...content.themeIds].sort() };
    if (sameContent(before.content, after)) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    if (numbersIn({ title: after.title }).length > 0) return refuse("identityNumberHere", { field: "title" });
    const wrong = wrongChoice(tx, member, after, before.content);
    if (wrong) return wrong;
    const caseKey = keyOf(after);
    const other = caseKey && entryWithCase(tx, caseKey);
    if (other && other !== id) {
      const title = entryContent(tx, other)?.content.title ?? "";
      return refuse("caseThere", { field: "caseNumber", current: { other: { id: other, title } } });
    }
    const { themeIds, ...row } = after;
    tx.update(informationEntries)
      .set({ ...row, caseKey, changedAt: now, version: before.version + 1 })
      .where(eq(informationEntries.id, id))
      .run();
    setThemes(tx, "information", id, themeIds);
    const deed = { deed: "changed", subject: "information", subjectId: id, label: after.title } as const;
    tell(tx, member, { ...deed, before: { ...before.content }, after: { ...after } }, now);
    shelveInformation(tx, id, now);
    if (after.kind === "news") renewSharedNews(tx, { id, ...after }, now);
    return null;
  });
}

/**
 * Removes an entry with its notes, as when its sender was forged, and takes back the letters of it that have not
 * left. What was said of it stays in the chronicle, but not its notes. Nothing happens when it is gone.
 */
export function removeEntry(db: Database, member: Member, id: string, now: number): void {
  db.transaction((tx) => {
    const before = entryContent(tx, id);
    if (!before) return;
    tx.update(incomingLetters).set({ entryId: null }).where(eq(incomingLetters.entryId, id)).run();
    moveIntoBin(
      tx,
      member,
      { kind: "information", id, label: before.content.title },
      [
        [informationEntries, eq(informationEntries.id, id)],
        [informationNotes, eq(informationNotes.entryId, id)],
        [informationThemes, eq(informationThemes.entryId, id)],
        tiesOf("information", id),
      ],
      now,
    );
    withdrawLetters(tx, { subject: "information", id }, now);
    const deed = { deed: "removed", subject: "information", subjectId: id, label: before.content.title };
    tell(tx, member, { ...deed, subject: "information", before: { ...before.content } }, now);
    shelveInformation(tx, id, now);
  });
}

/** The entry that has a case number, as numbers are compared; null when none has. */
const entryWithCase = (db: Database, caseKey: string): string | null =>
  db
    .select({ id: informationEntries.id })
    .from(informationEntries)
    .where(eq(informationEntries.caseKey, caseKey))
    .get()?.id ?? null;

const keyOf = ({ caseNumber }: EntryContent) => (caseNumber && caseKeyOf(caseNumber)) || null;

/** The unit that a member tells for when none is said. */
const unitOf = (member: Member) => unitsOf(member)[0] ?? member.unitId;

function writeNote(
  db: Database,
  member: Member,
  entryId: string,
  text: string,
  through: InformationWay,
  now: number,
): void {
  db.insert(informationNotes)
    .values({ id: newId(), entryId, text, authorId: member.id, through, writtenAt: now })
    .run();
  db.update(informationEntries).set({ changedAt: now }).where(eq(informationEntries.id, entryId)).run();
  const label = entryContent(db, entryId)?.content.title;
  const deed = { deed: "notedInformation", subject: "information", subjectId: entryId, label } as const;
  tell(db, member, { ...deed, after: { through } }, now);
  shelveInformation(db, entryId, now);
}

/**
 * Gives an entry the partner, project and themes that it lacks and that somebody else has told of, which is a change
 * as any other: a form that was opened before it is out of date.
 */
function fillIn(db: Database, member: Member, entryId: string, told: EntryContent, now: number): void {
  const there = entryContent(db, entryId);
  if (!there) return;
  const before = there.content;
  const partnerId = before.partnerId ?? told.partnerId;
  const projectId = before.projectId ?? told.projectId;
  const themeIds = [...new Set([...before.themeIds, ...told.themeIds])].sort();
  const after = { ...before, partnerId, projectId, themeIds };
  if (sameContent(before, after)) return;
  db.update(informationEntries)
    .set({ partnerId, projectId, changedAt: now, version: there.version + 1 })
    .where(eq(informationEntries.id, entryId))
    .run();
  setThemes(db, "information", entryId, themeIds);
  const deed = { deed: "changed", subject: "information", subjectId: entryId, label: before.title } as const;
  tell(db, member, { ...deed, before: { ...before }, after }, now);
}

/**
 * The note where a member has just told the very same, among the entries that `where` lets through, and whether the
 * entry began with it; null when they have not.
 */
function twinOf(db: Database, member: Member, text: string, now: number, where: SQL | undefined) {
  const row = db
    .select({
      entryId: informationNotes.entryId,
      writtenAt: informationNotes.writtenAt,
      createdAt: informationEntries.createdAt,
    })
    .from(informationNotes)
    .innerJoin(informationEntries, eq(informationEntries.id, informationNotes.entryId))
    .where(
      and(
        eq(informationNotes.authorId, member.id),
        eq(informationNotes.text, text),
        gt(informationNotes.writtenAt, now - 10 * 60_000),
        where,
      ),
    )
    .get();
  return row ? { entryId: row.entryId, first: row.writtenAt === row.createdAt } : null;
}

/** What has no case number is known again by its kind, title and link. */
const sameWithoutCase = ({ kind, title, web }: EntryContent) =>
  and(
    eq(informationEntries.kind, kind),
    eq(informationEntries.title, title),
    web ? eq(informationEntries.web, web) : isNull(informationEntries.web),
    isNull(informationEntries.caseKey),
  );

const sameContent = (one: EntryContent, other: EntryContent) =>
  (Object.keys(one) as (keyof EntryContent)[]).every(
    (key) => JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );
