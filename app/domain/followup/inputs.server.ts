import { and, asc, desc, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { followups, people, unitInputs, units } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { type InputTold, inputFields, isNothing } from "./inputs";
import { withdrawInputLetters } from "./inputs-letters.server";

/** A unit that has been asked, or has told something. Silent while `answeredAt` is null. */
export type UnitInput = InputTold & {
  unitId: string;
  unitName: string;
  askedAt: number | null;
  remindedAt: number | null;
  reminders: number;
  /** Whether a link of its own opens the form. */
  hasLink: boolean;
  answeredAt: number | null;
  /** Null while nobody has answered, and when the answer came by the unit's own link. */
  answererName: string | null;
  /** Whether what it tells came, or was changed, after the last day. */
  late: boolean;
};

type YearInputs = {
  followupId: string;
  title: string;
  /** The last day; null until the units are asked. */
  dueOn: string | null;
  /** Whether the follow-up has gone to the board, so that nothing more is taken. */
  closed: boolean;
  publishedOn: string | null;
  units: UnitInput[];
};

/** The follow-up of a year with what each unit tells, departments first; null when none is begun. Two statements. */
export function inputsOfYear(db: Database, year: number): YearInputs | null {
  const followup = db
    .select({ ...itsFacts, title: followups.title, publishedOn: followups.publishedOn })
    .from(followups)
    .where(eq(followups.year, year))
    .get();
  if (!followup) return null;
  const { followupId, title, dueOn, closed, publishedOn } = followup;
  const rows = db
    .select({
      unitId: units.id,
      unitName: units.name,
      ...toldColumns,
      askedAt: unitInputs.askedAt,
      remindedAt: unitInputs.remindedAt,
      reminders: unitInputs.reminders,
      hasLink: sql<boolean>`${unitInputs.linkKey} is not null`.mapWith(Boolean),
      answeredAt: unitInputs.answeredAt,
      answererName: people.name,
    })
    .from(unitInputs)
    .innerJoin(units, eq(units.id, unitInputs.unitId))
    .leftJoin(people, eq(people.id, unitInputs.answeredBy))
    .where(eq(unitInputs.followupId, followupId))
    .orderBy(desc(units.kind), asc(units.position), asc(units.id))
    .all();
  return {
    followupId,
    title,
    dueOn,
    closed,
    publishedOn,
    units: rows.map((row) => ({ ...row, late: isLate(row.answeredAt, dueOn) })),
  };
}

/** What asking and reminding need of a year's follow-up; null when none is begun. */
export const followupToAsk = (db: Database, year: number) =>
  db
    .select({ ...itsFacts, title: followups.title })
    .from(followups)
    .where(eq(followups.year, year))
    .get() ?? null;

/** Which unit's answer for which follow-up: by the unit's own link, or by year and unit. */
type WhichInput = { linkKey: string } | { year: number; unitId: string };

/** The form of what a unit tells a follow-up. */
export type InputSheet = {
  year: number;
  unitId: string;
  unitName: string;
  dueOn: string | null;
  told: InputTold;
  answeredAt: number | null;
  /** Whether the answer that stands came after the last day. */
  late: boolean;
  /** "late": the last day has gone by, and an answer is still taken. "closed": the follow-up has gone to the board. */
  state: "open" | "late" | "closed";
  /** 0 for a unit that has not been asked. */
  version: number;
};

/**
 * What a unit tells for a follow-up; null when the units have not been asked, when the unit is none of them, or when nobody
 * knows the key. One statement.
 */
export function inputSheet(db: Database, which: WhichInput, now: number): InputSheet | null {
  const row = rowOf(db, which, now);
  if (!row) return null;
  const { year, unitId, unitName, dueOn, answeredAt, closed, version } = row;
  const state = closed ? "closed" : dueOn !== null && dayOf(now) > dueOn ? "late" : "open";
  const late = isLate(answeredAt, dueOn);
  return { year, unitId, unitName, dueOn, told: toldIn(row), answeredAt, late, state, version: version ?? 0 };
}

/**
 * Tells what a unit has to say for a follow-up, or changes it, until the follow-up has gone to the board; what comes after
 * the last day counts as late. The actor of an answer by link is the unit itself, which has no id. Saying the same again
 * changes nothing. Refuses `notFound`, `inputsClosed`, `inputEmpty` when nothing is told at all, `inputBoth` when it says
 * that there is nothing and something besides, and `changedMeanwhile` with what is told now.
 */
export function answerInput(
  db: Database,
  actor: Actor | null,
  which: WhichInput,
  { nothing, ...said }: InputTold & { nothing: boolean },
  shownVersion: number,
  now: number,
): { late: boolean } | Refusal {
  return db.transaction((tx) => {
    const row = rowOf(tx, which, now);
    if (!row) return refuse("notFound");
    if (row.closed) return refuse("inputsClosed");
    const told = toldIn(said);
    if (isNothing(told) && !nothing) return refuse("inputEmpty", { field: "wentWell" });
    if (!isNothing(told) && nothing) return refuse("inputBoth", { field: "nothing" });
    const before = toldIn(row);
    const same = JSON.stringify(before) === JSON.stringify(told);
    if (same && row.answeredAt !== null) return { late: isLate(row.answeredAt, row.dueOn) };
    const version = row.version ?? 0;
    if (version !== shownVersion) return refuse("changedMeanwhile", { current: { ...before, version } });
    const answer = { ...told, answeredAt: now, answeredBy: actor?.id ?? null, version: version + 1 };
    const { followupId, unitId, unitName } = row;
    tx.insert(unitInputs)
      .values({ followupId, unitId, ...answer })
      .onConflictDoUpdate({ target: [unitInputs.followupId, unitInputs.unitId], set: answer })
      .run();
    withdrawInputLetters(tx, { followupId, unitId }, now);
    tell(
      tx,
      actor ?? { id: null, name: unitName },
      {
        deed: "toldInput",
        subject: "followup",
        subjectId: followupId,
        label: `${row.title}, ${unitName}`,
        before: row.answeredAt === null ? undefined : before,
        after: told,
      },
      now,
    );
    return { late: isLate(now, row.dueOn) };
  });
}

const isLate = (answeredAt: number | null, dueOn: string | null): boolean =>
  answeredAt !== null && dueOn !== null && dayOf(answeredAt) > dueOn;

const toldColumns = {
  wentWell: unitInputs.wentWell,
  wentBadly: unitInputs.wentBadly,
  planned: unitInputs.planned,
  needs: unitInputs.needs,
  text: unitInputs.text,
};

/** Nothing more is taken once the follow-up has gone to the board, or is published without that. */
const isClosed = or(isNotNull(followups.submittedOn), isNotNull(followups.publishedOn));

const itsFacts = {
  followupId: followups.id,
  dueOn: followups.inputsDueOn,
  closed: sql<boolean>`(${isClosed})`.mapWith(Boolean),
};

const toldIn = (row: { [Field in keyof InputTold]: string | null }): InputTold =>
  Object.fromEntries(inputFields.map((field) => [field, row[field]])) as InputTold;

function rowOf(db: Database, which: WhichInput, now: number) {
  const mayTell = or(
    isNotNull(unitInputs.unitId),
    and(isNotNull(followups.inputsDueOn), or(isNull(units.closedOn), gt(units.closedOn, dayOf(now)))),
  );
  return (
    db
      .select({
        ...itsFacts,
        year: followups.year,
        title: followups.title,
        unitId: units.id,
        unitName: units.name,
        ...toldColumns,
        answeredAt: unitInputs.answeredAt,
        version: unitInputs.version,
      })
      .from(followups)
      .innerJoin(
        units,
        "linkKey" in which
          ? sql`${units.id} = (select asked.unit_id from ${unitInputs} as asked where asked.link_key = ${which.linkKey})`
          : eq(units.id, which.unitId),
      )
      .leftJoin(unitInputs, and(eq(unitInputs.followupId, followups.id), eq(unitInputs.unitId, units.id)))
      .where(
        "linkKey" in which
          ? eq(unitInputs.linkKey, which.linkKey)
          : and(eq(followups.year, which.year), mayTell),
      )
      .get() ?? null
  );
}
