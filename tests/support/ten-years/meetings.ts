import { actions, agendaItems, attendance, decisions, meetings, minutes } from "#db/schema.server";
import { capacities, decisionKinds, presences } from "#db/words";
import { laid, type Making, put, span, year } from "./making";
import type { Town } from "./town";

/** Meetings with who came, minutes, decisions and actions. */
export function layMeetings({ db, one, upTo, perhaps, day }: Making, { unitIds, personIds }: Town) {
  const meetingRows = put(100, (at) => {
    const startsAt = Date.UTC(year(at), at % 12, 5, 11);
    return {
      id: `m${at}`,
      groupId: at % 4 === 3 ? "politisk" : "natverk",
      year: year(at),
      number: Math.floor(at / span) + 1,
      theme: perhaps(`Tema ${at}`),
      startsAt,
      endsAt: startsAt + 3_600_000,
      form: "onSite" as const,
      plannedAt: 0,
      heldAt: perhaps(startsAt),
      calledOffAt: perhaps(startsAt, 0.1),
    };
  });
  db.insert(meetings).values(meetingRows).run();
  laid(
    meetingRows.flatMap(({ id: meetingId }) =>
      put(22, (at) => ({
        id: `${meetingId}-${at}`,
        meetingId,
        unitId: perhaps(one(unitIds), 0.95),
        capacity: one([...capacities, "contact", "deputy", "contact", "deputy"] as const),
        presence: one(presences),
      })),
    ),
    (rows) => db.insert(attendance).values(rows).run(),
  );
  const signed = meetingRows.map(({ id, startsAt }) => ({
    meetingId: id,
    startedAt: startsAt,
    signedOffAt: perhaps(startsAt + 86_400_000),
    correctionAt: perhaps(startsAt + 2 * 86_400_000, 0.2),
  }));
  db.insert(minutes).values(signed).run();
  db.insert(agendaItems)
    .values(
      meetingRows.map(({ id }, at) => ({
        id: `i${at}`,
        meetingId: id,
        position: 1,
        title: `Punkt ${at}`,
        kind: "decision" as const,
      })),
    )
    .run();
  laid(
    put(800, (at) => {
      const meeting = one(meetingRows);
      const isNumbered = upTo(4) > 0;
      return {
        id: `d${at}`,
        groupId: meeting.groupId,
        meetingId: meeting.id,
        agendaItemId: `i${meetingRows.indexOf(meeting)}`,
        kind: one(decisionKinds),
        text: `Beslut ${at}`,
        year: isNumbered ? meeting.year : null,
        number: isNumbered ? at + 1 : null,
        createdAt: 0,
      };
    }),
    (rows) => db.insert(decisions).values(rows).run(),
  );
  laid(
    put(1500, (at) => {
      const meeting = perhaps(one(meetingRows));
      const due = day(year(at));
      const noon = Date.parse(`${due}T12:00:00Z`);
      const midnight = Date.parse(`${due}T22:00:00Z`) + (upTo(3) - 1) * 3_600_000;
      const responsibleUnitId = perhaps(one(unitIds), 0.5);
      return {
        id: `a${at}`,
        groupId: meeting?.groupId ?? one(["natverk", "politisk"]),
        meetingId: meeting?.id ?? null,
        text: `Åtgärd ${at}`,
        responsibleUnitId,
        responsibleId: responsibleUnitId === null ? one(personIds) : perhaps(one(personIds)),
        dueDay: due,
        doneAt: perhaps(one([midnight, noon, noon + (upTo(40) - 20) * 86_400_000])),
        createdAt: meeting ? meeting.startsAt + upTo(4) * 86_400_000 : 0,
      };
    }),
    (rows) => db.insert(actions).values(rows).run(),
  );
}
