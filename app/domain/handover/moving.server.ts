import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  actions,
  agendaItems,
  calls,
  groups,
  initiatives,
  inquiries,
  inquiryReceivers,
  meetings,
  partners,
  people,
  projects,
  units,
  yearTasks,
} from "#db/schema.server";
import type { ChronicleSubject } from "#db/words";
import { tellAssigned } from "../actions/assigned.server";
import { shelveCall } from "../archive/shelve-funding.server";
import { shelveInitiative } from "../archive/shelve-initiatives.server";
import { shelveAction } from "../archive/shelve-meetings.server";
import { shelvePartner, shelveProject } from "../archive/shelve-register.server";
import { putTo } from "../inquiries/asking.server";
import type { Member } from "../members/member";
import { askInstead } from "../minutes/asking-instead.server";
import { senderOf } from "../outbox/facts";
import type { Duty } from "./duty";
import type { Heir } from "./heirs.server";
import { moveTest } from "./moving-tests.server";

/** Whose duty it was, who takes it over, and who has decided so. */
export type Passing = { from: string; to: Heir; by: Member };

/** What the chronicle tells a change of: the record, and the field that names the person. */
export type Told = { subject: ChronicleSubject; id: string; field: string };

const raised = (column: Parameters<typeof sql>[1]) => sql`${column} + 1`;

/** Puts a duty in another's name, with the letters and the archive that follow on it, and gives what the chronicle is to tell. */
export function moveDuty(db: Database, duty: Duty, passing: Passing, now: number): Told {
  const { id } = duty;
  const { to } = passing;
  switch (duty.kind) {
    case "action":
      // A new key: the letter that the leaver has opens nothing any more.
      db.update(actions)
        .set({ responsibleId: to.id, linkKey: null, version: raised(actions.version) })
        .where(eq(actions.id, id))
        .run();
      tellAssigned(db, eq(actions.id, id), { name: passing.by.name, sender: senderOf(passing.by) }, now);
      shelveAction(db, id, now);
      return { subject: "action", id, field: "responsibleId" };
    case "project":
      db.update(projects)
        .set({ contactId: to.id, version: raised(projects.version) })
        .where(eq(projects.id, id))
        .run();
      shelveProject(db, id, now);
      return { subject: "project", id, field: "contactId" };
    case "partner":
      db.update(partners)
        .set({ responsibleId: to.id, changedAt: now, version: raised(partners.version) })
        .where(eq(partners.id, id))
        .run();
      shelvePartner(db, id, now);
      return { subject: "partner", id, field: "responsibleId" };
    case "initiative":
      db.update(initiatives)
        .set({ ownerId: to.id, version: raised(initiatives.version) })
        .where(eq(initiatives.id, id))
        .run();
      shelveInitiative(db, id, now);
      return { subject: "initiative", id, field: "ownerId" };
    case "fundingTest":
      return moveTest(db, id, passing, now);
    case "call":
      db.update(calls)
        .set({ responsibleId: to.id, version: raised(calls.version) })
        .where(eq(calls.id, id))
        .run();
      shelveCall(db, id, now);
      return { subject: "call", id, field: "responsibleId" };
    case "groupChair":
      return moveInGroup(db, id, "chairId", to.id);
    case "groupSecretary":
      return moveInGroup(db, id, "secretaryId", to.id);
    case "groupAdjuster":
      return moveInGroup(db, id, "adjusterId", to.id);
    case "meetingChair":
      return moveInMeeting(db, id, "chairId", to.id);
    case "meetingSecretary":
      return moveInMeeting(db, id, "secretaryId", to.id);
    case "meetingAdjuster":
      return moveInMeeting(db, id, "adjusterId", to.id);
    case "meetingSecondAdjuster":
      return moveInMeeting(db, id, "secondAdjusterId", to.id);
    case "signOff":
      return moveSignOff(db, id, passing, now);
    case "presenter":
      db.update(agendaItems)
        .set({ presenterId: to.id, version: raised(agendaItems.version) })
        .where(eq(agendaItems.id, id))
        .run();
      return { subject: "agendaItem", id, field: "presenterId" };
    case "yearTask":
      db.update(yearTasks).set({ responsibleId: to.id }).where(eq(yearTasks.id, id)).run();
      return { subject: "municipality", id: "1", field: "responsibleId" };
    case "inquiry":
      return moveInquiry(db, duty, passing, now);
  }
}

type GroupPlace = "chairId" | "secretaryId" | "adjusterId";

function moveInGroup(db: Database, id: string, field: GroupPlace, heirId: string): Told {
  db.update(groups)
    .set({ [field]: heirId, version: raised(groups.version) })
    .where(eq(groups.id, id))
    .run();
  return { subject: "group", id, field };
}

type MeetingPlace = GroupPlace | "secondAdjusterId";

/** Somebody who adjusts already is not both adjusters: the second place is left open. */
function moveInMeeting(db: Database, id: string, field: MeetingPlace, heirId: string): Told {
  const first = sql`coalesce(${meetings.adjusterId},
    (select ${groups}.${sql.identifier("adjuster_id")} from ${groups} where ${groups.id} = ${meetings.groupId}))`;
  const places = {
    chairId: { chairId: heirId },
    secretaryId: { secretaryId: heirId },
    adjusterId: {
      adjusterId: heirId,
      secondAdjusterId: sql`nullif(${meetings.secondAdjusterId}, ${heirId})`,
    },
    secondAdjusterId: { secondAdjusterId: sql`nullif(${heirId}, ${first})` },
  };
  db.update(meetings)
    .set({ ...places[field], version: raised(meetings.version) })
    .where(eq(meetings.id, id))
    .run();
  return { subject: "meeting", id, field };
}

/** Whoever takes over sent minutes is asked to sign them off, and adjusts the meeting if they are taken back and sent anew. */
function moveSignOff(db: Database, meetingId: string, { from, to, by }: Passing, now: number): Told {
  const meeting = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
  for (const field of ["secondAdjusterId", "adjusterId"] as const)
    if (meeting?.[field] === from) moveInMeeting(db, meetingId, field, to.id);
  askInstead(db, meetingId, { from, to: to.id, by }, now);
  return { subject: "minutes", id: meetingId, field: "adjusterId" };
}

/** The question is passed on, as when a contact passes it on; an heir who has declined it is asked anew. */
function moveInquiry(db: Database, { id, unitId }: Duty, { from, to }: Passing, now: number): Told {
  const told: Told = { subject: "person", id: from, field: "inquiry" };
  const inquiry = db
    .select({
      question: inquiries.question,
      more: inquiries.more,
      askerName: people.name,
      email: people.email,
    })
    .from(inquiries)
    .innerJoin(people, eq(people.id, inquiries.askerId))
    .where(eq(inquiries.id, id))
    .get();
  if (!inquiry || !unitId) return told;
  const { askerName, email, ...asked } = inquiry;
  const leaver = db.select({ name: people.name }).from(people).where(eq(people.id, from)).get();
  db.update(inquiryReceivers)
    .set({ declinedAt: now })
    .where(and(eq(inquiryReceivers.inquiryId, id), eq(inquiryReceivers.personId, from)))
    .run();
  const unit = db.select({ name: units.name }).from(units).where(eq(units.id, unitId)).get();
  const receiver = { ...to, personId: to.id, unitId, unitName: unit?.name ?? "" };
  putTo(
    db,
    { id, ...asked, asker: { name: askerName, email } },
    receiver as Parameters<typeof putTo>[2],
    leaver ? { id: from, name: leaver.name } : null,
    now,
    true,
  );
  return told;
}
