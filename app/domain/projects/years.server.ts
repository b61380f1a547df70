import { and, asc, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { projectParticipants, projectPayments, projects } from "#db/schema.server";
import { participantCategories } from "#db/words";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { type PaidInYear, type PartInYear, paidField, paidWithin } from "./years";

/** A project's payments (öre) and participants, year by year; null when there is no such project. */
export function projectYears(db: Database, id: string) {
  const project = db
    .select({
      id: projects.id,
      title: projects.title,
      unitId: projects.unitId,
      visibility: projects.visibility,
      startsOn: projects.startsOn,
      endsOn: projects.endsOn,
      version: projects.version,
    })
    .from(projects)
    .where(eq(projects.id, id))
    .get();
  return project ? { ...project, ...moneyAndPeopleOf(db, id) } : null;
}

/** What has been paid to a project (öre) and who took part in it, by year. */
export const moneyAndPeopleOf = (db: Database, id: string) => ({
  payments: db
    .select({ year: projectPayments.year, amount: projectPayments.amount })
    .from(projectPayments)
    .where(eq(projectPayments.projectId, id))
    .orderBy(asc(projectPayments.year))
    .all(),
  participants: db
    .select({
      year: projectParticipants.year,
      category: projectParticipants.category,
      count: projectParticipants.count,
    })
    .from(projectParticipants)
    .where(eq(projectParticipants.projectId, id))
    .orderBy(asc(projectParticipants.year), asc(projectParticipants.category))
    .all(),
});

export type ProjectYears = NonNullable<ReturnType<typeof projectYears>>;

/**
 * Writes what was paid and who took part in the years given; a year left empty, or with nothing, is taken out, and
 * other years stay. Refuses `changedMeanwhile` with what is saved, and `paidOutsidePeriod` for money of a year more than
 * one before the start or three after the end, unless it stands there already. Null when there is no such project.
 */
export function writeYears(
  db: Database,
  member: Member,
  id: string,
  written: { payments: PaidInYear[]; participants: PartInYear[] },
  shownVersion: number,
  now: number,
): { id: string } | null | Refusal {
  return db.transaction((tx) => {
    const before = projectYears(tx, id);
    if (!before) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const stands = ({ year, amount }: PaidInYear) =>
      before.payments.some((each) => each.year === year && each.amount === amount);
    const outside = written.payments.find(
      (each) => each.amount && !paidWithin(before, each.year) && !stands(each),
    );
    if (outside) return refuse("paidOutsidePeriod", { field: paidField(outside.year) });
    for (const each of written.payments) setPayment(tx, id, each);
    for (const each of written.participants) setParticipants(tx, id, each);
    const after = projectYears(tx, id) ?? before;
    if (JSON.stringify(before) === JSON.stringify(after)) return { id };
    tx.update(projects)
      .set({ changedAt: now, version: before.version + 1 })
      .where(eq(projects.id, id))
      .run();
    const deed = { deed: "changed", subject: "project", subjectId: id, label: before.title } as const;
    tell(tx, member, { ...deed, before: told(before), after: told(after) }, now);
    return { id };
  });
}

function setPayment(db: Database, projectId: string, { year, amount }: PaidInYear): void {
  if (!amount) {
    db.delete(projectPayments)
      .where(and(eq(projectPayments.projectId, projectId), eq(projectPayments.year, year)))
      .run();
    return;
  }
  db.insert(projectPayments)
    .values({ projectId, year, amount })
    .onConflictDoUpdate({ target: [projectPayments.projectId, projectPayments.year], set: { amount } })
    .run();
}

function setParticipants(db: Database, projectId: string, { year, category, count }: PartInYear): void {
  if (!count) {
    db.delete(projectParticipants)
      .where(
        and(
          eq(projectParticipants.projectId, projectId),
          eq(projectParticipants.year, year),
          eq(projectParticipants.category, category),
        ),
      )
      .run();
    return;
  }
  db.insert(projectParticipants)
    .values({ projectId, year, category, count })
    .onConflictDoUpdate({
      target: [projectParticipants.projectId, projectParticipants.year, projectParticipants.category],
      set: { count },
    })
    .run();
}

/** What the chronicle tells: a field for the money in kronor, and one for each category of people. */
const told = ({ payments, participants }: ProjectYears): Record<string, string[]> => ({
  payments: payments.map(({ year, amount }) => `${year}: ${amount / 100}`),
  ...Object.fromEntries(
    participantCategories.map((category) => [
      category,
      participants.filter((each) => each.category === category).map(({ year, count }) => `${year}: ${count}`),
    ]),
  ),
});
