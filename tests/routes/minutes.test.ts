import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { decisions, minutes } from "#db/schema.server";
import { fieldIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { look } from "../support/look";
import { type CastRole, signedIn, type Visitor } from "../support/visitor";

/** Minutes and actions over real HTTP, without scripts: m-2026-5 of the demo awaits Sofia's sign-off. */

const house = freshHouse();

const meeting = "/moten/m-2026-5";
const desk = `${meeting}/anteckningar`;
const item = `${desk}/punkter/m-2026-5-4`;

test("two people write under one item: the second sees both texts and loses nothing", async () => {
  const [helena, karin] = await everyone("contact", "coordinator");
  expect((await helena.post(item, { text: "Helenas text", version: "1" })).location).toBe(item);
  const stale = await karin.post(item, { text: "Karins text", version: "1" });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Helenas text");
  expect(stale.text).toMatch(/<textarea[^>]*>Karins text<\/textarea>/);
  expect(stale.text).toContain('name="version" value="2"');
  expect((await karin.post(item, { text: "Bådas text", version: "2" })).status).toBe(302);
});

test("what was noted without a decision is written at an address of its own, with words to begin with", async () => {
  const [helena] = await everyone("contact");
  const form = await helena.get(`${item}/information`);
  expect(form.text).toMatch(/<textarea[^>]*>Nätverket tog del av informationen\.<\/textarea>/);
  const added = await helena.post(`${item}/information`, {
    text: "Nätverket tog del av rapporten.",
    responsible: "",
  });
  expect(added.location).toBe(`${item}#beslut`);
  expect((await helena.get(item)).text).toContain("Nätverket tog del av rapporten.");
  expect(
    look(house, (db) => db.select({ kind: decisions.kind, text: decisions.text }).from(decisions).all()),
  ).toContainEqual({
    kind: "information",
    text: "Nätverket tog del av rapporten.",
  });
});

test("two who change different paragraphs: both changes stand, also without scripts", async () => {
  const [helena, karin] = await everyone("contact", "coordinator");
  await helena.post(item, { text: "Ett\n\nTvå", version: "1" });
  const shown = { version: "2", base: "Ett\n\nTvå" };
  await helena.post(item, { ...shown, text: "Ett!\n\nTvå" });
  const merged = await karin.follow(await karin.post(item, { ...shown, text: "Ett\n\nTvå!" }));
  expect(merged.text).toContain("Båda ändringarna finns med.");
  expect(merged.text).toMatch(/<textarea[^>]*>Ett!\n\nTvå!<\/textarea>/);
});

test("two who change the same paragraph choose one of the texts, or edit them together", async () => {
  const [helena, karin] = await everyone("contact", "coordinator");
  await helena.post(item, { text: "Ett\n\nTvå", version: "1" });
  const shown = { version: "2", base: "Ett\n\nTvå" };
  await helena.post(item, { ...shown, text: "Ett Helena\n\nTvå" });
  const mine = { ...shown, text: "Ett Karin\n\nTvå" };
  const stale = await karin.post(item, mine);
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Helena Hansson sparade");
  const again = { ...mine, version: fieldIn(stale.text, "version") };
  expect((await karin.post(item, { ...again, choice: "theirs" })).location).toBe(item);
  const both = await karin.post(item, { ...again, choice: "both" });
  expect(both.status).toBe(422);
  expect(both.text).toMatch(/<textarea[^>]*>Ett Helena\n\nEtt Karin\n\nTvå<\/textarea>/);
  expect((await karin.get(item)).text).not.toContain("Ett Karin");
  expect((await karin.post(item, again)).status).toBe(302);
  expect((await karin.get(item)).text).toMatch(/<textarea[^>]*>Ett Karin\n\nTvå<\/textarea>/);
});

test("a text saves itself at an address of its own, which answers what stands", async () => {
  const [helena, karin, linnea] = await everyone("contact", "coordinator", "reader");
  const save = async (who: Visitor, fields: Record<string, string>) => {
    const { status, text } = await who.post(`${item}/sparning`, fields);
    return { status, ...(status < 500 ? JSON.parse(text) : {}) };
  };
  expect(await save(helena, { text: "Ett", version: "1", base: "" })).toMatchObject({
    status: 200,
    version: 2,
    merged: null,
  });
  expect(await save(karin, { text: "Två", version: "1", base: "" })).toMatchObject({
    status: 200,
    version: 3,
    merged: { text: "Ett\n\nTvå", html: "<p>Ett</p>\n<p>Två</p>\n" },
  });
  expect(await save(helena, { text: "Ett!", version: "2" })).toMatchObject({
    status: 409,
    current: { text: "Ett\n\nTvå", version: 3, writerName: "Karin Karlsson" },
  });
  expect(await save(helena, { text: "x".repeat(50_001), version: "3" })).toEqual({
    status: 422,
    problems: { text: "tooLong" },
  });
  expect(await save(linnea, { text: "x", version: "3" })).toEqual({ status: 403, key: "forbidden" });
  expect(await save(helena, { text: "Ett!\n\nTvå", version: "3", byHand: "1" })).toMatchObject({
    version: 4,
  });
});

test("a save leads back to the item, to the next, or to a new outcome under it", async () => {
  const [helena] = await everyone("contact");
  const onward = async (where: string, version: string) =>
    (await helena.post(item, { text: `Text ${version}`, version, onward: where })).location;
  expect(await onward("next", "1")).toBe(`${desk}/punkter/m-2026-5-5`);
  expect(await onward("decision", "2")).toBe(`${item}/beslut`);
  expect(await onward("deferral", "3")).toBe(`${item}/bordlaggning`);
  expect(await onward("information", "4")).toBe(`${item}/information`);
  expect(await onward("action", "5")).toBe(`${item}/atgarder`);
  expect(await onward("elsewhere", "6")).toBeNull();
});

test("script in a text is shown as text, and Markdown as what it means", async () => {
  const [helena] = await everyone("contact");
  await helena.post(item, {
    text: "**Viktigt** <script>alert(1)</script> [x](javascript:alert(1))",
    version: "1",
  });
  const page = await helena.get(`${meeting}/anteckningar`);
  expect(page.text).toContain("<strong>Viktigt</strong>");
  expect(page.text).not.toContain("<script>alert(1)");
  expect(page.text).not.toContain('href="javascript:');
});

test("a form with faults says so beside each field and keeps what was typed", async () => {
  const [helena] = await everyone("contact");
  const answer = await helena.post(`${item}/atgarder`, { text: "Göra", responsible: "", due: "2026-02-29" });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('value="Göra"');
  expect(answer.text).toContain('value="2026-02-29"');
  expect(answer.text).toContain("Skriv ett datum som finns");
  const early = await helena.post(`${item}/atgarder`, {
    text: "Göra",
    responsible: "unit:org-des",
    due: "2026-11-11",
  });
  expect(early.text).toContain("Dagen kan inte vara före mötet.");
  expect(early.text).toMatch(/<option value="unit:org-des" selected/);
  const long = await helena.post(item, { text: "x".repeat(50_001), version: "1" });
  expect(long.status).toBe(422);
  expect(long.text).toContain("x".repeat(50_001));
});

test("outcomes are added, changed and removed, each at its own address", async () => {
  const [helena] = await everyone("contact");
  await helena.post(`${item}/beslut`, { text: "Ett nytt beslut", responsible: "p-01" });
  const id = look(house, (db) =>
    db.select({ id: decisions.id, text: decisions.text }).from(decisions).all(),
  ).find((row) => row.text === "Ett nytt beslut")?.id;
  const change = await helena.get(`${desk}/beslut/${id}`);
  expect(change.text).toContain("Ett nytt beslut");
  await helena.post(`${desk}/beslut/${id}`, { text: "Ett annat", responsible: "", version: "1" });
  expect((await helena.get(item)).text).toContain("Ett annat");
  expect((await helena.post(`${desk}/beslut/${id}/borttagning`)).location).toBe(`${item}#beslut`);
  expect((await helena.post(`${desk}/beslut/${id}/borttagning`)).location).toBe(`${desk}/skriv`);
  expect((await helena.get(item)).text).not.toContain("Ett annat");
  expect((await helena.post(`${item}/hann-inte`, { notReached: "1" })).location).toBe(`${item}#hann`);
  expect((await helena.get(item)).text).toContain(
    "Punkten hanns inte med. Den står på nästa mötes dagordning.",
  );
});

test("the attendance form keeps its choices when somebody else has saved, and says what stands", async () => {
  const [helena, karin] = await everyone("contact", "coordinator");
  const version = fieldIn((await helena.get(`${meeting}/narvaro`)).text, "version");
  const fields = { chairId: "p-02", secretaryId: "p-14", adjusterId: "p-06", "others[]": ["p-01", "p-02"] };
  const saved = await helena.post(`${meeting}/narvaro`, { ...fields, "unit-org-klf": "absent", version });
  expect(saved.location).toBe(`${desk}/skriv#personer`);
  const stale = await karin.post(`${meeting}/narvaro`, { ...fields, "unit-org-klf": "deputy", version });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Kommunledningsförvaltningen<!-- -->: <!-- -->Frånvaro");
  expect(stale.text).toMatch(/name="unit-org-klf"[^>]*>.*?<option value="deputy" selected/s);
});

test("a text that changed while the adjuster read it is not signed off, and what changed is marked", async () => {
  const [helena, sofia] = await everyone("contact", "adjuster");
  const shown = (await sofia.get(`${meeting}/justering`)).text;
  await helena.post(item, { text: "En annan text", version: "1" });
  const answer = await sofia.post(`${meeting}/justering/godkann`, signature(shown));
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("Texten har ändrats sedan du läste den");
  expect(answer.text).toContain('href="#punkt-4"');
  expect(answer.text).toContain("En annan text");
  expect((await sofia.post(`${meeting}/justering/godkann`, signature(answer.text))).location).toBe(desk);
});

test("signed-off minutes are read by all staff, numbered, with a sum that their file has", async () => {
  const [sofia, linnea] = await everyone("adjuster", "reader");
  const before = await linnea.get(desk);
  expect(before.text).toContain("Minnesanteckningarna är inte klara");
  expect(before.text).toContain("väntar på att Sofia Svensson justerar");
  expect(before.text).not.toContain("Svitlohaj");
  await sofia.post(`${meeting}/justering/godkann`, signature((await sofia.get(`${meeting}/justering`)).text));
  const after = await linnea.get(desk);
  expect(after.text).toContain("Svitlohaj");
  expect([...after.text.matchAll(/Beslut (\d+:\d+)/g)].map((match) => match[1])).toEqual([
    "2026:8",
    "2026:9",
    "2026:10",
    "2026:11",
  ]);
  const file = await linnea.get(`${desk}/text.json`);
  const sum = createHash("sha256").update(file.text, "utf8").digest("hex");
  expect(after.text.replaceAll(/[^0-9a-f]/g, "")).toContain(sum);
  const css = await linnea.get(`${desk}/utskrift.css`);
  expect(css.headers.get("content-type")).toContain("text/css");
  expect(css.text).toContain(sum.slice(0, 8));
});

test("whoever writes while the text is signed off is told so and keeps the words", async () => {
  const [helena, sofia] = await everyone("contact", "adjuster");
  await sofia.post(`${meeting}/justering/godkann`, signature((await sofia.get(`${meeting}/justering`)).text));
  const late = await helena.post(item, { text: "För sent skrivet", version: "1" });
  expect(late.status).toBe(422);
  expect(late.text).toContain("För sent skrivet");
  expect(late.text).toContain("De är låsta och kan inte ändras.");
  const removed = await helena.post(`${desk}/beslut/d-2026-09/borttagning`);
  expect(removed.status).toBe(422);
  expect(removed.text).toContain("Minnesanteckningarna är justerade och kan inte ändras.");
  expect(
    look(house, (db) => db.select({ text: minutes.canonical }).from(minutes).all()).join(),
  ).not.toContain("För sent");
});

test("the adjuster asks for a change, the text is a draft again, and is sent once more", async () => {
  const [helena, sofia, linnea] = await everyone("contact", "adjuster", "reader");
  expect((await sofia.post(`${meeting}/justering/andring`, { comment: " " })).status).toBe(422);
  await sofia.post(`${meeting}/justering/andring`, { comment: "Punkt 4: två skolor." });
  expect((await helena.get(`${desk}/skriv`)).text).toContain("Punkt 4: två skolor.");
  expect((await sofia.get(`${meeting}/justering`)).location).toBe(desk);
  const early = await helena.post(`${meeting}/justering/skicka`, { signOffBy: "2026-11-21" });
  expect(early.text).toContain("Dagen har redan varit.");
  expect((await linnea.post(`${meeting}/justering/skicka`, { signOffBy: "2026-11-27" })).status).toBe(403);
  const closing = { signOffBy: "2026-11-27", noOutcomeWhy: " " };
  const unsaid = await helena.post(`${meeting}/justering/skicka`, closing);
  expect(unsaid.status).toBe(422);
  expect(unsaid.text).toContain("Säg varför punkterna i listan inte ledde till något");
  expect(unsaid.text).toMatch(/Punkt 2<!-- -->, <span lang="sv">Åtgärder från förra mötet/);
  const why = "Det fanns inget att följa upp.";
  const sent = await helena.post(`${meeting}/justering/skicka`, { ...closing, noOutcomeWhy: why });
  expect((await helena.follow(sent)).text).toContain("Skickat. Sofia Svensson får ett mejl.");
  expect((await sofia.get(`${meeting}/justering`)).text).toContain(why);
  expect((await linnea.post(`${meeting}/justering/tillbaka`)).status).toBe(403);
  expect((await helena.post(`${meeting}/justering/tillbaka`)).location).toBe(`${desk}/skriv`);
  expect((await sofia.post(`${meeting}/justering/godkann`, { sum: "x", parts: "{" })).status).toBe(403);
});

test("a summary of more than three sentences is refused with the words kept", async () => {
  const [helena] = await everyone("contact");
  const summary = "Vi såg bl.a. Lübeck. Vi beslutade. Vi åt. Vi gick hem kl. 15.30.";
  const long = await helena.post(`${desk}/sammanfattning`, { summary, version: "1" });
  expect(long.status).toBe(422);
  expect(long.text).toContain("fler än tre meningar");
  expect(long.text).toContain(summary);
  const short = summary.replace(" Vi åt.", "");
  expect((await helena.post(`${desk}/sammanfattning`, { summary: short, version: "1" })).status).toBe(302);
});

test("an action is reported by whoever is responsible, and nobody else", async () => {
  const [karin, per, linnea] = await everyone("coordinator", "chair", "reader");
  const action = "/atgarder/a-2026-13";
  expect((await per.get("/atgarder")).text).toContain("Ta fram innehåll till introduktionspasset");
  expect((await linnea.post(`${action}/klar`, { version: "1" })).status).toBe(403);
  expect((await linnea.post(`${action}/oppna-igen`)).status).toBe(403);
  await karin.post(`${action}/andra`, { responsible: "person:p-02", due: "2026-12-15", version: "1" });
  const stale = await per.post(`${action}/klar`, { note: "Passet är klart.", version: "1" });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Passet är klart.");
  expect((await per.post(`${action}/klar`, { note: "Passet är klart.", version: "2" })).location).toBe(
    action,
  );
  const page = await linnea.get(action);
  expect(page.text).toContain("Passet är klart.");
  expect(page.text).toContain("/moten/m-2026-4/anteckningar#punkt-3");
  expect((await per.get("/atgarder")).text).not.toContain("introduktionspasset");
  expect((await per.post(`${action}/oppna-igen`)).location).toBe(action);
  expect((await per.get("/atgarder")).text).toContain("introduktionspasset");
});

test("an address that is mangled shows the own list, and unknown records are not found", async () => {
  const [karin] = await everyone("coordinator");
  const mangled = await karin.get("/atgarder?visa=%00&grupp=nope&sida=-1");
  expect(mangled.status).toBe(200);
  expect(mangled.text).toContain("Du har");
  for (const path of [
    "/atgarder/nope",
    "/moten/nope/anteckningar",
    "/moten/nope/justering",
    `${desk}/beslut/nope`,
  ])
    expect((await karin.get(path)).status, path).toBe(404);
  expect((await karin.post(`${desk}/punkter/m-2026-4-1`, { text: "x", version: "1" })).status).toBe(404);
});

const everyone = (...roles: CastRole[]): Promise<Visitor[] & { 0: Visitor; 1: Visitor; 2: Visitor }> =>
  Promise.all(roles.map((role) => signedIn(house.address, role))) as never;

/** What the adjuster's form on a page carries. */
const signature = (page: string) => ({ sum: fieldIn(page, "sum"), parts: fieldIn(page, "parts") });
