import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groups, meetings, minutes, people, signOffs } from "#db/schema.server";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { workdaysAfter } from "~/calendar/holidays.server";
import { aDay, dayOf, daysBetween } from "~/calendar/swedish-time";
import { coordinatorSender, coordinators } from "../members/coordinator.server";
import { queueLetter } from "../outbox/outbox.server";

/** So many days after a meeting without minutes, whoever writes them is reminded. */
const lateDays = [3, 7] as const;

/** A meeting that has been without minutes for longer is told of in lists, and no more by letter. */
const longestLate = 21;

/** Adjusters are reminded so many workdays before the last day to sign off. */
const signOffWarning = 2;

/**
 * Reminds by letter whoever is to send minutes for sign-off, three and seven days after the meeting (the secretary,
 * else the coordinators), and the adjusters who have not answered two workdays before the last day. Each is told
 * once of each. Returns how many letters were queued; run again it queues none.
 */
export function remindMinutes(db: Database, now: number): number {
  return db.transaction((tx) => remindWriters(tx, now) + remindAdjusters(tx, now));
}

function remindWriters(db: Database, now: number): number {
  const today = dayOf(now);
  const sender = coordinatorSender(db);
  let letters = 0;
  for (const { secretaryId, ...meeting } of withoutMinutes(db, now)) {
    const days = daysBetween(dayOf(meeting.startsAt), today);
    const due = lateDays.findLast((each) => each <= days);
    if (due === undefined || days > longestLate) continue;
    for (const writer of writersOf(db, secretaryId)) {
      const queued = queueLetter(
        db,
        {
          ...toPerson(writer),
          kind: "minutesLate",
          dedupeKey: `minutesLate:${meeting.meetingId}:${due}:${writer.id}`,
          facts: { ...meeting, days, sender, path: `${minutesPath(meeting.meetingId)}/skriv` },
          about: { subject: "minutes", id: meeting.meetingId },
        },
        now,
      );
      if (queued) letters += 1;
    }
  }
  return letters;
}

function remindAdjusters(db: Database, now: number): number {
  const today = dayOf(now);
  const horizon = workdaysAfter(today, signOffWarning);
  let letters = 0;
  for (const { person, sentAt, askedAt, signOffBy, ...meeting } of unanswered(db)) {
    if (signOffBy === null || signOffBy > horizon || dayOf(askedAt) === today) continue;
    const queued = queueLetter(
      db,
      {
        ...toPerson(person),
        kind: "signOffReminder",
        dedupeKey: `signOffReminder:${meeting.meetingId}:${sentAt}:${person.id}`,
        facts: {
          ...meeting,
          signOffBy,
          sender: sentBy(db, meeting.meetingId) ?? coordinatorSender(db),
          path: `${meetingPath(meeting.meetingId)}/justering`,
        },
        about: { subject: "minutes", id: meeting.meetingId },
      },
      now,
    );
    if (queued) letters += 1;
  }
  return letters;
}

const name = {
  meetingId: meetings.id,
  groupName: groups.name,
  year: meetings.year,
  number: meetings.number,
  theme: meetings.theme,
  startsAt: meetings.startsAt,
};

/** Meetings that have been held, or were called and have passed, whose minutes nobody has sent for sign-off. */
const withoutMinutes = (db: Database, now: number) =>
  db
    .select({ ...name, secretaryId: meetings.secretaryId })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        lt(meetings.endsAt, now),
        gte(meetings.startsAt, now - (longestLate + 2) * aDay),
        or(isNotNull(meetings.heldAt), isNotNull(meetings.calledAt)),
        isNull(meetings.calledOffAt),
        isNull(minutes.sentAt),
        isNull(minutes.signedOffAt),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .all();

const unanswered = (db: Database) =>
  db
    .select({
      ...name,
      sentAt: minutes.sentAt,
      signOffBy: minutes.signOffBy,
      askedAt: signOffs.askedAt,
      person: { id: people.id, name: people.name, email: people.email, language: people.language },
    })
    .from(signOffs)
    .innerJoin(minutes, eq(minutes.meetingId, signOffs.meetingId))
    .innerJoin(meetings, eq(meetings.id, signOffs.meetingId))
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .innerJoin(people, eq(people.id, signOffs.personId))
    .where(
      and(
        isNotNull(minutes.sentAt),
        or(isNull(minutes.signedOffAt), isNotNull(minutes.correctionAt)),
        isNull(signOffs.approvedAt),
        isNull(signOffs.objectedAt),
        isNull(people.deactivatedAt),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(people.id))
    .all();

/** The meeting's secretary; where there is none, or has left, every coordinator. */
function writersOf(db: Database, secretaryId: string | null) {
  const one = secretaryId === null ? [] : active(db, [secretaryId]);
  if (one.length > 0) return one;
  return active(
    db,
    coordinators(db).map(({ id }) => id),
  );
}

const active = (db: Database, ids: string[]) =>
  db
    .select({ id: people.id, name: people.name, email: people.email, language: people.language })
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.deactivatedAt)))
    .orderBy(asc(people.id))
    .all();

/** Whoever sent the minutes for sign-off, unless they have left. */
const sentBy = (db: Database, meetingId: string) =>
  db
    .select({ name: people.name, address: people.email })
    .from(minutes)
    .innerJoin(people, eq(people.id, minutes.sentBy))
    .where(and(eq(minutes.meetingId, meetingId), isNull(people.deactivatedAt)))
    .get() ?? null;

const toPerson = ({ id, name, email, language }: ReturnType<typeof active>[number]) => ({
  personId: id,
  toName: name,
  toAddress: email,
  language,
});
