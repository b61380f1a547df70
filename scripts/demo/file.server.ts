import { mkdirSync, renameSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { asc, eq, isNotNull } from "drizzle-orm";
import { removeDatabase } from "#db/backup.server";
import { migrateOpen } from "#db/migrate.server";
import { closeDatabase, type Database, openDatabase } from "#db/open.server";
import { chronicle, chronicleTexts, followups, minutes, municipality } from "#db/schema.server";
import { seedCorrection } from "#db/seed/correction.server";
import { demoDay, seedDemo } from "#db/seed/demo.server";
import { sure } from "#db/seed/facts.server";
import { seedStart } from "#db/start/start.server";
import { instantOf, startOfDay } from "~/calendar/swedish-time";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { append } from "~/domain/chronicle/chain.server";
import { toldLines } from "~/domain/chronicle/told.server";
import { keepEdition } from "~/domain/followup/freezing.server";
import { lockMinutes } from "~/domain/minutes/seal.server";
import { publishDemo } from "./published.server";
import { seedStatement } from "./statement.server";

/** The instant that the demo's clock shows when its file is made: 22 November 2026, 09.00 in Sweden. */
export const demoNow = instantOf(demoDay.day, demoDay.clock) ?? startOfDay(demoDay.day);

/**
 * Makes a database file with the fictional municipality in it, in place of one that is there and that nobody
 * may have open. The file is there whole or not at all. `now` is the real instant, from which the demo's clock
 * will run.
 */
export function makeDemoFile(path: string, now: number): void {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  const unfinished = `${path}.unfinished`;
  removeDatabase(unfinished);
  const db = openDatabase(unfinished);
  try {
    migrateOpen(db);
    fillDemo(db, now);
  } finally {
    closeDatabase(db);
  }
  removeDatabase(path);
  renameSync(unfinished, path);
}

/**
 * Fills a migrated, empty database with the whole demo: its rows, the locked texts of the minutes that are
 * signed off, and the archive.
 */
export function fillDemo(db: Database, now: number): void {
  db.transaction((tx) => {
    seedStart(tx);
    seedDemo(tx, instantOf, now);
    lockSignedMinutes(tx);
    freezePublishedFollowups(tx);
    reshelveEverything(tx, demoNow);
    publishDemo(tx, demoNow);
    seedStatement(tx);
    orderChronicle(tx);
  });
}

/** What is told of the demo's past is told in the order in which it happened, and sealed. */
function orderChronicle(db: Database): void {
  const lines = db.select().from(toldLines).orderBy(asc(toldLines.at), asc(toldLines.id)).all();
  db.delete(chronicleTexts).run();
  db.delete(chronicle).run();
  for (const { id: _, sum: __, actorName, label, before, after, ...line } of lines) {
    append(db, line, { actorName, label, before, after });
  }
}

/**
 * Locks the minutes that are signed off, each at its own instant and in that order, as the adjuster's click does, and
 * then those that have been corrected once more.
 */
function lockSignedMinutes(db: Database): void {
  const signed = db
    .select({ meetingId: minutes.meetingId, by: minutes.signedOffBy, at: minutes.signedOffAt })
    .from(minutes)
    .where(isNotNull(minutes.signedOffAt))
    .orderBy(asc(minutes.signedOffAt))
    .all();
  for (const { meetingId, by, at } of signed) {
    if (by !== null && at !== null) lockMinutes(db, meetingId, by, at);
  }
  const corrected = seedCorrection(db, sure(instantOf));
  lockMinutes(db, corrected.meetingId, corrected.by, corrected.at);
}

/**
 * Freezes the follow-ups that are published, once for each stage on its own day, as the coordinator's clicks do. Their
 * figures are those of the demo's records.
 */
function freezePublishedFollowups(db: Database): void {
  const published = db.select().from(followups).where(isNotNull(followups.publishedOn)).all();
  for (const followup of published) {
    const { authorId, submittedOn, boardOn, publishedOn } = followup;
    for (const [stage, day] of [
      ["sent", submittedOn],
      ["decided", boardOn],
      ["published", publishedOn],
    ] as const) {
      if (day !== null) keepEdition(db, authorId, followup, stage, sure(instantOf)(day, "10.00"));
    }
  }
}

/** Milliseconds from the machine's clock to the demo's; null when the database is no demo. */
export function demoClockOffset(db: Database): number | null {
  const row = db
    .select({ demoMadeAt: municipality.demoMadeAt })
    .from(municipality)
    .where(eq(municipality.id, 1))
    .get();
  return row?.demoMadeAt ? demoNow - row.demoMadeAt : null;
}
