import { expect, test } from "vitest";
import { municipality, people, roleGrants, sessions } from "#db/schema.server";
import { makeSignInLink, spendSignInLink } from "~/auth/links.server";
import {
  closeSession,
  openSession,
  readSession,
  sessionsOf,
  standingSessions,
  sweepSessions,
} from "~/auth/sessions.server";
import { endLongStays, endSessions } from "~/domain/members/sessions.server";
import { emptyDatabase } from "../support/database";

const now = Date.UTC(2026, 10, 22, 8);
const hour = 3_600_000;

function house() {
  const db = emptyDatabase();
  db.insert(people).values({ id: "eva", name: "Eva", email: "eva@ekbacka.example", createdAt: 1 }).run();
  return db;
}

const eva = { personId: "eva", way: "code" } as const;
const asking = (cookie = "") => new Request("http://localhost/", { headers: cookie ? { cookie } : {} });
const cookieFrom = (line: string) => line.split(";")[0] as string;

test("a session is found by its cookie, and the cookie is not kept", () => {
  const db = house();
  const line = openSession(db, eva, asking(), now);
  expect(line).toMatch(/^traffpunkt=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/);
  expect(readSession(db, asking(cookieFrom(line)), now)?.personId).toBe("eva");
  expect(JSON.stringify(db.select().from(sessions).all())).not.toContain(cookieFrom(line).split("=")[1]);
});

test("a session ends after eight idle hours, and after seven days however busy", () => {
  const db = house();
  const cookie = cookieFrom(openSession(db, eva, asking(), now));
  expect(readSession(db, asking(cookie), now + 8 * hour)).toBeNull();
  for (let at = now; at < now + 7 * 24 * hour; at += 7 * hour) {
    expect(readSession(db, asking(cookie), at)?.personId).toBe("eva");
  }
  expect(readSession(db, asking(cookie), now + 7 * 24 * hour)).toBeNull();
});

test("signing in again ends the session the browser brought along", () => {
  const db = house();
  const planted = cookieFrom(openSession(db, eva, asking(), now));
  const fresh = cookieFrom(openSession(db, eva, asking(planted), now));
  expect(readSession(db, asking(planted), now)).toBeNull();
  expect(readSession(db, asking(fresh), now)?.personId).toBe("eva");
});

test("signing out everywhere leaves no session, and signing out twice harms nobody", () => {
  const db = house();
  const one = cookieFrom(openSession(db, eva, asking(), now));
  openSession(db, eva, asking(), now);
  expect(sessionsOf(db, "eva", now)).toHaveLength(2);
  expect(endSessions(db, "eva")).toBe(2);
  expect(readSession(db, asking(one), now)).toBeNull();
  expect(closeSession(db, null)).toContain("Max-Age=0");
});

test("cookies that are none open nothing", () => {
  const db = house();
  for (const cookie of ["traffpunkt=", "traffpunkt=' or 1=1 --", `traffpunkt=${"a".repeat(43)}`, "other=1"]) {
    expect(readSession(db, asking(cookie), now)).toBeNull();
  }
});

test("sessions that are over are swept away", () => {
  const db = house();
  openSession(db, eva, asking(), now);
  openSession(db, eva, asking(), now + 7 * hour);
  expect(sweepSessions(db, now + 9 * hour)).toBe(1);
  expect(sweepSessions(db, now + 9 * hour)).toBe(0);
});

/**
 * A session of 30 days, and how each reading sees it at a time: opened by its cookie, followed live, listed, and kept by the
 * sweep.
 */
function longStay() {
  const db = house();
  db.insert(municipality).values({ id: 1, name: "Ekbacka", shortName: "Ekbacka" }).run();
  const cookie = cookieFrom(openSession(db, { ...eva, long: true }, asking(), now));
  const idSum = db.select({ idSum: sessions.idSum }).from(sessions).get()?.idSum as string;
  const seenAt = (at: number) => [
    sessionsOf(db, "eva", at).length,
    standingSessions(db, [idSum], at).size,
    readSession(db, asking(cookie), at) ? 1 : 0,
  ];
  return { db, seenAt };
}

test("whoever asked to stay does so for 30 days, idle or not", () => {
  const { db, seenAt } = longStay();
  expect(seenAt(now + 20 * 24 * hour)).toEqual([1, 1, 1]);
  expect(sweepSessions(db, now + 29 * 24 * hour)).toBe(0);
  expect(seenAt(now + 30 * 24 * hour)).toEqual([0, 0, 0]);
  expect(sweepSessions(db, now + 30 * 24 * hour)).toBe(1);
});

test.each(["coordinator", "administrator"] as const)(
  "a long session of somebody who becomes %s stands as any other",
  (role) => {
    const { db, seenAt } = longStay();
    db.insert(roleGrants).values({ personId: "eva", role, grantedAt: now }).run();
    expect(seenAt(now + 7 * hour)).toEqual([1, 1, 1]);
    expect(seenAt(now + 15 * hour)).toEqual([0, 0, 0]);
    expect(sweepSessions(db, now + 15 * hour)).toBe(1);
  },
);

test("a role that opens no door leaves a long session as it is", () => {
  const { db, seenAt } = longStay();
  db.insert(people).values({ id: "bo", name: "Bo", email: "bo@ekbacka.example", createdAt: 1 }).run();
  db.insert(roleGrants)
    .values([
      { personId: "eva", role: "elected", grantedAt: now },
      { personId: "bo", role: "coordinator", grantedAt: now },
    ])
    .run();
  expect(seenAt(now + 20 * 24 * hour)).toEqual([1, 1, 1]);
});

test("where the municipality lets nobody stay long any more, a long session stands as any other", () => {
  const { db, seenAt } = longStay();
  db.update(municipality).set({ longSessions: false }).run();
  expect(seenAt(now + 7 * hour)).toEqual([1, 1, 1]);
  expect(seenAt(now + 15 * hour)).toEqual([0, 0, 0]);
});

test("long stays that have been ended do not come back when they are allowed again", () => {
  const { db, seenAt } = longStay();
  endLongStays(db);
  expect(db.select({ at: sessions.expiresAt, long: sessions.longLived }).from(sessions).get()).toEqual({
    at: now + 7 * 24 * hour,
    long: false,
  });
  for (let at = now; at < now + 7 * 24 * hour; at += 7 * hour) expect(seenAt(at)).toEqual([1, 1, 1]);
  expect(seenAt(now + 7 * 24 * hour)).toEqual([0, 0, 0]);
});

test("a session from a later week opens nothing, and waits for that week or for the clock to be set right", () => {
  const db = house();
  const cookie = cookieFrom(openSession(db, eva, asking(), now + 8 * 24 * hour));
  expect(readSession(db, asking(cookie), now)).toBeNull();
  expect(sessionsOf(db, "eva", now)).toEqual([]);
  expect(sweepSessions(db, now)).toBe(0);
  expect(readSession(db, asking(cookie), now + 8 * 24 * hour)?.personId).toBe("eva");
});

test("a sign-in link works once, within ten minutes", () => {
  const db = house();
  const key = makeSignInLink(db, "eva", now);
  expect(spendSignInLink(db, key, now + 9 * 60_000)).toBe("eva");
  expect(spendSignInLink(db, key, now + 9 * 60_000)).toBeNull();
  expect(spendSignInLink(db, makeSignInLink(db, "eva", now), now + 10 * 60_000)).toBeNull();
  expect(spendSignInLink(db, "guess", now)).toBeNull();
});

test("a link that was made before an account was closed opens nothing", () => {
  const db = house();
  const key = makeSignInLink(db, "eva", now);
  db.update(people).set({ deactivatedAt: now }).run();
  expect(spendSignInLink(db, key, now)).toBeNull();
});
