import { randomBytes } from "node:crypto";
import { and, desc, eq, exists, gt, inArray, not, notExists, or, type SQL } from "drizzle-orm";
import { noteInPassing } from "#db/faults.server";
import { newId, sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { municipality, roleGrants, sessions } from "#db/schema.server";
import type { WayIn } from "#db/words";
import { openingGrants, sessionEnds } from "~/domain/members/sessions.server";
import { cookieIn, cookieLine } from "~/http/cookies.server";
import { sealed, unsealed } from "./hint.server";

const minute = 60_000;
const idleEnds = 8 * 60 * minute;
/** By the person's own choice on a machine of their own, then idle or not; never for those whose role opens every door. */
const longEnds = 30 * 24 * 60 * minute;
/** A session is marked as seen at most this often, so that reading writes little. */
const seenEvery = 5 * minute;

const sessionCookie = "traffpunkt";

export type OpenSession = { idSum: string; handle: string; personId: string; way: WayIn; provedAt: number };

type Opening = {
  personId: string;
  way: WayIn;
  /** Whether it stands for 30 days. */
  long?: boolean;
  /** What the identity provider wants to see again at sign-out. */
  identityHint?: string | null;
  /** When they showed who they are (UTC ms); as it is opened when left out, and 0 when nobody knows. */
  provedAt?: number;
};

/**
 * Opens a session for a person and returns the Set-Cookie line. The identifier has 256 bits of chance and is
 * kept as a sum only. A session that the browser brought along is ended, so that nobody can plant one.
 */
export function openSession(
  db: Database,
  { personId, way, long = false, identityHint, provedAt }: Opening,
  request: Request,
  now: number,
): string {
  const id = randomBytes(32).toString("base64url");
  const ends = long ? longEnds : sessionEnds;
  db.transaction((tx) => {
    const old = cookieOf(request.headers.get("cookie"));
    if (old)
      tx.delete(sessions)
        .where(eq(sessions.idSum, sumOf(old)))
        .run();
    tx.insert(sessions)
      .values({
        idSum: sumOf(id),
        handle: newId(),
        personId,
        way,
        provedAt: provedAt ?? now,
        longLived: long,
        identityHint: identityHint ? sealed(identityHint, id) : null,
        content: {},
        browser: (request.headers.get("user-agent") ?? "").slice(0, 200),
        createdAt: now,
        lastSeenAt: now,
        expiresAt: now + ends,
      })
      .run();
  });
  return cookieLine(sessionCookie, id, ends / 1000);
}

/**
 * Whether a session stands: not idle for 8 hours, not older than 7 days; or one of 30 days, as long as the
 * municipality allows it and the person has no role that opens every door. One that was opened in a later week, while
 * the clock was wrong, would not end when it should.
 */
function stands(db: Database, now: number): SQL {
  const isAllowed = exists(
    db.select({ id: municipality.id }).from(municipality).where(eq(municipality.longSessions, true)),
  );
  const opensDoors = db
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(openingGrants(sessions.personId));
  const isUsual = and(gt(sessions.lastSeenAt, now - idleEnds), gt(sessions.createdAt, now - sessionEnds));
  const isLong = and(sessions.longLived, isAllowed, notExists(opensDoors));
  return and(gt(sessions.expiresAt, now), not(isAhead(now)), or(isUsual, isLong)) as SQL;
}

const isAhead = (now: number) => gt(sessions.createdAt, now + sessionEnds);

/** The session that a request's cookie opens. */
export function readSession(db: Database, request: Request, now: number): OpenSession | null {
  const id = cookieOf(request.headers.get("cookie"));
  if (!id) return null;
  const idSum = sumOf(id);
  const row = db
    .select({
      handle: sessions.handle,
      personId: sessions.personId,
      way: sessions.way,
      provedAt: sessions.provedAt,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.idSum, idSum), stands(db, now)))
    .get();
  if (!row?.personId) return null;
  if (row.lastSeenAt + seenEvery <= now || row.lastSeenAt > now + seenEvery) {
    noteInPassing(db, () => {
      db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.idSum, idSum)).run();
    });
  }
  const { handle, personId, way } = row;
  return { idSum, handle, personId, way, provedAt: row.provedAt ?? row.createdAt };
}

/** Those of these sessions that still stand; unlike a request, asking does not keep them awake. One statement. */
export function standingSessions(db: Database, idSums: string[], now: number): Set<string> {
  const rows = db
    .select({ idSum: sessions.idSum })
    .from(sessions)
    .where(and(inArray(sessions.idSum, idSums), stands(db, now)))
    .all();
  return new Set(rows.map((row) => row.idSum));
}

/** By what sum the session stands that cookies open; null when they open none, whatever they say. */
export function standingSum(db: Database, cookies: string | null, now: number): string | null {
  const id = cookieOf(cookies);
  const idSum = id && sumOf(id);
  return idSum && standingSessions(db, [idSum], now).has(idSum) ? idSum : null;
}

/** What the identity provider wants to see again when the session of a request ends; null when nothing was kept. */
export function hintOf(db: Database, request: Request): string | null {
  const id = cookieOf(request.headers.get("cookie"));
  if (!id) return null;
  const kept = db
    .select({ hint: sessions.identityHint })
    .from(sessions)
    .where(eq(sessions.idSum, sumOf(id)))
    .get()?.hint;
  return kept ? unsealed(kept, id) : null;
}

/** Ends a session; returns the Set-Cookie line that forgets it. Safe to call twice. */
export function closeSession(db: Database, session: OpenSession | null): string {
  if (session) db.delete(sessions).where(eq(sessions.idSum, session.idSum)).run();
  return cookieLine(sessionCookie, "", 0);
}

/** A person's open sessions, the latest seen first. */
export function sessionsOf(db: Database, personId: string, now: number) {
  return db
    .select({
      handle: sessions.handle,
      browser: sessions.browser,
      way: sessions.way,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), stands(db, now)))
    .orderBy(desc(sessions.lastSeenAt))
    .all();
}

/**
 * Removes sessions that open nothing any more; returns how many. Those from a later week wait for it, or for the
 * clock to be set right.
 */
export function sweepSessions(db: Database, now: number): number {
  return db
    .delete(sessions)
    .where(and(not(stands(db, now)), not(isAhead(now))))
    .run().changes;
}

const cookieOf = (cookies: string | null) => cookieIn(cookies, sessionCookie, "[A-Za-z0-9_-]{43}");
