import { asc, eq, sql } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { goalResults, goals, goalTies, indicators, indicatorValues, policies } from "#db/schema.server";
import { shelvePolicy } from "../archive/shelve-followup.server";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";

/** A goal as whoever keeps the document has written it. */
type GoalContent = { title: string; text: string };

/** One goal with its document; null when there is none. */
export function goalContent(db: Database, id: string) {
  return (
    db
      .select({
        id: goals.id,
        policyId: goals.policyId,
        policyTitle: policies.title,
        number: goals.number,
        title: goals.title,
        text: goals.text,
        continuesId: goals.continuesId,
        version: goals.version,
      })
      .from(goals)
      .innerJoin(policies, eq(policies.id, goals.policyId))
      .where(eq(goals.id, id))
      .get() ?? null
  );
}

/** Adds a goal last in a document and gives its id; one with the same title there is that one. Refuses `notFound`. */
export function addGoal(
  db: Database,
  member: Member,
  policyId: string,
  content: GoalContent,
  now: number,
): { id: string } | Refusal {
  return db.transaction((tx) => {
    if (!tx.select({ id: policies.id }).from(policies).where(eq(policies.id, policyId)).get())
      return refuse("notFound");
    const there = inPlace(tx, policyId);
    const twin = there.find((goal) => goal.title === content.title);
    // The same sent twice is one; another text under the same title is not taken for it.
    if (twin)
      return goalContent(tx, twin.id)?.text === content.text
        ? { id: twin.id }
        : refuse("goalThere", { field: "title" });
    const id = newId();
    const number = Math.max(0, ...there.map((goal) => goal.number)) + 1;
    tx.insert(goals)
      .values({ id, policyId, number, ...content })
      .run();
    tell(tx, member, { ...about(id, content.title), deed: "created", after: { ...content } }, now);
    shelvePolicy(tx, policyId, now);
    return { id };
  });
}

/**
 * Changes a goal's words. Refuses `notFound` and `changedMeanwhile` with what is saved. Does nothing when nothing has
 * changed.
 */
export function changeGoal(
  db: Database,
  member: Member,
  id: string,
  content: GoalContent,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = goalContent(tx, id);
    if (!before) return refuse("notFound");
    const { title, text } = before;
    if (title === content.title && text === content.text) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    tx.update(goals)
      .set({ ...content, version: before.version + 1 })
      .where(eq(goals.id, id))
      .run();
    tell(
      tx,
      member,
      { ...about(id, content.title), deed: "changed", before: { title, text }, after: { ...content } },
      now,
    );
    shelvePolicy(tx, before.policyId, now);
    return null;
  });
}

/** Moves a goal one step in its document; at the end it stays where it is. Refuses `notFound`. */
export function moveGoal(
  db: Database,
  member: Member,
  id: string,
  step: "up" | "down",
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const goal = goalContent(tx, id);
    if (!goal) return refuse("notFound");
    const before = inPlace(tx, goal.policyId);
    const from = before.findIndex((each) => each.id === id);
    const to = from + (step === "up" ? -1 : 1);
    if (to < 0 || to >= before.length) return null;
    const order = [...before];
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [place, each] of order.entries())
      tx.update(goals)
        .set({ number: place + 1 })
        .where(eq(goals.id, each.id))
        .run();
    const policy = { subject: "policy", subjectId: goal.policyId, label: goal.policyTitle } as const;
    const titles = (list: typeof before) => ({ goals: list.map((each) => each.title) });
    tell(tx, member, { ...policy, deed: "goalsOrdered", before: titles(before), after: titles(order) }, now);
    return null;
  });
}

/** What keeps a goal where it is: something is tied to it, it has been judged, or a later goal carries it on. */
export function holdsGoal(db: Database, id: string): boolean {
  const held = db.get<{ held: number }>(sql`select
    exists (select 1 from ${goalTies} where ${goalTies.goalId} = ${id})
    or exists (select 1 from ${goalResults} where ${goalResults.goalId} = ${id})
    or exists (select 1 from ${goals} where ${goals.continuesId} = ${id}) as held`);
  return held?.held === 1;
}

/**
 * Takes a goal out of its document, with its indicators. Refuses `goalHeld` as `holdsGoal` tells. Does nothing when
 * it is gone.
 */
export function removeGoal(db: Database, member: Member, id: string, now: number): null | Refusal {
  return db.transaction((tx) => {
    const before = goalContent(tx, id);
    if (!before) return null;
    if (holdsGoal(tx, id)) return refuse("goalHeld");
    const its = sql`${indicatorValues.indicatorId} in (select ${indicators.id} from ${indicators} where ${indicators.goalId} = ${id})`;
    moveIntoBin(
      tx,
      member,
      { kind: "goal", id, label: before.title },
      [
        [goals, eq(goals.id, id)],
        [indicators, eq(indicators.goalId, id)],
        [indicatorValues, its],
      ],
      now,
    );
    for (const [place, each] of inPlace(tx, before.policyId).entries())
      tx.update(goals)
        .set({ number: place + 1 })
        .where(eq(goals.id, each.id))
        .run();
    const { title, text } = before;
    tell(tx, member, { ...about(id, title), deed: "removed", before: { title, text } }, now);
    shelvePolicy(tx, before.policyId, now);
    return null;
  });
}

const inPlace = (db: Database, policyId: string) =>
  db
    .select({ id: goals.id, number: goals.number, title: goals.title })
    .from(goals)
    .where(eq(goals.policyId, policyId))
    .orderBy(asc(goals.number), asc(goals.id))
    .all();

const about = (id: string, label: string) => ({ subject: "goal", subjectId: id, label }) as const;
