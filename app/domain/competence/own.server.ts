import { and, asc, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { competences } from "#db/schema.server";
import type { CompetenceKind } from "#db/words";
import { tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { areChoices } from "./choices.server";
import type { Subject } from "./competence";

/** What a member has told of themselves. */
export const ownCompetences = (
  db: Database,
  personId: string,
): { kind: CompetenceKind; value: string; note: string }[] =>
  db
    .select({ kind: competences.kind, value: competences.value, note: competences.note })
    .from(competences)
    .where(eq(competences.personId, personId))
    .orderBy(asc(competences.kind), asc(competences.value))
    .all();

/**
 * Tells that one has experience of a subject oneself; told again it is the note that changes. Refuses a subject that
 * there is none of (`subjectMissing`). Does nothing when nothing has changed.
 */
export function tellCompetence(
  db: Database,
  member: Member,
  subject: Subject,
  note: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    if (!areChoices(tx, [subject])) return refuse("subjectMissing", { field: "subject" });
    const before = tx.select({ note: competences.note }).from(competences).where(its(member, subject)).get();
    if (before?.note === note) return null;
    tx.insert(competences)
      .values({ personId: member.id, ...subject, note, createdAt: now })
      .onConflictDoUpdate({
        target: [competences.personId, competences.kind, competences.value],
        set: { note },
      })
      .run();
    tell(tx, member, { ...about(member), deed: "toldCompetence", after: { ...subject, note } }, now);
    return null;
  });
}

/** Takes back what one has told. Does nothing when it is gone. */
export function takeBackCompetence(db: Database, member: Member, subject: Subject, now: number): void {
  db.transaction((tx) => {
    if (tx.delete(competences).where(its(member, subject)).run().changes === 0) return;
    tell(tx, member, { ...about(member), deed: "tookBackCompetence", before: { ...subject } }, now);
  });
}

const its = (member: Member, { kind, value }: Subject) =>
  and(eq(competences.personId, member.id), eq(competences.kind, kind), eq(competences.value, value));

const about = (member: Member) => ({ subject: "person", subjectId: member.id, label: member.name }) as const;
