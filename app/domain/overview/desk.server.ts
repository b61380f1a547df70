import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import type { Member } from "../members/member";
import type { DeskRow } from "./desk-row";
import { fundingRows, fundingWaiting } from "./funding.server";
import { inputRows, inputWaiting } from "./inputs.server";
import { lessonRows, lessonWaiting } from "./lessons.server";
import { meetingRows, meetingWaiting } from "./meetings.server";
import { officeRows, officeWaiting } from "./office.server";
import { pollRows, pollWaiting } from "./polls.server";
import type { Waiting } from "./waiting.server";

/** What else lies on the member's desk: the rows of each noun, in one statement. `now` is UTC ms, `today` its day. */
export function deskWaiting(db: Database, member: Member, today: string, now: number): Waiting[] {
  const selects = [
    meetingRows(member, today, now),
    pollRows(member, today),
    officeRows(member, today),
    lessonRows(member),
    fundingRows(member, today),
    inputRows(member, today),
  ];
  const rows = db.all<DeskRow>(sql`with desk (kind, id, text, number, year, at, place) as
    (${sql.join(selects, sql` union all `)}) select * from desk`);
  return rows.flatMap(
    (row) =>
      meetingWaiting(row) ??
      pollWaiting(row) ??
      officeWaiting(row) ??
      lessonWaiting(row) ??
      fundingWaiting(row) ??
      inputWaiting(row, today) ??
      [],
  );
}
