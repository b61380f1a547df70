import { afterAll, beforeAll, expect, test } from "vitest";
import { queueLetter } from "~/domain/outbox/outbox.server";
import { demoNow } from "../support/demo";
import { formsOf } from "../support/forms";
import { letterTo } from "../support/letters";
import { type MailServer, mailServer } from "../support/mail-server";
import { type House, openHouse } from "../support/server";
import { type Answer, type CastRole, signedIn, type Visitor } from "../support/visitor";
import { eventually, standing } from "../support/writing";

/** Two processes that serve one database: none is refused its turn, and nothing that either has answered for is lost. */

const saves = 200;
const letters = 40;

let mail: MailServer;
let houses: [House, House];

beforeAll(async () => {
  mail = await mailServer();
  const env = { JOBS: "1", SMTP_URL: mail.url, MAIL_FROM: "Träffpunkt <traffpunkt@example.se>" };
  const first = await openHouse({ env });
  houses = [first, await openHouse({ env, file: first.databaseFile })];
});

afterAll(async () => {
  for (const house of [...houses].reverse()) await house.close();
  await mail.close();
});

const visitors = (role: CastRole) => Promise.all(houses.map((house) => signedIn(house.address, role)));

test(`of ${saves} saves of one record by each of two houses, each is there or its writer is told`, async () => {
  const [one, other] = await visitors("coordinator");
  const page = "/atgarder/a-2026-13/andra";
  const before = versionOf("a-2026-13");
  const [mine, theirs] = await Promise.all([
    saveInTurn(one as Visitor, page, "due", 0),
    saveInTurn(other as Visitor, page, "due", 1),
  ]);
  expect(mine.saved + theirs.saved).toBe(2 * saves);
  expect(versionOf("a-2026-13") - before).toBe(2 * saves);
  expect(mine.told + theirs.told).toBeGreaterThan(0);
  expect(houses.map((house) => house.output().match(/SQLITE_\w+/g))).toEqual([null, null]);
});

test("every word that two people write in one text, each in a house of their own, stands there", async () => {
  const [one, other] = await visitors("contact");
  const words = await Promise.all([
    writeOn(one as Visitor, "m-2026-5-2", "ett"),
    writeOn(other as Visitor, "m-2026-5-3", "två"),
  ]);
  for (const [index, itemId] of ["m-2026-5-2", "m-2026-5-3"].entries())
    expect(standing(houses[index] as House, itemId)).toBe(words[index]);
});

test("two postmen deliver each letter once", async () => {
  const db = houses[0].look();
  const sent = () =>
    db.$client
      .prepare("select count(*) from outbox where dedupe_key like 'two:%' and sent_at > 0")
      .pluck()
      .get();
  try {
    db.transaction((tx) => {
      for (let turn = 0; turn < letters; turn += 1)
        queueLetter(
          tx,
          {
            ...letterTo("notice"),
            toAddress: `two${turn}@example.se`,
            personId: null,
            dedupeKey: `two:${turn}`,
          },
          demoNow,
        );
    });
    await eventually(sent).toBe(letters);
  } finally {
    db.$client.close();
  }
  const receivers = mail.letters.map((letter) => [letter.to].flat()[0]?.text ?? "");
  for (let turn = 0; turn < letters; turn += 1)
    expect(receivers.filter((each) => each.includes(`two${turn}@example.se`))).toHaveLength(1);
}, 60_000);

test("what one house has changed is on the next open page of the other", async () => {
  const [coordinator] = await visitors("administrator");
  const open = async (house: House) => (await fetch(`${house.address}/oppet`)).text();
  await Promise.all(houses.map(open));
  const settings = await (coordinator as Visitor).get("/installningar");
  const form = formsOf(settings.text, "/installningar").find((each) => "name" in each.fields);
  const saved = await (coordinator as Visitor).post("/installningar", {
    ...form?.fields,
    name: "Nynäs kommun",
  });
  expect(saved.status).toBe(302);
  for (const page of await Promise.all(houses.map(open))) expect(page).toContain("Nynäs kommun");
});

/** Saves a form again and again with another day, fetching it anew whenever somebody else was before. */
async function saveInTurn(visitor: Visitor, page: string, field: string, own: number) {
  const count = { saved: 0, told: 0 };
  let shown = await visitor.get(page);
  while (count.saved < saves) {
    const form = formsOf(shown.text, page).find((each) => each.action.split("#")[0] === page);
    const day = `20${30 + own * 30 + (count.saved % 28)}-0${1 + (count.told % 9)}-1${count.saved % 10}`;
    const answer: Answer = await visitor.post(page, { ...form?.fields, [field]: day });
    expect([302, 409], answer.text).toContain(answer.status);
    if (answer.status === 302) count.saved += 1;
    else count.told += 1;
    shown = answer.status === 409 ? answer : await visitor.get(page);
  }
  return count;
}

/** Writes word after word as the page's program does; returns the text that was answered for last. */
async function writeOn(visitor: Visitor, itemId: string, word: string): Promise<string> {
  const save = `/moten/m-2026-5/anteckningar/punkter/${itemId}/sparning`;
  const page = await visitor.get(`/moten/m-2026-5/anteckningar/punkter/${itemId}`);
  const form = formsOf(page.text, save).find((each) => each.names.includes("text"));
  let { text, version } = { text: String(form?.fields.text ?? ""), version: String(form?.fields.version) };
  for (let turn = 0; turn < saves; turn += 1) {
    const answer = await visitor.post(save, { text: `${text} ${word}${turn}`.trim(), version, base: text });
    expect(answer.status, answer.text).toBe(200);
    text = `${text} ${word}${turn}`.trim();
    version = String(JSON.parse(answer.text).version);
  }
  return text;
}

function versionOf(action: string): number {
  const db = houses[0].look();
  try {
    return Number(db.$client.prepare("select version from actions where id = ?").pluck().get(action));
  } finally {
    db.$client.close();
  }
}
