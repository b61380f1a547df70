import { and, eq } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import {
  circulations,
  followups,
  publicationDecisions,
  publications,
  publicationThemes,
} from "#db/schema.server";
import type { PublicationKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { wordsOf } from "../archive/outward";
import { takeFromOutsiders, writePublished } from "../archive/window.server";
import { type Actor, tell } from "../chronicle/chronicle.server";
import { freezeFollowup } from "../followup/freezing.server";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { barredBy, type Choices, type Gate, gateOf, outwardOf, publicationOf } from "./gate.server";
import { standsIn } from "./masking";

type Outward = ReturnType<typeof outwardOf>;

/**
 * Publishes a record for everyone, or publishes it anew: outsiders read it as it was shown at the gate, without what
 * was chosen to be hidden. `choices` go by the keys of the gate's findings. Publishing the same again changes nothing
 * and gives the edition that stands. Refuses, and changes nothing: why the record cannot go out yet,
 * `changedMeanwhile` when it is another than the one that was shown, `identityNumber` and `minorsNamed` when
 * something in it may not go out at all, and `publicationChoiceMissing` with the key of the first finding nothing was
 * chosen for, and `notLeftOut` with that of one that is so written that it cannot be left out. Null when there is no
 * such record.
 */
export function publish(
  db: Database,
  actor: Actor,
  kind: PublicationKind,
  recordId: string,
  shown: { choices: Choices; sum: string },
  now: number,
): { edition: number } | null | Refusal {
  return db.transaction((tx) => {
    const gate = gateOf(tx, kind, recordId);
    if (!gate) return null;
    const { draft, findings } = gate;
    if (draft.notYet) return refuse(draft.notYet);
    if (gate.sum !== shown.sum) return refuse("changedMeanwhile");
    const barred = barredBy(gate);
    if (barred) return refuse(barred);
    const unsettled = findings.find(({ key }) => !shown.choices[key]);
    if (unsettled) return refuse("publicationChoiceMissing", { field: unsettled.key });
    const hidden = findings.filter(({ key }) => shown.choices[key] === "hide");
    const outward = outwardOf(draft, hidden);
    const stays = hidden.find((finding) => isRead(outward, finding));
    if (stays) return refuse("notLeftOut", { field: stays.key });
    if (gate.published?.sum === outward.sum) return { edition: gate.published.edition };
    if (kind === "followup") reachPublished(tx, actor, Number(recordId), now);
    const standing = publicationOf(tx, kind, recordId);
    const edition = (standing?.edition ?? 0) + 1;
    const row = {
      kind,
      recordId,
      edition,
      ...outward,
      unitId: draft.unitId,
      groupId: draft.groupId,
      year: draft.year,
      day: draft.day,
      publishedAt: standing && standing.withdrawnAt === null ? standing.publishedAt : now,
      publishedBy: actor.id,
      changedAt: now,
      withdrawnAt: null,
      withdrawnBy: null,
    };
    const [written] = tx
      .insert(publications)
      .values(row)
      .onConflictDoUpdate({ target: [publications.kind, publications.recordId], set: row })
      .returning({ id: publications.id })
      .all();
    const id = written?.id ?? 0;
    tx.delete(publicationThemes).where(eq(publicationThemes.publicationId, id)).run();
    for (const themeId of new Set(draft.themeIds))
      tx.insert(publicationThemes).values({ publicationId: id, themeId }).run();
    keepChoices(tx, actor, kind, recordId, findings, shown.choices, now);
    writePublished(tx, id, outward);
    noteOnSite(tx, actor, kind, recordId, edition, now);
    const after = {
      edition,
      shown: findings.length - hidden.length,
      hidden: hidden.length,
      sum: outward.sum,
    };
    const subjectId = `${kind}:${recordId}`;
    tell(
      tx,
      actor,
      { deed: "publishedOutward", subject: "publication", subjectId, label: draft.title, after },
      now,
    );
    return { edition };
  });
}

/** Whether outsiders would read what was to be left out after all. */
const isRead = ({ title, summary, ...told }: Outward, { found }: { found: string }) =>
  [title, summary, wordsOf(told)].some((text) => standsIn(text, found));

/**
 * Takes a record back from outsiders; its row tells that it was withdrawn, and nothing else. Doing it twice changes nothing.
 * False when it was never published.
 */
export function withdraw(
  db: Database,
  actor: Actor,
  kind: PublicationKind,
  recordId: string,
  now: number,
): boolean {
  return db.transaction((tx) => {
    const row = publicationOf(tx, kind, recordId);
    if (!row) return false;
    if (row.withdrawnAt !== null) return true;
    takeFromOutsiders(tx, row.id, actor.id, now);
    const subjectId = `${kind}:${recordId}`;
    tell(
      tx,
      actor,
      { deed: "withdrewPublication", subject: "publication", subjectId, label: row.title },
      now,
    );
    return true;
  });
}

/** A follow-up that is published has come to its last stage, and is frozen there. One that is there stays as it is. */
function reachPublished(db: Database, actor: Actor, year: number, now: number): void {
  const row = db
    .select({ id: followups.id, publishedOn: followups.publishedOn })
    .from(followups)
    .where(eq(followups.year, year))
    .get();
  if (!row || row.publishedOn !== null) return;
  const frozen = freezeFollowup(db, actor, row.id, "published", now);
  if (isRefusal(frozen)) throw new Error(`A decided follow-up could not be published: ${frozen.refused}.`);
}

function keepChoices(
  db: Database,
  actor: Actor,
  kind: PublicationKind,
  recordId: string,
  findings: Gate["findings"],
  choices: Choices,
  now: number,
): void {
  db.delete(publicationDecisions)
    .where(and(eq(publicationDecisions.kind, kind), eq(publicationDecisions.recordId, recordId)))
    .run();
  for (const { key, dataKind, found } of findings) {
    const choice = choices[key];
    if (!choice) continue;
    db.insert(publicationDecisions)
      .values({ kind, recordId, dataKind, found, choice, madeAt: now, madeBy: actor.id })
      .run();
  }
}

/** That the public site has it is a part of the proof of circulation. */
function noteOnSite(
  db: Database,
  actor: Actor,
  kind: PublicationKind,
  recordId: string,
  edition: number,
  now: number,
): void {
  db.insert(circulations)
    .values({
      id: newId(),
      kind,
      recordId,
      edition,
      receiver: "site",
      receiverName: "",
      way: "page",
      day: dayOf(now),
      notedAt: now,
      notedBy: actor.id,
    })
    .run();
}
