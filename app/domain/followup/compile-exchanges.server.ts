import { type SQL, sql } from "drizzle-orm";
import { partnerContacts, partners, units } from "#db/schema.server";
import type { ContactKind, PartnerKind } from "#db/words";
import { partnerPath } from "~/addresses/register";
import { yearOf } from "~/calendar/swedish-time";
import { inSwedishOrder } from "../members/order";
import type { FigureRow } from "./compile";
import type { ProjectForFigures } from "./compile-projects.server";

/** When we were in touch with partners in some years, and how. */
export type ContactForFigures = {
  partnerId: string;
  partnerName: string;
  countryCode: string;
  partnerKind: PartnerKind;
  kind: ContactKind;
  happenedOn: string;
  about: string;
  unitId: string;
  unitName: string;
};

/** Those contacts in order, as a column in JSON of what is asked in one statement. */
export const contactsForFigures = (years: { from: number; to: number }): SQL => sql`(
  select json_group_array(json_object('partnerId', partnerId, 'partnerName', partnerName, 'countryCode', countryCode,
    'partnerKind', partnerKind, 'kind', kind, 'happenedOn', happenedOn, 'about', about, 'unitId', unitId, 'unitName', unitName))
  from (
    select ${partners.id} as partnerId, ${partners.name} as partnerName, ${partners.countryCode} as countryCode,
      ${partners.kind} as partnerKind, ${partnerContacts.kind} as kind, ${partnerContacts.happenedOn} as happenedOn,
      ${partnerContacts.about} as about, ${units.id} as unitId, ${units.name} as unitName
    from ${partnerContacts}
      join ${partners} on ${partners.id} = ${partnerContacts.partnerId}
      join ${units} on ${units.id} = ${partnerContacts.unitId}
    where ${partnerContacts.happenedOn} between ${`${years.from}-01-01`} and ${`${years.to}-12-31`}
    order by ${partnerContacts.happenedOn}, ${partnerContacts.id}))`;

/**
 * The visits by or to partners in the year, of one kind; each counts at the unit that tells of it and at the
 * partner's country.
 */
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
