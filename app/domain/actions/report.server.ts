import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, meetings } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { shelveAction } from "../archive/shelve-meetings.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Responsible, refuseResponsible } from "../members/responsible.server";
import { senderOf } from "../outbox/facts";
import { withdrawLetters } from "../outbox/outbox.server";
import { type Refusal, refuse } from "../refusal";
import { tellAssigned } from "./assigned.server";

/** Says that an action is under way. Does nothing when it is so already; refuses `doneAlready`, `notFound`. */
export function startAction(db: Database, actor: Actor, id: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const before = standing(tx, id);
    if (!before) return refuse("notFound");
    if (before.doneAt !== null) return refuse("doneAlready");
    if (before.startedAt !== null) return null;
    change(tx, actor, before, "started", { startedAt: now }, now);
    return null;
  });
}

/**
 * Says that an action is done, with a note of what came of it. The actor of a report by link may be a unit,
 * which has no id. There is one action, so it is done wherever
 * it is shown. Refuses `changedMeanwhile` with what stands when somebody has reported meanwhile.
 */
export function finishAction(
  db: Database,
  actor: Actor,
  id: string,
  doneNote: string | null,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = standing(tx, id);
    if (!before) return refuse("notFound");
    if (before.doneAt !== null && before.doneNote === doneNote) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const doneAt = before.doneAt ?? now;
    withdrawLetters(tx, { subject: "action", id, kind: "actionDue" }, now);
    change(tx, actor, before, "finished", { doneAt, doneBy: actor.id, doneNote }, now);
    return null;
  });
}

/** Opens a done action again; the note goes into the history. Does nothing when it is open. */
export function reopenAction(db: Database, member: Member, id: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const before = standing(tx, id);
    if (!before) return refuse("notFound");
    if (before.doneAt === null) return null;
    change(tx, member, before, "reopened", { doneAt: null, doneBy: null, doneNote: null }, now);
    return null;
  });
}

/**
 * Gives an action to somebody else, who is told by letter, or sets another day; what was agreed stays in the
 * minutes as it was signed. Refuses `responsibleMissing`, `personGone`, `unitGone`, `dueBeforeMeeting`, `changedMeanwhile`.
 */
export function reassignAction(
  db: Database,
  member: Member,
  id: string,
  words: Responsible & { dueDay: string },
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = standing(tx, id);
    if (!before) return refuse("notFound");
    const { responsibleId, responsibleUnitId, dueDay } = words;
    const after = { responsibleId, responsibleUnitId, dueDay };
    if (Object.entries(after).every(([key, value]) => before[key as keyof typeof after] === value))
      return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const refused = refuseResponsible(tx, after, before);
    if (refused) return refused;
    const earliest = dayOf(before.startsAt ?? before.createdAt);
    if (dueDay < earliest) return refuse("dueBeforeMeeting", { field: "due" });
    change(tx, member, before, "reassigned", after, now);
    const isGiven = before.responsibleId !== responsibleId || before.responsibleUnitId !== responsibleUnitId;
    if (isGiven && before.doneAt === null)
      tellAssigned(tx, eq(actions.id, id), { name: member.name, sender: senderOf(member) }, now);
    return null;
  });
}

type Standing = NonNullable<ReturnType<typeof standing>>;

function standing(db: Database, id: string) {
  return (
    db
      .select({
        id: actions.id,
        text: actions.text,
        responsibleId: actions.responsibleId,
        responsibleUnitId: actions.responsibleUnitId,
        dueDay: actions.dueDay,
        startedAt: actions.startedAt,
        doneAt: actions.doneAt,
        doneNote: actions.doneNote,
        createdAt: actions.createdAt,
        startsAt: meetings.startsAt,
        version: actions.version,
      })
      .from(actions)
      .leftJoin(meetings, eq(meetings.id, actions.meetingId))
      .where(eq(actions.id, id))
      .get() ?? null
  );
}

function change(
  db: Database,
  actor: Actor,
  before: Standing,
  deed: string,
  after: Partial<typeof actions.$inferInsert>,
  now: number,
): void {
  db.update(actions)
    .set({ ...after, version: before.version + 1 })
    .where(eq(actions.id, before.id))
    .run();
  tell(db, actor, { deed, subject: "action", subjectId: before.id, label: before.text, before, after }, now);
  shelveAction(db, before.id, now);
}
