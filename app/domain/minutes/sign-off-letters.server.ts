import { and, asc, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people } from "#db/schema.server";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import { plainText } from "../archive/plain-text";
import { meetingName } from "../meetings/invited.server";
import type { Meeting } from "../meetings/meeting";
import { coordinatorSender, coordinators } from "../members/coordinator.server";
import { informedOf } from "../members/informed.server";
import type { Member } from "../members/member";
import { type Roommate, roomOf } from "../members/room.server";
import type { Sender, SignedOffFacts } from "../outbox/facts";
import { senderOf } from "../outbox/facts";
import { queueLetter, withdrawLetters } from "../outbox/outbox.server";
import { decidedIn, isDecided, type MinutesText } from "./canonical";

/** The letters around sign-off, each queued in the caller's transaction. */

/** To those who are asked to sign off: the minutes wait. */
export function tellForSignOff(
  db: Database,
  asked: string[],
  about: { sender: Sender; meeting: Meeting; text: MinutesText; signOffBy: string },
  now: number,
): void {
  const { sender, meeting, text, signOffBy } = about;
  for (const adjuster of peopleById(db, asked)) {
    queueLetter(
      db,
      {
        ...to(adjuster),
        kind: "minutesForSignOff",
        dedupeKey: `minutesForSignOff:${meeting.id}:${now}:${adjuster.id}`,
        facts: {
          ...meetingName(meeting),
          sender,
          signOffBy,
          itemCount: text.items.length,
          decisionCount: decidedIn(text).length,
          actionCount: text.items.flatMap((item) => item.actions).length,
          path: `${meetingPath(meeting.id)}/justering`,
        },
        about: { subject: "minutes", id: meeting.id },
      },
      now,
    );
  }
}

/** To the secretary and the coordinators: what the adjuster wants changed. */
export function tellChangeAsked(
  db: Database,
  adjuster: Member,
  meeting: Meeting,
  comment: string,
  now: number,
): void {
  const theirs = coordinators(db).map(({ id }) => id);
  for (const writer of peopleById(db, [meeting.secretaryId ?? "", ...theirs])) {
    if (writer.id === adjuster.id) continue;
    queueLetter(
      db,
      {
        ...to(writer),
        kind: "minutesChangeAsked",
        dedupeKey: `minutesChangeAsked:${meeting.id}:${now}:${writer.id}`,
        facts: {
          ...meetingName(meeting),
          adjuster: senderOf(adjuster),
          comment,
          path: `${minutesPath(meeting.id)}/skriv`,
        },
        about: { subject: "minutes", id: meeting.id },
      },
      now,
    );
  }
}

/** Who is asked about minutes that are signed off: the meeting's secretary, else whoever signed them off. */
export function writerOf(db: Database, meeting: Meeting, adjuster: Member): Sender {
  const { name, email } = peopleById(db, [meeting.secretaryId ?? ""])[0] ?? adjuster;
  return { name, address: email };
}

/** To everybody in the room: the minutes are signed off. An answer goes to their writer. */
export function tellSignedOff(
  db: Database,
  meeting: Meeting,
  text: MinutesText,
  writer: Sender,
  now: number,
): void {
  const facts = { ...signedOffFacts(meeting, text, now), writer, path: minutesPath(meeting.id) };
  for (const roommate of roomOf(db, meeting.groupId, dayOf(now))) {
    queueLetter(
      db,
      {
        ...to(roommate),
        kind: "minutesSignedOff",
        dedupeKey: `minutesSignedOff:${meeting.id}:${text.edition}:${roommate.id}`,
        facts,
        about: { subject: "minutes", id: meeting.id },
      },
      now,
    );
  }
}

/** To those outside whom the group informs, but not to whoever is told as one of the room. */
export function tellInformed(
  db: Database,
  meeting: Meeting,
  text: MinutesText,
  writer: Sender,
  now: number,
): void {
  withdrawLetters(db, { subject: "minutes", id: meeting.id, kind: "minutesForInformation" }, now);
  const facts = {
    ...signedOffFacts(meeting, text, now),
    edition: text.edition,
    correctionWhy: text.correctionWhy,
    sender: coordinatorSender(db) ?? writer,
  };
  for (const receiver of informedOf(db, meeting.groupId, dayOf(now))) {
    if (receiver.belongs) continue;
    queueLetter(
      db,
      {
        personId: null,
        toName: receiver.name,
        toAddress: receiver.email,
        language: receiver.language,
        kind: "minutesForInformation",
        dedupeKey: `minutesForInformation:${meeting.id}:${text.edition}:${receiver.id}`,
        facts,
        about: { subject: "minutes", id: meeting.id },
      },
      now,
    );
  }
}

const signedOffFacts = (meeting: Meeting, text: MinutesText, now: number): SignedOffFacts => ({
  ...meetingName(meeting),
  adjusterName: text.signedOff?.by.join(", ") ?? "",
  signedOffAt: now,
  correctionWhy: text.correctionWhy,
  summary: text.summary ? plainText(text.summary) : null,
  decisions: decidedIn(text).map((each) => plainText(each.text)),
  information: text.items.flatMap((item) =>
    item.decisions.filter((each) => !isDecided(each)).map((each) => plainText(each.text)),
  ),
  actions: text.items.flatMap((item) =>
    item.actions.map((each) => ({
      what: each.text,
      responsibleName: each.responsible ?? each.unit,
      due: each.due,
    })),
  ),
});

const peopleById = (db: Database, ids: string[]): Roommate[] =>
  db
    .select({ id: people.id, name: people.name, email: people.email, language: people.language })
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.deactivatedAt)))
    .orderBy(asc(people.name), asc(people.id))
    .all();

const to = (person: Roommate) => ({
  personId: person.id,
  toName: person.name,
  toAddress: person.email,
  language: person.language,
});
