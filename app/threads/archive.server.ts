import type { OpenDatabase } from "#db/open.server";
import type { ArchiveKind } from "#db/words";
import { type Alike, moreLike } from "~/domain/archive/alike.server";
import { type Answer, type Question, searchArchive, totalOf } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { type Attempt, type Tried, triedBefore } from "~/domain/archive/tried.server";
import type { Viewer } from "~/domain/members/member";
import { log } from "~/log.server";
import type { Asked, work } from "./archive-reader";
import { hire } from "./worker.server";

/** A search that takes long holds nobody else up: the archive is read by a thread of its own. */
const reader = hire<typeof work>("app/threads/archive-reader.ts", {
  longest: 30_000,
  heap: 1500,
  growth: 3000,
});

/** What `searchArchive` answers, without holding up the process. */
export async function searchAside(
  db: OpenDatabase,
  viewer: Viewer,
  question: Question,
  now: number,
): Promise<Answer> {
  const answer = await aside(db, { file: db.$client.name, viewer, question, now });
  return (answer as Answer | undefined) ?? searchArchive(db, viewer, question, now);
}

/** What `totalOf` answers for each of some texts, without holding up the process. */
export async function totalsAside(
  db: OpenDatabase,
  viewer: Viewer,
  texts: readonly string[],
  now: number,
): Promise<number[]> {
  const answer = await aside(db, { file: db.$client.name, viewer, texts, now });
  return (answer as number[] | undefined) ?? texts.map((text) => totalOf(db, viewer, text));
}

/** What `moreLike` answers, without holding up the process. */
export async function moreLikeAside(
  db: OpenDatabase,
  viewer: Viewer,
  kind: ArchiveKind,
  recordId: string,
  now: number,
): Promise<Alike | null> {
  const answer = await aside(db, { file: db.$client.name, viewer, like: { kind, recordId }, now });
  return answer === undefined ? moreLike(db, viewer, kind, recordId, now) : (answer as Alike | null);
}

/** What `triedBefore` answers, without holding up the process. */
export async function triedAside(
  db: OpenDatabase,
  viewer: Viewer,
  attempt: Attempt,
  now: number,
): Promise<Tried> {
  const answer = await aside(db, { file: db.$client.name, viewer, attempt, now });
  return (answer as Tried | undefined) ?? triedBefore(db, viewer, attempt);
}

/** Lets the thread read its words and the archive's facts, so that the first who searches does not wait for that. */
export async function warmReader(db: OpenDatabase, viewer: Viewer, now: number): Promise<void> {
  await reader.ask({ file: db.$client.name, viewer, question: { ...nothingAsked, text: "möte" }, now });
}

/** Ends the thread; the next question starts another. */
export const closeReader = () => reader.end();

/** The thread's answer; undefined when it gave none, so that the answer is found here. */
async function aside(db: OpenDatabase, asked: Asked): Promise<ReturnType<typeof work> | undefined> {
  if (db.$client.memory) return undefined;
  const outcome = await reader.ask(asked);
  if (outcome.ok) return outcome.value;
  log.warn({ reason: outcome.reason, fault: outcome.fault }, "the archive's thread gave no answer");
  return undefined;
}
