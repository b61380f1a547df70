import {
  partnerContacts,
  projectParticipants,
  projectPartners,
  projectPayments,
  projectStatusDays,
  projects,
  projectUnits,
} from "#db/schema.server";
import {
  contactKinds,
  participantCategories,
  projectKinds,
  projectRoles,
  projectStatuses,
  visibilities,
} from "#db/words";
import { laid, type Making, put, year, years } from "./making";
import type { Town } from "./town";

/** Projects with what each has day by day and year by year, and contacts with partners. */
export function layProjects(
  { db, one, upTo, some, perhaps, day, anyDay }: Making,
  { unitIds, personIds, codes, countries, partnerRows }: Town,
) {
  const projectRows = laid(
    put(900, (at) => {
      const starts = perhaps(anyDay(), 0.9);
      const ends = perhaps(anyDay(), 0.9);
      const isInOrder = !starts || !ends || starts <= ends;
      return {
        id: `prj${at}`,
        title: `Projekt ${at}`,
        kind: one(projectKinds),
        programmeCode: perhaps(one(codes)),
        role: one(projectRoles),
        unitId: one(unitIds),
        countries: some(countries, 0.3),
        status: one(projectStatuses),
        appliedOn: perhaps(anyDay()),
        decidedOn: perhaps(anyDay()),
        startsOn: isInOrder ? starts : ends,
        endsOn: isInOrder ? ends : starts,
        appliedGrant: perhaps(upTo(90_000_000)),
        grant: perhaps(upTo(80_000_000)),
        coFinancing: perhaps(upTo(40_000_000)),
        visibility: one(visibilities),
        createdAt: 0,
        changedAt: 0,
      };
    }),
    (rows) => db.insert(projects).values(rows).run(),
  );
  laid(
    projectRows.flatMap(({ id, status }) => {
      const days = [...new Set([anyDay(), anyDay(), anyDay()])].sort().slice(upTo(2));
      return days.map((each, at) => ({
        projectId: id,
        day: each,
        status: at === days.length - 1 ? status : one(["onHold", "completed", "ongoing"] as const),
      }));
    }),
    (rows) => db.insert(projectStatusDays).values(rows).run(),
  );
  laid(
    projectRows.flatMap(({ id }) => some(unitIds, 0.1).map((unitId) => ({ projectId: id, unitId }))),
    (rows) => db.insert(projectUnits).values(rows).run(),
  );
  laid(
    projectRows.flatMap(({ id }) =>
      some(years, 0.3).map((each) => ({
        projectId: id,
        year: each,
        amount: upTo(20) === 0 ? 0 : upTo(9_000_000) - 500_000,
      })),
    ),
    (rows) => db.insert(projectPayments).values(rows).run(),
  );
  laid(
    projectRows.flatMap(({ id }) =>
      some(years, 0.3).flatMap((each) =>
        some(participantCategories, 0.4).map((category) => ({
          projectId: id,
          year: each,
          category,
          count: upTo(40),
        })),
      ),
    ),
    (rows) => db.insert(projectParticipants).values(rows).run(),
  );
  laid(
    projectRows.flatMap(({ id }) =>
      some(partnerRows, 0.02).map((partner) => ({ projectId: id, partnerId: partner.id })),
    ),
    (rows) => db.insert(projectPartners).values(rows).run(),
  );
  laid(
    put(700, (at) => ({
      id: `c${at}`,
      partnerId: one(partnerRows).id,
      unitId: one(unitIds),
      personId: one(personIds),
      kind: one(contactKinds),
      happenedOn: day(year(at)),
      about: `Om ${at}`,
      createdAt: 0,
    })),
    (rows) => db.insert(partnerContacts).values(rows).run(),
  );
}
