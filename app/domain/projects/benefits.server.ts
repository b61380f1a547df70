import { and, asc, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { partners, projectPartners, projects, units } from "#db/schema.server";
import { shelveProject } from "../archive/shelve-register.server";
import { tell } from "../chronicle/chronicle.server";
import { barredBy, barredIn } from "../lessons/barred.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { benefitField } from "./benefit-form";

/** What each party of a project gains, as far as anybody has said; null when there is no such project. */
export function benefitsOf(db: Database, id: string) {
  const project = db
    .select({
      id: projects.id,
      title: projects.title,
      unitId: projects.unitId,
      unitName: units.name,
      visibility: projects.visibility,
      forMinors: projects.forMinors,
      ownBenefit: projects.ownBenefit,
      version: projects.version,
    })
    .from(projects)
    .innerJoin(units, eq(units.id, projects.unitId))
    .where(eq(projects.id, id))
    .get();
  if (!project) return null;
  const parties = db
    .select({ id: partners.id, name: partners.name, benefit: projectPartners.benefit })
    .from(projectPartners)
    .innerJoin(partners, eq(partners.id, projectPartners.partnerId))
    .where(eq(projectPartners.projectId, id))
    .orderBy(asc(partners.name), asc(partners.id))
    .all();
  return { ...project, partners: parties };
}

export type Benefits = NonNullable<ReturnType<typeof benefitsOf>>;

type SaidBenefits = {
  ownBenefit: string | null;
  partners: { id: string; benefit: string | null }[];
};

/**
 * Says what each party of a project gains. Refuses `changedMeanwhile` with what is saved, `wrongValue` for somebody who
 * is no partner of it, and what is barred in a project open to everyone (`barredIn`). Does
 * nothing when nothing has changed. Null when there is no such project.
 */
export function sayBenefits(
  db: Database,
  member: Member,
  id: string,
  said: SaidBenefits,
  shownVersion: number,
  now: number,
): { id: string } | null | Refusal {
  return db.transaction((tx) => {
    const before = benefitsOf(tx, id);
    if (!before) return null;
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const known = new Map(before.partners.map((partner) => [partner.id, partner]));
    const stranger = said.partners.find((partner) => !known.has(partner.id));
    if (stranger) return refuse("wrongValue", { field: benefitField(stranger.id) });
    if (before.visibility === "public") {
      const barred = barredIn(tx, benefitTexts(said), before.forMinors);
      const [place] = barred;
      if (place) return refuse(barredBy(barred), { field: place.field });
    }
    const changed = said.partners.filter(({ id: each, benefit }) => known.get(each)?.benefit !== benefit);
    if (changed.length === 0 && said.ownBenefit === before.ownBenefit) return { id };
    for (const { id: partnerId, benefit } of changed)
      tx.update(projectPartners)
        .set({ benefit })
        .where(and(eq(projectPartners.projectId, id), eq(projectPartners.partnerId, partnerId)))
        .run();
    tx.update(projects)
      .set({ ownBenefit: said.ownBenefit, changedAt: now, version: before.version + 1 })
      .where(eq(projects.id, id))
      .run();
    const deed = { deed: "changed", subject: "project", subjectId: id, label: before.title } as const;
    tell(tx, member, { ...deed, before: told(before), after: told(benefitsOf(tx, id) ?? before) }, now);
    shelveProject(tx, id, now);
    return { id };
  });
}

/** The texts of a form about benefits, by the fields that hold them. */
export const benefitTexts = (said: SaidBenefits): Record<string, string | null> => ({
  ownBenefit: said.ownBenefit,
  ...Object.fromEntries(said.partners.map(({ id, benefit }) => [benefitField(id), benefit])),
});

const told = ({ ownBenefit, partners: parties }: Benefits) => ({
  ownBenefit,
  benefits: parties.filter((each) => each.benefit).map((each) => `${each.name}: ${each.benefit}`),
});
