import type { Database } from "../open.server";
import { pollChoices, pollInvitees, pollSlots, polls } from "../schema.server";
import type { Capacity, MeetingForm, PollAnswer } from "../words";
import { type At, beyond, facts } from "./facts.server";
import { coordinatorId } from "./meetings.server";

const { poll } = beyond;
const network = facts.groups.find((group) => group.kind === "natverk");

/** A date poll of the network's that is open on the demo's day, with what people have answered so far. */
export function seedPolls(db: Database, at: At): void {
  db.insert(polls)
    .values({
      id: poll.id,
      groupId: "grp-natverk",
      title: poll.title,
      text: poll.text,
      form: poll.form as MeetingForm,
      place: poll.place,
      answerBy: poll.answer_by,
      createdAt: at(poll.created.day, poll.created.clock),
      createdBy: coordinatorId,
      openedAt: at(poll.opened.day, poll.opened.clock),
      version: 2,
    })
    .run();
  db.insert(pollSlots)
    .values(
      poll.slots.map(({ id, day, start, end }) => ({
        id,
        pollId: poll.id,
        startsAt: at(day, start),
        endsAt: at(day, end),
      })),
    )
    .run();
  db.insert(pollInvitees)
    .values(
      asked().map(([personId, capacity, unitId]) => {
        const given = poll.answers.find((each) => each.person_id === personId);
        return {
          id: inviteeId(personId),
          pollId: poll.id,
          personId,
          unitId,
          capacity,
          linkKey: `demodatumforfragan${personId.replace("-", "")}`,
          comment: given?.comment ?? null,
          answeredAt: given ? at(given.day, given.clock) : null,
          version: given ? 2 : 1,
        };
      }),
    )
    .run();
  db.insert(pollChoices)
    .values(
      poll.answers.flatMap(({ person_id, answers }) =>
        poll.slots.map((slot, place) => ({
          inviteeId: inviteeId(person_id),
          slotId: slot.id,
          answer: answers[place] as PollAnswer,
        })),
      ),
    )
    .run();
}

const inviteeId = (personId: string) => `${poll.id}-${personId}`;

/** Contact and deputy of each unit, the chair and the coordinator. */
function asked(): [personId: string, capacity: Capacity, unitId: string | null][] {
  const seated = facts.units.flatMap((unit): [string, Capacity, string][] => [
    [unit.contact_person_id, "contact", unit.id],
    [unit.deputy_person_id, "deputy", unit.id],
  ]);
  return [...seated, [network?.chair_person_id ?? "", "chair", null], [coordinatorId, "coordinator", null]];
}
