import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  actions,
  fundingTests,
  groups,
  initiatives,
  lessons,
  meetings,
  minutes,
  partnerContacts,
  partners,
  people,
  projectParticipants,
  projectPayments,
  projects,
  projectUnits,
} from "#db/schema.server";
import type { ContactKind, FundingVerdict } from "#db/words";
import { startOfDay } from "~/calendar/swedish-time";
import { visibleTo } from "../actions/actions.server";
import { livingStatuses } from "../funding/initiative";
import { latestSigned } from "../funding/initiatives.server";
import { lessonsSeenBy, newestFirst, published } from "../lessons/lessons.server";
import { type Member, viewerOf } from "../members/member";
import { happened, projectsSeenBy } from "../projects/projects.server";

/** What can have happened to a project in a year, in the order it happens. */
type ProjectStep = "applied" | "rejected" | "started" | "ended";

export type KnownProject = {
  id: string;
  title: string;
  /** Empty for a project that was only going on, or only had money or people of the year. */
  steps: ProjectStep[];
  ongoing: boolean;
  /** Whether another unit answers for it. */
  takesPart: boolean;
  /** Paid out in the year; öre. */
  paid: number;
  /** People who took part in the year. Businesses are no people. */
  participants: number;
};

/** What the register knows of a unit's year. */
export type KnownOfUnit = {
  projects: KnownProject[];
  lessons: { id: string; title: string }[];
  contacts: {
    id: string;
    partnerId: string;
    partnerName: string;
    kind: ContactKind;
    day: string;
    about: string;
  }[];
  /** Done in the year; and those given by its end that are open now, by due day. */
  actionsDone: { id: string; text: string }[];
  actionsOpen: { id: string; text: string; dueDay: string }[];
  /** Funding tests that a head signed in the year. */
  tests: { id: string; initiativeId: string; title: string; verdict: FundingVerdict }[];
  /** Initiatives, planned or ongoing, that no head has tested. */
  untested: { id: string; title: string }[];
};

/** Sees what all staff may see, and nothing else. */
const anyOfTheStaff: Member = {
  id: "",
  name: "",
  email: "",
  title: null,
  language: "sv",
  quickKeys: "on",
  unitId: null,
  unitName: null,
  roles: ["reader"],
  seats: [],
  groupIds: [],
  inNetwork: false,
  chairOf: [],
  secretaryOf: [],
};

/**
 * What the register knows of a unit's year and the reader may see; for a reader without sign-in, what all staff may see.
 * No drafts but the unit's own projects, to its own people. Six statements.
 */
export function knownOfUnit(db: Database, reader: Member | null, unitId: string, year: number): KnownOfUnit {
  const member = reader ?? anyOfTheStaff;
  const its = actionsOf(db, member, unitId, year);
  return {
    projects: projectsOf(db, member, unitId, year),
    lessons: db
      .select({ id: lessons.id, title: lessons.title })
      .from(lessons)
      .where(
        and(
          eq(lessons.unitId, unitId),
          published,
          lessonsSeenBy(viewerOf(member)),
          eq(sql`substr(${lessons.learnedOn}, 1, 4)`, String(year)),
        ),
      )
      .orderBy(...newestFirst)
      .all(),
    contacts: db
      .select({
        id: partnerContacts.id,
        partnerId: partners.id,
        partnerName: partners.name,
        kind: partnerContacts.kind,
        day: partnerContacts.happenedOn,
        about: partnerContacts.about,
      })
      .from(partnerContacts)
      .innerJoin(partners, eq(partners.id, partnerContacts.partnerId))
      .where(
        and(
          eq(partnerContacts.unitId, unitId),
          eq(sql`substr(${partnerContacts.happenedOn}, 1, 4)`, String(year)),
        ),
      )
      .orderBy(asc(partnerContacts.happenedOn), asc(partnerContacts.id))
      .all(),
    actionsDone: its.filter((action) => action.doneAt !== null).map(({ id, text }) => ({ id, text })),
    actionsOpen: its
      .filter((action) => action.doneAt === null)
      .map(({ id, text, dueDay }) => ({ id, text, dueDay })),
    tests: db
      .select({
        id: fundingTests.id,
        initiativeId: initiatives.id,
        title: initiatives.title,
        verdict: sql<FundingVerdict>`${fundingTests.verdict}`,
      })
      .from(fundingTests)
      .innerJoin(initiatives, eq(initiatives.id, fundingTests.initiativeId))
      .where(and(eq(initiatives.unitId, unitId), within(fundingTests.signedAt, year)))
      .orderBy(asc(fundingTests.signedAt), asc(fundingTests.id))
      .all(),
    untested: db
      .select({ id: initiatives.id, title: initiatives.title })
      .from(initiatives)
      .where(
        and(
          eq(initiatives.unitId, unitId),
          inArray(initiatives.status, livingStatuses),
          lt(initiatives.createdAt, startOfYear(year + 1)),
          isNull(latestSigned),
        ),
      )
      .orderBy(asc(initiatives.title), asc(initiatives.id))
      .all(),
  };
}

const startOfYear = (year: number) => startOfDay(`${year}-01-01`);

const within = (
  column: typeof fundingTests.signedAt | typeof actions.doneAt,
  year: number,
): SQL | undefined =>
  and(isNotNull(column), gte(column, startOfYear(year)), lt(column, startOfYear(year + 1)));

/** By the same rules as the register's list: a unit is responsible, or takes part. */
function projectsOf(db: Database, member: Member, unitId: string, year: number): KnownProject[] {
  const is = (condition: SQL | undefined) => sql<boolean>`(${condition}) is true`.mapWith(Boolean);
  const ongoing = happened("ongoing", year);
  const takesPart = sql`exists (select 1 from ${projectUnits}
    where ${projectUnits.projectId} = ${projects.id} and ${projectUnits.unitId} = ${unitId})`;
  const rows = db
    .select({
      id: projects.id,
      title: projects.title,
      takesPart: is(sql`${projects.unitId} <> ${unitId}`),
      ongoing: is(ongoing),
      applied: is(happened("applied", year)),
      rejected: is(happened("rejected", year)),
      started: is(happened("started", year)),
      ended: is(happened("ended", year)),
      paid: sql<number>`(select coalesce(sum(${projectPayments.amount}), 0) from ${projectPayments}
        where ${projectPayments.projectId} = ${projects.id} and ${projectPayments.year} = ${year})`,
      participants: sql<number>`(select coalesce(sum(${projectParticipants.count}), 0) from ${projectParticipants}
        where ${projectParticipants.projectId} = ${projects.id} and ${projectParticipants.year} = ${year}
          and ${projectParticipants.category} <> 'businesses')`,
    })
    .from(projects)
    .where(
      and(
        or(eq(projects.unitId, unitId), takesPart),
        projectsSeenBy(viewerOf(member)),
        or(
          ongoing,
          happened("applied", year),
          happened("rejected", year),
          happened("started", year),
          happened("ended", year),
          happened("paid", year),
          happened("participants", year),
        ),
      ),
    )
    .orderBy(asc(projects.startsOn), asc(projects.title), asc(projects.id))
    .all();
  const steps = ["applied", "rejected", "started", "ended"] as const;
  return rows.map(({ applied, rejected, started, ended, ...row }) => {
    const took = { applied, rejected, started, ended };
    return { ...row, steps: steps.filter((step) => took[step]) };
  });
}

/** Those that the unit answers for, or somebody who works there. */
const actionsOf = (db: Database, member: Member, unitId: string, year: number) =>
  db
    .select({ id: actions.id, text: actions.text, dueDay: actions.dueDay, doneAt: actions.doneAt })
    .from(actions)
    .innerJoin(groups, eq(groups.id, actions.groupId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .leftJoin(minutes, eq(minutes.meetingId, actions.meetingId))
    .leftJoin(people, eq(people.id, actions.responsibleId))
    .where(
      and(
        visibleTo(member),
        or(eq(actions.responsibleUnitId, unitId), eq(people.unitId, unitId)),
        or(
          within(actions.doneAt, year),
          and(isNull(actions.doneAt), lt(actions.createdAt, startOfYear(year + 1))),
        ),
      ),
    )
    .orderBy(asc(actions.dueDay), asc(actions.id))
    .all();
