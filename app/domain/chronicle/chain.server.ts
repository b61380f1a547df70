import { randomBytes } from "node:crypto";
import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { chronicle, chronicleTexts, disposals } from "#db/schema.server";
import { canonicalJson } from "../canonical-json";

/**
 * The chain of the chronicle. Each line has the sum of its text (SHA-256 of a salt and the text) and its own (SHA-256
 * of the sum before it and of the line, with the text's sum in the text's place). A text can therefore be disposed of
 * without any sum changing, and no line can be changed, left out or put in between without the sums after it telling.
 */
type Line = Omit<typeof chronicle.$inferSelect, "textSum" | "sum">;

/** What a line says in words. */
export type LineText = Omit<typeof chronicleTexts.$inferSelect, "lineId" | "salt">;

/** The sum before the first line. */
const beginning = "";

/** A salt for one text: 128 bits of chance. */
const newSalt = () => randomBytes(16).toString("hex");

/** The sum of a text with its salt. */
function sumOfText(salt: string, { actorName, label, before, after }: LineText): string {
  const text = JSON.parse(JSON.stringify({ actorName, label, before: before ?? null, after: after ?? null }));
  return sumOf(salt + canonicalJson(text));
}

/** The sum of a line that follows on `previous`. */
const sumOfLine = (previous: string, line: Line, textSum: string): string =>
  sumOf(
    canonicalJson([
      previous,
      line.id,
      line.at,
      line.actorId,
      line.deed,
      line.subject,
      line.subjectId,
      textSum,
    ]),
  );

/** Where the chain stands: the last line, when it was told and its sum. Null when nothing has been told. */
export function headOfChain(db: Database): { id: number; at: number; sum: string | null } | null {
  const last = { id: chronicle.id, at: chronicle.at, sum: chronicle.sum };
  return db.select(last).from(chronicle).orderBy(desc(chronicle.id)).limit(1).get() ?? null;
}

/**
 * Adds a line to the chain, with its text, in a transaction of the caller's. The next identifier is the last one's
 * and one: nobody else writes meanwhile, and none is ever taken away.
 */
export function append(db: Database, line: Omit<Line, "id">, text: LineText): void {
  let last = headOfChain(db);
  if (last && last.sum === null) {
    sealChronicle(db);
    last = headOfChain(db);
  }
  const chained = { ...line, id: (last?.id ?? 0) + 1 };
  const salt = newSalt();
  const textSum = sumOfText(salt, text);
  const sum = sumOfLine(last?.sum ?? beginning, chained, textSum);
  db.insert(chronicle)
    .values({ ...chained, textSum, sum })
    .run();
  db.insert(chronicleTexts)
    .values({ ...text, lineId: chained.id, salt })
    .run();
}

/**
 * Chains the lines that have no sums yet, as those told before there was a chain. Lines that are sealed stay as they
 * are. Returns how many it sealed.
 */
export function sealChronicle(db: Database): number {
  return db.transaction((tx) => {
    const first = tx
      .select({ id: chronicle.id })
      .from(chronicle)
      .where(isNull(chronicle.sum))
      .orderBy(asc(chronicle.id))
      .limit(1)
      .get();
    if (!first) return 0;
    let previous =
      tx
        .select({ sum: chronicle.sum })
        .from(chronicle)
        .where(isNotNull(chronicle.sum))
        .orderBy(desc(chronicle.id))
        .limit(1)
        .get()?.sum ?? beginning;
    const rows = tx
      .select({ line: chronicle, text: chronicleTexts })
      .from(chronicle)
      .leftJoin(chronicleTexts, eq(chronicleTexts.lineId, chronicle.id))
      .where(isNull(chronicle.sum))
      .orderBy(asc(chronicle.id))
      .all();
    for (const { line, text } of rows) {
      const textSum = text ? sumOfText(text.salt, text) : (line.textSum ?? "");
      const sum = sumOfLine(previous, line, textSum);
      tx.update(chronicle).set({ textSum, sum }).where(eq(chronicle.id, line.id)).run();
      previous = sum;
    }
    return rows.length;
  });
}

/** What is wrong with a line. */
type ChainFault = {
  id: number;
  /**
   * The line or the ones before it are not those that were sealed; its text is not; its text is gone without having
   * been disposed of.
   */
  fault: "line" | "text" | "textGone" | "unsealed";
};

type Verdict = {
  lines: number;
  /** How many texts have been disposed of. */
  disposed: number;
  /** The last line's sum: kept elsewhere, it shows later that no lines at the end have gone. */
  head: string;
  /** The first hundred. */
  faults: ChainFault[];
};

const mostFaults = 100;

/** As what a disposed text stands in the log of disposals. */
export const disposedText = "chronicleText";

const isDisposed = and(
  eq(disposals.kind, disposedText),
  eq(disposals.recordId, sql`cast(${chronicle.id} as text)`),
);

/** Reads the whole chronicle and recounts every sum. `onLine` is told of each sum, for whoever looks for one. */
export function verifyChronicle(db: Database, onLine?: (sum: string) => void): Verdict {
  const steps = recount(db, onLine);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same for a house that is open: others get their turn between the thousands of lines. */
export async function verifyUnderWay(db: Database): Promise<Verdict> {
  const steps = recount(db);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function* recount(db: Database, onLine?: (sum: string) => void): Generator<void, Verdict> {
  const verdict: Verdict = { lines: 0, disposed: 0, head: beginning, faults: [] };
  let after = 0;
  for (;;) {
    const rows = db
      .select({ line: chronicle, text: chronicleTexts, gone: disposals.at })
      .from(chronicle)
      .leftJoin(chronicleTexts, eq(chronicleTexts.lineId, chronicle.id))
      .leftJoin(disposals, isDisposed)
      .where(gt(chronicle.id, after))
      .orderBy(asc(chronicle.id))
      .limit(1000)
      .all();
    for (const row of rows) {
      const fault = faultOf(row, verdict.head);
      if (fault && verdict.faults.length < mostFaults) verdict.faults.push({ id: row.line.id, fault });
      if (!row.text && row.gone !== null) verdict.disposed += 1;
      verdict.lines += 1;
      verdict.head = row.line.sum ?? verdict.head;
      onLine?.(verdict.head);
    }
    const last = rows.at(-1);
    if (!last) return verdict;
    after = last.line.id;
    yield;
  }
}

function faultOf(
  row: {
    line: typeof chronicle.$inferSelect;
    text: typeof chronicleTexts.$inferSelect | null;
    gone: number | null;
  },
  previous: string,
): ChainFault["fault"] | null {
  const { line, text } = row;
  if (line.sum === null || line.textSum === null) return "unsealed";
  if (sumOfLine(previous, line, line.textSum) !== line.sum) return "line";
  if (text) return sumOfText(text.salt, text) === line.textSum ? null : "text";
  return row.gone === null ? "textGone" : null;
}
