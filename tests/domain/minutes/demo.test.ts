import { readFileSync } from "node:fs";
import { isNotNull, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { decisions, minutes } from "#db/schema.server";
import { instantOf } from "~/calendar/swedish-time";
import { attendanceByYear, representedIn as filledIn } from "~/domain/followup/attendance.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { readCanonical, representedIn } from "~/domain/minutes/canonical";
import { matterOf } from "~/domain/minutes/matter.server";
import { readMinutes } from "~/domain/minutes/minutes.server";
import { sumOfMinutes } from "~/domain/minutes/seal.server";
import { approveMinutes, shownText } from "~/domain/minutes/sign-off.server";
import { signedEdition } from "~/domain/minutes/signed-edition.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

type Row = { unit_id: string; person_id: string; status: string };
type File = {
  meetings: { id: string; year: number; status: string; attendance: Row[] }[];
  decisions: { id: string; meeting_id: string }[];
};
const file: File = JSON.parse(readFileSync("db/demo/municipality.json", "utf8"));

test("92 per cent of the units were represented in 2025, as counted in the file itself", () => {
  const matrix = attendanceByYear(demoDatabase(), { from: 2025, to: 2025 })(2025);
  const { represented, places } = filledIn(matrix);
  const rows = file.meetings
    .filter((meeting) => meeting.year === 2025 && meeting.status === "genomfort")
    .flatMap((meeting) => meeting.attendance)
    .filter((row) => !["p-01", "p-02"].includes(row.person_id) && row.status !== "gast");
  const there = rows.filter((row) => row.status === "narvarande" || row.status === "ersattare");
  expect({ represented, places, meetings: matrix.meetings.length }).toEqual({
    represented: there.length,
    places: 13 * 5,
    meetings: 5,
  });
  expect(Math.round((100 * represented) / places)).toBe(92);
});

test("every signed-off meeting of the demo has its text and sum, and each sum is right", () => {
  const db = demoDatabase();
  const rows = db
    .select({ canonical: minutes.canonical, sum: minutes.sum })
    .from(minutes)
    .where(isNotNull(minutes.signedOffAt))
    .all();
  expect(rows.length).toBeGreaterThanOrEqual(9);
  for (const row of rows) {
    const text = readCanonical(row.canonical);
    expect(text && sumOfMinutes(text)).toBe(row.sum);
  }
});

test("11 of 13 units came to meeting 4 2026, and its two decisions are 6 and 7", () => {
  const db = demoDatabase();
  const meeting = meetingById(db, "m-2026-4");
  const { text } = readMinutes(db, meeting as never);
  expect(representedIn(text.units)).toEqual({ represented: 11, of: 13 });
  expect(text.others.map(({ name, capacity }) => `${name}, ${capacity}`)).toEqual([
    "Per Persson, chair",
    "Karin Karlsson, coordinator",
    "Rut Roos, guest",
  ]);
  expect(text.items.flatMap((item) => item.decisions.map((each) => each.number))).toEqual([7, 6]);
});

test("Sofia signs off the open minutes, and their decisions get the numbers the file gives them", () => {
  const db = demoDatabase();
  const sofia = memberOf(db, "p-06");
  const meeting = meetingById(db, "m-2026-5");
  if (!meeting) throw new Error("the demo has changed");
  expect(approveMinutes(db, sofia, "m-2026-5", shownText(db, meeting), demoNow)).toEqual({ signedOff: true });
  const numbers = db
    .select({ id: decisions.id, number: decisions.number, year: decisions.year })
    .from(decisions)
    .orderBy(decisions.id)
    .all();
  const expected = file.decisions.map(({ id }) => ({
    id,
    number: Number(id.split("-")[2]),
    year: Number(id.split("-")[1]),
  }));
  expect(numbers).toEqual(expected.sort((one, other) => (one.id < other.id ? -1 : 1)));
  expect(db.select({ id: minutes.meetingId }).from(minutes).where(isNull(minutes.sum)).all()).toEqual([]);
});

test("the demo's corrected minutes keep what was first signed, and tell why they were corrected", () => {
  const db = demoDatabase();
  const [stands, first] = [2, 1].map((edition) => signedEdition(db, "m-2026-2", edition));
  const said = (edition: typeof first) => edition?.text.items.find(({ number }) => number === 5)?.text;
  expect(said(stands)).toContain("två hus har sänkt sin energianvändning");
  expect(said(first)).toBe(said(stands)?.replace("två hus", "tre hus"));
  expect(stands?.text.correctionWhy).toContain("Det är två.");
  expect([first?.text.signedOff?.day, stands?.text.signedOff?.day]).toEqual(["2026-04-28", "2026-05-06"]);
});

test("two signed off the demo's meeting in June, one came late to it, and a question has been answered", () => {
  const db = demoDatabase();
  const { text } = readMinutes(db, meetingById(db, "m-2026-3") as never);
  expect(text.signedOff?.by).toEqual(["Bengt Bengtsson", "Petra Pettersson"]);
  expect(text.units.filter(({ from }) => from !== null).map(({ person, from }) => [person, from])).toEqual([
    ["Maria Mattsson", 3],
  ]);
  const elsa = memberOf(db, "p-47");
  const turns = matterOf(db, elsa, "m-2026-4-3")?.turns;
  expect(turns?.map(({ itemId }) => itemId)).toEqual(["m-2026-5-5", "m-politisk-2026-1-4", "m-2026-4-3"]);
  expect(turns?.[2]?.sentOn).toMatchObject([{ placed: true, answeredAt: instantOf("2026-10-19", "15.00") }]);
});
