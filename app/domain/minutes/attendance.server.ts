import { and, eq, inArray, isNull } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { attendance, meetings, people } from "#db/schema.server";
import { tell } from "../chronicle/chronicle.server";
import { type Meeting, meetingLabel } from "../meetings/meeting";
import { meetingById } from "../meetings/meetings.server";
import type { Member } from "../members/member";
import { isRefusal, type Refusal, refuse } from "../refusal";
import type { ItemStay } from "./attendance";
import { type PresenceWords, rowsOf } from "./attendance-rows";
import { type AttendanceSheet, attendanceSheet, attendanceVersion } from "./attendance-sheet.server";
import { begin, openMinutes, tellMinutes } from "./minutes.server";

/** What a person says about who came, and who led. */
export type AttendanceWords = PresenceWords & {
  /** Who led the meeting, wrote and adjusts; null where the group's own person does. */
  chairId: string | null;
  secretaryId: string | null;
  adjusterId: string | null;
  /** Whoever signs off beside the adjuster, when two do. */
  secondAdjusterId: string | null;
};

/**
 * Saves who came, and who led, wrote and adjusts. Refuses `changedMeanwhile` with the sheet as it stands,
 * `adjusterWrites` when whoever wrote the text would also sign it off, `adjusterTwice`, `personGone`, `alreadySent`
 * for another secretary or adjuster while the text waits for sign-off, and as `rowsOf` and `openMinutes`. Does
 * nothing when all is so already.
 */
export function saveAttendance(
  db: Database,
  member: Member,
  meetingId: string,
  words: AttendanceWords,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = openMinutes(tx, meetingId);
    if (isRefusal(meeting)) return meeting;
    const sheet = attendanceSheet(tx, meeting);
    const rows = rowsOf(sheet, words);
    const refused = isRefusal(rows) ? rows : refuseLeaders(tx, meeting, words);
    if (isRefusal(rows) || refused) return refused ?? null;
    const version = attendanceVersion(
      {
        namedChairId: words.chairId,
        namedSecretaryId: words.secretaryId,
        namedAdjusterId: words.adjusterId,
        secondAdjusterId: words.secondAdjusterId,
      },
      rows,
    );
    if (sheet.saved && version === sheet.version) return null;
    if (sheet.version !== shownVersion) return refuse("changedMeanwhile", { current: sheet });
    begin(tx, member, meeting, now);
    tx.delete(attendance).where(eq(attendance.meetingId, meetingId)).run();
    for (const row of rows) {
      tx.insert(attendance)
        .values({ ...row, id: newId(), meetingId })
        .run();
    }
    tellMinutes(tx, member, meeting, "savedAttendance", now, {
      before: presencesOf(sheet),
      after: presencesOf(attendanceSheet(tx, meeting)),
    });
    nameLeaders(tx, member, meeting, words, now);
    return null;
  });
}

function refuseLeaders(db: Database, meeting: Meeting, words: AttendanceWords): Refusal | null {
  const changed = (["chair", "secretary", "adjuster", "secondAdjuster"] as const).filter(
    (role) => words[`${role}Id`] !== namedBefore(meeting)[`${role}Id`],
  );
  if (changed.length === 0) return null;
  const sent = changed.find((role) => role !== "chair");
  if (sent && meeting.minutesSentAt !== null) return refuse("alreadySent", { field: `${sent}Id` });
  if (words.adjusterId && words.adjusterId === words.secretaryId)
    return refuse("adjusterWrites", { field: "adjusterId" });
  const second = words.secondAdjusterId;
  if (second && second === words.secretaryId) return refuse("adjusterWrites", { field: "secondAdjusterId" });
  if (second && second === words.adjusterId) return refuse("adjusterTwice", { field: "secondAdjusterId" });
  const ids = changed.flatMap((role) => words[`${role}Id`] ?? []);
  const there =
    ids.length === 0
      ? []
      : db
          .select({ id: people.id })
          .from(people)
          .where(and(inArray(people.id, ids), isNull(people.deactivatedAt)))
          .all()
          .map((person) => person.id);
  const gone = changed.find((role) => words[`${role}Id`] && !there.includes(words[`${role}Id`] as string));
  return gone ? refuse("personGone", { field: `${gone}Id` }) : null;
}

function nameLeaders(
  db: Database,
  member: Member,
  meeting: Meeting,
  words: AttendanceWords,
  now: number,
): void {
  const before = namedBefore(meeting);
  const { chairId, secretaryId, adjusterId, secondAdjusterId } = words;
  const after = { chairId, secretaryId, adjusterId, secondAdjusterId };
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  db.update(meetings)
    .set({ ...after, version: meeting.version + 1 })
    .where(eq(meetings.id, meeting.id))
    .run();
  const names = (each: Meeting | null) => ({
    chair: each?.chairName ?? null,
    secretary: each?.secretaryName ?? null,
    adjuster: each?.adjusters.map(({ name }) => name).join(", ") || null,
  });
  const deed = { deed: "namedLeaders", subject: "meeting", subjectId: meeting.id } as const;
  tell(
    db,
    member,
    {
      ...deed,
      label: meetingLabel(meeting),
      before: names(meeting),
      after: names(meetingById(db, meeting.id)),
    },
    now,
  );
}

const namedBefore = (meeting: Meeting) => ({
  chairId: meeting.namedChairId,
  secretaryId: meeting.namedSecretaryId,
  adjusterId: meeting.namedAdjusterId,
  secondAdjusterId: meeting.secondAdjusterId,
});

/** Attendance as the chronicle tells it: name → presence, with the numbers of the items for whoever was there for some. */
const presencesOf = (sheet: AttendanceSheet) => {
  const numberOf = (id: string | null) => sheet.items.find((item) => item.id === id)?.number ?? "";
  const withStay = (said: string | boolean | null, { fromItemId, untilItemId }: ItemStay) =>
    fromItemId || untilItemId ? `${said} ${numberOf(fromItemId)}–${numberOf(untilItemId)}` : said;
  return Object.fromEntries([
    ...sheet.units.map((place) => [place.unit, withStay(place.presence, place)] as const),
    ...sheet.members.map((place) => [place.name, withStay(place.presence, place)] as const),
    ...sheet.others.map((place) => [place.name, withStay(place.there, place)] as const),
    ["guests", sheet.guests.map((guest) => withStay(guest.name, guest)).join(", ")] as const,
  ]);
};
