import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pathOfFile } from "#db/files.server";
import { verifyChronicle } from "~/domain/chronicle/chain.server";
import { demoDatabase } from "../support/demo";
import { formsOf } from "../support/forms";
import { type House, openHouse } from "../support/server";
import { type Answer, signedIn, type Visitor } from "../support/visitor";
import { standing } from "../support/writing";

const kills = 100;
const fewestAnswers = 5_000;
/** The house is ended after so many answers, and others are on their way then. */
const answersInRound = (round: number) => 45 + ((round * 37) % 17);

/** A text that one person writes on, as the page's program saves it. */
type Page = { itemId: string; text: string; version: number; answered: string; sent: number };

/** A kind of record that is made anew by each answer, and where what was typed stands then. */
type Kind = {
  name: string;
  write: (writers: Writers, word: string) => Promise<Answer>;
  stands: string;
};

type Writers = { contact: Visitor; coordinator: Visitor; reader: Visitor };

const aLesson = (title: string) => ({
  title,
  unitId: "org-klf",
  learned: title,
  visibility: "internal",
  learnedOn: "2026-11-20",
  lookAgainOn: "2028-11-20",
});

const kinds: Kind[] = [
  {
    name: "comment",
    write: ({ reader }, word) => reader.post("/lardomar/l-01/kommentarer", { comment: word }),
    stands: "select text from comments",
  },
  {
    name: "information",
    write: ({ contact }, word) =>
      contact.post("/information/ny", { title: word, unitId: "org-des", text: word }),
    stands:
      "select title from information_entries join information_notes on entry_id = information_entries.id where text = title",
  },
  {
    name: "note",
    write: ({ contact }, word) => contact.post("/information/info-03/anteckning", { text: word }),
    stands: "select text from information_notes where entry_id = 'info-03'",
  },
  {
    name: "lesson",
    write: ({ coordinator }, word) => coordinator.post("/lardomar/ny", aLesson(word)),
    stands: "select title from lessons",
  },
  {
    name: "decision",
    write: ({ contact }, word) =>
      contact.post("/moten/m-2026-5/anteckningar/punkter/m-2026-5-4/beslut", { text: word }),
    stands: "select text from decisions",
  },
];

test(`ended by force ${kills} times under load, the house loses nothing that it has answered for`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  const file = join(folder, "house.db");
  const demo = demoDatabase();
  demo.$client.exec("delete from minute_items where meeting_id = 'm-2026-5'");
  writeFileSync(file, demo.$client.serialize());
  demo.$client.close();
  const pages = ["m-2026-5-1", "m-2026-5-2"].map(
    (itemId): Page => ({ itemId, text: "", version: 1, answered: "", sent: 0 }),
  );
  const answered = new Map(kinds.map(({ name }) => [name, [] as string[]]));
  const files = new Map<string, string>();
  const starts: number[] = [];
  let [answers, saves] = [0, 0];

  for (let round = 1; round <= kills; round += 1) {
    const begun = performance.now();
    const house = await openHouse({ file });
    starts.push(performance.now() - begun);
    for (const page of pages) expectTextStands(house, page);
    const writers = await writersOf(house);
    let left = answersInRound(round);
    let ended: Promise<unknown> | undefined;
    const count = () => {
      answers += 1;
      left -= 1;
      if (left === 0) ended = house.close("SIGKILL");
    };
    const lesson = (await writers.coordinator.post("/lardomar/ny", aLesson(`Till filer ${round}`))).location;
    await Promise.all([
      ...pages.map((page) => writeOn(writers.contact, page, round, count)),
      ...kinds.map((kind) =>
        untilEnded(async (turn) => {
          const word = `${kind.name} ${round}.${turn}`;
          const answer = await kind.write(writers, word);
          expect([word, answer.status], answer.text).toEqual([word, 302]);
          answered.get(kind.name)?.push(word);
          count();
        }),
      ),
      untilEnded(async (turn) => {
        if (turn > 40) return false;
        const text = `Planen ${round}.${turn}. `.repeat(500);
        const to = `/bilagor/till/lardom/${lesson?.split("/")[2]}`;
        const answer = await writers.coordinator.postFiles(to, [[`plan ${round}.${turn}.txt`, text]]);
        expect(answer.status, answer.text).toBe(302);
        files.set(`plan ${round}.${turn}.txt`, createHash("sha256").update(text).digest("hex"));
        count();
      }),
      untilEnded(async (turn) => {
        const due = `20${30 + (turn % 60)}-03-${10 + (round % 20)}`;
        const changed = await changeDay(writers.coordinator, due);
        expect(changed.status, changed.text).toBe(302);
        saves += 1;
        count();
      }),
    ]);
    await ended;
  }

  const house = await openHouse({ file });
  for (const page of pages) expectTextStands(house, page);
  const db = house.look();
  expect(db.$client.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
  expect(verifyChronicle(db)).toMatchObject({ faults: [] });
  const texts = db.$client
    .prepare("select name from sqlite_master where sql like '%using fts5(%'")
    .pluck()
    .all();
  expect(texts.length).toBeGreaterThan(0);
  for (const table of texts) db.$client.exec(`insert into "${table}"("${table}") values ('integrity-check')`);
  for (const { name, stands } of kinds) {
    const there = db.$client.prepare(stands).pluck().all() as string[];
    const all = new Set(there);
    expect(
      answered.get(name)?.filter((word) => !all.has(word)),
      name,
    ).toEqual([]);
    expect(there.length, `each ${name} once`).toBe(all.size);
  }
  const rows = db.$client.prepare("select name, content_hash from attachments").raw().all() as [
    string,
    string,
  ][];
  const hashes = new Map(rows);
  expect([...files].filter(([name, hash]) => hashes.get(name) !== hash)).toEqual([]);
  for (const hash of files.values()) expect(sumOfFile(pathOfFile(join(folder, "files"), hash))).toBe(hash);
  const { version } = db.$client.prepare("select version from actions where id = 'a-2026-13'").get() as {
    version: number;
  };
  expect(version).toBeGreaterThanOrEqual(1 + saves);
  expect(version).toBeLessThanOrEqual(1 + saves + kills);
  db.$client.close();
  expect(answers).toBeGreaterThanOrEqual(fewestAnswers);
  await house.close();
  rmSync(folder, { recursive: true });
  starts.sort((one, other) => one - other);
  const shown = (ms = 0) => `${(ms / 1000).toFixed(2)} s`;
  process.stdout.write(
    `${answers} answers, ${kills} kills; a start took ${shown(starts[kills >> 1])} (median), ${shown(starts[Math.floor(kills * 0.95)])} (95 %).\n`,
  );
}, 3_600_000);

async function writersOf(house: House): Promise<Writers> {
  const [contact, coordinator, reader] = await Promise.all([
    signedIn(house.address, "contact"),
    signedIn(house.address, "coordinator"),
    signedIn(house.address, "reader"),
  ]);
  return { contact, coordinator, reader };
}

/** Does something again and again until the house no longer answers, or it says that it is enough. */
async function untilEnded(work: (turn: number) => Promise<unknown>): Promise<void> {
  try {
    for (let turn = 0; (await work(turn)) !== false; turn += 1);
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem;
  }
}

/** Saves word after word, as the program on the page does, until the house no longer answers. */
const writeOn = (writer: Visitor, page: Page, round: number, answered: () => void) =>
  untilEnded(async () => {
    const text = `${page.answered} ord${round}.${++page.sent}`.trim();
    page.text = text;
    const { status, text: body } = await writer.post(
      `/moten/m-2026-5/anteckningar/punkter/${page.itemId}/sparning`,
      {
        text,
        version: String(page.version),
        base: page.answered,
      },
    );
    expect(status, body).toBe(200);
    page.version = JSON.parse(body).version;
    page.answered = text;
    answered();
  });

async function changeDay(coordinator: Visitor, due: string): Promise<Answer> {
  const page = "/atgarder/a-2026-13/andra";
  const form = formsOf((await coordinator.get(page)).text, page).find((each) => each.names.includes("due"));
  return coordinator.post(page, { ...form?.fields, due });
}

/** What stands is what was answered for last, or what was on its way and arrived whole. */
function expectTextStands(house: House, page: Page): void {
  const stands = standing(house, page.itemId);
  expect([page.answered, page.text], page.itemId).toContain(stands);
  if (stands !== page.answered) {
    page.answered = stands;
    page.version += 1;
  }
}

const sumOfFile = (path: string) =>
  existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : null;
