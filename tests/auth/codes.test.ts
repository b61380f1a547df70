import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { municipality, outbox, people, signInCodes } from "#db/schema.server";
import { sendCode, spendCode } from "~/auth/codes.server";
import { emptyDatabase } from "../support/database";

const now = Date.UTC(2026, 10, 22, 8);
const minute = 60_000;

function house() {
  const db = emptyDatabase();
  db.insert(municipality)
    .values({ id: 1, name: "Ekbacka kommun", shortName: "Ekbacka", mailDomains: ["ekbacka.example"] })
    .run();
  db.insert(people)
    .values([
      { id: "eva", name: "Eva", email: "eva@ekbacka.example", createdAt: 1 },
      { id: "ulf", name: "Ulf", email: "ulf@bolag.example", createdAt: 1, deactivatedAt: 2 },
    ])
    .run();
  return db;
}

const codeIn = (db: Database, email: string) =>
  db.select({ facts: outbox.facts }).from(outbox).where(eq(outbox.toAddress, email)).all().at(-1)?.facts
    .code as string;

test("a code opens once, in the browser that asked for it", () => {
  const db = house();
  const asked = sendCode(db, "eva@ekbacka.example", "sv", now);
  const code = codeIn(db, asked.email);
  expect(code).toMatch(/^[2-9A-Z]{6}$/);
  expect(spendCode(db, { ...asked, browser: "another" }, code, now)).toBeNull();
  expect(spendCode(db, asked, ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `, now)).toBe(asked.email);
  expect(spendCode(db, asked, code, now)).toBeNull();
});

test("a code is dead after ten minutes", () => {
  const db = house();
  const asked = sendCode(db, "eva@ekbacka.example", "sv", now);
  expect(spendCode(db, asked, codeIn(db, asked.email), now + 10 * minute)).toBeNull();
});

test("five wrong tries kill a code, and the right one comes too late", () => {
  const db = house();
  const asked = sendCode(db, "eva@ekbacka.example", "sv", now);
  for (let tries = 0; tries < 5; tries++) expect(spendCode(db, asked, "AAAAAA", now)).toBeNull();
  expect(spendCode(db, asked, codeIn(db, asked.email), now)).toBeNull();
});

test("the newest code counts, the one before it does not", () => {
  const db = house();
  const first = sendCode(db, "eva@ekbacka.example", "sv", now);
  const firstCode = codeIn(db, first.email);
  const second = sendCode(db, "eva@ekbacka.example", "sv", now + minute);
  expect(spendCode(db, { ...second }, firstCode, now + minute)).toBeNull();
});

test("nobody can tell from the answer whether an address is known", () => {
  const db = house();
  for (const email of ["nobody@elsewhere.example", "ulf@bolag.example"]) {
    const asked = sendCode(db, email, "sv", now);
    expect(Object.keys(asked)).toEqual(["browser", "email"]);
    expect(asked.browser).toHaveLength(32);
  }
  expect(db.select().from(outbox).all()).toEqual([]);
});

test("a code that nobody was sent opens nothing, and a guess at it does the same work as at any other", () => {
  const db = house();
  db.$client.exec(`create table taken_back (facts text);
    create trigger watch after delete on outbox begin insert into taken_back values (old.facts); end`);
  const asked = sendCode(db, "eva@ekbacka.example", "sv", now, false);
  expect(db.select().from(outbox).all()).toEqual([]);
  const code = db.$client.prepare("select facts ->> 'code' from taken_back").pluck().get() as string;
  expect(code).toMatch(/^[2-9A-Z]{6}$/);
  for (const attempts of [1, 2]) {
    expect(spendCode(db, asked, code, now)).toBeNull();
    expect(db.select().from(signInCodes).get()).toMatchObject({ attempts, usedAt: null });
  }
});

test("an address in the municipality's own domains gets a code, one in a domain that only looks like it does not", () => {
  const db = house();
  sendCode(db, "ny@ekbacka.example", "en", now);
  sendCode(db, "ny@ekbacka.example.evil.example", "en", now);
  expect(db.select({ to: outbox.toAddress, language: outbox.language }).from(outbox).all()).toEqual([
    { to: "ny@ekbacka.example", language: "en" },
  ]);
});

test("the code itself stands nowhere but in the letter", () => {
  const db = house();
  const asked = sendCode(db, "eva@ekbacka.example", "sv", now);
  const kept = JSON.stringify(db.select().from(signInCodes).all());
  expect(kept).not.toContain(codeIn(db, asked.email));
  expect(kept).not.toContain(asked.browser);
});
