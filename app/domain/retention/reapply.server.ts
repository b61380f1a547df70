import { and, eq } from "drizzle-orm";
import { connectionOf, type Database } from "#db/open.server";
import { disposals } from "#db/schema.server";
import { disposedText } from "../chronicle/chain.server";
import { theSystem } from "../chronicle/chronicle.server";
import { dutiesOf } from "../handover/duties.server";
import { closeAccount } from "../members/leaving.server";
import { grantedTo, personById } from "../members/people.server";
import { anonymise, anonymisedPerson } from "../personal/anonymise.server";
import { disposeOfText } from "../personal/chronicle-words.server";
import { disposeOfRecord, kindOfDisposal, stands } from "./disposing.server";

/** What has been disposed of, as the file beside the database has it (db/disposals.server.ts). */
type Disposed = { kind: string; recordId: string; at: number; by: string | null; rule: string; sum?: string };

/**
 * Disposes anew of what an older backup has brought back, once it stands in the database's place and before anybody
 * works in it: people and the words of the log. What is not there, or has been disposed of already, is left. Returns
 * how many were disposed of, and what could not be: whoever answers for something in the backup has to hand it over
 * first.
 */
export function reapplyDisposals(
  db: Database,
  disposed: readonly Disposed[],
  now: number,
): { done: number; left: Disposed[] } {
  return db.transaction((tx) => {
    const left: Disposed[] = [];
    let done = 0;
    for (const each of disposed) {
      const outcome = isKnown(tx, each) ? "known" : disposeAnew(tx, each, now);
      if (outcome === "done") done += 1;
      if (outcome === "left") left.push(each);
    }
    return { done, left };
  });
}

function disposeAnew(db: Database, each: Disposed, now: number): "done" | "left" | "known" {
  if (each.kind === anonymisedPerson) return forgetAnew(db, each, now);
  if (each.kind === disposedText) return disposeTextAnew(db, each);
  const kind = kindOfDisposal(each.kind);
  if (kind === null || !stands(db, kind, each.recordId)) return "known";
  disposeOfRecord(db, kind, each.recordId, { by: each.by, rule: each.rule, now: each.at });
  return "done";
}

function forgetAnew(db: Database, { recordId, rule }: Disposed, now: number): "done" | "left" | "known" {
  const person = personById(db, recordId);
  if (!person || person.anonymisedAt) return "known";
  if (!person.deactivatedAt) {
    if (dutiesOf(db, recordId, now).length > 0) return "left";
    closeAccount(db, theSystem, person, grantedTo(db, recordId), now);
  }
  return anonymise(db, theSystem, recordId, now, rule) === null ? "done" : "left";
}

function disposeTextAnew(db: Database, { recordId, at, by, rule, sum }: Disposed): "done" | "known" {
  const line = connectionOf(db)
    .prepare("select text_sum from chronicle where id = ?")
    .pluck()
    .get(Number(recordId));
  if (line === undefined || line !== sum) return "known";
  disposeOfText(db, Number(recordId), { by, rule, now: at });
  return "done";
}

const isKnown = (db: Database, { kind, recordId }: Disposed) =>
  db
    .select({ at: disposals.at })
    .from(disposals)
    .where(and(eq(disposals.kind, kind), eq(disposals.recordId, recordId)))
    .get() !== undefined;
