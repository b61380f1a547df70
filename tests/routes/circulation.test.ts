import { expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { hostileText, problemsTold, runsIn } from "../support/hostile";
import { change, values } from "../support/look";
import { stateOf } from "../support/server";
import { signedIn, statementsOf, type Visitor } from "../support/visitor";

/** Who has received what is published: listed, noted by hand, and sent by letter. */

const record = "/spridning/followup/2025";
let karin: Visitor;

const house = freshHouse(async (house) => {
  karin = await signedIn(house.address, "coordinator");
});

const sentTo = () =>
  values(house, "select to_address from outbox where kind = 'publicationSent' order by to_address");
const part = (html: string, id: string) =>
  new RegExp(`<section[^>]*id="${id}".*?</section>`, "s").exec(html)?.[0] ?? "";
const ticked = (html: string) =>
  [...html.matchAll(/<input\b[^>]*name="to\[\]"[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => /checked/.test(input))
    .map((input) => /value="([^"]*)"/.exec(input)?.[1] ?? "");

test("the list says of each record how many have it and who is missing, and leads to it", async () => {
  const list = await karin.get("/spridning");
  expect(list.status).toBe(200);
  expect(list.text).toContain(`href="${record}"`);
  expect(statementsOf(list)).toBeLessThanOrEqual(12);
  const page = await karin.get(record);
  expect(statementsOf(page)).toBeLessThanOrEqual(12);
  const absent = /<li>.*?<\/li>/.exec(part(page.text, "saknas"))?.[0].replaceAll(/<[^>]*>/g, "");
  expect(absent).toMatch(/\S/);
  expect(list.text).toContain(absent);
  const gate = await karin.get("/publicering/followup/2025");
  expect(gate.text).toContain(`href="${record}"`);
});

test("whoever only reads sees who has received it, and neither forms nor the way to the outbox", async () => {
  const helena = await signedIn(house.address, "contact");
  await fillIn(karin, `${record}/brev`, `${record}/brev`);
  const page = await helena.get(record);
  expect(page.status).toBe(200);
  expect(page.text).toContain("På väg");
  expect(page.text).not.toMatch(/href="\/utkorg\/|href="[^"]*\/brev"/);
  const before = stateOf(house);
  for (const path of [record, `${record}/brev`, "/spridning/mottagare/ny"])
    expect((await helena.post(path, { receiver: "board:", way: "paper", day: "2026-04-01" })).status).toBe(
      403,
    );
  expect(stateOf(house)).toBe(before);
});

test("it is noted by hand that somebody has it, once for a way and a day", async () => {
  const noted = { receiver: "board:", way: "paper", day: "2026-11-20", note: "Till registrator" };
  const rows = () => Number(values(house, "select count(*) from circulations")[0]);
  const before = rows();
  const answer = await fillIn(karin, record, record, noted);
  expect(answer.status).toBe(302);
  expect((await karin.follow(answer)).text).toContain("Till registrator");
  await fillIn(karin, record, record, noted);
  expect(rows()).toBe(before + 1);
});

test("what cannot be noted is told of, with what was typed, and nothing is noted", async () => {
  const good = { receiver: "board:", way: "paper", day: "2026-11-20", note: "Typed" };
  const before = stateOf(house);
  for (const wrong of [
    { receiver: "" },
    { receiver: "unit:none" },
    { receiver: "site:" },
    { way: "pigeon" },
    { day: "2026-11-23" },
    { day: "2026-02-30" },
    { note: "å".repeat(301) },
    { receiver: hostileText, note: hostileText },
  ]) {
    const answer = await karin.post(record, { ...good, ...wrong });
    expect(answer.status, JSON.stringify(wrong).slice(0, 80)).toBe(422);
    expect(problemsTold(answer).length).toBeGreaterThan(0);
    expect(runsIn(answer.text)).toBeNull();
    expect(answer.text).toContain(
      wrong.note === undefined ? "Typed" : wrong.note.slice(-10).replace(/^.*>/, ""),
    );
  }
  expect(stateOf(house)).toBe(before);
  for (const path of ["/spridning/followup/2031", "/spridning/nothing/2025", "/spridning/lesson/none/brev"])
    expect((await karin.post(path, good)).status, path).toBe(404);
});

test("those who are missing are ticked, the letter is shown as it goes, and is sent once", async () => {
  const page = await karin.get(`${record}/brev`);
  expect(statementsOf(page)).toBeLessThanOrEqual(12);
  expect(ticked(page.text)).toHaveLength(1);
  const letter = part(page.text, "brev");
  expect(letter).toContain("/oppet/uppfoljning/2025");
  expect(letter).toContain("Publicerat:");
  const answer = await fillIn(karin, `${record}/brev`, `${record}/brev`);
  expect(answer.location).toBe(record);
  const after = await karin.follow(answer);
  expect(after.text).toContain("Mejlet är på väg till en mottagare.");
  expect(part(after.text, "mottaget")).toContain("På väg");
  expect(part(after.text, "saknas")).toContain("Ingen saknas");
  expect(sentTo()).toHaveLength(1);
  const again = await karin.post(`${record}/brev`, { "to[]": ticked(page.text), version: "1" });
  expect((await karin.follow(again)).text).toContain("Inget skickades");
  expect(sentTo()).toHaveLength(1);
  const text = values(house, "select id from outbox where kind = 'publicationSent'")[0] ?? "";
  expect((await karin.get(`/utkorg/${text}`)).text).toContain("/oppet/uppfoljning/2025");
});

test("any receiver with an address can be chosen, and how the letter fared is told", async () => {
  await fillIn(karin, `${record}/brev`, `${record}/brev`, { "to[]": ["receiver:rec-1", "receiver:rec-2"] });
  expect(sentTo()).toEqual(["eu-natverk@region.example", "info@foretagarna.example"]);
  change(house, "update outbox set sent_at = created_at where to_address = 'info@foretagarna.example'");
  change(house, "update outbox set failed_at = created_at where to_address = 'eu-natverk@region.example'");
  const page = await karin.get(record);
  expect(part(page.text, "mottaget")).toContain("Levererat");
  expect(part(page.text, "mottaget")).toContain("Kunde inte levereras");
  const choices = (await karin.get(`${record}/brev`)).text;
  expect(choices).toContain('value="receiver:rec-2"');
  expect(choices).not.toContain('value="receiver:rec-1"');
  expect(choices).toMatch(/Har redan fått mejlet[^<]*Ekbacka Företagare/);
});

test("nobody chosen, somebody who cannot be written to, and another edition than the one shown: nothing is sent", async () => {
  const before = stateOf(house);
  for (const to of [[], ["receiver:rec-3"], ["board:"], [hostileText], ["receiver:rec-1", "unit:none"]]) {
    const answer = await karin.post(`${record}/brev`, { "to[]": to, version: "1" });
    expect(answer.status, to.join()).toBe(422);
    expect(problemsTold(answer)).toHaveLength(1);
    expect(runsIn(answer.text)).toBeNull();
  }
  expect(stateOf(house)).toBe(before);
  change(house, "update publications set edition = 2 where kind = 'followup' and record_id = '2025'");
  const late = await karin.post(`${record}/brev`, { "to[]": ["receiver:rec-1"], version: "1" });
  expect(late.status).toBe(409);
  expect(ticked(late.text)).toEqual(["receiver:rec-1"]);
  expect(sentTo()).toEqual([]);
  const more = await fillIn(karin, `${record}/brev`, `${record}/brev`);
  expect(more.status).toBe(302);
  expect(sentTo().length).toBeGreaterThan(3);
});

test("a receiver that has ended is neither expected nor written to any more, and what it got stays", async () => {
  const page = await karin.get("/spridning/mottagare");
  expect(page.text).toContain("Ekbacka Företagare");
  const ended = await fillIn(karin, "/spridning/mottagare", "/spridning/mottagare/rec-1/avslut");
  expect((await karin.follow(ended)).text).not.toContain(">Ekbacka Företagare<");
  expect((await karin.get(`${record}/brev`)).text).not.toContain("receiver:rec-1");
  expect(part((await karin.get(record)).text, "mottaget")).toContain("Ekbacka Företagare");
  const sent = await karin.post(`${record}/brev`, { "to[]": ["receiver:rec-1"], version: "1" });
  expect(sent.status).toBe(422);
  const changed = { version: "2", kind: "list", name: "Igen", language: "sv" };
  expect((await karin.post("/spridning/mottagare/rec-1", changed)).status).toBe(404);
});

test("a receiver changed by somebody else meanwhile is not written over, and what was typed is kept", async () => {
  const address = "/spridning/mottagare/rec-2";
  const typed = { version: "1", kind: "list", name: "Nätverket", email: "a@b.example", language: "sv" };
  expect((await karin.post(address, typed)).status).toBe(302);
  const late = await karin.post(address, { ...typed, name: "Ett annat namn" });
  expect(late.status).toBe(409);
  expect(late.text).toContain("Ett annat namn");
  const wrongs: Record<string, string>[] = [
    { name: "" },
    { email: "inte en adress" },
    { address: "javascript:alert(1)" },
  ];
  for (const wrong of wrongs) expect((await karin.post(address, { ...typed, ...wrong })).status).toBe(422);
});
