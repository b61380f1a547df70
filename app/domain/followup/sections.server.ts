import { and, desc, eq, gt, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { followupSections } from "#db/schema.server";
import { moveIntoBin } from "../bin/bin.server";
import { toldLines } from "../chronicle/told.server";
import type { Member } from "../members/member";
import { longestUntold, settle, type Writing, type Written } from "../minutes/writing.server";
import { isRefusal, type Refusal, refuse } from "../refusal";
import {
  longestSection,
  mostSections,
  openDraft,
  openSection,
  type SectionOf,
  sectionsOf,
  tellFollowup,
} from "./draft.server";

/**
 * Writes a section's text. When somebody else has written in it since the text was shown, and in other paragraphs, both
 * changes stand. Refuses `changedMeanwhile` with what stands and both texts together when they are the same paragraphs;
 * `tooLong`; `followupLocked`; `notFound`. Quiet saves of one writer are told once in ten minutes.
 */
export function writeSection(
  db: Database,
  member: Member,
  where: SectionOf,
  writing: Writing,
  now: number,
): Written | Refusal {
  return db.transaction((tx) => {
    const open = openSection(tx, where);
    if (isRefusal(open)) return open;
    const { draft, section } = open;
    const settled = settle({ ...section, unfit: tooLong }, writing);
    if (isRefusal(settled)) return settled;
    const { text, merged } = settled;
    if (text === section.text) return { text, version: section.version, merged };
    const version = section.version + 1;
    tx.update(followupSections)
      .set({ text, writtenAt: now, writtenBy: member.id, version })
      .where(eq(followupSections.id, section.id))
      .run();
    if (!writing.quietly || !isToldLately(tx, member.id, draft.id, section.heading, now)) {
      const of = (words: string) => ({ section: section.heading, text: words });
      tellFollowup(tx, member, draft, "wroteSection", now, { after: of(text) });
    }
    return { text, version, merged };
  });
}

const tooLong = (text: string) =>
  text.length > longestSection ? refuse("tooLong", { field: "text" }) : null;

/** Whether the latest that the chronicle tells of a section is by this writer and of the last ten minutes. */
function isToldLately(
  db: Database,
  memberId: string,
  followupId: string,
  heading: string,
  now: number,
): boolean {
  const last = db
    .select({ actorId: toldLines.actorId })
    .from(toldLines)
    .where(
      and(
        eq(toldLines.subject, "followup"),
        eq(toldLines.subjectId, followupId),
        eq(toldLines.deed, "wroteSection"),
        gt(toldLines.at, now - longestUntold),
        sql`json_extract(${toldLines.after}, '$.section') = ${heading}`,
      ),
    )
    .orderBy(desc(toldLines.id))
    .limit(1)
    .get();
  return last?.actorId === memberId;
}

/**
 * Adds an empty section after the others and gives its id; the one that is there under the same heading when there is one.
 * Refuses `tooManySections`, and as `openDraft`.
 */
export function addSection(
  db: Database,
  member: Member,
  followupId: string,
  heading: string,
  now: number,
): string | Refusal {
  return db.transaction((tx) => {
    const draft = openDraft(tx, followupId);
    if (isRefusal(draft)) return draft;
    const all = sectionsOf(tx, followupId);
    const same = all.find((each) => each.heading === heading);
    if (same) return same.id;
    if (all.length >= mostSections) return refuse("tooManySections", { field: "heading" });
    const id = newId();
    const position = Math.max(0, ...all.map((each) => each.position)) + 1;
    tx.insert(followupSections).values({ id, followupId, position, heading }).run();
    tellFollowup(tx, member, draft, "addedSection", now, { after: { section: heading } });
    return id;
  });
}

/**
 * Gives a section another heading. Refuses `changedMeanwhile` when somebody else has renamed it since `shown` was its
 * heading, `headingTaken`, and as `openSection`.
 */
export function renameSection(
  db: Database,
  member: Member,
  where: SectionOf,
  heading: string,
  shown: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const open = openSection(tx, where);
    if (isRefusal(open)) return open;
    const { draft, section } = open;
    if (section.heading === heading) return null;
    if (section.heading !== shown) return refuse("changedMeanwhile", { current: section });
    const isTaken = sectionsOf(tx, draft.id).some((each) => each.heading === heading);
    if (isTaken) return refuse("headingTaken", { field: "heading" });
    tx.update(followupSections).set({ heading }).where(eq(followupSections.id, section.id)).run();
    const [before, after] = [{ section: section.heading }, { section: heading }];
    tellFollowup(tx, member, draft, "renamedSection", now, { before, after });
    return null;
  });
}

/** Moves a section one step; does nothing at either end. Refuses as `openSection`. */
export function moveSection(
  db: Database,
  member: Member,
  where: SectionOf,
  step: "up" | "down",
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const open = openSection(tx, where);
    if (isRefusal(open)) return open;
    const order = sectionsOf(tx, where.followupId).map((each) => each.id);
    const from = order.indexOf(where.sectionId);
    const to = step === "up" ? from - 1 : from + 1;
    const other = order[to];
    if (other === undefined) return null;
    order[to] = where.sectionId;
    order[from] = other;
    for (const [place, id] of order.entries()) {
      tx.update(followupSections)
        .set({ position: place + 1 })
        .where(eq(followupSections.id, id))
        .run();
    }
    const { draft, section } = open;
    tellFollowup(tx, member, draft, "movedSection", now, {
      before: { section: section.heading, place: from + 1 },
      after: { section: section.heading, place: to + 1 },
    });
    return null;
  });
}

/**
 * Takes a section out, text and all; does nothing when it is gone. Refuses `changedMeanwhile` with the section when its
 * text is not the one that was shown, and as `openDraft`. The chronicle keeps the beginning of what it said.
 */
export function removeSection(
  db: Database,
  member: Member,
  where: SectionOf,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const open = openSection(tx, where);
    if (isRefusal(open)) return open.refused === "notFound" ? null : open;
    const { draft, section } = open;
    if (section.version !== shownVersion) return refuse("changedMeanwhile", { current: section });
    const removed = { kind: "section", id: section.id, label: section.heading } as const;
    moveIntoBin(tx, member, removed, [[followupSections, eq(followupSections.id, section.id)]], now);
    const { heading, text } = section;
    tellFollowup(tx, member, draft, "removedSection", now, { before: { section: heading, text } });
    return null;
  });
}
