import { type AnyColumn, and, asc, desc, eq, isNotNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  programmes,
  projectParticipants,
  projectPayments,
  projects,
  projectUnits,
  units,
} from "#db/schema.server";
import type { ParticipantCategory, ProjectKind, ProjectStatus } from "#db/words";
import type { Viewer } from "../members/member";
import { seenBy } from "../sight";
import type { Happening } from "./happenings";

/** What the list of projects and exchanges is narrowed by; null leaves open. */
type ProjectFilter = {
  /** Responsible or taking part. */
  unitId?: string | null;
  status?: ProjectStatus | null;
  programmeCode?: string | null;
  kind?: ProjectKind | null;
  /** Only those with children or young people under eighteen. */
  forMinors?: boolean;
  /** Projects to which `during` happened in this year. */
  year?: number | null;
  during?: Happening | null;
};

export type ProjectLine = {
  id: string;
  title: string;
  kind: ProjectKind;
  status: ProjectStatus;
  unitId: string;
  unitName: string;
  programmeCode: string | null;
  programmeSv: string | null;
  programmeEn: string | null;
  countries: string[];
  startsOn: string | null;
  endsOn: string | null;
  /** Öre. */
  grant: number | null;
  /** Paid out, in the year asked for or in all; öre. */
  paid: number;
  /** People who took part, in the year asked for or in all. Businesses are no people. */
  participants: number;
  /** The children and young people among them. */
  youth: number;
};

/** Narrows a query on projects to those a viewer may see: the own unit's always, drafts too. */
export const projectsSeenBy = (viewer: Viewer): SQL =>
  seenBy(viewer, { visibility: projects.visibility, unitId: projects.unitId });

/** The projects and exchanges that the viewer may see, the latest begun first. */
export function projectList(db: Database, viewer: Viewer, filter: ProjectFilter): ProjectLine[] {
  const year = filter.year ?? null;
  return db
    .select({
      id: projects.id,
      title: projects.title,
      kind: projects.kind,
      status: projects.status,
      unitId: projects.unitId,
      unitName: units.name,
      programmeCode: projects.programmeCode,
      programmeSv: programmes.nameSv,
      programmeEn: programmes.nameEn,
      countries: projects.countries,
      startsOn: projects.startsOn,
      endsOn: projects.endsOn,
      grant: projects.grant,
      paid: paidIn(year),
      participants: participantsIn(year),
      youth: participantsIn(year, "youth"),
    })
    .from(projects)
    .innerJoin(units, eq(units.id, projects.unitId))
    .leftJoin(programmes, eq(programmes.code, projects.programmeCode))
    .where(and(projectsSeenBy(viewer), ...conditions(filter)))
    .orderBy(desc(sql`coalesce(${projects.startsOn}, ${projects.appliedOn}, '')`), asc(projects.id))
    .all();
}

/** What the rows of a list come to together, those of its other pages among them. */
export function sumsOf(rows: ProjectLine[]) {
  const sum = (of: (row: ProjectLine) => number | null) =>
    rows.reduce((total, row) => total + (of(row) ?? 0), 0);
  return {
    projects: rows.length,
    grant: sum((row) => row.grant),
    paid: sum((row) => row.paid),
    participants: sum((row) => row.participants),
    youth: sum((row) => row.youth),
    countries: countriesOf(rows),
  };
}

/** The countries that projects work with, Sweden apart, each once. */
export const countriesOf = (rows: { countries: string[] }[]) =>
  [...new Set(rows.flatMap((row) => row.countries))].filter((code) => code !== "SE").sort();

type ProjectFacet = { key: string; nameSv: string; nameEn: string; count: number };

/**
 * By what the visible projects can be narrowed, with how many each choice gives; years run from the first begun to
 * the last ended.
 */
export function projectFacets(db: Database, viewer: Viewer) {
  const seen = projectsSeenBy(viewer);
  type Row = ProjectFacet & {
    facet: "unit" | "programme" | "status" | "kind" | "minors" | "year";
    place: number;
  };
  const rows = db.all<Row>(sql`
    select 'unit' as facet, ${units.id} as key, ${units.name} as nameSv, ${units.name} as nameEn,
        count(distinct ${projects.id}) as count, ${units.position} as place
      from ${units} join ${projects} on ${involves(sql`${units.id}`)} where ${seen} group by ${units.id}
    union all
    select 'programme', ${programmes.code}, ${programmes.nameSv}, ${programmes.nameEn}, count(*), ${programmes.position}
      from ${projects} join ${programmes} on ${programmes.code} = ${projects.programmeCode}
      where ${seen} group by ${programmes.code}
    union all
    select 'status', ${projects.status}, '', '', count(*), 0 from ${projects} where ${seen} group by ${projects.status}
    union all
    select 'kind', ${projects.kind}, '', '', count(*), 0 from ${projects} where ${seen} group by ${projects.kind}
    union all
    select 'minors', '1', '', '', count(*), 0 from ${projects} where ${seen} and ${projects.forMinors}
    union all
    select 'year', min(substr(coalesce(${projects.appliedOn}, ${projects.startsOn}), 1, 4)),
        max(substr(coalesce(${projects.endsOn}, ${projects.startsOn}, ${projects.appliedOn}), 1, 4)), '', count(*), 0
      from ${projects} where ${seen}
    order by place, 2
  `);
  const facet = (name: Row["facet"]): ProjectFacet[] =>
    rows
      .filter((row) => row.facet === name)
      .map(({ key, nameSv, nameEn, count }) => ({ key, nameSv, nameEn, count }));
  const span = rows.find((row) => row.facet === "year");
  const [first, last] = [Number(span?.key ?? 0), Number(span?.nameSv ?? 0)];
  return {
    units: facet("unit"),
    programmes: facet("programme"),
    statuses: facet("status"),
    kinds: facet("kind"),
    forMinors: facet("minors")[0]?.count ?? 0,
    years: first > 0 ? Array.from({ length: last - first + 1 }, (_, ago) => last - ago) : [],
  };
}

/**
 * The condition that something happened to a project in a year. Ongoing: begun by the last day of the year
 * and not ended before its first, and granted to us (an idea, an application, a rejection are not ongoing).
 * Applied, decided: the day lies in the year and somebody else's money was applied for. Granted: decided and
 * not rejected. Paid, participants: there is an amount, or people, of that year. Rejected: decided and rejected.
 * Started, ended: the first or last day lies in the year, and it is no idea, application or rejection.
 */
export function happened(during: Happening | "rejected" | "started" | "ended", year: number): SQL {
  const inYear = (column: AnyColumn) => sql`substr(${column}, 1, 4) = ${String(year)}`;
  const decided = sql`${inYear(projects.decidedOn)} and ${projects.appliedGrant} is not null`;
  const became = notInArray(projects.status, ["idea", "submitted", "rejected"]);
  switch (during) {
    case "ongoing":
      return sql`${projects.startsOn} <= ${`${year}-12-31`}
        and coalesce(${projects.endsOn}, '9999') >= ${`${year}-01-01`}
        and ${became}`;
    case "started":
      return sql`${inYear(projects.startsOn)} and ${became}`;
    case "ended":
      return sql`${inYear(projects.endsOn)} and ${became}`;
    case "applied":
      return sql`${inYear(projects.appliedOn)} and ${isNotNull(projects.appliedGrant)}`;
    case "decided":
      return decided;
    case "granted":
      return sql`${decided} and ${projects.status} <> 'rejected'`;
    case "rejected":
      return sql`${decided} and ${projects.status} = 'rejected'`;
    case "paid":
      return sql`${paidIn(year)} <> 0`;
    case "participants":
      return sql`${participantsIn(year)} > 0`;
  }
}

function conditions(filter: ProjectFilter): SQL[] {
  const narrow: SQL[] = [];
  if (filter.unitId) narrow.push(involves(sql`${filter.unitId}`));
  if (filter.status) narrow.push(eq(projects.status, filter.status));
  if (filter.programmeCode) narrow.push(eq(projects.programmeCode, filter.programmeCode));
  if (filter.kind) narrow.push(eq(projects.kind, filter.kind));
  if (filter.forMinors) narrow.push(eq(projects.forMinors, true));
  if (filter.year) narrow.push(happened(filter.during ?? "ongoing", filter.year));
  return narrow;
}

/** A unit is involved when it is responsible or takes part. */
const involves = (unitId: SQL) => sql`(${projects.unitId} = ${unitId} or exists (select 1 from ${projectUnits}
  where ${projectUnits.projectId} = ${projects.id} and ${projectUnits.unitId} = ${unitId}))`;

const paidIn = (year: number | null) =>
  sql<number>`(select coalesce(sum(${projectPayments.amount}), 0) from ${projectPayments}
    where ${projectPayments.projectId} = ${projects.id} and ${year === null ? sql`1` : eq(projectPayments.year, year)})`;

const participantsIn = (year: number | null, category: ParticipantCategory | null = null) =>
  sql<number>`(select coalesce(sum(${projectParticipants.count}), 0) from ${projectParticipants}
    where ${projectParticipants.projectId} = ${projects.id} and ${projectParticipants.category} <> 'businesses'
      and ${category === null ? sql`1` : eq(projectParticipants.category, category)}
      and ${year === null ? sql`1` : eq(projectParticipants.year, year)})`;
