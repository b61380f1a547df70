import { eq, sql } from "drizzle-orm";
import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { followupEditions, followups } from "#db/schema.server";
import type { FollowupStage } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { shelveFollowup } from "../archive/shelve-followup.server";
import type { Actor } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { canonicalFollowup } from "./canonical";
import { type Draft, draftById, sectionsOf, tellFollowup } from "./draft.server";
import { latestEdition } from "./editions.server";
import { editionText } from "./text.server";

/** A follow-up that has been frozen: which edition it is, and its sum. */
export type Frozen = { number: number; sum: string };

/**
 * Freezes a follow-up as it goes to the board, was decided or is published, and takes it to that stage on the day of
 * `now` unless it is there: a numbered edition that nothing changes afterwards. What was decided and published holds
 * the figures that the board was sent. Refuses, with nothing written: `frozenAlready` when the stage's edition stands
 * and says the same; out of order `notDiscussed`, `followupNotSent`, `followupNotDecided` (the decision has to be
 * recorded first) and `publishedAlready`; before it is sent `noText` and `noProposal`; `notFound`.
 */
export function freezeFollowup(
  db: Database,
  actor: Actor,
  followupId: string,
  stage: FollowupStage,
  now: number,
): Frozen | Refusal {
  return db.transaction((tx) => {
    const draft = draftById(tx, followupId);
    if (!draft) return refuse("notFound");
    return freeze(tx, actor, draft, { stage, on: dayOf(now) }, now);
  });
}

/** As `freezeFollowup`, on a day of the writer's choosing, in the caller's transaction. */
export function freeze(
  db: Database,
  actor: Actor,
  draft: Draft,
  { stage, on }: { stage: FollowupStage; on: string },
  now: number,
): Frozen | Refusal {
  const refused = outOfOrder(db, draft, stage);
  if (refused) return refused;
  const reached = {
    sent: { submittedOn: on },
    decided: {},
    published: { publishedOn: draft.publishedOn ?? on },
  }[stage];
  if (stage !== "sent" && isFrozen(db, draft, stage, now)) return refuse("frozenAlready");
  const kept = keepEdition(db, actor.id, { ...draft, ...reached }, stage, now);
  db.update(followups)
    .set({ ...reached, version: sql`${followups.version} + 1` })
    .where(eq(followups.id, draft.id))
    .run();
  const after = { edition: kept.number, sum: kept.sum, ...reached };
  tellFollowup(db, actor, draft, deeds[stage], now, { after });
  shelveFollowup(db, draft.id, now);
  return kept;
}

const deeds = { sent: "sentFollowup", decided: "decidedFollowup", published: "publishedFollowup" };

/** Keeps an edition of a follow-up as it stands, in the caller's transaction, whatever has been kept before. */
export function keepEdition(
  db: Database,
  frozenBy: string | null,
  draft: Draft,
  stage: FollowupStage,
  now: number,
): Frozen {
  const latest = latestEdition(db, draft.id);
  const number = (latest?.number ?? 0) + 1;
  const canonical = canonicalFollowup(editionText(db, draft, stage, number, latest?.text ?? null, now));
  const sum = sumOf(canonical);
  db.insert(followupEditions)
    .values({ followupId: draft.id, number, stage, canonical, sum, frozenAt: now, frozenBy })
    .run();
  return { number, sum };
}

/** Whether the latest edition is of a stage that the follow-up has come to, and says what one frozen now would. */
function isFrozen(db: Database, draft: Draft, stage: "decided" | "published", now: number): boolean {
  const latest = latestEdition(db, draft.id);
  if (latest?.stage !== stage || (stage === "published" && draft.publishedOn === null)) return false;
  const text = editionText(db, draft, stage, latest.number, latest.text, now);
  return canonicalFollowup(text) === latest.canonical;
}

function outOfOrder(db: Database, draft: Draft, stage: FollowupStage): Refusal | null {
  const { submittedOn, boardOn, publishedOn } = draft;
  if (stage === "sent") return submittedOn === null ? unfitToSend(db, draft) : refuse("frozenAlready");
  if (submittedOn === null) return refuse("followupNotSent");
  if (boardOn === null) return refuse("followupNotDecided");
  return stage === "decided" && publishedOn !== null ? refuse("publishedAlready") : null;
}

/** What a follow-up lacks before it can go to the board; null when it lacks nothing. */
export function unfitToSend(db: Database, draft: Draft): Refusal | null {
  if (draft.discussedOn === null) return refuse("notDiscussed");
  if (sectionsOf(db, draft.id).every(({ text }) => text === "")) return refuse("noText");
  return draft.proposedDecision ? null : refuse("noProposal");
}
