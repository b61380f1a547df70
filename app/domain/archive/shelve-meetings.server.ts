import { and, asc, eq, isNotNull, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import {
  actions,
  agendaItems,
  archiveEntries,
  decisions,
  groups,
  meetings,
  minuteItems,
  minutes,
  people,
  units,
} from "#db/schema.server";
import { actionPath } from "~/addresses/actions";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { signedWith } from "../signed-with.server";
import { isFound, sightOfMeeting } from "./file-places.server";
import { plainText } from "./plain-text";
import { type ShelfEntry, shelve, shelveParts, unshelve } from "./shelf.server";
import { shelveFilesOfMeeting } from "./shelve-files.server";

/**
 * Shelves a meeting that has been called or held, and takes out one that has been called off or is only
 * planned, and its files with it. All staff find the network's meetings, only the room finds another group's.
 */
export function shelveMeeting(db: Database, meetingId: string, now: number): void {
  const meeting = meetingWith(db, meetingId);
  shelveFilesOfMeeting(db, meetingId, now);
  if (!meeting || !isFound(meeting)) {
    unshelve(db, "meeting", meetingId);
    return;
  }
  const agenda = agendaOf(db, meetingId).map((item) => item.title);
  shelve(
    db,
    {
      kind: "meeting",
      recordId: meetingId,
      path: meetingPath(meetingId),
      title: meeting.theme || meeting.groupName,
      body: [meeting.noticeText ? plainText(meeting.noticeText) : null, ...agenda].filter(Boolean).join("\n"),
      alsoFoundBy: [...namesOf(meeting), meeting.place],
      ...sightOfMeeting(meeting),
      ...timeOf(meeting),
      meetingId,
    },
    now,
  );
}

/**
 * Shelves the minutes that have been signed off: the summary, each agenda item with its text, and each
 * decision and action of the meeting, for all staff. Minutes that are not signed off are taken out. While signed
 * minutes are being corrected, what is shelved stays as it was signed.
 */
export function shelveMinutes(db: Database, meetingId: string, now: number): void {
  const meeting = meetingWith(db, meetingId);
  if (meeting && meeting.correctionAt !== null) return;
  const signed = meeting !== undefined && meeting.signedOffAt !== null;
  shelveParts(db, "minutes", meetingId, signed ? minutesEntries(db, meeting) : [], now);

  const decided = signed ? decisionEntries(db, meeting) : [];
  takeOutOthers(db, "decision", meetingId, decided);
  for (const entry of decided) shelve(db, entry, now);

  const toDo = signed ? actionEntries(db, eq(actions.meetingId, meetingId)) : [];
  takeOutOthers(db, "action", meetingId, toDo);
  for (const entry of toDo) shelve(db, entry, now);
}

/** Shelves an action once the minutes of its meeting have been signed off, or at once when it has no meeting. */
export function shelveAction(db: Database, actionId: string, now: number): void {
  const [entry] = actionEntries(db, eq(actions.id, actionId));
  if (entry) shelve(db, entry, now);
  else unshelve(db, "action", actionId);
}

type Meeting = NonNullable<ReturnType<typeof meetingWith>>;

function meetingWith(db: Database, meetingId: string) {
  return db
    .select({
      id: meetings.id,
      year: meetings.year,
      number: meetings.number,
      theme: meetings.theme,
      startsAt: meetings.startsAt,
      place: meetings.place,
      caseNumber: meetings.caseNumber,
      noticeText: meetings.noticeText,
      calledAt: meetings.calledAt,
      heldAt: meetings.heldAt,
      calledOffAt: meetings.calledOffAt,
      groupId: meetings.groupId,
      groupKind: groups.kind,
      groupName: groups.name,
      summary: minutes.summary,
      signedOffAt: minutes.signedOffAt,
      correctionAt: minutes.correctionAt,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(eq(meetings.id, meetingId))
    .get();
}

/** The agenda as it stands: what a member has proposed is not on it until accepted. */
function agendaOf(db: Database, meetingId: string) {
  return db
    .select({ id: agendaItems.id, title: agendaItems.title, text: minuteItems.text })
    .from(agendaItems)
    .leftJoin(minuteItems, eq(minuteItems.agendaItemId, agendaItems.id))
    .where(
      and(
        eq(agendaItems.meetingId, meetingId),
        isNull(agendaItems.declinedAt),
        or(isNull(agendaItems.proposedBy), sql`${agendaItems.acceptedAt} is not null`),
      ),
    )
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .all();
}

function minutesEntries(db: Database, meeting: Meeting): ShelfEntry[] {
  const common = {
    kind: "minutes",
    recordId: meeting.id,
    meetingId: meeting.id,
    visibility: "internal",
    ...timeOf(meeting),
  } as const;
  const path = minutesPath(meeting.id);
  const items = agendaOf(db, meeting.id).map((item, index) => ({
    ...common,
    part: item.id,
    path: `${path}#punkt-${index + 1}`,
    title: item.title,
    body: [item.text, ...informationOn(db, item.id)]
      .map((text) => plainText(text ?? ""))
      .join("\n")
      .trim(),
  }));
  const summary = plainText(meeting.summary ?? "");
  const whole = {
    ...common,
    part: "",
    path,
    title: meeting.theme || meeting.groupName,
    body: summary,
    alsoFoundBy: namesOf(meeting),
  };
  return [...(summary ? [whole] : []), ...items.filter((item) => item.body)];
}

/** What was noted for information under an item: found with the item, since it is no decision. */
const informationOn = (db: Database, itemId: string): string[] =>
  db
    .select({ text: decisions.text })
    .from(decisions)
    .where(and(eq(decisions.agendaItemId, itemId), eq(decisions.kind, "information")))
    .orderBy(asc(decisions.position), asc(decisions.id))
    .all()
    .map(({ text }) => text);

function decisionEntries(db: Database, meeting: Meeting): ShelfEntry[] {
  return db
    .select({
      id: decisions.id,
      text: decisions.text,
      year: decisions.year,
      number: decisions.number,
      item: agendaItems.title,
      responsible: people.name,
    })
    .from(decisions)
    .innerJoin(agendaItems, eq(agendaItems.id, decisions.agendaItemId))
    .leftJoin(people, eq(people.id, decisions.responsibleId))
    .where(and(eq(decisions.meetingId, meeting.id), ne(decisions.kind, "information")))
    .orderBy(asc(decisions.position), asc(decisions.id))
    .all()
    .map((decision) => ({
      kind: "decision",
      recordId: decision.id,
      path: `${minutesPath(meeting.id)}#beslut-${decision.id}`,
      title: decision.item,
      body: plainText(decision.text),
      alsoFoundBy: [
        decision.responsible,
        decision.number === null ? null : `beslut ${decision.number}/${decision.year}`,
      ],
      visibility: "internal",
      ...timeOf(meeting),
      meetingId: meeting.id,
    }));
}

function actionEntries(db: Database, which: ReturnType<typeof eq>): ShelfEntry[] {
  const ownUnits = alias(units, "own_units");
  return db
    .select({
      id: actions.id,
      meetingId: actions.meetingId,
      text: actions.text,
      doneNote: actions.doneNote,
      dueDay: actions.dueDay,
      responsible: people.name,
      unitId: sql<string | null>`coalesce(${actions.responsibleUnitId}, ${people.unitId})`,
      unitName: sql<string | null>`coalesce(${units.name}, ${ownUnits.name})`,
      item: agendaItems.title,
      signedOffAt: minutes.signedOffAt,
      groupId: actions.groupId,
      groupKind: groups.kind,
    })
    .from(actions)
    .innerJoin(groups, eq(groups.id, actions.groupId))
    .leftJoin(minutes, eq(minutes.meetingId, actions.meetingId))
    .leftJoin(agendaItems, eq(agendaItems.id, actions.agendaItemId))
    .leftJoin(people, eq(people.id, actions.responsibleId))
    .leftJoin(units, eq(units.id, actions.responsibleUnitId))
    .leftJoin(ownUnits, eq(ownUnits.id, people.unitId))
    .where(and(which, or(isNull(actions.meetingId), isNotNull(signedWith))))
    .orderBy(asc(actions.dueDay), asc(actions.id))
    .all()
    .map((action) => {
      const forAllStaff = action.meetingId !== null || action.groupKind === "network";
      return {
        kind: "action",
        recordId: action.id,
        path: actionPath(action.id),
        title: action.text,
        body: action.doneNote ? plainText(action.doneNote) : "",
        alsoFoundBy: [action.responsible, action.unitName, action.item],
        visibility: forAllStaff ? "internal" : "network",
        groupId: forAllStaff ? null : action.groupId,
        day: action.dueDay,
        year: yearOf(action.dueDay),
        unitId: action.unitId,
        meetingId: action.meetingId,
      } satisfies ShelfEntry;
    });
}

function takeOutOthers(
  db: Database,
  kind: "decision" | "action",
  meetingId: string,
  kept: readonly ShelfEntry[],
): void {
  const ids = kept.map((entry) => entry.recordId);
  const gone = db
    .select({ recordId: archiveEntries.recordId })
    .from(archiveEntries)
    .where(
      and(
        eq(archiveEntries.kind, kind),
        eq(archiveEntries.meetingId, meetingId),
        notInArray(archiveEntries.recordId, ids),
      ),
    )
    .orderBy(archiveEntries.id)
    .all();
  for (const { recordId } of gone) unshelve(db, kind, recordId);
}

const namesOf = (meeting: Meeting) => [
  `möte ${meeting.number} ${meeting.year}`,
  meeting.theme,
  meeting.groupName,
  meeting.caseNumber,
];

function timeOf(meeting: Meeting) {
  const day = dayOf(meeting.startsAt);
  return { day, year: yearOf(day) };
}
