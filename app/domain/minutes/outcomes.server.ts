import { and, desc, eq } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { actions, decisions } from "#db/schema.server";
import type { DecisionKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { type BinPart, moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import { tiesOf } from "../goals/ties.server";
import type { Meeting } from "../meetings/meeting";
import type { Member } from "../members/member";
import { type Responsible, refuseResponsible } from "../members/responsible.server";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { begin, type ItemOf, openItem, openMinutes } from "./minutes.server";

/** A decision, or that a matter waits for the next meeting, as it is written at the desk. */
type DecisionWords = { text: string; responsibleId: string | null };

/**
 * Adds a decision or a deferral under an item and returns its id; the same words under the same item are
 * added once. Numbered only at sign-off. Refuses `personGone` and as `writeItem`.
 */
export function addDecision(
  db: Database,
  member: Member,
  item: ItemOf,
  kind: DecisionKind,
  words: DecisionWords,
  now: number,
): string | Refusal {
  return db.transaction((tx) => {
    const open = openItem(tx, item);
    if (isRefusal(open)) return open;
    const refused = refuseNamed(tx, words.responsibleId, null);
    if (refused) return refused;
    const here = tx
      .select({
        id: decisions.id,
        kind: decisions.kind,
        text: decisions.text,
        position: decisions.position,
      })
      .from(decisions)
      .where(eq(decisions.agendaItemId, item.itemId))
      .orderBy(desc(decisions.position), desc(decisions.id))
      .all();
    const same = here.find((each) => each.kind === kind && each.text === words.text);
    if (same) return same.id;
    begin(tx, member, open.meeting, now);
    const id = newId();
    tx.insert(decisions)
      .values({
        id,
        groupId: open.meeting.groupId,
        meetingId: item.meetingId,
        agendaItemId: item.itemId,
        kind,
        ...words,
        position: (here[0]?.position ?? 0) + 1,
        createdAt: now,
      })
      .run();
    tell(
      tx,
      member,
      { deed: "addedDecision", subject: "decision", subjectId: id, label: open.title, after: words },
      now,
    );
    return id;
  });
}

/** One decision of a meeting as its form shows it; null when the meeting has no such decision. */
export function decisionOf(db: Database, meetingId: string, decisionId: string) {
  return (
    db
      .select({
        id: decisions.id,
        itemId: decisions.agendaItemId,
        kind: decisions.kind,
        text: decisions.text,
        responsibleId: decisions.responsibleId,
        number: decisions.number,
        version: decisions.version,
      })
      .from(decisions)
      .where(and(eq(decisions.id, decisionId), eq(decisions.meetingId, meetingId)))
      .get() ?? null
  );
}

/** Changes a decision's words. Refuses `changedMeanwhile` with what stands, `personGone`, and as `openMinutes`. */
export function changeDecision(
  db: Database,
  member: Member,
  decision: { meetingId: string; id: string },
  words: DecisionWords,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = openMinutes(tx, decision.meetingId);
    if (isRefusal(meeting)) return meeting;
    const before = decisionOf(tx, decision.meetingId, decision.id);
    if (!before) return refuse("notFound");
    const refused = refuseNamed(tx, words.responsibleId, before.responsibleId);
    if (refused) return refused;
    if (before.text === words.text && before.responsibleId === words.responsibleId) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    tx.update(decisions)
      .set({ ...words, version: before.version + 1 })
      .where(eq(decisions.id, decision.id))
      .run();
    const label = words.text;
    tell(
      tx,
      member,
      { deed: "changedDecision", subject: "decision", subjectId: decision.id, label, before, after: words },
      now,
    );
    return null;
  });
}

/**
 * Takes a decision out of the minutes. Does nothing when it is gone already. Refuses `decisionNumbered` for one
 * that has been signed off, since its number would be missing in the year, and as `openMinutes`.
 */
export function removeDecision(
  db: Database,
  member: Member,
  decision: { meetingId: string; id: string },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = openMinutes(tx, decision.meetingId);
    if (isRefusal(meeting)) return meeting;
    const before = decisionOf(tx, decision.meetingId, decision.id);
    if (!before) return null;
    if (before.number !== null) return refuse("decisionNumbered");
    const parts: BinPart[] = [[decisions, eq(decisions.id, decision.id)], tiesOf("decision", decision.id)];
    moveIntoBin(tx, member, { kind: "decision", id: decision.id, label: before.text }, parts, now);
    const gone = { subject: "decision", subjectId: decision.id, label: before.text } as const;
    tell(tx, member, { deed: "removedDecision", ...gone, before }, now);
    return null;
  });
}

/** What shall be done, by whom (a person, a unit, or both) and by which day. */
type ActionWords = Responsible & { text: string; dueDay: string };

/**
 * Adds an action under an item and returns its id; the same action under the same item is added once.
 * Refuses `responsibleMissing`, `dueBeforeMeeting`, `personGone`, `unitGone`, and as `writeItem`.
 */
export function addAction(
  db: Database,
  member: Member,
  item: ItemOf,
  words: ActionWords,
  now: number,
): string | Refusal {
  return db.transaction((tx) => {
    const open = openItem(tx, item);
    if (isRefusal(open)) return open;
    const refused = refuseAction(tx, open.meeting, words);
    if (refused) return refused;
    const same = tx
      .select({ id: actions.id, ...actionFields })
      .from(actions)
      .where(and(eq(actions.agendaItemId, item.itemId), eq(actions.text, words.text)))
      .all()
      .find((each) => isSame(each, words));
    if (same) return same.id;
    begin(tx, member, open.meeting, now);
    const id = newId();
    tx.insert(actions)
      .values({
        id,
        groupId: open.meeting.groupId,
        meetingId: item.meetingId,
        agendaItemId: item.itemId,
        ...words,
        createdAt: now,
      })
      .run();
    tell(
      tx,
      member,
      { deed: "addedAction", subject: "action", subjectId: id, label: words.text, after: words },
      now,
    );
    return id;
  });
}

const actionFields = {
  text: actions.text,
  responsibleId: actions.responsibleId,
  responsibleUnitId: actions.responsibleUnitId,
  dueDay: actions.dueDay,
};

const isSame = (one: ActionWords, other: ActionWords) =>
  one.text === other.text &&
  one.responsibleId === other.responsibleId &&
  one.responsibleUnitId === other.responsibleUnitId &&
  one.dueDay === other.dueDay;

/** One action of a meeting as its form at the desk shows it; null when the meeting has no such action. */
export function actionOf(db: Database, meetingId: string, actionId: string) {
  return (
    db
      .select({ id: actions.id, itemId: actions.agendaItemId, ...actionFields, version: actions.version })
      .from(actions)
      .where(and(eq(actions.id, actionId), eq(actions.meetingId, meetingId)))
      .get() ?? null
  );
}

/** Changes an action in minutes that are not signed off. Refuses `changedMeanwhile` with what stands, and as `addAction`. */
export function changeAction(
  db: Database,
  member: Member,
  action: { meetingId: string; id: string },
  words: ActionWords,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = openMinutes(tx, action.meetingId);
    if (isRefusal(meeting)) return meeting;
    const before = actionOf(tx, action.meetingId, action.id);
    if (!before) return refuse("notFound");
    const refused = refuseAction(tx, meeting, words, before);
    if (refused) return refused;
    if (isSame(before, words)) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    tx.update(actions)
      .set({ ...words, version: before.version + 1 })
      .where(eq(actions.id, action.id))
      .run();
    const label = words.text;
    tell(
      tx,
      member,
      { deed: "changedAction", subject: "action", subjectId: action.id, label, before, after: words },
      now,
    );
    return null;
  });
}

/** Takes an action out of the minutes. Does nothing when it is gone already; refuses as `openMinutes`. */
export function removeAction(
  db: Database,
  member: Member,
  action: { meetingId: string; id: string },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const meeting = openMinutes(tx, action.meetingId);
    if (isRefusal(meeting)) return meeting;
    const before = actionOf(tx, action.meetingId, action.id);
    if (!before) return null;
    const parts: BinPart[] = [[actions, eq(actions.id, action.id)], tiesOf("action", action.id)];
    moveIntoBin(tx, member, { kind: "action", id: action.id, label: before.text }, parts, now);
    const gone = { subject: "action", subjectId: action.id, label: before.text } as const;
    tell(tx, member, { deed: "removedAction", ...gone, before }, now);
    return null;
  });
}

function refuseAction(
  db: Database,
  meeting: Meeting,
  words: ActionWords,
  before?: Responsible,
): Refusal | null {
  const refused = refuseResponsible(db, words, before);
  if (refused) return refused;
  return words.dueDay < dayOf(meeting.startsAt) ? refuse("dueBeforeMeeting", { field: "due" }) : null;
}

/** A decision needs nobody, but whoever is named must be there. */
const refuseNamed = (db: Database, responsibleId: string | null, before: string | null): Refusal | null =>
  responsibleId
    ? refuseResponsible(
        db,
        { responsibleId, responsibleUnitId: null },
        { responsibleId: before, responsibleUnitId: null },
      )
    : null;
