import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { informationEntries, informationNotes, outbox } from "#db/schema.server";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { caseKeyOf, caseNumberIn } from "~/domain/information/case-number";
import { entryContent } from "~/domain/information/content.server";
import { entryById, entryFacets, entryList, notesOf } from "~/domain/information/entries.server";
import type { Told } from "~/domain/information/information";
import { addNote, changeEntry, removeEntry, shareInformation } from "~/domain/information/writing.server";
import { viewerOf } from "~/domain/members/member";
import { newsFor } from "~/domain/overview/news.server";
import { mergePartners } from "~/domain/partners/merging.server";
import { timelineOf } from "~/domain/partners/timeline.server";
import { atLeastOne } from "../../support/at-least-one";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const today = "2026-11-22";
type Db = ReturnType<typeof demoDatabase>;
const aCase: Told = {
  kind: "case",
  title: "Vattensamarbete med Kivilampi",
  unitId: "org-des",
  partnerId: "pa-01",
  projectId: null,
  caseNumber: "DES 2026/0099",
  web: null,
  themeIds: ["t-klimat"],
  text: "De frågar efter ritningar av reservkraften.",
};
const news: Told = {
  ...aCase,
  kind: "news",
  title: "Ny handbok om fjärrvärme",
  caseNumber: null,
  partnerId: null,
  web: "https://example.org/handbok",
  text: "Kapitel fyra passar oss.",
};
const rows = (db: Db) => ({
  entries: db.select().from(informationEntries).all().length,
  notes: db.select().from(informationNotes).all().length,
});

describe("a registration number", () => {
  test.each([
    ["KS 2026/0123", "ks2026/123"],
    ["KS 2026/0123", "Dnr KS\u00a02026/123"],
    ["KS 2026/100", "KS 2026/0100"],
    ["SN 2026:7", "sn 2026:07"],
  ])("%s is the same as %s", (one, other) => {
    expect(caseKeyOf(one)).toBe(caseKeyOf(other));
  });

  test.each([
    ["KS 2026/0123", "KS 2026/1230"],
    ["KS 2026/0123", "SN 2026/0123"],
    ["KS 2026/100", "KS 2026/1"],
    ["KS 2026/12", "KS 2006/12"],
  ])("%s is another than %s", (one, other) => {
    expect(caseKeyOf(one)).not.toBe(caseKeyOf(other));
  });

  test.each([
    ["Sv: KS 2026/0123 avtal", "KS 2026/0123"],
    ["se dnr 2026/45.", "2026/45"],
    ["Diarienr: ks 2026/45", "ks 2026/45"],
    ["läsåret 2025/2026 och ÅR 2025/26", null],
    ["https://example.se/KS/2026/12", null],
    ["telefon 070/123", null],
  ])("in “%s” is %s", (text, number) => {
    expect(caseNumberIn(text)).toBe(number);
  });
});

describe("a case that is told", () => {
  test("stands in the list, on the partner's time line, in the archive and in the chronicle, but not its text there", () => {
    const db = demoDatabase();
    const helena = memberOf(db, "p-14");
    const { id } = shareInformation(db, helena, aCase, "form", demoNow) as { id: string };
    expect(entryList(db, {}, { offset: 0, limit: 1 }).rows[0]).toMatchObject({ id, day: today, notes: 1 });
    expect(timelineOf(db, helena, "pa-01")[0]).toMatchObject({ sort: "information", id, day: today });
    const question = { ...nothingAsked, text: "ritningar reservkraften" };
    expect(searchArchive(db, viewerOf(helena), question, demoNow).hits[0]).toMatchObject({
      kind: "information",
      recordId: id,
    });
    const history = historyOf(db, "information", id);
    expect(history).toMatchObject([{ deed: "created", actorId: "p-14", label: aCase.title }]);
    expect(JSON.stringify(history)).not.toContain("ritningar");
    expect(
      db
        .select()
        .from(outbox)
        .all()
        .filter(({ kind }) => kind === "newsShared"),
    ).toEqual([]);
  });

  test("with the same number told again, by another unit and in another spelling, is one entry with two notes", () => {
    const db = demoDatabase();
    const before = rows(db);
    const first = shareInformation(db, memberOf(db, "p-14"), { ...aCase, partnerId: null }, "form", demoNow);
    const again = { ...aCase, title: "Annat", unitId: "org-klf", caseNumber: "dnr des2026/99", text: "Mer." };
    const second = shareInformation(db, memberOf(db, "p-03"), again, "form", demoNow + 1);
    expect(second).toEqual({ ...first, joined: true });
    expect(rows(db)).toEqual({ entries: before.entries + 1, notes: before.notes + 2 });
    const { id } = second as { id: string };
    expect(notesOf(db, id).map(({ text, authorName }) => [text, authorName])).toEqual([
      ["Mer.", "Eva Eriksson"],
      [aCase.text, "Helena Hansson"],
    ]);
    expect(entryById(db, viewerOf(memberOf(db, "p-14")), id)).toMatchObject({
      title: aCase.title,
      unitId: "org-des",
      partnerId: "pa-01",
    });
    const found = searchArchive(db, viewerOf(null), { ...nothingAsked, text: "Vattensamarbete" }, demoNow);
    expect(found.hits.map(({ kind }) => kind)).not.toContain("information");
  });

  test("is one when it is sent twice within ten minutes", () => {
    const db = demoDatabase();
    const before = rows(db);
    const untold = { ...aCase, caseNumber: null };
    const first = shareInformation(db, memberOf(db, "p-14"), untold, "form", demoNow);
    expect(shareInformation(db, memberOf(db, "p-14"), untold, "form", demoNow + 60_000)).toEqual(first);
    shareInformation(db, memberOf(db, "p-14"), untold, "form", demoNow + 11 * 60_000);
    expect(rows(db)).toEqual({ entries: before.entries + 2, notes: before.notes + 2 });
  });

  test("with a number that is known gives its entry what it lacked, as a change that the history tells", () => {
    const db = demoDatabase();
    const lacking = { ...aCase, partnerId: null, themeIds: [] };
    const { id } = shareInformation(db, memberOf(db, "p-14"), lacking, "form", demoNow) as { id: string };
    const version = entryContent(db, id)?.version ?? 0;
    const more = { ...aCase, unitId: "org-klf", text: "Mer." };
    shareInformation(db, memberOf(db, "p-03"), more, "form", demoNow + 1);
    expect(entryContent(db, id)).toMatchObject({
      version: version + 1,
      content: { unitId: "org-des", partnerId: "pa-01", themeIds: ["t-klimat"] },
    });
    expect(historyOf(db, "information", id).find(({ deed }) => deed === "changed")).toMatchObject({
      actorId: "p-03",
      before: { partnerId: null, themeIds: [] },
      after: { partnerId: "pa-01", themeIds: ["t-klimat"] },
    });
    shareInformation(db, memberOf(db, "p-03"), { ...more, text: "Än mer." }, "form", demoNow + 2);
    expect(entryContent(db, id)?.version).toBe(version + 1);
    expect(historyOf(db, "information", id).filter(({ deed }) => deed === "changed")).toHaveLength(1);
  });

  test("and another case with the same words are two, and each is one however often it is sent", () => {
    const db = demoDatabase();
    const helena = memberOf(db, "p-14");
    const before = rows(db);
    const tell = (told: Partial<Told>, after: number) =>
      shareInformation(db, helena, { ...aCase, ...told }, "form", demoNow + after);
    const first = tell({}, 0);
    const other = tell({ caseNumber: "DES 2026/0098" }, 1);
    expect(other).not.toEqual(first);
    expect(tell({ caseNumber: "DES 2026/0098" }, 2)).toEqual(other);
    expect(tell({ caseNumber: null }, 3)).toMatchObject({ joined: false });
    expect(rows(db)).toEqual({ entries: before.entries + 3, notes: before.notes + 3 });
    const joining = { caseNumber: "ks2026/203", title: "En annan rubrik", text: "Vi åker med." };
    const joined = tell(joining, 4);
    expect(joined).toEqual({ id: "info-02", joined: true });
    expect(tell(joining, 5)).toEqual(joined);
    expect(rows(db)).toEqual({ entries: before.entries + 3, notes: before.notes + 4 });
  });

  test.each<[string, Partial<Told>, string]>([
    ["of another unit", { unitId: "org-klf" }, "unitNotYours"],
    ["of a partner that is none", { partnerId: "nobody" }, "wrongValue"],
    ["of a project that is none", { projectId: "nothing" }, "wrongValue"],
    ["with a theme that is none", { themeIds: ["nothing"] }, "wrongValue"],
    ["with a personal identity number", { text: "Hon heter 19850612-1234." }, "identityNumberHere"],
    ["with one in the title", { title: "Elev 850612-1234" }, "identityNumberHere"],
  ])("%s is refused, and nothing is kept", (_, wrong, refused) => {
    const db = demoDatabase();
    const before = rows(db);
    const answer = shareInformation(db, memberOf(db, "p-14"), { ...aCase, ...wrong }, "form", demoNow);
    expect(answer).toMatchObject({ refused });
    expect(rows(db)).toEqual(before);
  });
});

test("news go to everybody in the network but the sharer, once each, and wait for a digest where that is wished", () => {
  const db = demoDatabase();
  db.$client.prepare("update people set mail_rhythm = 'weekly' where id = 'p-06'").run();
  const { id } = shareInformation(db, memberOf(db, "p-14"), news, "form", demoNow) as { id: string };
  const letters = db
    .select()
    .from(outbox)
    .all()
    .filter(({ kind }) => kind === "newsShared");
  const seated = db.$client
    .prepare(`select person_id from seats where place <> 'head' and from_day <= ? and coalesce(until_day, '9') >= ?
      union select person_id from role_grants where role = 'coordinator'
      union select chair_id from groups where kind = 'network' union select secretary_id from groups where kind = 'network'`)
    .pluck()
    .all(today, today) as string[];
  expect(letters.map(({ personId }) => personId).sort()).toEqual(
    seated.filter((each) => each && each !== "p-14").sort(),
  );
  expect(letters.find(({ personId }) => personId === "p-06")?.gathers).toBe(true);
  expect(letters.find(({ personId }) => personId === "p-01")).toMatchObject({
    gathers: false,
    facts: { web: news.web, comment: news.text, path: `/information/${id}` },
  });
  expect(newsFor(db, memberOf(db, "p-32"), 6, demoNow)[0]).toMatchObject({ kind: "shared", id });
  removeEntry(db, memberOf(db, "p-14"), id, demoNow);
  removeEntry(db, memberOf(db, "p-14"), id, demoNow);
  expect(entryContent(db, id)).toBeNull();
  const waiting = db.select().from(outbox).all();
  expect(waiting.some((row) => row.kind === "newsShared" && row.withdrawnAt === null)).toBe(false);
  expect(historyOf(db, "information", id)).toHaveLength(2);
});

test("news that are put right before their letters leave go out as they then stand", () => {
  const db = demoDatabase();
  const helena = memberOf(db, "p-14");
  const { id } = shareInformation(db, helena, news, "mail", demoNow) as { id: string };
  const letters = () =>
    db
      .select()
      .from(outbox)
      .where(eq(outbox.aboutId, id))
      .all()
      .map(({ facts, personId, leavesAt }) => ({ facts, personId, leavesAt }));
  const [gone] = letters();
  db.update(outbox)
    .set({ sentAt: demoNow })
    .where(and(eq(outbox.aboutId, id), eq(outbox.personId, gone?.personId ?? "")))
    .run();
  const before = letters();
  const { content, version } = entryContent(db, id) ?? ({} as never);
  const right = { ...content, title: "Ny handbok om fjärrkyla", web: "https://example.org/kyla" };
  expect(changeEntry(db, helena, id, right, version, demoNow + 1)).toBeNull();
  const said = { title: right.title, web: right.web };
  expect(letters()).toEqual(
    before.map((letter) =>
      letter.personId === gone?.personId ? letter : { ...letter, facts: { ...letter.facts, ...said } },
    ),
  );
  expect(before.length).toBeGreaterThan(20);
});

test("a note is added once, and an entry is changed by the one who saw it last", () => {
  const db = demoDatabase();
  const helena = memberOf(db, "p-14");
  const before = notesOf(db, "info-03").length;
  expect(addNote(db, helena, "info-03", "De har svarat.", demoNow)).toBeNull();
  expect(addNote(db, helena, "info-03", "De har svarat.", demoNow + 1)).toBeNull();
  expect(notesOf(db, "info-03").map(({ text }) => text)[0]).toBe("De har svarat.");
  expect(notesOf(db, "info-03")).toHaveLength(before + 1);
  const other = notesOf(db, "info-02").length;
  for (const after of [2, 3]) addNote(db, helena, "info-02", "De har svarat.", demoNow + after);
  addNote(db, helena, "info-03", "De har svarat.", demoNow + 4);
  expect([notesOf(db, "info-03").length, notesOf(db, "info-02").length]).toEqual([before + 1, other + 1]);
  expect(addNote(db, helena, "info-03", "850612-1234", demoNow)).toMatchObject({ field: "text" });
  expect(addNote(db, helena, "nothing", "Hej", demoNow)).toMatchObject({ refused: "notFound" });
  const { content, version } = entryContent(db, "info-03") ?? ({} as never);
  const changed = { ...content, title: "Mässa i Valdoliva" };
  expect(changeEntry(db, helena, "info-03", changed, version, demoNow)).toBeNull();
  expect(changeEntry(db, helena, "info-03", changed, version, demoNow)).toBeNull();
  expect(changeEntry(db, helena, "info-03", content, version, demoNow)).toMatchObject({
    refused: "changedMeanwhile",
    current: { version: version + 1, content: { title: "Mässa i Valdoliva" } },
  });
  const taken = { ...changed, caseNumber: "ks 2026/203" };
  expect(changeEntry(db, helena, "info-03", taken, version + 1, demoNow)).toMatchObject({
    refused: "caseThere",
    current: { other: { id: "info-02" } },
  });
});

test("every figure of the choices equals the list it leads to, and so does the coordinator's figure on the start page", () => {
  const db = demoDatabase();
  const page = { offset: 0, limit: 100 };
  const all = entryFacets(db);
  const raw = (sql: string, ...values: unknown[]) =>
    db.$client
      .prepare(sql)
      .pluck()
      .get(...values);
  for (const { key, count } of atLeastOne(all.units))
    expect(entryList(db, { unitId: key }, page).rows).toHaveLength(count);
  for (const { key, count } of atLeastOne(all.themes)) {
    expect(entryList(db, { themeId: key }, page).total).toBe(count);
    expect(raw("select count(*) from information_themes where theme_id = ?", key)).toBe(count);
  }
  for (const { key, count } of atLeastOne(all.partners))
    expect(entryList(db, { partnerId: key }, page).total).toBe(count);
  for (const { year, count } of atLeastOne(all.years))
    expect(entryList(db, { year }, page).total).toBe(count);
  expect(all.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(
    raw("select count(*) from information_entries"),
  );
  const told = newsFor(db, memberOf(db, "p-01"), 50, demoNow).find(({ kind }) => kind === "told");
  const since = told?.closesOn ?? "";
  expect(since).toBe("2026-11-15");
  expect(told?.number).toBe(entryList(db, { kind: "case", since }, page).total);
  expect(told?.number).toBe(
    raw(
      `select count(distinct entry_id) from information_notes join information_entries on information_entries.id = entry_id
        where kind = 'case' and written_at >= ?`,
      Date.UTC(2026, 10, 14, 23),
    ),
  );
  expect(newsFor(db, memberOf(db, "p-14"), 50, demoNow).some(({ kind }) => kind === "told")).toBe(false);
});

test("what is told of a partner that is merged with another follows along", () => {
  const db = demoDatabase();
  mergePartners(db, memberOf(db, "p-01"), "pa-02", "pa-01", demoNow);
  expect(entryContent(db, "info-02")?.content.partnerId).toBe("pa-02");
  expect(
    timelineOf(db, memberOf(db, "p-01"), "pa-02").filter(({ sort }) => sort === "information"),
  ).toHaveLength(2);
});
