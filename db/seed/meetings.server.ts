import type { Database } from "../open.server";
import { agendaItems, meetingReminders, meetings } from "../schema.server";
import { newGroupReminders } from "../start/reminders";
import { type At, beyond, facts, type MeetingFacts } from "./facts.server";
import { itemKindOf, meetingFormOf, translated } from "./words";

/** The network's meetings with their agendas, and the political group's; those to come with reminders. */
export function seedMeetings(db: Database, at: At): void {
  db.insert(meetings)
    .values([
      ...facts.meetings.map((meeting) => networkMeeting(meeting, at)),
      ...politicalMeetings().map((meeting) => politicalMeeting(meeting, at)),
    ])
    .run();
  db.insert(agendaItems)
    .values([...facts.meetings.flatMap(networkAgenda), ...politicalMeetings().flatMap(politicalAgenda)])
    .run();
  const ahead = [...facts.meetings, ...politicalMeetings()].filter((each) => each.status !== "genomfort");
  db.insert(meetingReminders)
    .values(
      ahead.flatMap(({ id }) =>
        newGroupReminders.map((reminder) => ({
          id: `${id}-${reminder.audience}`,
          meetingId: id,
          ...reminder,
        })),
      ),
    )
    .run();
}

/** The next meeting, with what the demo shows of it before it is held. */
export const nextNotice = beyond.answersToNextNotice;

/** An agenda item's id, made from its meeting's and its number there. */
export const itemId = (meetingId: string, no: number) => `${meetingId}-${no}`;

/** The day on which a meeting's notice was sent, and its text; null before that. */
export function noticeOf(meeting: MeetingFacts): { day: string; text: string } | null {
  if (meeting.id === nextNotice.meeting_id) return { day: nextNotice.called, text: nextNotice.text };
  return meeting.invitation && { day: meeting.invitation.sent_date, text: meeting.invitation.text };
}

/** The political group's meetings: what its file says, with what the demo adds. */
export function politicalMeetings() {
  const group = facts.groups.find((each) => each.kind === "politisk");
  return (group?.meetings ?? []).flatMap((meeting) => {
    const more = beyond.politicalMeetings.find((each) => each.date === meeting.date);
    return more && group ? [{ ...meeting, ...more, titles: meeting.agenda, group }] : [];
  });
}

export type PoliticalMeeting = ReturnType<typeof politicalMeetings>[number];

/** The plan of each year was settled at the end of the last meeting of the year before. */
const planSettled: Record<string, string> = { 2025: "2024-11-21", 2026: "2025-11-20", 2027: "2026-11-12" };

/** When a meeting on a day was planned. */
export const plannedAt = (day: string, at: At) => at(planSettled[day.slice(0, 4)] ?? day, "16.00");

/** Who plans and calls in the demo: its EU coordinator. */
export const coordinatorId = facts.network.coordinator_person_id;

function networkMeeting(meeting: MeetingFacts, at: At): typeof meetings.$inferInsert {
  const { id, year, number, date, start_time, end_time, place, case_number } = meeting;
  const held = meeting.status === "genomfort";
  const notice = noticeOf(meeting);
  const form = translated(meetingFormOf, meeting.format);
  return {
    id,
    groupId: "grp-natverk",
    year,
    number,
    theme: themeOf(meeting),
    startsAt: at(date, start_time),
    endsAt: at(date, end_time),
    form,
    place,
    link: form !== "onSite" && !held ? `https://video.example.se/natverket-${year}-${number}` : null,
    caseNumber: case_number,
    noticeText: notice?.text ?? null,
    answerBy: id === nextNotice.meeting_id ? nextNotice.answer_by : notice && weekBefore(date),
    chairId: meeting.chair_person_id,
    secretaryId: meeting.secretary_person_id,
    adjusterId: meeting.adjuster_person_id,
    secondAdjusterId: secondAdjusterOf(id),
    plannedAt: plannedAt(date, at),
    plannedBy: coordinatorId,
    calledAt: notice && at(notice.day, "09.00"),
    calledBy: notice && coordinatorId,
    heldAt: held ? at(date, end_time) : null,
    heldBy: held ? meeting.secretary_person_id : null,
  };
}

/** Who signs off a meeting's minutes beside the first; null where one does. */
export const secondAdjusterOf = (meetingId: string) =>
  beyond.secondAdjusters.find(({ meeting_id }) => meeting_id === meetingId)?.person_id ?? null;

function politicalMeeting(meeting: PoliticalMeeting, at: At): typeof meetings.$inferInsert {
  const { id, date, group } = meeting;
  const held = meeting.status === "genomfort";
  const year = Number(date.slice(0, 4));
  return {
    id,
    groupId: group.id,
    year,
    number: meeting.number,
    startsAt: at(date, meeting.start_time),
    endsAt: at(date, meeting.end_time),
    form: "onSite",
    place: meeting.place,
    answerBy: meeting.called ? weekBefore(date) : null,
    chairId: group.chair_person_id,
    secretaryId: group.secretary_person_id,
    adjusterId: meeting.adjuster_person_id ?? null,
    plannedAt: plannedAt(date, at),
    plannedBy: coordinatorId,
    calledAt: meeting.called ? at(meeting.called, "09.00") : null,
    calledBy: meeting.called ? coordinatorId : null,
    heldAt: held ? at(date, meeting.end_time) : null,
    heldBy: held ? group.secretary_person_id : null,
  };
}

/** The file writes "Tema: sprida resultat" in the field for the theme. */
function themeOf({ theme }: MeetingFacts): string | null {
  const named = theme?.replace(/^Tema: /, "");
  return named ? named.charAt(0).toLocaleUpperCase("sv") + named.slice(1) : null;
}

function networkAgenda(meeting: MeetingFacts): (typeof agendaItems.$inferInsert)[] {
  const isNext = meeting.id === nextNotice.meeting_id;
  return meeting.agenda.map((item) => {
    const more = isNext ? nextNotice.agenda.find((each) => each.no === item.no) : undefined;
    return {
      id: itemId(meeting.id, item.no),
      meetingId: meeting.id,
      position: item.no,
      title: item.title,
      description: more?.description ?? null,
      kind: translated(itemKindOf, more?.type ?? item.type),
      presenterId: more?.presenter_id ?? item.presenter_id,
      minutes: more?.minutes ?? item.minutes,
      originItemId: originOf[itemId(meeting.id, item.no)] ?? null,
    };
  });
}

/** Items that were deferred, under the item that they came back as. */
const originOf: Record<string, string> = {
  [itemId("m-2025-4", 5)]: itemId("m-2025-3", 4),
  [itemId("m-2027-1", 4)]: itemId("m-2026-5", 4),
};

function politicalAgenda(meeting: PoliticalMeeting): (typeof agendaItems.$inferInsert)[] {
  return meeting.agenda.map((item, place) => ({
    id: itemId(meeting.id, place + 1),
    meetingId: meeting.id,
    position: place + 1,
    title: meeting.titles[place] ?? "",
    kind: translated(itemKindOf, item.type),
    presenterId: item.presenter_id,
    minutes: item.minutes,
  }));
}

/** A day's week before, by the calendar alone. */
function weekBefore(day: string): string {
  return daysAfter(day, -7);
}

/** The day `days` after another. Days have no zone, so that UTC serves. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
