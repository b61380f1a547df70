import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { newId, sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { actions, followups, groups, meetings } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { tellAssigned } from "../actions/assigned.server";
import { shelveAction } from "../archive/shelve-meetings.server";
import { canonicalJson } from "../canonical-json";
import { tell } from "../chronicle/chronicle.server";
import { goalsOfYear } from "../goals/goals.server";
import type { Member } from "../members/member";
import { refuseResponsible } from "../members/responsible.server";
import { senderOf } from "../outbox/facts";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { type Draft, draftById, openDraft, sectionsOf, tellFollowup } from "./draft.server";
import { type Frozen, freeze } from "./freezing.server";

/** The network's meetings at which a year's follow-up may have been talked through: those of that year and the next. */
export function meetingsToDiscuss(db: Database, year: number, now: number) {
  return db
    .select({ id: meetings.id, number: meetings.number, year: meetings.year, startsAt: meetings.startsAt })
    .from(meetings)
    .innerJoin(groups, and(eq(groups.id, meetings.groupId), eq(groups.kind, "network")))
    .where(
      and(
        sql`${meetings.year} in (${year}, ${year + 1})`,
        isNull(meetings.calledOffAt),
        sql`${meetings.startsAt} <= ${now}`,
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .all();
}

/**
 * Says when the network talked the follow-up through, and at which of its meetings: the day is the meeting's then.
 * May be said anew until it is sent. Refuses `discussionMissing` without either, `dayAhead`, `notFound` for a meeting of another
 * group or one that is yet to come, and as `openDraft`.
 */
export function discussFollowup(
  db: Database,
  member: Member,
  followupId: string,
  at: { day: string | null; meetingId: string | null },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const draft = openDraft(tx, followupId);
    if (isRefusal(draft)) return draft;
    const meeting = at.meetingId
      ? meetingsToDiscuss(tx, draft.year, now).find(({ id }) => id === at.meetingId)
      : null;
    if (meeting === undefined) return refuse("notFound");
    const discussedOn = meeting ? dayOf(meeting.startsAt) : at.day;
    if (discussedOn === null) return refuse("discussionMissing", { field: "day" });
    if (discussedOn > dayOf(now)) return refuse("dayAhead", { field: "day" });
    const { discussedOn: day, discussedMeetingId: meetingId } = draft;
    if (day === discussedOn && meetingId === at.meetingId) return null;
    const after = { discussedOn, discussedMeetingId: at.meetingId };
    change(tx, followupId, after);
    const before = { discussedOn: day, discussedMeetingId: meetingId };
    tellFollowup(tx, member, draft, "discussedFollowup", now, { before, after });
    return null;
  });
}

/** The sum of a draft's own words, for a form to carry: whoever sends it has read just these. */
export function wordsSum(db: Database, draft: Draft): string {
  const { title, caseNumber, proposedDecision, priorities, highlightedLessonIds } = draft;
  const sections = sectionsOf(db, draft.id).map(({ heading, text }) => ({ heading, text }));
  const judged = goalsOfYear(db, draft.year, draft.id).map(({ id, verdict, comment }) => ({
    id,
    verdict,
    comment,
  }));
  const words = { title, caseNumber, proposedDecision, priorities, highlightedLessonIds, sections, judged };
  return sumOf(canonicalJson(words)).slice(0, 16);
}

/**
 * Sends a follow-up to the board: locks its text and freezes it with the year's figures. `shown` is the sum of the words that the
 * sender has read. Refuses `changedMeanwhile` when they are others now, `dayAhead`, `beforeDiscussed`, and as
 * `freezeFollowup`.
 */
export function sendFollowup(
  db: Database,
  member: Member,
  followupId: string,
  { day, shown }: { day: string; shown: string },
  now: number,
): Frozen | Refusal {
  return db.transaction((tx) => {
    const draft = draftById(tx, followupId);
    if (!draft) return refuse("notFound");
    if (draft.submittedOn === null) {
      if (day > dayOf(now)) return refuse("dayAhead", { field: "day" });
      if (draft.discussedOn !== null && day < draft.discussedOn)
        return refuse("beforeDiscussed", { field: "day" });
      if (wordsSum(tx, draft) !== shown) return refuse("changedMeanwhile", { current: {} });
    }
    return freeze(tx, member, draft, { stage: "sent", on: day }, now);
  });
}

/**
 * Takes a follow-up back from the board before it is decided: the text can be changed again, the edition that was sent
 * stays as it was, and the next gets a number of its own. Does nothing while it is not sent. Refuses `takeBackWhyMissing`,
 * `decidedAlready`, `notFound`.
 */
export function takeFollowupBack(
  db: Database,
  member: Member,
  followupId: string,
  why: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const draft = draftById(tx, followupId);
    if (!draft) return refuse("notFound");
    if (draft.submittedOn === null) return null;
    if (draft.boardOn !== null) return refuse("decidedAlready");
    if (why.trim() === "") return refuse("takeBackWhyMissing", { field: "why" });
    change(tx, followupId, { submittedOn: null });
    const before = { submittedOn: draft.submittedOn };
    const after = { submittedOn: null, why: why.trim() };
    tellFollowup(tx, member, draft, "tookFollowupBack", now, { before, after });
    return null;
  });
}

/** What the board decided. */
type Decision = { day: string; paragraph: string; decision: string };

/** What the board gave somebody to do: a person or a unit, and by when. `field` is the suffix of its form fields. */
export type Assignment = {
  text: string;
  responsibleId: string | null;
  responsibleUnitId: string | null;
  dueDay: string;
  field: string;
};

/**
 * Records what the board decided and freezes it. Each assignment becomes an action of the network, and whoever is
 * responsible is told. Once it is recorded the words of the decision may be corrected until it is published, as an
 * edition of its own; the assignments are then changed as the actions that they are. Refuses `frozenAlready` when the
 * same is recorded twice, `changedMeanwhile`, `dayAhead`, `beforeSent`, `dueBeforeDecision`, `responsibleMissing` and
 * others beside the assignment, and as `freezeFollowup`.
 */
export function decideFollowup(
  db: Database,
  member: Member,
  followupId: string,
  { decision, assignments, version }: { decision: Decision; assignments: Assignment[]; version: number },
  now: number,
): Frozen | Refusal {
  return db.transaction((tx) => {
    const draft = draftById(tx, followupId);
    if (!draft) return refuse("notFound");
    if (draft.submittedOn === null) return refuse("followupNotSent");
    if (draft.publishedOn !== null) return refuse("publishedAlready");
    if (isRecorded(draft, decision)) return refuse("frozenAlready");
    if (draft.version !== version) return refuse("changedMeanwhile", { current: draft });
    if (decision.day > dayOf(now)) return refuse("dayAhead", { field: "day" });
    if (decision.day < draft.submittedOn) return refuse("beforeSent", { field: "day" });
    const isFirst = draft.boardOn === null;
    const refused = isFirst ? unfitAssignment(tx, decision, assignments) : null;
    if (refused) return refused;
    const recorded = {
      boardOn: decision.day,
      boardParagraph: decision.paragraph,
      boardDecision: decision.decision,
      ...(isFirst ? { boardAssignments: assign(tx, member, draft, assignments, now) } : {}),
    };
    change(tx, followupId, recorded);
    return freeze(tx, member, { ...draft, ...recorded }, { stage: "decided", on: decision.day }, now);
  });
}

const isRecorded = (draft: Draft, { day, paragraph, decision }: Decision) =>
  draft.boardOn === day && draft.boardParagraph === paragraph && draft.boardDecision === decision;

function unfitAssignment(db: Database, { day }: Decision, assignments: Assignment[]): Refusal | null {
  for (const { field, dueDay, ...who } of assignments) {
    const refused = refuseResponsible(db, who);
    if (refused) return refuse(refused.refused, { field: `responsible-${field}` });
    if (dueDay < day) return refuse("dueBeforeDecision", { field: `due-${field}` });
  }
  return null;
}

/** Makes each assignment an action of the network, and returns which became which, in the board's own order. */
function assign(
  db: Database,
  member: Member,
  draft: Draft,
  assignments: Assignment[],
  now: number,
): Draft["boardAssignments"] {
  const made: Draft["boardAssignments"] = [];
  const network = db.select({ id: groups.id }).from(groups).where(eq(groups.kind, "network")).get();
  if (!network) throw new Error("No network for the board's assignments.");
  for (const [place, { field, ...words }] of assignments.entries()) {
    const id = newId();
    // One millisecond apart: they keep the board's own order.
    const createdAt = now + place;
    db.insert(actions)
      .values({ id, groupId: network.id, followupId: draft.id, ...words, createdAt })
      .run();
    tell(
      db,
      member,
      { deed: "addedAction", subject: "action", subjectId: id, label: words.text, after: words },
      now,
    );
    shelveAction(db, id, now);
    made.push({ text: words.text, actionId: id });
  }
  const sender = senderOf(member);
  tellAssigned(db, eq(actions.followupId, draft.id), { name: member.name, sender }, now);
  return made;
}

/** The actions that a follow-up's assignments became, and how they stand. */
export const actionsOfFollowup = (db: Database, followupId: string) =>
  db
    .select({
      id: actions.id,
      text: actions.text,
      dueDay: actions.dueDay,
      startedAt: actions.startedAt,
      doneAt: actions.doneAt,
    })
    .from(actions)
    .where(eq(actions.followupId, followupId))
    .orderBy(asc(actions.createdAt), asc(actions.id))
    .all();

const change = (db: Database, id: string, row: Partial<typeof followups.$inferInsert>) =>
  db
    .update(followups)
    .set({ ...row, version: sql`${followups.version} + 1` })
    .where(eq(followups.id, id))
    .run();

/** What the board is recorded to have decided; null until it is. */
export const recordedIn = ({ boardOn, boardParagraph, boardDecision }: Draft): Decision | null =>
  boardOn === null ? null : { day: boardOn, paragraph: boardParagraph ?? "", decision: boardDecision ?? "" };
