import { asc, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { partners, people, units } from "#db/schema.server";
import type { PartnerKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { goalsThatApply } from "../goals/ties.server";
import { has, type Member, unitsOf } from "../members/member";
import { inSwedishOrder } from "../members/order";
import { programmeChoices } from "../programme-choices.server";
import { allThemes } from "../themes.server";
import { countryCodes } from "./countries";
import type { ProjectContent } from "./project";

/** The kinds of partners that run a project for which a unit of ours answers. */
const runningKinds: readonly PartnerKind[] = ["school", "association"];

/** The units a member may keep projects for: the own ones, and for the coordinator all. */
export const unitsToKeepFor = (member: Member): string[] | "all" =>
  has(member, "coordinator") ? "all" : [...new Set(unitsOf(member))];

/**
 * What the fields of a project's form offer: the units that the member may keep it for, and people, partners,
 * programmes, themes and the goals that apply. What the project holds already is among them.
 */
export function projectChoices(db: Database, member: Member, held: ProjectContent | null, now: number) {
  const own = unitsToKeepFor(member);
  const heldUnits = held ? [held.unitId, ...held.otherUnitIds] : [];
  const openUnits = db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(or(isNull(units.closedOn), among(units.id, heldUnits)))
    .orderBy(asc(units.position), asc(units.id))
    .all();
  const allPartners = db
    .select({ id: partners.id, name: partners.name, kind: partners.kind, countryCode: partners.countryCode })
    .from(partners)
    .orderBy(asc(partners.name), asc(partners.id))
    .all();
  return {
    units: openUnits.filter((unit) => own === "all" || own.includes(unit.id) || unit.id === held?.unitId),
    otherUnits: openUnits,
    people: db
      .select({ id: people.id, name: people.name, unitName: units.shortName })
      .from(people)
      .leftJoin(units, eq(units.id, people.unitId))
      .where(or(isNull(people.deactivatedAt), eq(people.id, held?.contactId ?? "")))
      .orderBy(asc(people.name), asc(people.id))
      .all()
      .sort((one, other) => inSwedishOrder(one.name, other.name)),
    partners: allPartners,
    runners: allPartners.filter(
      (partner) => runningKinds.includes(partner.kind) || partner.id === held?.runById,
    ),
    programmes: programmeChoices(db, [held?.programmeCode ?? null], now).map(({ code, ...names }) => ({
      id: code,
      ...names,
    })),
    themes: allThemes(db),
    goals: goalsThatApply(db, dayOf(now), held?.goalIds),
    countries: [...countryCodes, ...(held?.countries ?? []).filter((code) => !countryCodes.includes(code))],
  };
}

export type ProjectChoices = ReturnType<typeof projectChoices>;

/**
 * The field whose choice does not exist or is not the member's to make, with why; null when all stand. What the
 * project held before may stay.
 */
export function wrongChoice(
  db: Database,
  member: Member,
  content: ProjectContent,
  held: ProjectContent | null,
  now: number,
): { field: keyof ProjectContent; key: string } | null {
  const offered = projectChoices(db, member, held, now);
  const has = (list: { id: string }[], ...wanted: (string | null)[]) =>
    wanted.every((id) => id === null || list.some((each) => each.id === id));
  if (!has(offered.otherUnits, content.unitId)) return { field: "unitId", key: "wrongValue" };
  if (!has(offered.units, content.unitId)) return { field: "unitId", key: "unitNotYours" };
  const lists: [keyof ProjectContent, boolean][] = [
    ["otherUnitIds", has(offered.otherUnits, ...content.otherUnitIds)],
    ["contactId", has(offered.people, content.contactId)],
    ["runById", has(offered.runners, content.runById)],
    ["partnerIds", has(offered.partners, ...content.partnerIds)],
    ["programmeCode", has(offered.programmes, content.programmeCode)],
    ["themeIds", has(offered.themes, ...content.themeIds)],
    ["goalIds", has(offered.goals, ...content.goalIds)],
    ["countries", content.countries.every((code) => offered.countries.includes(code))],
  ];
  const wrong = lists.find(([, stands]) => !stands);
  return wrong ? { field: wrong[0], key: "wrongValue" } : null;
}

const among = (column: typeof units.id, ids: string[]): SQL | undefined =>
  ids.length > 0 ? inArray(column, ids) : undefined;
