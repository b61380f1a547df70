import { expect, test } from "vitest";
import { people, sessions } from "#db/schema.server";
import { makeSignInLink, spendSignInLink } from "~/auth/links.server";
import { closeSession, openSession, readSession, sessionsOf, sweepSessions } from "~/auth/sessions.server";
import { endSessions } from "~/domain/members/sessions.server";
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

test("a sign-in link works once, within ten minutes", () => {
  const db = house();
  const key = makeSignInLink(db, "eva", now);
  expect(spendSignInLink(db, key, now + 9 * 60_000)).toBe("eva");
  expect(spendSignInLink(db, key, now + 9 * 60_000)).toBeNull();
  expect(spendSignInLink(db, makeSignInLink(db, "eva", now), now + 10 * 60_000)).toBeNull();
  expect(spendSignInLink(db, "guess", now)).toBeNull();
});
