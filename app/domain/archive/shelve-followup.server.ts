import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { followupSections, followups, goals, policies } from "#db/schema.server";
import { goalPath, policyPath } from "~/addresses/goals";
import { yearOf } from "~/calendar/swedish-time";
import { plainText } from "./plain-text";
import { type ShelfEntry, shelveParts } from "./shelf.server";

/** Shelves a published follow-up for everyone, section by section; until it is published it is taken out. */
export function shelveFollowup(db: Database, followupId: string, now: number): void {
  const followup = db
    .select({
      year: followups.year,
      title: followups.title,
      caseNumber: followups.caseNumber,
      authorId: followups.authorId,
      publishedOn: followups.publishedOn,
    })
    .from(followups)
    .where(eq(followups.id, followupId))
    .get();
  const sections = db
    .select({ heading: followupSections.heading, text: followupSections.text })
    .from(followupSections)
    .where(eq(followupSections.followupId, followupId))
    .orderBy(asc(followupSections.position), asc(followupSections.id))
    .all();
  const entries =
    !followup || followup.publishedOn === null
      ? []
      : sections.map(
          (section, index): ShelfEntry => ({
            kind: "followup",
            recordId: followupId,
            part: String(index + 1),
            path: `/uppfoljning/${followup.year}`,
            title: section.heading,
            body: plainText(section.text),
            alsoFoundBy: [followup.title, followup.caseNumber],
            visibility: "public",
            day: followup.publishedOn,
            year: followup.year,
            authorId: followup.authorId,
          }),
        );
  shelveParts(db, "followup", followupId, entries, now);
}

/** Shelves an adopted governing document for everyone: each section and each goal. A proposal is not found yet. */
export function shelvePolicy(db: Database, policyId: string, now: number): void {
  const policy = db
    .select({
      title: policies.title,
      adoptedBy: policies.adoptedBy,
      adoptedOn: policies.adoptedOn,
      paragraph: policies.paragraph,
      caseNumber: policies.caseNumber,
      sections: policies.sections,
      unitId: policies.responsibleUnitId,
    })
    .from(policies)
    .where(eq(policies.id, policyId))
    .get();
  const itsGoals = db
    .select({ id: goals.id, title: goals.title, text: goals.text })
    .from(goals)
    .where(eq(goals.policyId, policyId))
    .orderBy(asc(goals.number), asc(goals.id))
    .all();
  const entries = policy?.adoptedOn
    ? [
        ...policy.sections.map((section, index) => ({
          part: String(index + 1),
          title: section.heading,
          text: section.text,
          path: policyPath(policyId),
        })),
        ...itsGoals.map((goal) => ({
          part: goal.id,
          title: goal.title,
          text: goal.text,
          path: goalPath(goal.id),
        })),
      ].map(
        ({ part, title, text, path }): ShelfEntry => ({
          kind: "policy",
          recordId: policyId,
          part,
          path,
          title,
          body: plainText(text),
          alsoFoundBy: [policy.title, policy.adoptedBy, policy.paragraph, policy.caseNumber],
          visibility: "public",
          day: policy.adoptedOn,
          year: policy.adoptedOn === null ? null : yearOf(policy.adoptedOn),
          unitId: policy.unitId,
        }),
      )
    : [];
  shelveParts(db, "policy", policyId, entries, now);
}
