import { and, asc, eq, isNotNull, or } from "drizzle-orm";
import { secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { followups, unitInputs, units } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { type Actor, tell } from "../chronicle/chronicle.server";
import type { Member } from "../members/member";
import { senderOf } from "../outbox/facts";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { canBeAsked } from "./inputs";
import { followupToAsk } from "./inputs.server";
import { speakersOn, withdrawInputLetters, writeTo } from "./inputs-letters.server";
import { startFollowup } from "./starting.server";

type Asker = Pick<Member, "id" | "name" | "email">;

/**
 * Asks every open unit what it has to tell for a year's follow-up, which is begun when there is none: each gets a link of
 * its own, and one letter goes to its contact, else its deputy, else its head. A unit with nobody is asked too, so that
 * its silence shows. Units asked before are left in peace; asked again with another last day, that day is moved for all.
 * Returns how many units were asked and how many letters queued. Refuses `notFound`, `inputsTooEarly` before the year's
 * December, `inputsClosed` once the follow-up has gone to the board, `dueDayPassed`, and `changedMeanwhile` when
 * somebody has set another last day than the one shown.
 */
export function askUnits(
  db: Database,
  asker: Asker,
  year: number,
  { dueOn, shown }: { dueOn: string; shown: string | null },
  now: number,
): { units: number; letters: number; moved: boolean } | Refusal {
  return db.transaction((tx) => {
    const today = dayOf(now);
    if (!canBeAsked(year, today)) return refuse("inputsTooEarly");
    const there = followupToAsk(tx, year);
    if (there?.closed) return refuse("inputsClosed");
    const before = there?.dueOn ?? null;
    if (before !== dueOn && before !== shown)
      return refuse("changedMeanwhile", { current: { dueOn: before ?? "" } });
    if (dueOn < today && before !== dueOn) return refuse("dueDayPassed", { field: "dueOn" });
    const begun = startFollowup(tx, asker, year, now);
    if (isRefusal(begun)) return begun;
    const { followupId, title } = there ?? followupToAsk(tx, year) ?? { followupId: begun, title: "" };
    const moved = before !== null && before !== dueOn;
    if (before !== dueOn)
      tx.update(followups).set({ inputsDueOn: dueOn }).where(eq(followups.id, followupId)).run();
    const asked = askedAlready(tx, followupId);
    const toAsk = speakersOn(tx, today).filter(({ unitId }) => !asked.has(unitId));
    const sender = senderOf(asker);
    let letters = 0;
    for (const { unitId, unitName, speaker } of toAsk) {
      const linkKey = secretOf(32);
      tx.insert(unitInputs)
        .values({ followupId, unitId, linkKey, askedAt: now })
        .onConflictDoUpdate({
          target: [unitInputs.followupId, unitInputs.unitId],
          set: { linkKey, askedAt: now },
        })
        .run();
      const letter = { followupId, year, dueOn, unitId, unitName, linkKey, sender };
      if (speaker && writeTo(tx, { kind: "inputAsked", turn: 1 }, { ...letter, speaker }, now)) letters += 1;
    }
    if (toAsk.length > 0 || moved)
      tell(
        tx,
        asker,
        {
          deed: toAsk.length > 0 ? "askedInputs" : "movedInputsDueDay",
          subject: "followup",
          subjectId: followupId,
          label: title,
          before: { dueOn: before },
          after: {
            dueOn,
            ...(toAsk.length > 0 ? { units: toAsk.map((each) => each.unitName), letters } : {}),
          },
        },
        now,
      );
    return { units: toAsk.length, letters, moved };
  });
}

/**
 * Gives a unit a new link and sends it to who answers for it now; the old one opens nothing any more, and what is told
 * stands. Gives that person's name. Refuses `notFound` for a unit that has not been asked, `inputsClosed`, and
 * `unitHasNobody` when nobody can be reached.
 */
export function renewInputLink(
  db: Database,
  asker: Asker,
  which: { year: number; unitId: string },
  now: number,
): { name: string } | Refusal {
  return db.transaction((tx) => {
    const asked = askedUnit(tx, which);
    if (isRefusal(asked)) return asked;
    const { followup, dueOn } = asked;
    const { followupId, title } = followup;
    const unit = speakersOn(tx, dayOf(now)).find(({ unitId }) => unitId === which.unitId);
    if (!unit?.speaker) return refuse("unitHasNobody");
    const { unitId, unitName, speaker } = unit;
    const linkKey = secretOf(32);
    tx.update(unitInputs).set({ linkKey }).where(ofUnit(followupId, unitId)).run();
    withdrawInputLetters(tx, { followupId, unitId }, now);
    const letter = { followupId, year: which.year, dueOn, unitId, unitName, linkKey, speaker };
    writeTo(tx, { kind: "inputAsked", turn: now }, { ...letter, sender: senderOf(asker) }, now);
    tellOfLink(tx, asker, "inputLinkRenewed", followupId, `${title}, ${unitName}`, now);
    return { name: speaker.name };
  });
}

/**
 * Revokes a unit's link: it opens nothing, letters with it that wait are taken back, and no reminder goes. What is told
 * stands. Twice is once. Refuses `notFound` and `inputsClosed`.
 */
export function revokeInputLink(
  db: Database,
  actor: Actor,
  which: { year: number; unitId: string },
  now: number,
): { name: string } | Refusal {
  return db.transaction((tx) => {
    const asked = askedUnit(tx, which);
    if (isRefusal(asked)) return asked;
    const { followup, unitName, linkKey } = asked;
    const { followupId, title } = followup;
    if (linkKey === null) return { name: unitName };
    tx.update(unitInputs).set({ linkKey: null }).where(ofUnit(followupId, which.unitId)).run();
    withdrawInputLetters(tx, { followupId, unitId: which.unitId }, now);
    tellOfLink(tx, actor, "inputLinkRevoked", followupId, `${title}, ${unitName}`, now);
    return { name: unitName };
  });
}

/** The units that have been asked already, or have told something unasked. */
const askedAlready = (db: Database, followupId: string): Set<string> =>
  new Set(
    db
      .select({ unitId: unitInputs.unitId })
      .from(unitInputs)
      .where(
        and(
          eq(unitInputs.followupId, followupId),
          or(isNotNull(unitInputs.askedAt), isNotNull(unitInputs.answeredAt)),
        ),
      )
      .orderBy(asc(unitInputs.unitId))
      .all()
      .map((row) => row.unitId),
  );

/** A unit that has been asked for a follow-up that still takes answers. */
function askedUnit(db: Database, { year, unitId }: { year: number; unitId: string }) {
  const followup = followupToAsk(db, year);
  const row =
    followup &&
    db
      .select({ unitName: units.name, linkKey: unitInputs.linkKey })
      .from(unitInputs)
      .innerJoin(units, eq(units.id, unitInputs.unitId))
      .where(and(ofUnit(followup.followupId, unitId), isNotNull(unitInputs.askedAt)))
      .get();
  if (!row || followup.dueOn === null) return refuse("notFound");
  if (followup.closed) return refuse("inputsClosed");
  return { ...row, followup, dueOn: followup.dueOn };
}

const ofUnit = (followupId: string, unitId: string) =>
  and(eq(unitInputs.followupId, followupId), eq(unitInputs.unitId, unitId));

const tellOfLink = (
  db: Database,
  actor: Actor,
  deed: string,
  subjectId: string,
  label: string,
  now: number,
) => tell(db, actor, { deed, subject: "followup", subjectId, label }, now);
