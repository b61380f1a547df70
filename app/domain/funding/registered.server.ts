import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { calls, callTellings, callThemes, people, programmes, themes, unitThemes } from "#db/schema.server";
import { unitPath } from "~/addresses/people";
import { callPath } from "~/addresses/register";
import { dayOf } from "~/calendar/swedish-time";
import { coordinatorSender } from "../members/coordinator.server";
import { unitsWithHolders } from "../members/units.server";
import type { ToldCall } from "../outbox/call-facts";
import { queueLetter } from "../outbox/outbox.server";
import { isWorthTelling } from "./call";
import { matchTests } from "./matching.server";

/**
 * What follows on calls that have been registered or changed: the units that want to hear of them are told, and the
 * answers to funding tests that they may change come back. Safe to call again. To be called in the transaction of the
 * change.
 */
export function callRegistered(db: Database, callIds: string[], now: number): void {
  tellUnits(db, callIds, now);
  for (const id of callIds) matchTests(db, id, now);
}

/**
 * Tells each unit that wants to hear of a call, through its contact or else its deputy, once for each call. However
 * many calls there are, a person gets one letter. Calls that have closed, and those we decline, are not told of.
 */
function tellUnits(db: Database, callIds: string[], now: number): void {
  const today = dayOf(now);
  const told = toldCalls(db, callIds, today);
  if (told.size === 0) return;
  const wishes = untoldWishes(db, [...told.keys()]);
  if (wishes.length === 0) return;
  const speakers = new Map(
    unitsWithHolders(db, today).map(({ id, name, holders }) => [
      id,
      { name, personId: (holders.contact ?? holders.deputy)?.personId },
    ]),
  );
  const letters = new Map<string, Map<string, Wish[]>>();
  for (const wish of wishes) {
    const personId = speakers.get(wish.unitId)?.personId;
    if (!personId) continue;
    const byCall = letters.get(personId) ?? new Map<string, Wish[]>();
    byCall.set(wish.callId, [...(byCall.get(wish.callId) ?? []), wish]);
    letters.set(personId, byCall);
  }
  const sender = coordinatorSender(db);
  for (const person of receivers(db, [...letters.keys()])) {
    const byCall = letters.get(person.id) ?? new Map<string, Wish[]>();
    const already = toldBefore(db, person.id, [...byCall.keys()]);
    const all = [...byCall.values()].flat();
    db.insert(callTellings)
      .values(pairsOf(all).map((pair) => ({ ...pair, personId: person.id, toldAt: now })))
      .onConflictDoNothing()
      .run();
    const fresh = [...told.values()].filter(({ id }) => byCall.has(id) && !already.has(id));
    const [first] = fresh;
    if (!first) continue;
    const unitIds = [...new Set(all.map(({ unitId }) => unitId))];
    queueLetter(
      db,
      {
        kind: "callForYou",
        dedupeKey: `callForYou:${person.id}:${first.id}:${now}`,
        personId: person.id,
        toName: person.name,
        toAddress: person.email,
        language: person.language,
        facts: {
          calls: fresh.map((call) => ({ ...call, themes: themesOf(byCall.get(call.id) ?? []) })),
          unitNames: unitIds.map((id) => speakers.get(id)?.name ?? ""),
          sender,
          path: fresh.length === 1 ? callPath(first.id) : "/register/utlysningar",
          themesPath: `${unitPath(unitIds[0] ?? "")}/teman`,
        },
        about: fresh.length === 1 ? { subject: "call", id: first.id } : null,
      },
      now,
    );
  }
}

type Wish = { callId: string; unitId: string; themeId: string; nameSv: string; nameEn: string };

/** The calls that are worth telling of, by their last day. */
function toldCalls(db: Database, callIds: string[], today: string): Map<string, Omit<ToldCall, "themes">> {
  const rows = db
    .select({
      id: calls.id,
      title: calls.title,
      programmeSv: programmes.nameSv,
      programmeEn: programmes.nameEn,
      opensOn: calls.opensOn,
      closesOn: calls.closesOn,
      closesAtClock: calls.closesAtClock,
      status: calls.status,
    })
    .from(calls)
    .innerJoin(programmes, eq(programmes.code, calls.programmeCode))
    .where(inArray(calls.id, callIds))
    .orderBy(asc(calls.closesOn), asc(calls.closesAtClock), asc(calls.id))
    .all();
  return new Map(
    rows.filter((row) => isWorthTelling(row, today)).map(({ status: _, ...call }) => [call.id, call]),
  );
}

/** Which units want to hear of the calls, by which themes; those that have been told of one are left out. */
const untoldWishes = (db: Database, callIds: string[]): Wish[] =>
  db
    .select({
      callId: callThemes.callId,
      unitId: unitThemes.unitId,
      themeId: themes.id,
      nameSv: themes.nameSv,
      nameEn: themes.nameEn,
    })
    .from(callThemes)
    .innerJoin(unitThemes, eq(unitThemes.themeId, callThemes.themeId))
    .innerJoin(themes, eq(themes.id, callThemes.themeId))
    .leftJoin(
      callTellings,
      and(eq(callTellings.callId, callThemes.callId), eq(callTellings.unitId, unitThemes.unitId)),
    )
    .where(and(inArray(callThemes.callId, callIds), isNull(callTellings.personId)))
    .orderBy(asc(unitThemes.unitId), asc(themes.position), asc(themes.id))
    .all();

const receivers = (db: Database, ids: string[]) =>
  db
    .select({ id: people.id, name: people.name, email: people.email, language: people.language })
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.deactivatedAt)))
    .orderBy(asc(people.id))
    .all();

/** The calls that a person has been told of before, for another unit. */
const toldBefore = (db: Database, personId: string, callIds: string[]) =>
  new Set(
    db
      .select({ callId: callTellings.callId })
      .from(callTellings)
      .where(and(eq(callTellings.personId, personId), inArray(callTellings.callId, callIds)))
      .all()
      .map(({ callId }) => callId),
  );

const pairsOf = (wishes: Wish[]) => [
  ...new Map(wishes.map(({ callId, unitId }) => [`${callId} ${unitId}`, { callId, unitId }])).values(),
];

const themesOf = (wishes: Wish[]) => [
  ...new Map(wishes.map(({ themeId, nameSv, nameEn }) => [themeId, { nameSv, nameEn }])).values(),
];
