import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { minutes, partners, roleGrants, seats } from "#db/schema.server";
import { archiveKinds, type Visibility } from "#db/words";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { shelve } from "~/domain/archive/shelf.server";
import { viewerOf } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { now, smallTown, writeLesson } from "./small-town";

/** Karin coordinates, Sara holds the school's seat, Lisa chairs the political group, Erik heads the energy company. */
function peopledTown(): OpenDatabase {
  const db = smallTown();
  db.insert(roleGrants)
    .values([
      { personId: "karin", role: "coordinator", grantedAt: now },
      { personId: "lisa", role: "elected", grantedAt: now },
    ])
    .run();
  db.insert(seats)
    .values({ id: "head", unitId: "energy", personId: "erik", place: "head", fromDay: "2024-01-01" })
    .run();
  return db;
}

const viewerFor = (db: OpenDatabase, id: string | null) =>
  viewerOf(id === null ? null : memberById(db, id, "2026-11-22"));

const search = (db: OpenDatabase, id: string | null, text: string) =>
  searchArchive(db, viewerFor(db, id), { ...nothingAsked, text }, now);

const everybody = ["nobody", "erik", "lisa", "sara", "karin"];

/** A partner, and its entry for those of a visibility. */
function shelvePartner(db: OpenDatabase, visibility: Exclude<Visibility, "draft">, id: string): void {
  db.insert(partners)
    .values({
      id,
      name: "Biržai",
      countryCode: "LT",
      kind: "twinTown",
      status: "active",
      createdAt: now,
      changedAt: now,
    })
    .run();
  const entry = {
    kind: "partner",
    recordId: id,
    path: `/register/partner/${id}`,
    title: "Biržai",
    body: "",
  } as const;
  shelve(db, { ...entry, visibility }, now);
}

describe.each(archiveKinds)("an entry of the kind %s", (kind) => {
  const cases: [Exclude<Visibility, "draft">, string | null, string[]][] = [
    ["public", null, ["nobody", "erik", "lisa", "sara", "karin"]],
    ["internal", null, ["erik", "lisa", "sara", "karin"]],
    ["network", null, ["sara", "karin"]],
    ["network", "network", ["sara", "karin"]],
    ["network", "politics", ["lisa", "karin"]],
  ];
  test.each(cases)("with visibility %s and group %s is for %j only", async (visibility, groupId, seenBy) => {
    const db = peopledTown();
    shelvePartner(db, "public", "birzai");
    shelve(
      db,
      {
        kind,
        recordId: "x",
        path: "/x",
        title: "Hemlig sak",
        body: "",
        visibility,
        groupId,
        unitId: "school",
        year: 2026,
        themeIds: ["money"],
        programmeCode: "ERASMUS-SKOLA",
        countryCode: "LT",
        partnerIds: ["birzai"],
      },
      now,
    );
    for (const who of everybody) {
      for (const text of ["hemlig", "hemliga saker", ""]) {
        const answer = await search(db, who === "nobody" ? null : who, text);
        const count = seenBy.includes(who) ? 1 : 0;
        const others = text === "" ? 1 : 0;
        expect(answer.hits.length, `${who} asking ${text}`).toBe(count + others);
        expect(answer.total).toBe(count + others);
        if (others === 0)
          for (const choices of Object.values(answer.facets)) expect(choices).toHaveLength(count);
      }
    }
  });
});

test("a partner that is not for the viewer is no choice, though what they may read has to do with it", async () => {
  const db = peopledTown();
  shelvePartner(db, "internal", "birzai");
  const entry = { kind: "lesson", recordId: "x", path: "/x", title: "Öppen sak", body: "" } as const;
  shelve(db, { ...entry, visibility: "public", partnerIds: ["birzai"] }, now);
  const partnersFor = async (who: string | null) => (await search(db, who, "öppen")).facets.partners;
  expect(await partnersFor(null)).toEqual([]);
  expect(await partnersFor("erik")).toEqual([
    { value: "birzai", count: 1, nameSv: "Biržai", nameEn: "Biržai" },
  ]);
});

test("what nobody but the author and the coordinator may see leaves no trace anywhere", async () => {
  const db = peopledTown();
  writeLesson(db, { id: "draft", title: "Hemligt utkast", visibility: "draft" });
  writeLesson(db, { id: "incident", title: "Incidenten med listan", visibility: "internal" });
  reshelveEverything(db, now);

  for (const who of [null, "erik", "lisa", "sara", "karin"])
    expect(await search(db, who, "hemligt utkast")).toMatchObject({ total: 0, hits: [], widenedWith: [] });

  expect((await search(db, null, "incidenten")).total).toBe(0);
  expect((await search(db, "erik", "incidenten")).total).toBe(1);

  expect((await search(db, "sara", "femte vänort")).hits.map((hit) => hit.recordId)).not.toContain("secret");
  expect((await search(db, "erik", "femte vänort")).total).toBe(0);
  expect((await search(db, "lisa", "femte vänort")).hits.map((hit) => hit.recordId)).toContain("secret");
});

test("minutes, decisions and actions are found by nobody until sign-off, and by all staff from then on", async () => {
  const db = peopledTown();
  reshelveEverything(db, now);
  for (const text of ["likviditeten", "checklistan", "hamnkontoret", "fjärrvärme"])
    for (const who of [null, "erik", "sara", "karin"]) expect((await search(db, who, text)).total).toBe(0);

  db.update(minutes)
    .set({ signedOffAt: now, signedOffBy: "sara" })
    .where(eq(minutes.meetingId, "spring"))
    .run();
  reshelveEverything(db, now);
  for (const text of ["likviditeten", "checklistan", "hamnkontoret", "fjärrvärme"]) {
    expect((await search(db, null, text)).total).toBe(0);
    for (const who of ["erik", "sara", "karin"]) expect((await search(db, who, text)).total).toBe(1);
  }
});

test("an author finds the own lesson for the network without holding a seat, and others in that position do not", async () => {
  const db = peopledTown();
  writeLesson(db, { id: "mine", title: "Fjärrvärme i vintras", authorId: "erik", visibility: "network" });
  reshelveEverything(db, now);
  expect((await search(db, "erik", "vintras")).total).toBe(1);
  expect((await search(db, "lisa", "vintras")).total).toBe(0);
});

test("a near word that only an invisible entry holds is not told", async () => {
  const db = peopledTown();
  const entry = { kind: "lesson", path: "/x", body: "", visibility: "internal" } as const;
  shelve(db, { ...entry, recordId: "a", title: "Medfinansiering", visibility: "public" }, now);
  shelve(db, { ...entry, recordId: "b", title: "Egen insats" }, now);
  expect((await search(db, null, "medfinansiering")).widenedWith).toEqual([]);
  expect((await search(db, "erik", "medfinansiering")).widenedWith).toEqual(["egen insats"]);
});
