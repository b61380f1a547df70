import { asc, between, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { partnerContacts, partners, units } from "#db/schema.server";
import type { ContactKind } from "#db/words";
import { partnerPath } from "~/addresses/register";
import { yearOf } from "~/calendar/swedish-time";
import { inSwedishOrder } from "../members/order";
import type { FigureRow } from "./compile";
import type { ProjectForFigures } from "./compile-projects.server";

/** When we were in touch with partners in some years, and how; one statement. */
export const contactsForFigures = (db: Database, years: { from: number; to: number }) =>
  db
    .select({
      partnerId: partners.id,
      partnerName: partners.name,
      partnerKind: partners.kind,
      countryCode: partners.countryCode,
      kind: partnerContacts.kind,
      happenedOn: partnerContacts.happenedOn,
      about: partnerContacts.about,
      unitId: partnerContacts.unitId,
      unitName: units.name,
    })
    .from(partnerContacts)
    .innerJoin(partners, eq(partners.id, partnerContacts.partnerId))
    .innerJoin(units, eq(units.id, partnerContacts.unitId))
    .where(between(partnerContacts.happenedOn, `${years.from}-01-01`, `${years.to}-12-31`))
    .orderBy(asc(partnerContacts.happenedOn), asc(partnerContacts.id))
    .all();

type ContactForFigures = ReturnType<typeof contactsForFigures>[number];

/** The visits by or to partners in the year, of one kind; each counts at the unit that tells of it and at the partner's country. */
export const visitRows = (
  all: ContactForFigures[],
  year: number,
  kind: Extract<ContactKind, "visitHere" | "visitThere">,
): FigureRow[] =>
  all
    .filter((contact) => contact.kind === kind && yearOf(contact.happenedOn) === year)
    .map((contact) => ({
      to: partnerPath(contact.partnerId),
      label: contact.partnerName,
      detail: [
        { sort: "day", value: contact.happenedOn },
        { sort: "text", value: contact.about },
        { sort: "text", value: contact.unitName },
      ],
      amount: 1,
      of: { unit: [contact.unitId], country: [contact.countryCode] },
    }));

/** The twin towns that we were in touch with in the year or that took part in a project that was ongoing, by name. */
export function twinTownRows(
  contacts: ContactForFigures[],
  projects: ProjectForFigures[],
  year: number,
): FigureRow[] {
  const towns = new Map<string, { name: string; countryCode: string; times: number }>();
  const meet = (id: string, name: string, countryCode: string) =>
    towns.set(id, { name, countryCode, times: (towns.get(id)?.times ?? 0) + 1 });
  for (const contact of contacts)
    if (contact.partnerKind === "twinTown" && yearOf(contact.happenedOn) === year)
      meet(contact.partnerId, contact.partnerName, contact.countryCode);
  for (const project of projects)
    if (project.did("ongoing", year))
      for (const [id, name, kind, countryCode] of project.partners)
        if (kind === "twinTown") meet(id, name, countryCode);
  return [...towns]
    .sort(
      ([oneId, one], [otherId, other]) => inSwedishOrder(one.name, other.name) || (oneId < otherId ? -1 : 1),
    )
    .map(([id, { name, countryCode, times }]) => ({
      to: partnerPath(id),
      label: name,
      detail: [{ sort: "uses", value: String(times) }],
      amount: 1,
      of: { country: [countryCode] },
    }));
}
