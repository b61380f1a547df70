import { asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  partners,
  programmes,
  projectParticipants,
  projectPartners,
  projectPayments,
  projectStatusDays,
  projects,
  projectUnits,
  units,
} from "#db/schema.server";
import type { ParticipantCategory, PartnerKind, ProjectStatus } from "#db/words";
import { projectPath } from "~/addresses/register";
import type { Viewer } from "../members/member";
import { countriesOf, happened, projectsSeenBy } from "../projects/projects.server";
import { type FigureRow, without } from "./compile";

const events = ["ongoing", "started", "ended", "applied", "decided", "granted", "rejected"] as const;
type YearEvent = (typeof events)[number];

/** The projects and exchanges that the viewer may see, each with all that a year's figures ask of it; one statement. */
export function projectsForFigures(db: Database, viewer: Viewer, years: { from: number; to: number }) {
  const each = Array.from({ length: years.to - years.from + 1 }, (_, ahead) => years.from + ahead);
  const yearly = sql.join(
    each.map(
      (year) =>
        sql`json_array(${sql.join(
          events.map((event) => sql`(${happened(event, year)}) is true`),
          sql`, `,
        )})`,
    ),
    sql`, `,
  );
  return db
    .select({
      id: projects.id,
      title: projects.title,
      kind: projects.kind,
      status: projects.status,
      role: projects.role,
      programmeCode: projects.programmeCode,
      programmeSv: programmes.nameSv,
      programmeEn: programmes.nameEn,
      programmePosition: programmes.position,
      unitId: projects.unitId,
      unitName: units.name,
      committee: units.governingBody,
      countries: projects.countries,
      endsOn: projects.endsOn,
      appliedGrant: projects.appliedGrant,
      grant: projects.grant,
      coFinancing: projects.coFinancing,
      yearly: sql<string>`json_array(${yearly})`,
      payments: sql<string>`(select json_group_array(json_array(${projectPayments.year}, ${projectPayments.amount}))
        from ${projectPayments} where ${projectPayments.projectId} = ${projects.id})`,
      participants: sql<string>`(select json_group_array(json_array(${projectParticipants.year},
          ${projectParticipants.category}, ${projectParticipants.count}))
        from ${projectParticipants} where ${projectParticipants.projectId} = ${projects.id})`,
      statusDays: sql<string>`(select json_group_array(json_array(${projectStatusDays.day}, ${projectStatusDays.status}))
        from ${projectStatusDays} where ${projectStatusDays.projectId} = ${projects.id})`,
      otherUnits: sql<string>`(select json_group_array(${projectUnits.unitId}) from ${projectUnits}
        where ${projectUnits.projectId} = ${projects.id})`,
      partners: sql<string>`(select json_group_array(json_array(${partners.id}, ${partners.name}, ${partners.kind},
          ${partners.countryCode}))
        from ${projectPartners} join ${partners} on ${partners.id} = ${projectPartners.partnerId}
        where ${projectPartners.projectId} = ${projects.id})`,
    })
    .from(projects)
    .innerJoin(units, eq(units.id, projects.unitId))
    .leftJoin(programmes, eq(programmes.code, projects.programmeCode))
    .where(projectsSeenBy(viewer))
    .orderBy(desc(sql`coalesce(${projects.startsOn}, ${projects.appliedOn}, '')`), asc(projects.id))
    .all()
    .map(({ yearly: flags, payments, participants, statusDays, otherUnits, partners: tied, ...row }) => {
      const happenedIn = JSON.parse(flags) as number[][];
      return {
        ...row,
        did: (event: YearEvent, year: number) => happenedIn[year - years.from]?.[events.indexOf(event)] === 1,
        payments: JSON.parse(payments) as [year: number, amount: number][],
        participants: JSON.parse(participants) as [
          year: number,
          category: ParticipantCategory,
          count: number,
        ][],
        statusDays: JSON.parse(statusDays) as [day: string, status: ProjectStatus][],
        units: [row.unitId, ...(JSON.parse(otherUnits) as string[])],
        partners: JSON.parse(tied) as [id: string, name: string, kind: PartnerKind, country: string][],
      };
    });
}

export type ProjectForFigures = ReturnType<typeof projectsForFigures>[number];

/**
 * The projects to which something happened in the year, each with an amount of one's choice; the number of projects
 * by default.
 */
export const projectRows = (
  all: ProjectForFigures[],
  event: YearEvent,
  year: number,
  amountOf: (project: ProjectForFigures) => number = () => 1,
): FigureRow[] =>
  all
    .filter((project) => project.did(event, year))
    .map((project) => projectRow(project, amountOf(project), statusOf(project)));

/** The projects that were paid something in the year, with what. */
export const paidRows = (all: ProjectForFigures[], year: number): FigureRow[] =>
  all.flatMap((project) => {
    const paid = project.payments
      .filter(([each]) => each === year)
      .reduce((sum, [, amount]) => sum + amount, 0);
    return paid === 0 ? [] : [projectRow(project, paid, statusOf(project))];
  });

/** How many of some categories took part in each project in the year. */
export const participantRows = (
  all: ProjectForFigures[],
  year: number,
  categories: readonly ParticipantCategory[],
): FigureRow[] =>
  all.flatMap((project) =>
    categories.flatMap((category) => {
      const count = participantsOf(project, year, category);
      if (count === 0) return [];
      const row = projectRow(project, count, [{ sort: "participantCategory", value: category }]);
      return [{ ...row, of: { ...row.of, category: [category] } }];
    }),
  );

/** The exchanges in which children and young people took part in the year, with how many. */
export const youthExchangeRows = (all: ProjectForFigures[], year: number): FigureRow[] =>
  participantRows(
    all.filter((project) => project.kind === "exchange"),
    year,
    ["youth"],
  );

/** The meetings with twin towns that were ongoing. */
export const twinTownMeetingRows = (all: ProjectForFigures[], year: number): FigureRow[] =>
  projectRows(
    all.filter((project) => project.kind === "twinTownMeeting"),
    "ongoing",
    year,
  );

/**
 * The units that answer for or take part in a project that was ongoing, in the order of `allUnits`, with how many
 * such projects.
 */
export const involvedUnitRows = (
  all: ProjectForFigures[],
  year: number,
  allUnits: { id: string; name: string }[],
): FigureRow[] => {
  const ongoing = all.filter((project) => project.did("ongoing", year));
  return allUnits.flatMap(({ id, name }) => {
    const its = ongoing.filter((project) => project.units.includes(id)).length;
    if (its === 0) return [];
    return [
      {
        to: `/register?ar=${year}&enhet=${id}`,
        label: name,
        detail: [{ sort: "uses", value: String(its) }],
        amount: 1,
        of: {},
      },
    ];
  });
};

/** The countries, Sweden apart, of the projects that were ongoing. */
export const countryRows = (all: ProjectForFigures[], year: number): FigureRow[] => {
  const ongoing = all.filter((project) => project.did("ongoing", year));
  return countriesOf(ongoing).map((code) => ({
    to: `/uppfoljning/${year}/siffror/pagaende?land=${code}`,
    label: code,
    detail: [
      {
        sort: "uses",
        value: String(ongoing.filter((project) => project.countries.includes(code)).length),
      },
    ],
    amount: 1,
    of: {},
  }));
};

/**
 * The projects that were ongoing and had come to a stop by the end of the year, or by today in the year that goes on: those
 * then on hold, and those completed before their last day. What became of them later changes nothing.
 */
export const stoppedRows = (all: ProjectForFigures[], year: number, today: string): FigureRow[] => {
  const end = `${year}-12-31` < today ? `${year}-12-31` : today;
  return all.flatMap((project) => {
    const then = statusOn(project, end);
    if (!then || !project.did("ongoing", year)) return [];
    const [since, status] = then;
    const isCutShort = status === "completed" && project.endsOn !== null && since < project.endsOn;
    return status === "onHold" || isCutShort
      ? [projectRow(project, 1, [{ sort: "projectStatus", value: status }])]
      : [];
  });
};

/** Which status a project had at the end of a day, and since when; null before it came into the register. */
const statusOn = ({ statusDays }: ProjectForFigures, day: string) =>
  statusDays
    .filter(([since]) => since <= day)
    .reduce<[since: string, status: ProjectStatus] | null>(
      (last, each) => (last === null || each[0] > last[0] ? each : last),
      null,
    );

/** How many of a category took part in a project in a year. */
const participantsOf = (project: ProjectForFigures, year: number, category: ParticipantCategory) =>
  project.participants
    .filter(([each, its]) => each === year && its === category)
    .reduce((sum, [, , count]) => sum + count, 0);

const statusOf = ({ status }: ProjectForFigures): FigureRow["detail"] => [
  { sort: "projectStatus", value: status },
];

const projectRow = (project: ProjectForFigures, amount: number, detail: FigureRow["detail"]): FigureRow => ({
  to: projectPath(project.id),
  label: project.title,
  detail: [
    ...detail,
    { sort: "projectKind", value: project.kind },
    { sort: "text", value: project.unitName },
  ],
  amount,
  of: {
    unit: [project.unitId],
    committee: [project.committee ?? without],
    programme: [project.programmeCode ?? without],
    role: [project.role],
    kind: [project.kind],
    country: project.countries.filter((code) => code !== "SE"),
  },
});
