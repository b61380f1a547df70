import { expect, test } from "vitest";
import type { PollFacts } from "~/domain/outbox/facts";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { look, value } from "../support/look";
import { signedIn, Visitor } from "../support/visitor";

/** A date poll over real HTTP: asked, answered without sign-in, ranked, and made meetings of. */

const house = freshHouse();

const times = (days: string[]) =>
  Object.assign(
    {},
    ...days.map((day, at) => ({
      [`day-${at + 1}`]: day,
      [`start-${at + 1}`]: "13.00",
      [`end-${at + 1}`]: "15.00",
    })),
  ) as Record<string, string>;

const typed = (title: string, days: string[]) => ({
  title,
  meetingForm: "hybrid",
  place: "Eksalen",
  text: "En gång på våren och en på hösten.",
  answerBy: "2026-12-10",
  ...times(days),
});

const newPoll = "/moten/datum/ny?grupp=grp-natverk";

test("a poll goes from draft to two meetings with notices ready, by links that need no sign-in", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const days = ["2028-02-10", "2028-05-25", "2028-09-14"];
  const created = await fillIn(karin, newPoll, newPoll, typed("Två möten 2028", days));
  const path = created.location ?? "";
  expect(path).toMatch(/^\/moten\/datum\/\w{14}$/);
  const draft = await karin.follow(created);
  expect(draft.text).toContain("28 personer får frågan när du skickar den.");
  expect(draft.text).toContain("Torsdag 25 maj 2028 är röd dag: Kristi himmelsfärdsdag.");
  expect(draft.text).toContain("Helena Hansson");
  expect(letters(path)).toEqual([]);

  const sent = await fillIn(karin, path, `${path}/utskick`);
  expect((await karin.follow(sent)).text).toContain("Datumförfrågan går till 28 personer");
  expect(letters(path)).toHaveLength(28);
  await karin.post(`${path}/utskick`, { version: "1" });
  expect(letters(path)).toHaveLength(28);

  const helenas = linkTo(path, "helena.hansson@example.se");
  await answer(path, "sofia.svensson@example.se", ["yes", "no", "yes"]);
  await answer(path, "tora.tomasson@example.se", ["ifNeedBe", "no", "yes"]);
  await answer(path, "ola.olsson@example.se", ["no", "no", "no"]);
  const result = await karin.get(path);
  expect(result.text).toContain("3 av 28 har svarat.");
  const ranked = [...result.text.matchAll(/<time dateTime="(2028-[^"]*)">/g)];
  expect(ranked.map((match) => match[1]?.slice(0, 10))).toEqual(["2028-09-14", "2028-02-10", "2028-05-25"]);
  expect(result.text).toContain("2 av 13 enheter");
  expect(result.text).toContain("Vård- och omsorgsförvaltningen");

  const slots = [...result.text.matchAll(/name="slots\[\]"[^>]*value="(\w+)"/g)].map((match) => match[1]);
  const chosen = { "slots[]": slots.slice(1) as string[], close: "1" };
  const again = await karin.post(`${path}/bekraftelse`, chosen);
  expect(again.status).toBe(422);
  expect(again.text).toContain("Torsdag 25 maj 2028 är röd dag: Kristi himmelsfärdsdag.");
  expect(meetingsIn(2028)).toBe(0);
  const confirmed = await karin.post(`${path}/bekraftelse`, { ...chosen, confirmed: "1" });
  const after = await karin.follow(confirmed);
  expect(after.text).toContain("Två möten är tillagda i planen.");
  expect(after.text).toContain("Avslutad");
  expect(meetingsIn(2028)).toBe(2);
  await karin.post(`${path}/bekraftelse`, { ...chosen, confirmed: "1" });
  expect(meetingsIn(2028)).toBe(2);
  const notices = [...after.text.matchAll(/href="(\/moten\/\w{14}\/kallelse)"/g)].map(
    (match) => match[1] ?? "",
  );
  expect(notices).toHaveLength(2);
  for (const notice of notices) {
    const page = await karin.get(notice);
    expect(page.text).toContain("Skicka kallelse till");
    expect(page.text).toContain("Laget runt");
  }
  const closed = await new Visitor(house.address).get(helenas);
  expect(closed.text).toContain("Datumförfrågan är avslutad");
  expect(closed.text).toContain("Det blev");
});

test("opening the link answers nothing, and its page shows neither others nor addresses", async () => {
  const visitor = new Visitor(house.address);
  const page = await visitor.get("/datum/demodatumforfraganp15");
  expect(page.status).toBe(200);
  expect(page.headers.get("x-robots-tag")).toContain("noindex");
  expect(page.headers.get("referrer-policy")).toMatch(/same-origin|no-referrer/);
  expect(page.text).not.toContain("<script");
  expect(page.text).not.toContain("@example.se");
  expect(page.text).not.toContain("Sofia Svensson");
  expect(count("poll_choices where invitee_id = 'poll-2027-1-p-15'")).toBe(0);
});

test("an answer is changed by the same link, told when two windows differ, and faults keep what was typed", async () => {
  const visitor = new Visitor(house.address);
  const path = "/datum/demodatumforfraganp28";
  const empty = await visitor.post(path, { comment: "Vet inte än.", version: "1" });
  expect(empty.status).toBe(422);
  expect(empty.text).toContain("Svara på minst en tid.");
  expect(empty.text).toContain("Vet inte än.");
  const foreign = await visitor.post(path, { "slot-nobody": "yes", version: "1" });
  expect(foreign.text).toContain("Tiden hör inte till den här datumförfrågan.");
  expect(count("poll_choices where invitee_id = 'poll-2027-1-p-28'")).toBe(0);
  const first = await visitor.post(path, { "slot-poll-2027-1-1": "yes", version: "1" });
  expect((await visitor.follow(first)).text).toContain("Tack, ditt svar är sparat.");
  const stale = await visitor.post(path, { "slot-poll-2027-1-2": "yes", comment: "Nu då?", version: "1" });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Nu då?");
  expect(stale.text).toMatch(/Sparat nu.*tisdag 2 mars 2027.*: (<!-- -->)?Ja/s);
  const second = await visitor.post(path, { "slot-poll-2027-1-2": "ifNeedBe", version: "2" });
  expect(second.status).toBe(302);
  expect(count("poll_choices where invitee_id = 'poll-2027-1-p-28' and answer = 'ifNeedBe'")).toBe(1);
});

test("a link that is guessed or revoked opens nothing, and a place that goes on guessing has to wait", async () => {
  const visitor = new Visitor(house.address);
  const statuses = new Set<number>();
  for (let guess = 0; guess < 24; guess++) {
    const answer = await visitor.get(`/datum/gissadgissadgissad${String(guess).padStart(3, "x")}`);
    statuses.add(answer.status);
    if (guess === 0) expect(answer.text).toContain("Länken gäller inte");
  }
  expect([...statuses]).toEqual([404, 429]);
  expect((await visitor.post("/datum/GISSAD", { version: "1" })).status).toBe(429);
  expect((await visitor.get("/datum/demodatumforfraganp15")).status, "who has a key is let in").toBe(200);
});

test("more rows keep all that was typed, and each fault stands beside its field", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const before = count("polls");
  const fields = typed("Sommaren", ["2028-06-08"]);
  const more = await karin.post(newPoll, { ...fields, more: "1" });
  expect(more.status).toBe(200);
  expect(more.text).toContain('name="day-12"');
  expect(more.text).toContain('value="Sommaren"');
  expect(more.text).toContain('value="2028-06-08"');
  const faulty = await karin.post(newPoll, {
    ...fields,
    ...times(["2026-11-01", "2028-03-26", "2028-06-08", "2028-06-08"]),
    "start-2": "02.30",
    "end-3": "12.00",
    answerBy: "2026-11-21",
  });
  expect(faulty.status).toBe(422);
  for (const words of [
    "Tiden har redan varit.",
    "klockan ställs fram den natten",
    "Mötet måste sluta efter att det har börjat.",
    "Sista dag att svara kan inte vara en dag som har varit.",
    'value="2028-03-26"',
    'value="Sommaren"',
  ])
    expect(faulty.text).toContain(words);
  const none = await karin.post(newPoll, typed("Sommaren", []));
  expect(none.text).toContain("Föreslå minst en tid.");
  expect(count("polls")).toBe(before);
});

test("two people change one draft: the second is shown both, and a removed draft is gone", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const created = await karin.post(newPoll, typed("Utkastet", ["2028-06-08"]));
  const path = created.location ?? "";
  const change = `${path}/andra`;
  expect((await fillIn(karin, change, change, { title: "Ändrat av Karin" })).status).toBe(302);
  const per = await signedIn(house.address, "chair");
  const stale = await per.post(change, { ...typed("Ändrat av Per", ["2028-06-15"]), version: "1" });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Ändrat av Karin");
  expect(stale.text).toContain('value="Ändrat av Per"');
  expect((await karin.post(`${path}/utskick`, { version: "1" })).status).toBe(409);
  expect((await fillIn(karin, path, `${path}/borttagning`)).location).toBe("/moten/datum");
  expect((await karin.get(path)).status).toBe(404);
});

test("a poll that is sent in error is taken back, and one that is called off tells nobody", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const created = await karin.post(newPoll, typed("Felskickad", ["2028-10-05"]));
  const path = created.location ?? "";
  await fillIn(karin, path, `${path}/utskick`);
  const link = linkTo(path, "helena.hansson@example.se");
  await fillIn(karin, path, `${path}/angra`);
  expect((await new Visitor(house.address).get(link)).status).toBe(404);
  expect(letters(path)).toEqual([]);
  await fillIn(karin, path, `${path}/utskick`);
  expect(letters(path)).toHaveLength(28);
  await fillIn(karin, path, `${path}/avslut`);
  expect(letters(path)).toEqual([]);
  expect((await karin.post(`${path}/paminnelse`)).status).toBe(422);
});

test("whoever is signed in finds the poll among what waits, and answers by their own link", async () => {
  const tora = await signedIn(house.address, "deputy");
  const start = await tora.get("/");
  const link = /href="(\/datum\/demodatumforfraganp27)"/.exec(start.text)?.[1] ?? "";
  expect(start.text).toContain(
    'Svara på datumförfrågan: <span lang="sv">Extra möte om volontärer, mars 2027</span>',
  );
  const answered = await fillIn(tora, link, link, { "slot-poll-2027-1-3": "yes" });
  expect(answered.status).toBe(302);
  expect((await tora.get("/")).text).not.toContain(link);
  const list = await tora.get("/moten/datum");
  expect(list.text).toContain("Se eller ändra ditt svar");
  expect(list.text).not.toContain('href="/moten/datum/poll-2027-1"');
});

async function answer(path: string, address: string, words: string[]) {
  const visitor = new Visitor(house.address);
  const link = linkTo(path, address);
  const shown = await visitor.get(link);
  const names = [...new Set([...shown.text.matchAll(/name="(slot-\w+)"/g)].map((match) => match[1] ?? ""))];
  const fields = Object.fromEntries(names.map((name, at) => [name, words[at] ?? "no"]));
  expect((await fillIn(visitor, link, link, fields)).status).toBe(302);
}

function linkTo(path: string, address: string): string {
  const letter = letters(path).find((each) => each.to === address);
  if (!letter) throw new Error(`No letter to ${address}`);
  return letter.facts.path;
}

/** The invitations to a poll that have not been withdrawn. */
function letters(path: string): { to: string; facts: PollFacts }[] {
  const sent =
    "select to_address as \"to\", facts from outbox where kind = 'pollInvitation' and about_id = ? and withdrawn_at is null";
  const rows = look(house, (db) => db.$client.prepare(sent).all(path.split("/").at(-1))) as {
    to: string;
    facts: string;
  }[];
  return rows.map(({ to, facts }) => ({ to, facts: JSON.parse(facts) as PollFacts }));
}

const meetingsIn = (year: number) => count(`meetings where group_id = 'grp-natverk' and year = ${year}`);

const count = (what: string) => value(house, `select count(*) from ${what}`);
