import { afterAll, beforeAll, expect, test } from "vitest";
import { instantOf } from "~/calendar/swedish-time";
import { fillIn } from "../support/forms";
import { value } from "../support/look";
import { type House, openHouse } from "../support/server";
import { type Answer, signedIn } from "../support/visitor";

/**
 * A year in the network, over real HTTP and through the forms that the pages show: plan five meetings, call one,
 * answer, put an item forward, hold it, write its minutes, sign them off, share a lesson, search and find.
 */

const at = (day: string, clock: string) => instantOf(day, clock) as number;

let first: House;
let house: House;

beforeAll(async () => {
  first = await openHouse({ now: at("2028-01-10", "09.00") });
  house = first;
});

afterAll(async () => {
  if (house !== first) await house.close();
  await first.close();
});

/** The same house on another day. */
async function onDay(day: string, clock: string): Promise<void> {
  if (house !== first) await house.close();
  house = await openHouse({ file: first.databaseFile, now: at(day, clock) });
}

/** A form that was taken leads on; one that was not says why. */
function went(answer: Answer, what: string): void {
  const said = /<div class="summary".*?<\/ul>/s.exec(answer.text)?.[0] ?? answer.text.slice(0, 200);
  expect(answer.status, `${what}: ${said}`).toBe(302);
  expect(answer.location, what).not.toMatch(/^\/logga-in/);
}

const noticesQueued = () =>
  value(
    house,
    "select count(*) from outbox where kind = 'notice' and about_id = ? and withdrawn_at is null",
    meetingId,
  ) as number;

const days = ["2028-02-03", "2028-04-20", "2028-06-08", "2028-09-14", "2028-11-16"];

let meetingId = "";
let lessonId = "";

test("a year in the network", async () => {
  await planFiveMeetings();
  await callAndUndoAndCallAgain();
  await answerAndPutForward();
  await writeMinutes();
  await signOff();
  await finishTheAction();
  await shareALessonAndFindIt();
  await lookAtTheTraces();
}, 240_000);

/** The coordinator plans five meetings at once. */
async function planFiveMeetings() {
  const karin = await signedIn(house.address, "coordinator");
  const page = "/moten/plan?ar=2028";
  const form = "/moten/plan?ar=2028&grupp=grp-natverk";
  const rows = {
    ...Object.fromEntries(days.map((day, place) => [`day-${place + 1}`, day])),
    "theme-1": "Vattnet vi delar",
  };
  let planned = await fillIn(karin, page, form, rows);
  // What is pointed out before saving, such as a long gap, is confirmed with a tick.
  if (planned.status !== 302) planned = await fillIn(karin, page, form, { ...rows, confirmed: "1" });
  went(planned, "plan");
  const year = await karin.get("/moten?ar=2028");
  expect(year.text).toContain("5 av 4–6 planerade");
  meetingId = /href="\/moten\/([a-z0-9]+)"[^>]*>[^<]*Vattnet vi delar/.exec(year.text)?.[1] as string;
  expect(meetingId).toMatch(/^[a-z0-9]{14}$/);
}

/** The notice goes to every unit's contact, and can be undone before it leaves. */
async function callAndUndoAndCallAgain() {
  const karin = await signedIn(house.address, "coordinator");
  const change = `/moten/${meetingId}/andra`;
  went(
    await fillIn(karin, change, change, { secretary: "p-14", adjuster: "p-06" }),
    "name secretary and adjuster",
  );
  const notice = `/moten/${meetingId}/kallelse`;
  went(await fillIn(karin, notice, notice, { noticeText: "Välkommen till årets första möte." }), "send");
  expect(noticesQueued()).toBeGreaterThanOrEqual(13);
  went(await fillIn(karin, notice, `${notice}/angra`), "undo");
  expect(noticesQueued()).toBe(0);
  went(await fillIn(karin, notice, notice), "send again");
  expect(noticesQueued()).toBeGreaterThanOrEqual(13);
}

/** A contact person answers for the unit and puts an item forward, and the coordinator takes it in. */
async function answerAndPutForward() {
  const helena = await signedIn(house.address, "contact");
  expect((await helena.get("/")).text).toContain(`/moten/${meetingId}`);
  const meeting = `/moten/${meetingId}`;
  went(await fillIn(helena, meeting, `${meeting}/svar`, { answer: "yes", mode: "onSite" }), "answer");
  const proposals = `${meeting}/forslag`;
  const item = { title: "Regnvatten i stadskärnan", kind: "discussion", minutes: "20" };
  went(await fillIn(helena, proposals, proposals, item), "propose");
  const karin = await signedIn(house.address, "coordinator");
  went(await fillIn(karin, `${meeting}/dagordning`, `${meeting}/dagordning/antagande`), "accept");
  const shown = await helena.get(meeting);
  expect(shown.text).toContain("Regnvatten i stadskärnan");
  expect(shown.text).toMatch(/Destination Ekbacka AB<\/th>.*?Kommer/s);
}

/** The secretary writes the minutes after the meeting, and nobody else reads the draft. */
async function writeMinutes() {
  await onDay("2028-02-04", "10.00");
  const helena = await signedIn(house.address, "contact");
  const minutes = `/moten/${meetingId}/anteckningar`;
  const desk = await helena.get(`${minutes}/skriv`);
  const found = [...desk.text.matchAll(/anteckningar\/punkter\/([a-z0-9-]+)"/g)];
  const items = [...new Set(found.map((match) => match[1] as string))];
  expect(items.length).toBeGreaterThanOrEqual(5);
  for (const item of items) {
    const text = "Det talades om **regnvatten** under punkten.";
    went(await fillIn(helena, `${minutes}/punkter/${item}`, `${minutes}/punkter/${item}`, { text }), "item");
  }
  const item = `${minutes}/punkter/${items.at(-2)}`;
  const decided = { text: "Nätverket samlar goda exempel på regnbäddar." };
  went(await fillIn(helena, `${item}/beslut`, `${item}/beslut`, decided), "decision");
  const task = { text: "Samla exempel på regnbäddar", responsible: "person:p-14", due: "2028-03-15" };
  went(await fillIn(helena, `${item}/atgarder`, `${item}/atgarder`, task), "action");
  const summary = { summary: "Mötet handlade om regnvatten." };
  went(await fillIn(helena, `${minutes}/sammanfattning`, `${minutes}/sammanfattning`, summary), "summary");
  went(await fillIn(helena, `/moten/${meetingId}/narvaro`, `/moten/${meetingId}/narvaro`), "attendance");
  const send = `/moten/${meetingId}/justering/skicka`;
  const why = { noOutcomeWhy: "De andra punkterna var till för samtal." };
  went(await fillIn(helena, send, send, why), "send for sign-off");
  const linnea = await signedIn(house.address, "reader");
  expect((await linnea.get(minutes)).text).not.toContain("regnvatten");
}

/** The adjuster signs off: numbered, locked, and read by all staff. */
async function signOff() {
  const sofia = await signedIn(house.address, "adjuster");
  const signOff = `/moten/${meetingId}/justering`;
  expect((await sofia.get("/")).text).toContain(signOff);
  went(await fillIn(sofia, signOff, `${signOff}/godkann`), "approve");
  const linnea = await signedIn(house.address, "reader");
  const minutes = `/moten/${meetingId}/anteckningar`;
  const read = await linnea.get(minutes);
  expect(read.text).toContain("Beslut 2028:1");
  expect(read.text).toMatch(/<strong>regnvatten<\/strong>/);
  const helena = await signedIn(house.address, "contact");
  const late = await helena.post(`${minutes}/sammanfattning`, { summary: "Ändrad efteråt", version: "1" });
  expect([403, 409, 422]).toContain(late.status);
  expect((await linnea.get(minutes)).text).not.toContain("Ändrad efteråt");
}

/** The action waits for its owner until it is done. */
async function finishTheAction() {
  const helena = await signedIn(house.address, "contact");
  const mine = await helena.get("/atgarder");
  const actionId = /href="\/atgarder\/([a-z0-9]+)"[^>]*>[^<]*Samla exempel på regnbäddar/.exec(
    mine.text,
  )?.[1];
  expect(actionId).toBeDefined();
  const finish = `/atgarder/${actionId}/klar`;
  went(await fillIn(helena, finish, finish, { note: "Tolv exempel samlade." }), "done");
  expect((await helena.get("/atgarder")).text).not.toContain("Samla exempel på regnbäddar");
}

/** A lesson from the meeting is written, published, and found by whoever searches. */
async function shareALessonAndFindIt() {
  const helena = await signedIn(house.address, "contact");
  const start = `/lardomar/ny?mote=${meetingId}`;
  const written = await fillIn(helena, start, start, {
    title: "Regnbäddar sköter sig inte själva",
    background: "Vi byggde tre regnbäddar vid torget.",
    happened: "Första sommaren dog hälften av växterna eftersom ingen vattnade.",
    learned: "Planera skötseln samtidigt som bädden.",
    advice: "Avsätt tid för vattning.\nVälj tåliga växter.",
    "themeIds[]": ["t-klimat"],
    phase: "implementation",
  });
  went(written, "lesson");
  lessonId = /\/lardomar\/([a-z0-9]+)/.exec(written.location ?? "")?.[1] as string;
  const linnea = await signedIn(house.address, "reader");
  expect((await linnea.get("/arkiv?fraga=regnb%C3%A4ddar")).text).not.toContain(`/lardomar/${lessonId}`);
  const publish = `/lardomar/${lessonId}/publicering`;
  went(await fillIn(helena, publish, publish, { readers: "internal" }), "publish");
  const found = await linnea.get("/arkiv?fraga=regnb%C3%A4dd");
  expect(found.text).toContain(`/lardomar/${lessonId}`);
  expect(found.text).toContain(`/moten/${meetingId}/anteckningar`);
}

/** What was done stands in the log, and every letter in the outbox. */
async function lookAtTheTraces() {
  const arvid = await signedIn(house.address, "administrator");
  expect((await arvid.get("/handelser")).text).toContain("Regnbäddar sköter sig inte själva");
  expect((await arvid.get("/utkorg")).text).toContain("example.se");
  const deeds = value(
    house,
    "select count(*) from chronicle where subject_id in (?, ?)",
    meetingId,
    lessonId,
  );
  expect(deeds).toBeGreaterThanOrEqual(6);
}
