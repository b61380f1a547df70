import { and, asc, desc, eq, getTableColumns, gt, gte, isNotNull, lt, max, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { chronicle, chronicleTexts } from "#db/schema.server";
import type { ChronicleSubject } from "#db/words";
import { addDays, startOfDay } from "~/calendar/swedish-time";
import { append, type LineText } from "./chain.server";
import { toldLines } from "./told.server";

/** Who does something: a member, or the system itself. */
export type Actor = { id: string | null; name: string };

/** The system's own doings: the timetable, the set-up, an import. */
export const theSystem: Actor = { id: null, name: "Träffpunkt" };

type Deed = {
  deed: string;
  subject: ChronicleSubject;
  subjectId: string;
  /** What the record is called, for readers of the chronicle. */
  label?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

/**
 * Writes one line of the chronicle. Call it inside the transaction of the change, so that nothing
 * changes untold and nothing is told that did not happen. Never put secrets into before and after.
 */
export function tell(db: Database, actor: Actor, deed: Deed, now: number): void {
  const { before = null, after = null } = onlyChanges(deed.before, deed.after);
  const { subject, subjectId } = deed;
  db.transaction((tx) =>
    append(
      tx,
      { at: now, actorId: actor.id, deed: deed.deed, subject, subjectId },
      { actorName: actor.name, label: (deed.label ?? "").slice(0, 200), before, after },
    ),
  );
}

type ChronicleLine = Omit<typeof chronicle.$inferSelect, "textSum"> & LineText;

/** The history of one record, newest first. */
export function historyOf(
  db: Database,
  subject: ChronicleSubject,
  subjectId: string,
  limit = 100,
): ChronicleLine[] {
  return db
    .select()
    .from(toldLines)
    .where(and(eq(toldLines.subject, subject), eq(toldLines.subjectId, subjectId)))
    .orderBy(desc(toldLines.id))
    .limit(limit)
    .all();
}

/**
 * What tells this house from every other, whatever it is called and wherever it stands: its first line, which nobody
 * ever changes.
 */
export function markOfHouse(db: Database): string {
  const first = db
    .select({ at: chronicle.at, by: chronicle.actorId, about: chronicle.subjectId })
    .from(chronicle)
    .orderBy(asc(chronicle.id))
    .limit(1)
    .get();
  return first ? `${first.at} ${first.by} ${first.about}` : "";
}

type ChronicleFilter = {
  subject?: ChronicleSubject | null;
  actorId?: string | null;
  /** Only this day, by the Swedish clock. */
  day?: string | null;
  before?: number | null;
};

/** A page of the chronicle, newest first; `before` is the id of the last line already seen. */
export function chroniclePage(db: Database, filter: ChronicleFilter, limit = 50): ChronicleLine[] {
  const narrow = narrowed(filter, toldLines);
  if (filter.before) narrow.push(lt(toldLines.id, filter.before));
  return db
    .select()
    .from(toldLines)
    .where(and(...narrow))
    .orderBy(desc(toldLines.id))
    .limit(limit)
    .all();
}

/** The lines after one, in the order in which they were told, with what is needed to recount their sums. */
export function linesAfter(db: Database, filter: ChronicleFilter, after: number, limit: number) {
  const { lineId, ...text } = getTableColumns(chronicleTexts);
  return db
    .select({ ...getTableColumns(chronicle), ...text })
    .from(chronicle)
    .leftJoin(chronicleTexts, eq(chronicleTexts.lineId, chronicle.id))
    .where(and(gt(chronicle.id, after), ...narrowed(filter, chronicle)))
    .orderBy(asc(chronicle.id))
    .limit(limit)
    .all();
}

function narrowed(filter: ChronicleFilter, lines: typeof toldLines | typeof chronicle): SQL[] {
  const narrow: SQL[] = [];
  if (filter.subject) narrow.push(eq(lines.subject, filter.subject));
  if (filter.actorId) narrow.push(eq(lines.actorId, filter.actorId));
  if (filter.day) {
    narrow.push(gte(lines.at, startOfDay(filter.day)));
    narrow.push(lt(lines.at, startOfDay(addDays(filter.day, 1))));
  }
  return narrow;
}

/** Everybody whose doings are told, by the name they had last. The system itself has no id and is left out. */
export function actorsTold(db: Database): { id: string; name: string }[] {
  return db
    .select({ id: toldLines.actorId, name: toldLines.actorName, last: max(toldLines.id) })
    .from(toldLines)
    .where(isNotNull(toldLines.actorId))
    .groupBy(toldLines.actorId)
    .orderBy(asc(toldLines.actorName))
    .all()
    .map(({ id, name }) => ({ id: id ?? "", name }));
}

/** Keeps only the fields that differ, and cuts long texts: the chronicle tells, the record keeps. */
function onlyChanges(before?: Record<string, unknown>, after?: Record<string, unknown>) {
  if (!before || !after) return { before: before && cut(before), after: after && cut(after) };
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const pick = (from: Record<string, unknown>) =>
    cut(Object.fromEntries(changed.map((key) => [key, from[key]])));
  return { before: pick(before), after: pick(after) };
}

function cut(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === "string" && value.length > 500 ? `${value.slice(0, 499)}…` : (value ?? null),
    ]),
  );
}
