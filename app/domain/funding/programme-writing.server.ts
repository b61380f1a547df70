import { eq, max, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { programmes } from "#db/schema.server";
import type { ProgrammeFit, ProgrammeKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { reshelveProgramme } from "../archive/renamed.server";
import { shelveProgramme } from "../archive/shelve-funding.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import type { ProgrammeContent } from "./programme";

/** What is said of a programme, with its version; null when there is none. */
export function programmeContent(db: Database, code: string) {
  const row = db.select().from(programmes).where(eq(programmes.code, code)).get();
  return row ? { code, version: row.version, content: contentOf(row) } : null;
}

/**
 * Writes in a programme under its code, last in the register's order; the same sent twice changes nothing. Refuses
 * `programmeCodeTaken`, whatever the size of its letters, and what cannot be so: `programmeEndBeforeStart`, `dayInFuture`.
 */
export function startProgramme(
  db: Database,
  member: Member,
  code: string,
  content: ProgrammeContent,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const there = tx
      .select()
      .from(programmes)
      .where(sql`${programmes.code} = ${code} or upper(${programmes.code}) = ${code}`)
      .get();
    if (there?.code === code && same(contentOf(there), content)) return null;
    if (there) return refuse("programmeCodeTaken", { field: "code" });
    const refused = refusalOf(content, now);
    if (refused) return refused;
    const last =
      tx
        .select({ position: max(programmes.position) })
        .from(programmes)
        .get()?.position ?? -1;
    tx.insert(programmes)
      .values({ code, ...content, position: last + 1 })
      .run();
    const deed = { deed: "created", subject: "programme", subjectId: code, label: content.nameSv } as const;
    tell(tx, member, { ...deed, after: { ...content } }, now);
    shelveProgramme(tx, code, now);
    return null;
  });
}

/**
 * Changes what is said of a programme; its code stays. Refuses `notFound`, `changedMeanwhile` with what is saved, and
 * what cannot be so. Does nothing when nothing has changed.
 */
export function changeProgramme(
  db: Database,
  member: Member,
  code: string,
  content: ProgrammeContent,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = programmeContent(tx, code);
    if (!before) return refuse("notFound");
    if (same(before.content, content)) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const refused = refusalOf(content, now);
    if (refused) return refused;
    tx.update(programmes)
      .set({ ...content, version: before.version + 1 })
      .where(eq(programmes.code, code))
      .run();
    const deed = { deed: "changed", subject: "programme", subjectId: code, label: content.nameSv } as const;
    tell(tx, member, { ...deed, before: before.content, after: { ...content } }, now);
    shelveProgramme(tx, code, now);
    const { nameSv, nameEn } = before.content;
    if (nameSv !== content.nameSv || nameEn !== content.nameEn) reshelveProgramme(tx, code, now);
    return null;
  });
}

function refusalOf({ firstYear, lastYear, checkedOn }: ProgrammeContent, now: number): Refusal | null {
  if (firstYear !== null && lastYear !== null && lastYear < firstYear)
    return refuse("programmeEndBeforeStart", { field: "lastYear" });
  if (checkedOn && checkedOn > dayOf(now)) return refuse("dayInFuture", { field: "checkedOn" });
  return null;
}

type Row = Omit<ProgrammeContent, "kind" | "fit"> & { kind: string; fit: string | null };

function contentOf(row: Row): ProgrammeContent {
  const { nameSv, nameEn, firstYear, lastYear, managedBy, swedishContact, contactUrl, themes } = row;
  const { grantShare, outlook, note, source, checkedOn, keepYears } = row;
  // The two closed lists are the register's own, which nothing else than the form and the start's file writes.
  const kind = row.kind as ProgrammeKind;
  const fit = row.fit as ProgrammeFit | null;
  const what = { nameSv, nameEn, kind, firstYear, lastYear, managedBy, swedishContact, contactUrl, themes };
  return { ...what, fit, grantShare, outlook, note, source, checkedOn, keepYears };
}

const same = (one: ProgrammeContent, other: ProgrammeContent) =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
