import { groups, municipality, partners, people, populations, programmes, units } from "#db/schema.server";
import { partnerKinds } from "#db/words";
import { type Making, put, two, year } from "./making";

export type Town = ReturnType<typeof layTown>;

/** The municipality with its units, people, groups, programmes and partners. */
export function layTown({ db, one, perhaps }: Making) {
  db.insert(municipality).values({ id: 1, name: "Provby kommun", shortName: "Provby" }).run();
  db.insert(populations)
    .values([2019, 2020, 2024].map((each) => ({ year: each, inhabitants: 12_345 + 10 * each })))
    .run();
  const unitIds = put(16, (at) => `u${two(at)}`);
  db.insert(units)
    .values(
      unitIds.map((id, at) => ({
        id,
        kind: at % 3 === 2 ? ("company" as const) : ("department" as const),
        name: `Enhet ${id}`,
        shortName: id,
        governingBody: at % 5 === 4 ? null : `Nämnd ${at % 6}`,
        position: (at * 7) % 16,
        closedOn: at % 6 === 5 ? `${year(at)}-06-30` : null,
      })),
    )
    .run();
  const personIds = put(60, (at) => `p${two(at)}`);
  db.insert(people)
    .values(
      personIds.map((id) => ({
        id,
        name: id,
        email: `${id}@example.se`,
        unitId: perhaps(one(unitIds)),
        createdAt: 0,
      })),
    )
    .run();
  db.insert(groups)
    .values([
      { id: "natverk", kind: "network", name: "Nätverket", fewestMeetings: 4, mostMeetings: 6 },
      { id: "politisk", kind: "political", name: "Politiska gruppen" },
    ])
    .run();
  const codes = put(9, (at) => `PROG-${at}`);
  db.insert(programmes)
    .values(
      codes.map((code, at) => ({
        code,
        nameSv: `Program ${at}`,
        nameEn: `Programme ${at}`,
        kind: "fund",
        position: 9 - at,
      })),
    )
    .run();
  const countries = ["SE", "DE", "FI", "NO", "PL", "EE", "FR", "KE"];
  const partnerRows = put(40, (at) => ({
    id: `pa${two(at)}`,
    name: `Partner ${at}`,
    countryCode: one(countries.slice(1)),
    kind: one(partnerKinds),
    status: "active" as const,
    createdAt: 0,
    changedAt: 0,
  }));
  db.insert(partners).values(partnerRows).run();
  return { unitIds, personIds, codes, countries, partnerRows };
}
