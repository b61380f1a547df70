import { beforeEach, expect, test } from "vitest";
import { fieldIn, fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { stateOf } from "../support/server";
import { signedIn, type Visitor } from "../support/visitor";

const form = "/moten/m-2026-5/anteckningar/punkter/m-2026-5-4/vidare";

let coordinator: Visitor;

const house = freshHouse();
beforeEach(async () => {
  coordinator = await signedIn(house.address, "coordinator");
});

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
  const undo = fieldIn((await coordinator.get(form)).text, "referral");
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
  const foreign = await coordinator.post(form.replace("m-2026-5-4", "m-2026-4-3"), {
    groupId: "grp-politisk",
    question: "X",
  });
  expect(foreign.status).toBe(404);
  expect((await coordinator.post(`${form}/aterkallelse`, { referral: "nothing" })).status).toBe(404);
  expect(stateOf(house)).toBe(before);
});

test("an item continues an earlier matter that is chosen when it is added, and changed when it is edited", async () => {
  const agenda = "/moten/m-2027-1/dagordning";
  const page = await coordinator.get(agenda);
  expect(page.text).toContain("Fortsätter en tidigare fråga");
  expect(page.text).toContain('value="m-2026-4-3"');
  const typed = { title: "Vänorterna, en gång till", continues: "m-2026-4-3" };
  expect((await fillIn(coordinator, agenda, agenda, typed)).location).toBe(agenda);
  const there = await coordinator.get(agenda);
  expect(there.text).toContain("Fortsätter en fråga från 17 september 2026");
  const id = /punkter\/(\w{14})" lang="sv">\d+\. Vänorterna, en gång till/.exec(there.text)?.[1] ?? "";
  expect((await coordinator.get(`/fragor/${id}`)).text).toContain("/moten/m-2026-4/anteckningar#punkt-3");
  const form = `/moten/m-2027-1/punkter/${id}`;
  expect((await coordinator.get(form)).text).toMatch(/value="m-2026-4-3"[^>]* selected=""/);
  expect((await fillIn(coordinator, form, form, { continues: "" })).location).toBe(agenda);
  expect((await coordinator.get(agenda)).text).not.toContain("Fortsätter en fråga från");
});

test("what cannot be continued is refused in clear words, what was typed is kept, and nothing is written", async () => {
  const before = stateOf(house);
  const agenda = "/moten/m-2027-1/dagordning";
  for (const [continues, said] of [
    ["m-2027-1-4", "En punkt kan bara fortsätta en fråga från ett tidigare möte."],
    ["no-such-item", "Den tidigare frågan går inte att välja längre."],
    ["m-politisk-2026-1-2", "Den tidigare frågan går inte att välja längre."],
  ]) {
    const item = { title: "Kvar i rutan", kind: "discussion", minutes: "10", continues: continues ?? "" };
    const answer = await coordinator.post(agenda, item);
    expect([answer.status, answer.text.includes(said ?? "")]).toEqual([422, true]);
    expect(answer.text).toContain('value="Kvar i rutan"');
  }
  const itself = "/moten/m-2027-1/punkter/m-2027-1-4";
  const changed = await coordinator.post(itself, {
    title: "Kvar i rutan",
    kind: "discussion",
    minutes: "10",
    version: "1",
    continues: "m-2027-1-4",
  });
  expect(changed.status).toBe(422);
  expect(changed.text).toContain("En punkt kan bara fortsätta");
  expect(stateOf(house)).toBe(before);
});

test("a contact proposes an item that continues a matter, in their own language", async () => {
  const contact = await signedIn(house.address, "contact");
  await contact.post("/sprak", { language: "en" });
  const form = "/moten/m-2027-1/forslag";
  const page = await contact.get(form);
  expect(page.text).toContain("Continues an earlier matter");
  expect(page.text).not.toContain("m-politisk");
  const typed = { title: "Twin towns once more", continues: "m-2026-4-3" };
  expect((await fillIn(contact, form, form, typed)).location).toBe(form);
  expect((await coordinator.get("/moten/m-2027-1/dagordning")).text).toContain(
    "Fortsätter en fråga från 17 september 2026",
  );
  const foreign = await contact.post(form, {
    title: "Kept",
    kind: "discussion",
    minutes: "10",
    continues: "m-politisk-2026-1-2",
  });
  expect([foreign.status, foreign.text.includes("can no longer be chosen")]).toEqual([422, true]);
});
