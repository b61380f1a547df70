import { between, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { decisions, groups, lessons, meetings } from "#db/schema.server";
import { lessonsSeenBy, published } from "../lessons/lessons.server";
import type { Viewer } from "../members/member";
import { countriesOf } from "../projects/projects.server";
import { untilChanged } from "../until-changed.server";
import { type AttendanceOfYear, attendanceByYear, representedIn } from "./attendance.server";
import { type ProjectForFigures, projectsForFigures } from "./compile-projects.server";

/**
 * The key figures of a year, none of them typed: each is counted from the records that the viewer may see, and equals the
 * figure of the same name that `compileYear` takes from the list it opens. Money in öre.
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
};

const yearsBefore = 3;

/**
 * The figures of a year with what they are drawn from: the attendance, and what was paid in each year; and beside them those
 * of the years before that something is known of, the nearest first. Three statements.
 */
export function figuresOf(db: Database, viewer: Viewer, year: number) {
  return untilChanged(db, `key figures ${year} ${JSON.stringify(viewer)}`, () => counted(db, viewer, year));
}

function counted(db: Database, viewer: Viewer, year: number) {
  const years = { from: year - yearsBefore, to: year };
  const projects = projectsForFigures(db, viewer, years);
  const attendance = attendanceByYear(db, years);
  const tally = tallyOf(db, viewer, years);
  const of = (each: number) => keyFigures(projects, attendance(each), tally(each), each);
  return {
    figures: of(year),
    earlier: Array.from({ length: yearsBefore }, (_, ago) => year - 1 - ago)
      .map((each) => ({ year: each, figures: of(each) }))
      .filter(({ figures }) => figures.meetings > 0 || figures.projects > 0),
    attendance: attendance(year),
    paidByYear: paidByYear(projects),
  };
}

function keyFigures(
  projects: ProjectForFigures[],
  attendance: AttendanceOfYear,
  { lessons: learned, decisions: decided }: { lessons: number; decisions: number },
  year: number,
): Figures {
  const ongoing = projects.filter((project) => project.did("ongoing", year));
  const times = (event: "applied" | "decided" | "granted") =>
    projects.filter((project) => project.did(event, year)).length;
  const { represented, places } = representedIn(attendance);
  const took = projects.flatMap((project) =>
    project.participants.filter(([each, category]) => each === year && category !== "businesses"),
  );
  const people = (rows: typeof took) => rows.reduce((sum, [, , count]) => sum + count, 0);
  return {
    projects: ongoing.length,
    granted: ongoing.reduce((sum, { grant }) => sum + (grant ?? 0), 0),
    paid: paidByYear(projects).find((each) => each.year === year)?.amount ?? 0,
    participants: people(took),
    youth: people(took.filter(([, category]) => category === "youth")),
    countries: countriesOf(ongoing),
    units: new Set(ongoing.flatMap((project) => project.units)).size,
    applied: times("applied"),
    decided: times("decided"),
    grantedApplications: times("granted"),
    lessons: learned,
    meetings: attendance.meetings.length,
    represented,
    places,
    attendancePercent: places === 0 ? null : Math.round((100 * represented) / places),
    decisions: decided,
  };
}

/** What was paid in each year that anything was, the earliest first. */
export function paidByYear(projects: ProjectForFigures[]): { year: number; amount: number }[] {
  const sums = new Map<number, number>();
  for (const [year, amount] of projects.flatMap(({ payments }) => payments))
    sums.set(year, (sums.get(year) ?? 0) + amount);
  return [...sums].map(([year, amount]) => ({ year, amount })).sort((one, other) => one.year - other.year);
}

/** The lessons learned and the decisions numbered in each of some years, in one statement. */
function tallyOf(db: Database, viewer: Viewer, years: { from: number; to: number }) {
  type Row = { what: "lessons" | "decisions"; year: number; amount: number };
  const learnedIn = sql`cast(substr(${lessons.learnedOn}, 1, 4) as integer)`;
  const rows = db.all<Row>(sql`
    select 'lessons' as what, ${learnedIn} as year, count(*) as amount from ${lessons}
      where ${lessonsSeenBy(viewer)} and ${published}
        and ${between(lessons.learnedOn, `${years.from}-01-01`, `${years.to}-12-31`)}
      group by 2
    union all
    select 'decisions', ${decisions.year}, count(*) from ${decisions}
      join ${meetings} on ${meetings.id} = ${decisions.meetingId}
      join ${groups} on ${groups.id} = ${meetings.groupId} and ${groups.kind} = 'network'
      where ${between(decisions.year, years.from, years.to)} group by 2
    order by 1, 2
  `);
  return (year: number) => {
    const one = (what: Row["what"]) =>
      rows.find((row) => row.what === what && row.year === year)?.amount ?? 0;
    return { lessons: one("lessons"), decisions: one("decisions") };
  };
}
