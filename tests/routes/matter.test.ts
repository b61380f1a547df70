import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { type House, openHouse, stateOf } from "../support/server";
import { signedIn, type Visitor } from "../support/visitor";

const form = "/moten/m-2026-5/anteckningar/punkter/m-2026-5-4/vidare";

let house: House;
let atFirst: Buffer;
let coordinator: Visitor;

beforeAll(async () => {
  house = await openHouse();
  atFirst = house.keep();
});
beforeEach(async () => {
  await house.layBack(atFirst);
  coordinator = await signedIn(house.address, "coordinator");
});
afterAll(() => house?.close());

test("a matter's history is one click from the minutes and from the agenda", async () => {
  const minutes = await coordinator.get("/moten/m-2025-3/anteckningar");
  expect(minutes.text).toContain('href="/fragor/m-2025-3-4"');
  const history = await coordinator.get("/fragor/m-2025-3-4");
  expect(history.status).toBe(200);
  expect(history.text).toContain("bevakning i Bryssel");
  expect(history.text).toMatch(/Frågan har varit uppe på två möten sedan 2025/);
  expect(history.text).toContain("/moten/m-2025-4/anteckningar#punkt-5");
});

test("a matter is sent to the political group, stands on its agenda, and is taken back", async () => {
  const sent = await fillIn(coordinator, form, form, {
    groupId: "grp-politisk",
    question: "Vill <b>ni</b> ha en femte vänort?",
  });
  expect(sent.location).toBe(form);
  expect((await coordinator.get(form)).text).toContain("Frågan är skickad till Internationella gruppen.");
  const elected = await signedIn(house.address, "elected");
  const agenda = await elected.get("/moten/m-politisk-2027-1");
  expect(agenda.text).toContain("Skickad hit från Internationella nätverket");
  expect(agenda.text).toContain("Vill &lt;b&gt;ni&lt;/b&gt; ha en femte vänort?");
  const contact = await signedIn(house.address, "deputy");
  expect((await contact.get("/fragor/m-2026-5-4")).text).not.toContain("m-politisk-2027-1");
  const undo = /name="referral" value="([^"]+)"/.exec((await coordinator.get(form)).text)?.[1] ?? "";
  const back = await coordinator.post(`${form}/aterkallelse`, { referral: undo });
  expect(back.location).toBe(form);
  expect((await elected.get("/moten/m-politisk-2027-1")).text).not.toContain("Skickad hit från");
});

test("an empty question, another item's referral and an unknown group change nothing and keep the text", async () => {
  const before = stateOf(house);
  const empty = await coordinator.post(form, { groupId: "grp-politisk", question: " " });
  expect([empty.status, empty.text.includes("Skriv vad ni vill ha svar på.")]).toEqual([422, true]);
  const unknown = await coordinator.post(form, { groupId: "nobody", question: "Vad säger ni?" });
  expect([unknown.status, unknown.text.includes("Vad säger ni?")]).toEqual([422, true]);
  const foreign = await coordinator.post(form.replace("m-2026-5-4", "m-2026-4-2"), {
    groupId: "grp-politisk",
    question: "X",
  });
  expect(foreign.status).toBe(404);
  expect((await coordinator.post(`${form}/aterkallelse`, { referral: "nothing" })).status).toBe(404);
  expect(stateOf(house)).toBe(before);
});
