import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, gt, inArray, lt, not, or, sql } from "drizzle-orm";
import { noteInPassing } from "#db/faults.server";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { sessions } from "#db/schema.server";
import type { WayIn } from "#db/words";
import { cookieIn, cookieLine } from "~/http/cookies.server";
import { sealed, unsealed } from "./hint.server";

const minute = 60_000;
const idleEnds = 8 * 60 * minute;
const absoluteEnds = 7 * 24 * 60 * minute;
/** By the person's own choice on a machine of their own, then idle or not; never for those whose role opens every door. */
const longEnds = 30 * 24 * 60 * minute;
/** A session is marked as seen at most this often, so that reading writes little. */
const seenEvery = 5 * minute;

export const sessionCookie = "traffpunkt";

export type OpenSession = { idSum: string; handle: string; personId: string; way: WayIn; provedAt: number };

export type Opening = {
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
  const ends = long ? longEnds : absoluteEnds;
  db.transaction((tx) => {
    const old = cookieOf(request);
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
 * The session that a request's cookie opens: not idle for 8 hours, not older than 7 days; or one of 30 days, as long as the person
 * has no role that opens every door.
 */
export function readSession(db: Database, request: Request, now: number): OpenSession | null {
  const id = cookieOf(request);
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
      expiresAt: sessions.expiresAt,
      longLived: sessions.longLived,
      // Named in full: what is asked of one table alone is written without its name.
      opensDoors: sql<number>`exists (select 1 from role_grants held where held.person_id = sessions.person_id
        and held.role in ('administrator', 'coordinator'))`,
    })
    .from(sessions)
    .where(eq(sessions.idSum, idSum))
    .get();
  // One from a later week was opened while the clock was wrong, and would not end when it should.
  if (!row?.personId || row.expiresAt <= now || row.createdAt > now + absoluteEnds) return null;
  const isLong = row.longLived && !row.opensDoors;
  if (!isLong && (row.lastSeenAt + idleEnds <= now || row.createdAt + absoluteEnds <= now)) return null;
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
    .where(
      and(
        inArray(sessions.idSum, idSums),
        gt(sessions.expiresAt, now),
        or(sessions.longLived, gt(sessions.lastSeenAt, now - idleEnds)),
      ),
    )
    .all();
  return new Set(rows.map((row) => row.idSum));
}

/** What the identity provider wants to see again when the session of a request ends; null when nothing was kept. */
export function hintOf(db: Database, request: Request): string | null {
  const id = cookieOf(request);
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
      expiresAt: sessions.expiresAt,
      longLived: sessions.longLived,
    })
    .from(sessions)
    .where(eq(sessions.personId, personId))
    .orderBy(desc(sessions.lastSeenAt))
    .all()
    .filter((row) => row.expiresAt > now && (row.longLived || row.lastSeenAt + idleEnds > now));
}

/** Removes sessions that open nothing any more; returns how many. */
export function sweepSessions(db: Database, now: number): number {
  return (
    db.delete(sessions).where(lt(sessions.expiresAt, now)).run().changes +
    db
      .delete(sessions)
      .where(and(not(sessions.longLived), lt(sessions.lastSeenAt, now - idleEnds)))
      .run().changes
  );
}

const sumOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

const cookieOf = (request: Request) =>
  cookieIn(request.headers.get("cookie"), sessionCookie, "[A-Za-z0-9_-]{43}");
