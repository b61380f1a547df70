import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { minutes, people } from "#db/schema.server";
import type { Member } from "../members/member";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { firstVersion, openMinutes } from "./minutes.server";
import { countSentences, mostSentences } from "./sentences";
import { type TextRow, type Told, type Writing, type Written, writeText } from "./writing.server";

/** How long the summary may be, in characters; its three sentences are counted apart. */
export const longestSummary = 1500;

/** The summary as a form shows it. */
export type Summary = { text: string; version: number; writtenAt: number | null; writerName: string | null };

/**
 * Writes the summary, as `writeText` does. Refuses `summaryTooLong` beyond three sentences, and as `openMinutes`.
 */
export function writeSummary(
  db: Database,
  member: Member,
  meetingId: string,
  writing: Writing,
  now: number,
): Written | Refusal {
  return db.transaction((tx) => {
    const meeting = openMinutes(tx, meetingId);
    if (isRefusal(meeting)) return meeting;
    const open = { ...summaryRow(tx, meetingId), meeting, told: toldOfSummary, unfit: tooManySentences };
    return writeText(tx, member, open, writing, now, (row) =>
      tx.update(minutes).set(columnsOf(row)).where(eq(minutes.meetingId, meetingId)).run(),
    );
  });
}

/** The summary with the version a form carries, and who wrote it last; where nothing has been written yet, an empty one. */
export function summaryOf(db: Database, meetingId: string): Summary {
  const { text, version, writtenAt, writerName } = summaryRow(db, meetingId);
  return { text, version, writtenAt, writerName };
}

/** The summary with what the chronicle is yet to be told of it; where nothing has been written yet, an empty one. */
export function summaryRow(db: Database, meetingId: string) {
  const row = db
    .select(summaryFields)
    .from(minutes)
    .leftJoin(people, eq(people.id, minutes.summaryBy))
    .where(eq(minutes.meetingId, meetingId))
    .get();
  return row ?? noSummary;
}

const summaryFields = {
  text: minutes.summary,
  version: minutes.version,
  writtenAt: minutes.summaryAt,
  writtenBy: minutes.summaryBy,
  writerName: people.name,
  untoldSince: minutes.summaryUntoldSince,
  untoldText: minutes.summaryUntoldText,
};

const noSummary = {
  text: "",
  version: firstVersion,
  writtenAt: null,
  writtenBy: null,
  writerName: null,
  untoldSince: null,
  untoldText: null,
};

/** How the chronicle is told of the summary. */
export const toldOfSummary: Told = { deed: "wroteSummary", fact: (summary) => ({ summary }) };

const tooManySentences = (summary: string) =>
  countSentences(summary) > mostSentences ? refuse("summaryTooLong", { field: "summary" }) : null;

const columnsOf = ({ text, version, writtenAt, writtenBy, untoldSince, untoldText }: TextRow) => ({
  summary: text,
  version,
  summaryAt: writtenAt,
  summaryBy: writtenBy,
  summaryUntoldSince: untoldSince,
  summaryUntoldText: untoldText,
});
