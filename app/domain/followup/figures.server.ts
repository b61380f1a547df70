import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  archiveEntries,
  decisions,
  groups,
  lessons,
  meetings,
  projectParticipants,
  projectPayments,
  projects,
  projectUnits,
} from "#db/schema.server";
import { visibleTo } from "../archive/visible.server";
import { lessonsSeenBy, published } from "../lessons/lessons.server";
import type { Viewer } from "../members/member";
import { countriesOf, happened, projectsSeenBy } from "../projects/projects.server";
import { type AttendanceOfYear, attendanceMatrix, representedIn } from "./attendance.server";

/**
 * The key figures of a year, none of them typed: each is counted from the records that the viewer may see,
 * by the same rules as the list it opens. Money in öre.
 */
export type Figures = {
  /** Projects and exchanges that were ongoing. */
  projects: number;
  /** Granted for their whole time to the projects that were ongoing. */
  granted: number;
  /** Paid out during the year, to any project. */
  paid: number;
  /** People who took part in projects and exchanges during the year. */
  participants: number;
  /** Of these, children and young people. */
  youth: number;
  /** Countries, Sweden apart, of the projects that were ongoing. */
  countries: string[];
  /** Units that were responsible for, or took part in, a project that was ongoing. */
  units: number;
  /** Applications for others' money: handed in, answered, and of the answered those granted. */
  applied: number;
  decided: number;
  grantedApplications: number;
  /** Published lessons learned in the year. */
  lessons: number;
  /** The network's meetings that were held, and the units' places that were filled at them. */
  meetings: number;
  represented: number;
  places: number;
  /** Whole per cent; null when no attendance is written down. */
  attendancePercent: number | null;
  /** The network's decisions, deferrals among them, in minutes that are signed off. */
  decisions: number;
  /** Whether the archive lists just these decisions for the viewer. */
  decisionsListed: boolean;
};

/** The figures of a year with what they are drawn from: the attendance, and what was paid in each year. */
export function figuresOf(
  db: Database,
  viewer: Viewer,
  year: number,
): { figures: Figures; attendance: AttendanceOfYear; paidByYear: { year: number; amount: number }[] } {
  const rows = projectsWith(db, viewer, year);
  const ongoing = rows.filter((row) => row.ongoing);
  const sum = (of: (row: ProjectOfYear) => number) => rows.reduce((total, row) => total + of(row), 0);
  const tally = tallyOf(db, viewer, year);
  const attendance = attendanceMatrix(db, year);
  const { represented, places } = representedIn(attendance);
  return {
    figures: {
      projects: ongoing.length,
      granted: ongoing.reduce((total, row) => total + (row.grant ?? 0), 0),
      paid: sum((row) => row.paid),
      participants: sum((row) => row.participants),
      youth: sum((row) => row.youth),
      countries: countriesOf(ongoing),
      units: new Set(ongoing.flatMap((row) => row.units)).size,
      applied: rows.filter((row) => row.applied).length,
      decided: rows.filter((row) => row.decided).length,
      grantedApplications: rows.filter((row) => row.grantedInYear).length,
      lessons: tally.lessons,
      meetings: attendance.meetings.length,
      represented,
      places,
      attendancePercent: places === 0 ? null : Math.round((100 * represented) / places),
      decisions: tally.decisions,
      decisionsListed: tally.decisions === tally.decisionsInArchive,
    },
    attendance,
    paidByYear: tally.paidByYear,
  };
}

type ProjectOfYear = {
  grant: number | null;
  paid: number;
  participants: number;
  youth: number;
  countries: string[];
  units: string[];
  ongoing: boolean;
  applied: boolean;
  decided: boolean;
  grantedInYear: boolean;
};

function projectsWith(db: Database, viewer: Viewer, year: number): ProjectOfYear[] {
  const is = (condition: SQL) => sql<number>`(${condition}) is true`;
  const people = (category: SQL) => sql<number>`(select coalesce(sum(${projectParticipants.count}), 0)
    from ${projectParticipants} where ${projectParticipants.projectId} = ${projects.id}
      and ${projectParticipants.year} = ${year} and ${category})`;
  return db
    .select({
      grant: projects.grant,
      countries: projects.countries,
      paid: sql<number>`(select coalesce(sum(${projectPayments.amount}), 0) from ${projectPayments}
        where ${projectPayments.projectId} = ${projects.id} and ${projectPayments.year} = ${year})`,
      participants: people(sql`${projectParticipants.category} <> 'businesses'`),
      youth: people(sql`${projectParticipants.category} = 'youth'`),
      unitId: projects.unitId,
      otherUnits: sql<string>`(select json_group_array(${projectUnits.unitId}) from ${projectUnits}
        where ${projectUnits.projectId} = ${projects.id})`,
      ongoing: is(happened("ongoing", year)),
      applied: is(happened("applied", year)),
      decided: is(happened("decided", year)),
      grantedInYear: is(happened("granted", year)),
    })
    .from(projects)
    .where(projectsSeenBy(viewer))
    .orderBy(projects.id)
    .all()
    .map(({ unitId, otherUnits, ongoing, applied, decided, grantedInYear, ...row }) => ({
      ...row,
      units: [unitId, ...(JSON.parse(otherUnits) as string[])],
      ongoing: ongoing === 1,
      applied: applied === 1,
      decided: decided === 1,
      grantedInYear: grantedInYear === 1,
    }));
}

/** What is counted apart from the projects' own rows, in one statement. */
function tallyOf(db: Database, viewer: Viewer, year: number) {
  type Row = { what: "lessons" | "decisions" | "archive" | "paid"; year: number; amount: number };
  const rows = db.all<Row>(sql`
    select 'lessons' as what, ${year} as year, count(*) as amount from ${lessons}
      where ${lessonsSeenBy(viewer)} and ${published} and substr(${lessons.learnedOn}, 1, 4) = ${String(year)}
    union all
    select 'decisions', ${year}, count(*) from ${decisions}
      join ${meetings} on ${meetings.id} = ${decisions.meetingId}
      join ${groups} on ${groups.id} = ${meetings.groupId} and ${groups.kind} = 'network'
      where ${decisions.year} = ${year}
    union all
    select 'archive', ${year}, count(*) from ${archiveEntries}
      where ${archiveEntries.kind} = 'decision' and ${archiveEntries.year} = ${year} and ${visibleTo(viewer)}
    union all
    select 'paid', ${projectPayments.year}, sum(${projectPayments.amount}) from ${projectPayments}
      join ${projects} on ${projects.id} = ${projectPayments.projectId}
      where ${projectsSeenBy(viewer)} group by ${projectPayments.year}
    order by 1, 2
  `);
  const one = (what: Row["what"]) => rows.find((row) => row.what === what)?.amount ?? 0;
  return {
    lessons: one("lessons"),
    decisions: one("decisions"),
    decisionsInArchive: one("archive"),
    paidByYear: rows
      .filter((row) => row.what === "paid")
      .map((row) => ({ year: row.year, amount: row.amount })),
  };
}
