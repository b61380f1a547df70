import { asc, eq, isNull, TransactionRollbackError } from "drizzle-orm";
import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { calls, people, programmes } from "#db/schema.server";
import { callStatuses } from "#db/words";
import type { Member } from "../members/member";
import { isRefusal } from "../refusal";
import type { CallContent } from "./call";
import { callContent, themesInOrder } from "./call-content.server";
import type { CallColumn, CallLine, CallLineReport } from "./call-line";
import { rewriteCall, writeCall } from "./call-writing.server";
import { isOutside } from "./programme";
import { callRegistered } from "./registered.server";
import { tellOfChange } from "./registering.server";

/**
 * Reads calls in, line by line: a programme's call of the same reference, or without one of the same title, is changed
 * where the line says something else; any other is registered. A line that cannot be read in is left out whole and says
 * why; the others are not hindered. Afterwards those who want to hear of the calls are told of all in one letter each.
 * Reading the same in again changes nothing. With `rehearse` everything is done, reported and undone.
 */
export function importCalls(
  db: Database,
  member: Member,
  lines: CallLine[],
  { rehearse }: { rehearse: boolean },
  now: number,
): CallLineReport[] {
  let report: CallLineReport[] = [];
  try {
    db.transaction((tx) => {
      const known = knownThings(tx);
      const seen = new Map<string, number>();
      const touched: string[] = [];
      report = lines.map((line) => importLine(tx, member, line, known, seen, touched, now));
      if (rehearse) tx.rollback();
      callRegistered(tx, touched, now);
    });
  } catch (problem) {
    if (!(problem instanceof TransactionRollbackError)) throw problem;
  }
  return report;
}

/** A short sum of what was told of a list, so that nobody reads in something else than they have looked through. */
export const sumOfReport = (report: readonly CallLineReport[]) => sumOf(JSON.stringify(report)).slice(0, 32);

/** A line that cannot be read in; thrown to undo what has been done for it. */
class WrongLine extends Error {
  constructor(
    readonly column: CallColumn,
    readonly why: string,
    readonly about: string | null = null,
  ) {
    super(why);
  }
}

type Known = ReturnType<typeof knownThings>;

/** What a line can name, read once for the whole list. */
function knownThings(db: Database) {
  return {
    programmes: db
      .select({
        code: programmes.code,
        nameSv: programmes.nameSv,
        nameEn: programmes.nameEn,
        firstYear: programmes.firstYear,
        lastYear: programmes.lastYear,
      })
      .from(programmes)
      .orderBy(asc(programmes.position), asc(programmes.code))
      .all(),
    people: db
      .select({ id: people.id, email: people.email })
      .from(people)
      .where(isNull(people.deactivatedAt))
      .all(),
    themes: themesInOrder(db),
  };
}

function importLine(
  db: Database,
  member: Member,
  line: CallLine,
  known: Known,
  seen: Map<string, number>,
  touched: string[],
  now: number,
): CallLineReport {
  const told = { line: line.line, title: line.title, programme: line.programme };
  const nothing = { column: null, why: null, about: null, changes: [], outside: false };
  try {
    return db.transaction((tx): CallLineReport => {
      const programme = programmeNamed(known, line.programme);
      const key = JSON.stringify([
        programme.code,
        line.reference ?? "",
        line.reference ? "" : folded(line.title),
      ]);
      const twin = seen.get(key);
      if (twin !== undefined)
        throw new WrongLine(line.reference ? "reference" : "title", "callTwice", String(twin));
      const id = callThere(tx, programme.code, line);
      const before = id === null ? null : callContent(tx, id);
      const content = contentFrom(line, programme.code, known, before?.content ?? null);
      const outside = isOutside(programme, content.closesOn);
      if (!before) {
        const written = writeCall(tx, member, content, now);
        if (isRefusal(written)) throw wrongBy(written);
        touched.push(written.id);
        seen.set(key, line.line);
        return { ...told, ...nothing, outcome: "made", outside };
      }
      const changed = rewriteCall(tx, member, before.id, content, before.version, now);
      if (!isRefusal(changed)) seen.set(key, line.line);
      if (changed === null) return { ...told, ...nothing, outcome: "unchanged", outside };
      if (isRefusal(changed)) throw wrongBy(changed);
      touched.push(before.id);
      tellOfChange(tx, { id: before.id, version: before.version + 1 }, before.content, content, now);
      const changes = differences(before.content, content);
      return { ...told, ...nothing, outcome: "changed", changes, outside, version: before.version };
    });
  } catch (problem) {
    if (!(problem instanceof WrongLine)) throw problem;
    const { column, why, about } = problem;
    return { ...told, ...nothing, outcome: "wrong", column, why, about };
  }
}

const columnOf: Record<Exclude<keyof CallContent, "programmeCode">, CallColumn> = {
  title: "title",
  reference: "reference",
  opensOn: "opens",
  closesOn: "closes",
  closesAtClock: "clock",
  themeIds: "themes",
  whoCanApply: "who",
  grantRange: "grant",
  sharePercent: "share",
  coFinancingNote: "own",
  web: "web",
  responsibleId: "responsible",
  status: "status",
  assessment: "assessment",
  checkedOn: "checked",
};

function wrongBy({ refused, field = "" }: { refused: string; field?: string }): WrongLine {
  if (field === "programmeCode") return new WrongLine("programme", "programmeEnded");
  return new WrongLine(columnOf[field as keyof typeof columnOf] ?? "title", refused);
}

const differences = (before: CallContent, after: CallContent): CallColumn[] =>
  (Object.keys(columnOf) as (keyof typeof columnOf)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => columnOf[field]);

function programmeNamed({ programmes: list }: Known, text: string) {
  const wanted = folded(text);
  const programme = list.find(({ code, nameSv, nameEn }) =>
    [code, nameSv, nameEn].some((each) => folded(each) === wanted),
  );
  if (!programme) throw new WrongLine("programme", "programmeUnknown", text);
  return programme;
}

/** The call that a line is about; null when it is a new one. */
function callThere(db: Database, programmeCode: string, { reference, title }: CallLine): string | null {
  const there = db
    .select({ id: calls.id, reference: calls.reference, title: calls.title })
    .from(calls)
    .where(eq(calls.programmeCode, programmeCode))
    .orderBy(asc(calls.id))
    .all()
    .filter((call) => (reference ? call.reference === reference : folded(call.title) === folded(title)));
  if (there.length > 1) throw new WrongLine("reference", "callUnclear");
  return there[0]?.id ?? null;
}

/** What a call is to say once the line has been read in: what the line leaves empty stays. */
function contentFrom(
  line: CallLine,
  programmeCode: string,
  known: Known,
  before: CallContent | null,
): CallContent {
  const closesOn = line.closes ?? before?.closesOn;
  if (!closesOn) throw new WrongLine("closes", "closesMissing");
  const status = line.status === null ? null : callStatuses.find((each) => each === line.status);
  if (status === undefined) throw new WrongLine("status", "statusUnknown", line.status);
  return {
    programmeCode,
    title: line.title,
    reference: line.reference ?? before?.reference ?? null,
    opensOn: line.opens ?? before?.opensOn ?? null,
    closesOn,
    closesAtClock: line.clock ?? before?.closesAtClock ?? null,
    themeIds: line.themes.length > 0 ? themesNamed(known, line.themes) : (before?.themeIds ?? []),
    whoCanApply: line.who ?? before?.whoCanApply ?? null,
    grantRange: line.grant ?? before?.grantRange ?? null,
    sharePercent: line.share ?? before?.sharePercent ?? null,
    coFinancingNote: line.own ?? before?.coFinancingNote ?? null,
    web: line.web ?? before?.web ?? null,
    responsibleId: personNamed(known, line.responsible) ?? before?.responsibleId ?? null,
    status: status ?? before?.status ?? "watching",
    assessment: line.assessment ?? before?.assessment ?? null,
    checkedOn: line.checked ?? before?.checkedOn ?? null,
  };
}

/** In the order of the register, as a call's own are. */
function themesNamed({ themes }: Known, names: string[]): string[] {
  const named = names.map((name) => {
    const theme = themes.find(({ id, nameSv, nameEn }) =>
      [id, nameSv, nameEn].some((each) => folded(each) === folded(name)),
    );
    if (!theme) throw new WrongLine("themes", "themeUnknown", name);
    return theme.id;
  });
  return themes.map(({ id }) => id).filter((id) => named.includes(id));
}

function personNamed({ people: list }: Known, address: string | null): string | null {
  if (address === null) return null;
  const person = list.find(({ email }) => email === address);
  if (!person) throw new WrongLine("responsible", "responsibleUnknown", address);
  return person.id;
}

const folded = (text: string) => text.toLocaleLowerCase("sv");
