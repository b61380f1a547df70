import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  actions,
  agendaItems,
  chronicle,
  comments,
  decisions,
  followups,
  goals,
  groups,
  informationEntries,
  initiatives,
  lessons,
  meetings,
  minutes,
  municipality,
  newsletters,
  outbox,
  partners,
  people,
  polls,
  projects,
  publications,
  receivers,
  themes,
  units,
} from "#db/schema.server";
import type { ChronicleSubject } from "#db/words";
import type { Right, Thing } from "../members/permissions";

/** A record that the chronicle tells about, as the permission table asks for it. */
type RecordOfHistory = {
  thing: Thing;
  /** The right to read the record itself, which its history must not go around; null when all staff have it. */
  reads: Right | null;
  /** What its address says, where that is not its id. */
  addressed?: string;
};

/** The record that a line is about; null when there is none, and when it is no longer there. */
export function recordOf(db: Database, subject: ChronicleSubject, id: string): RecordOfHistory | null {
  switch (subject) {
    case "person":
      return there(db, people, eq(people.id, id)) ? { thing: { authorId: id }, reads: null } : null;
    case "unit":
      return there(db, units, eq(units.id, id)) ? { thing: { unitId: id }, reads: null } : null;
    case "group":
      return there(db, groups, eq(groups.id, id)) ? { thing: { groupId: id }, reads: null } : null;
    case "meeting":
      return ofMeeting(db, eq(meetings.id, id), "seeMeeting");
    case "agendaItem":
      return ofMeeting(
        db,
        sql`${meetings.id} = (select ${agendaItems.meetingId} from ${agendaItems} where ${agendaItems.id} = ${id})`,
        "seeMeeting",
      );
    case "poll": {
      const poll = db.select({ groupId: polls.groupId }).from(polls).where(eq(polls.id, id)).get();
      return poll ? { thing: poll, reads: "planMeetings" } : null;
    }
    case "minutes":
      return ofMeeting(db, eq(meetings.id, id), "readMinutes");
    case "decision":
      return ofMeeting(
        db,
        sql`${meetings.id} = (select ${decisions.meetingId} from ${decisions} where ${decisions.id} = ${id})`,
        "readMinutes",
      );
    case "action":
      return ofAction(db, id);
    case "lesson":
      return ofLesson(db, eq(lessons.id, id));
    case "comment":
      return ofLesson(
        db,
        sql`${lessons.id} = (select ${comments.subjectId} from ${comments} where ${comments.id} = ${id} and ${comments.subject} = 'lesson')`,
      );
    case "project": {
      const project = db
        .select({ unitId: projects.unitId, visibility: projects.visibility })
        .from(projects)
        .where(eq(projects.id, id))
        .get();
      return project ? { thing: project, reads: "readProject" } : null;
    }
    case "initiative": {
      const its = eq(initiatives.id, id);
      const initiative = db.select({ unitId: initiatives.unitId }).from(initiatives).where(its).get();
      return initiative ? { thing: initiative, reads: null } : null;
    }
    case "information": {
      const entry = db
        .select({ unitId: informationEntries.unitId, authorId: informationEntries.createdBy })
        .from(informationEntries)
        .where(eq(informationEntries.id, id))
        .get();
      return entry ? { thing: entry, reads: "seeInformation" } : null;
    }
    case "followup": {
      const followup = db.select({ year: followups.year }).from(followups).where(eq(followups.id, id)).get();
      return followup ? { thing: {}, reads: "seeFollowup", addressed: String(followup.year) } : null;
    }
    case "newsletter":
      return there(db, newsletters, eq(newsletters.id, id)) ? { thing: {}, reads: "writeNewsletter" } : null;
    case "publication": {
      const its = sql`${publications.kind} || ':' || ${publications.recordId} = ${id}`;
      return there(db, publications, its) ? { thing: {}, reads: "seePublications" } : null;
    }
    case "receiver":
      return there(db, receivers, eq(receivers.id, id)) ? { thing: {}, reads: "circulate" } : null;
    case "letter":
      return there(db, outbox, eq(outbox.id, id)) ? { thing: {}, reads: "seeOutbox" } : null;
    case "municipality":
      return there(db, municipality, sql`${municipality.id} = ${id}`) ? { thing: {}, reads: null } : null;
    default:
      return there(db, chronicle, sql`${chronicle.subject} = ${subject} and ${chronicle.subjectId} = ${id}`)
        ? { thing: {}, reads: null }
        : null;
  }
}

/** The identifiers that stand in the fields of lines: `chairId`, `heldBy`. */
export function idsIn(
  lines: { before: Record<string, unknown> | null; after: Record<string, unknown> | null }[],
): string[] {
  return lines
    .flatMap((line) => [...Object.entries(line.before ?? {}), ...Object.entries(line.after ?? {})])
    .filter(([field, value]) => /(?:Id|Ids|By)$/.test(field) && value)
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === "string");
}

/** The names of people, units, groups, partners, themes and goals, by identifier; what is none of them is left out. */
export function namesOf(db: Database, ids: string[]): Record<string, string> {
  if (ids.length === 0) return {};
  const wanted = [...new Set(ids)].slice(0, 500);
  const rows = db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, wanted))
    .union(db.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, wanted)))
    .union(db.select({ id: groups.id, name: groups.name }).from(groups).where(inArray(groups.id, wanted)))
    .union(
      db.select({ id: partners.id, name: partners.name }).from(partners).where(inArray(partners.id, wanted)),
    )
    .union(db.select({ id: themes.id, name: themes.nameSv }).from(themes).where(inArray(themes.id, wanted)))
    .union(db.select({ id: goals.id, name: goals.title }).from(goals).where(inArray(goals.id, wanted)))
    .all();
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

type Readable =
  | typeof people
  | typeof units
  | typeof groups
  | typeof chronicle
  | typeof outbox
  | typeof municipality
  | typeof newsletters
  | typeof publications
  | typeof receivers;

const there = (db: Database, table: Readable, condition: SQL) =>
  db.select({ found: sql`1` }).from(table).where(condition).limit(1).get() !== undefined;

function ofMeeting(db: Database, condition: SQL, reads: Right): RecordOfHistory | null {
  const meeting = db
    .select({
      groupId: meetings.groupId,
      groupKind: groups.kind,
      chairId: sql<string | null>`coalesce(${meetings.chairId}, ${groups.chairId})`,
      secretaryId: sql<string | null>`coalesce(${meetings.secretaryId}, ${groups.secretaryId})`,
      adjusterId: sql<string | null>`coalesce(${meetings.adjusterId}, ${groups.adjusterId})`,
      secondAdjusterId: meetings.secondAdjusterId,
      calledAt: meetings.calledAt,
      sentAt: minutes.sentAt,
      signedOffAt: minutes.signedOffAt,
      correctionAt: minutes.correctionAt,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(condition)
    .get();
  if (!meeting) return null;
  const { adjusterId, secondAdjusterId, ...thing } = meeting;
  const adjusterIds = [adjusterId, secondAdjusterId].filter((id) => id !== null);
  return { thing: { ...thing, adjusterIds }, reads };
}

function ofAction(db: Database, id: string): RecordOfHistory | null {
  const action = db
    .select({
      groupId: actions.groupId,
      meetingId: actions.meetingId,
      unitId: actions.responsibleUnitId,
      authorId: actions.responsibleId,
    })
    .from(actions)
    .where(eq(actions.id, id))
    .get();
  if (!action) return null;
  const { meetingId, ...thing } = action;
  const meeting = meetingId ? ofMeeting(db, eq(meetings.id, meetingId), "readMinutes") : null;
  return { thing: { ...meeting?.thing, ...thing }, reads: meeting?.reads ?? null };
}

function ofLesson(db: Database, condition: SQL): RecordOfHistory | null {
  const lesson = db
    .select({
      unitId: lessons.unitId,
      authorId: lessons.authorId,
      visibility: lessons.visibility,
      sentForReviewAt: lessons.sentForReviewAt,
    })
    .from(lessons)
    .where(condition)
    .get();
  return lesson ? { thing: lesson, reads: "readLesson" } : null;
}
