import {
  actions,
  agendaItems,
  attendance,
  decisions,
  followups,
  fundingTests,
  goalResults,
  goals,
  groups,
  indicators,
  indicatorValues,
  initiatives,
  lessons,
  lessonUses,
  meetings,
  minutes,
  municipality,
  partnerContacts,
  partners,
  people,
  policies,
  populations,
  programmes,
  projectParticipants,
  projectPartners,
  projectPayments,
  projectStatusDays,
  projects,
  projectUnits,
  units,
} from "#db/schema.server";
import {
  capacities,
  contactKinds,
  decisionKinds,
  goalVerdicts,
  participantCategories,
  partnerKinds,
  presences,
  projectKinds,
  projectRoles,
  projectStatuses,
  visibilities,
} from "#db/words";
import { emptyDatabase } from "./database";

export const tenYears = { from: 2017, to: 2026 } as const;
const span = tenYears.to - tenYears.from + 1;

/** Numbers that look thrown but are the same each time (Park and Miller's generator). */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const one = <Thing>(things: readonly Thing[]): Thing => things[upTo(things.length - 1)] as Thing;
  const some = <Thing>(things: readonly Thing[], share: number) => things.filter(() => next() < share);
  const perhaps = <Thing>(thing: Thing, share = 0.8): Thing | null => (next() < share ? thing : null);
  return { next, upTo, one, some, perhaps };
}

const year = (at: number) => tenYears.from + (at % span);
const two = (number: number) => String(number).padStart(2, "0");

/**
 * Ten years of a municipality that never was, thousands of rows with all that makes counting hard: drafts, what lacks days,
 * units that have closed, meetings called off, minutes not signed, places told twice, and much that happens about midnight on
 * New Year's Eve.
 */
export function tenYearsDatabase(seed: number) {
  const db = emptyDatabase();
  const { upTo, one, some, perhaps } = dice(seed);
  const day = (of: number) =>
    one([`${of}-01-01`, `${of}-12-31`, `${of}-${two(1 + upTo(11))}-${two(1 + upTo(27))}`]);
  const anyDay = () => day(tenYears.from - 1 + upTo(span + 1));
  // The Swedish new year begins an hour before that of UTC.
  const instant = (of: number) =>
    one([
      Date.UTC(of, 0, 1) - 3_600_000,
      Date.UTC(of + 1, 0, 1) - 3_600_001,
      Date.UTC(of, upTo(11), 1 + upTo(27), upTo(23)),
    ]);
  const put = <Row>(many: number, row: (at: number) => Row) =>
    Array.from({ length: many }, (_, at) => row(at));
  const laid = <Row>(rows: Row[], insert: (some: Row[]) => unknown) => {
    for (let at = 0; at < rows.length; at += 200) insert(rows.slice(at, at + 200));
    return rows;
  };

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
        ...{ projectId: id, day: each },
        status: at === days.length - 1 ? status : one(["onHold", "completed", "ongoing"] as const),
      }));
    }),
    (rows) => db.insert(projectStatusDays).values(rows).run(),
  );
  laid(
    projectRows.flatMap(({ id }) => some(unitIds, 0.1).map((unitId) => ({ projectId: id, unitId }))),
    (rows) => db.insert(projectUnits).values(rows).run(),
  );
  const years = put(span, year);
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

  const meetingRows = put(100, (at) => {
    const startsAt = Date.UTC(year(at), at % 12, 5, 11);
    return {
      id: `m${at}`,
      groupId: at % 4 === 3 ? "politisk" : "natverk",
      year: year(at),
      number: Math.floor(at / span) + 1,
      theme: perhaps(`Tema ${at}`),
      startsAt,
      endsAt: startsAt + 3_600_000,
      form: "onSite" as const,
      plannedAt: 0,
      heldAt: perhaps(startsAt),
      calledOffAt: perhaps(startsAt, 0.1),
    };
  });
  db.insert(meetings).values(meetingRows).run();
  laid(
    meetingRows.flatMap(({ id: meetingId }) =>
      put(22, (at) => ({
        id: `${meetingId}-${at}`,
        meetingId,
        unitId: perhaps(one(unitIds), 0.95),
        capacity: one([...capacities, "contact", "deputy", "contact", "deputy"] as const),
        presence: one(presences),
      })),
    ),
    (rows) => db.insert(attendance).values(rows).run(),
  );
  const signed = meetingRows.map(({ id, startsAt }) => ({
    meetingId: id,
    startedAt: startsAt,
    signedOffAt: perhaps(startsAt + 86_400_000),
    correctionAt: perhaps(startsAt + 2 * 86_400_000, 0.2),
  }));
  db.insert(minutes).values(signed).run();
  db.insert(agendaItems)
    .values(
      meetingRows.map(({ id }, at) => ({
        id: `i${at}`,
        meetingId: id,
        position: 1,
        title: `Punkt ${at}`,
        kind: "decision" as const,
      })),
    )
    .run();
  laid(
    put(800, (at) => {
      const meeting = one(meetingRows);
      const isNumbered = upTo(4) > 0;
      return {
        id: `d${at}`,
        groupId: meeting.groupId,
        meetingId: meeting.id,
        agendaItemId: `i${meetingRows.indexOf(meeting)}`,
        kind: one(decisionKinds),
        text: `Beslut ${at}`,
        year: isNumbered ? meeting.year : null,
        number: isNumbered ? at + 1 : null,
        createdAt: 0,
      };
    }),
    (rows) => db.insert(decisions).values(rows).run(),
  );
  laid(
    put(1500, (at) => {
      const meeting = perhaps(one(meetingRows));
      const due = day(year(at));
      const noon = Date.parse(`${due}T12:00:00Z`);
      const midnight = Date.parse(`${due}T22:00:00Z`) + (upTo(3) - 1) * 3_600_000;
      const responsibleUnitId = perhaps(one(unitIds), 0.5);
      return {
        id: `a${at}`,
        groupId: meeting?.groupId ?? one(["natverk", "politisk"]),
        meetingId: meeting?.id ?? null,
        text: `Åtgärd ${at}`,
        responsibleUnitId,
        responsibleId: responsibleUnitId === null ? one(personIds) : perhaps(one(personIds)),
        dueDay: due,
        doneAt: perhaps(one([midnight, noon, noon + (upTo(40) - 20) * 86_400_000])),
        createdAt: meeting ? meeting.startsAt + upTo(4) * 86_400_000 : 0,
      };
    }),
    (rows) => db.insert(actions).values(rows).run(),
  );

  const lessonRows = laid(
    put(1200, (at) => ({
      id: `l${at}`,
      title: `Lärdom ${at}`,
      unitId: one(unitIds),
      authorId: one(personIds),
      visibility: one(visibilities),
      learnedOn: anyDay(),
      createdAt: 0,
      changedAt: 0,
    })),
    (rows) => db.insert(lessons).values(rows).run(),
  );
  laid(
    lessonRows.flatMap(({ id }) =>
      some(personIds, 0.03).map((personId) => ({
        lessonId: id,
        personId,
        usedAt: instant(year(upTo(span - 1))),
      })),
    ),
    (rows) => db.insert(lessonUses).values(rows).run(),
  );

  const initiativeRows = laid(
    put(400, (at) => ({
      id: `ins${at}`,
      title: `Insats ${at}`,
      need: "",
      unitId: one(unitIds),
      ownerId: one(personIds),
      status: "planned" as const,
      createdAt: instant(year(at)),
      changedAt: 0,
    })),
    (rows) => db.insert(initiatives).values(rows).run(),
  );
  laid(
    initiativeRows.flatMap(({ id, createdAt }) =>
      put(upTo(2), (at) => {
        const signedAt = perhaps(createdAt + upTo(900) * 86_400_000, at === 0 ? 0.7 : 1);
        return {
          id: `${id}-${at}`,
          initiativeId: id,
          headId: one(personIds),
          askedAt: createdAt,
          signedAt,
          verdict: signedAt === null ? null : ("no" as const),
        };
      }),
    ),
    (rows) => db.insert(fundingTests).values(rows).run(),
  );

  db.insert(policies)
    .values([
      { id: "first", kind: "policy", title: "Första", validFrom: "2018-01-01", validUntil: "2020-12-31" },
      { id: "old", kind: "policy", title: "Gammal", adoptedOn: "2021-01-01", validUntil: "2023-06-30" },
      { id: "new", kind: "policy", title: "Ny", validFrom: "2023-07-01", replacesId: "old" },
      { id: "other", kind: "guidelines", title: "Riktlinjer", validFrom: "2017-01-01" },
    ])
    .run();
  const goalRows = ["first", "old", "new", "other"].flatMap((policyId) =>
    put(5, (at) => ({ id: `${policyId}-${at}`, policyId, number: at + 1, title: `Mål ${at}`, text: "" })),
  );
  db.insert(goals).values(goalRows).run();
  db.insert(indicators)
    .values(goalRows.map(({ id }) => ({ id: `ind-${id}`, goalId: id, text: "Antal", measure: "antal" })))
    .run();
  db.insert(indicatorValues)
    .values(
      goalRows.flatMap(({ id }) =>
        some(years, 0.7).map((each) => ({
          indicatorId: `ind-${id}`,
          year: each,
          target: perhaps(upTo(9)),
          outcome: perhaps(upTo(9)),
        })),
      ),
    )
    .run();
  // One year is not followed up, and one has judged the edition that was replaced in the middle of it.
  const followupRows = years
    .filter((each) => each !== 2019)
    .map((each) => ({
      id: `fu-${each}`,
      year: each,
      title: String(each),
      publishedOn: each % 3 === 0 ? null : `${each + 1}-03-01`,
      createdAt: 0,
    }));
  db.insert(followups).values(followupRows).run();
  const judged = (each: number) => (each < 2018 ? "" : each < 2021 ? "first" : each < 2024 ? "old" : "new");
  db.insert(goalResults)
    .values(
      followupRows.flatMap(({ id, year: each }) =>
        some(
          goalRows.filter(({ policyId }) => policyId === judged(each)),
          0.7,
        ).map((goal) => ({ followupId: id, goalId: goal.id, verdict: one(goalVerdicts), comment: "" })),
      ),
    )
    .run();
  return db;
}
