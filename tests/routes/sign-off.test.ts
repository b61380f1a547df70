import { createHash } from "node:crypto";
import { and, eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { chronicle, decisions, minuteEditions, minutes, signOffs } from "#db/schema.server";
import { fieldIn, fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { look } from "../support/look";
import { type Answer, type CastRole, signedIn, type Visitor } from "../support/visitor";

/** Sign-off by two adjusters and corrections, over real HTTP: m-2026-5 of the demo, with Sofia and Tora. */

const house = freshHouse();

const meeting = "/moten/m-2026-5";
const desk = `${meeting}/anteckningar`;
const item = `${desk}/punkter/m-2026-5-4`;

test("two adjusters approve at once: the text is locked once, with both names", async () => {
  const [sofia, tora] = await sentToTwo();
  const pages = await Promise.all([sofia, tora].map((each) => each.get(`${meeting}/justering`)));
  expect(pages[0]?.text).toContain("Tora Tomasson ska också justera texten");
  const answers = await Promise.all(
    [sofia, tora].flatMap((each, place) => [1, 2].map(() => approve(each, pages[place]?.text ?? ""))),
  );
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302]);
  const text = JSON.parse(locked().canonical ?? "{}");
  expect(text.signedOff.by).toEqual(["Sofia Svensson", "Tora Tomasson"]);
  expect(numbers()).toEqual([8, 9, 10, 11]);
  expect(deedsCount("signedOff")).toBe(1);
  expect(deedsCount("approved")).toBe(2);
});

test("an approval while somebody changes the text either locks what was shown or nothing at all", async () => {
  const [sofia, tora, helena] = await sentToTwo();
  await approve(tora, (await tora.get(`${meeting}/justering`)).text);
  const shown = (await sofia.get(`${meeting}/justering`)).text;
  const version = fieldIn((await helena.get(item)).text, "version");
  const [approved, written] = await Promise.all([
    approve(sofia, shown),
    helena.post(item, { text: "Något helt annat.", version }),
  ]);
  const { canonical, signedOffAt } = locked();
  if (approved.status === 302) {
    expect(canonical).not.toContain("Något helt annat.");
    expect(written.text).toContain("De är låsta och kan inte ändras.");
    expect(numbers()).toEqual([8, 9, 10, 11]);
  } else {
    expect(approved.status).toBe(409);
    expect(approved.text).toContain("Texten har ändrats sedan du läste den");
    expect({ canonical, signedOffAt }).toEqual({ canonical: null, signedOffAt: null });
    expect(numbers()).toEqual([]);
  }
});

test("an approval and an objection at once leave either signed minutes or a draft, and nothing between", async () => {
  const [sofia, tora] = await sentToTwo();
  await approve(tora, (await tora.get(`${meeting}/justering`)).text);
  const shown = (await sofia.get(`${meeting}/justering`)).text;
  await Promise.all([
    approve(sofia, shown),
    tora.post(`${meeting}/justering/andring`, { comment: "Vänta, punkt 4 är fel." }),
  ]);
  const { sentAt, signedOffAt } = locked();
  if (signedOffAt === null) {
    expect(sentAt).toBeNull();
    expect(verdicts().map(({ approvedAt }) => approvedAt)).toEqual([null, null]);
    expect(numbers()).toEqual([]);
  } else {
    expect(verdicts().map(({ objectedAt }) => objectedAt)).toEqual([null, null]);
    expect(numbers()).toEqual([8, 9, 10, 11]);
  }
});

test("one objection takes the text back for both, and says who, when and why at the desk", async () => {
  const [sofia, tora, helena] = await sentToTwo();
  await approve(tora, (await tora.get(`${meeting}/justering`)).text);
  await sofia.post(`${meeting}/justering/andring`, { comment: "Två skolor, inte tre." });
  const at = await helena.get(`${desk}/skriv`);
  expect(at.text).toContain("Sofia Svensson ber om en ändring");
  expect(at.text).toContain("Två skolor, inte tre.");
  expect(at.text.replaceAll("<!-- -->", "")).toMatch(/<p class="meta">22 november( 2026)? \d+\.\d\d/);
  expect((await tora.get(`${meeting}/justering`)).location).toBe(desk);
  const late = await approve(tora, at.text);
  expect(late.status).toBe(403);
  expect(locked().signedOffAt).toBeNull();
});

test("somebody who is not named is told so, and nothing changes", async () => {
  const [, , helena, linnea, per] = await sentToTwo();
  const before = { locked: locked(), verdicts: verdicts() };
  const shown = (await helena.get(desk)).text;
  for (const visitor of [helena, linnea, per]) {
    for (const answer of [
      await approve(visitor, shown),
      await visitor.post(`${meeting}/justering/andring`, { comment: "Nej" }),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.text).toContain("Bara den som är utsedd att justera de här minnesanteckningarna");
    }
  }
  expect({ locked: locked(), verdicts: verdicts() }).toEqual(before);
});

test("the second adjuster is neither the first nor the secretary", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const change = "/moten/m-2027-1/andra";
  const same = await fillIn(karin, change, change, { adjuster: "p-06", secondAdjuster: "p-06" });
  expect(same.status).toBe(422);
  expect(same.text).toContain("Samma person kan inte vara båda justerarna.");
  const writes = await fillIn(karin, change, change, { secretary: "p-14", secondAdjuster: "p-14" });
  expect(writes.text).toContain("Sekreteraren kan inte justera sina egna minnesanteckningar.");
  expect((await fillIn(karin, change, change, { adjuster: "p-06", secondAdjuster: "p-27" })).status).toBe(
    302,
  );
});

test("a correction: readers keep the signed text, the adjuster sees what changes, and both editions stay", async () => {
  const [sofia, helena, linnea] = await everyone("adjuster", "contact", "reader");
  await approve(sofia, (await sofia.get(`${meeting}/justering`)).text);
  const first = await linnea.get(`${desk}/text.json`);
  const correction = `${meeting}/justering/rattelse`;
  expect((await linnea.post(correction, { why: "x" })).status).toBe(403);
  expect((await helena.post(correction, { why: " " })).text).toContain("Skriv varför texten behöver rättas.");
  expect((await helena.post(correction, { why: "Fel antal skolor." })).location).toBe(`${desk}/skriv`);
  expect((await helena.get(`${desk}/skriv`)).text).toContain("Rättelse pågår");
  const version = fieldIn((await helena.get(item)).text, "version");
  await helena.post(item, { text: "Fyra skolor <img src=x onerror=alert(1)> vill börja.", version });
  const numbered = look(house, (db) =>
    db
      .select({ id: decisions.id })
      .from(decisions)
      .where(and(eq(decisions.number, 8), eq(decisions.meetingId, "m-2026-5")))
      .get(),
  );
  const removed = await helena.post(`${desk}/beslut/${numbered?.id}/borttagning`);
  expect(removed.status).toBe(422);
  expect(removed.text).toContain("Det kan formuleras om men inte tas bort");
  expect((await helena.post(`${correction}/avbrott`)).text).toContain("Texten är redan ändrad");
  expect((await linnea.get(desk)).text).not.toContain("Fyra skolor");
  expect((await linnea.get(meeting)).text).not.toContain("Fyra skolor");
  expect((await linnea.get(desk)).text).not.toContain("Rättelse pågår");
  expect((await linnea.get(`${desk}/text.json`)).text).toBe(first.text);
  await fillIn(helena, `${meeting}/justering/skicka`, `${meeting}/justering/skicka`);
  const shown = await sofia.get(`${meeting}/justering`);
  expect(shown.text).toContain("Fel antal skolor.");
  const changes = await sofia.get(`${correction}/andringar`);
  expect(changes.text).toMatch(/<ins><bdi class="vh">tillagt:/);
  expect(changes.text).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(changes.text).not.toContain("<img src=x");
  await approve(sofia, shown.text);
  const second = await linnea.get(`${desk}/text.json`);
  expect(second.text).toContain("Fyra skolor");
  expect((await linnea.get(`${desk}/utgavor/1/text.json`)).text).toBe(first.text);
  const list = await linnea.get(`${desk}/utgavor`);
  for (const text of [first.text, second.text])
    expect(list.text.replaceAll(/[^0-9a-f]/g, "")).toContain(sha256(text));
  expect((await linnea.get(`${desk}/utgavor/1`)).text).toContain(
    "Den här texten är ersatt. Utgåva 2 gäller.",
  );
  expect((await linnea.get(`${desk}/utgavor/2/andringar`)).text).toMatch(/<del>.*<ins>/s);
  expect((await linnea.get(`${desk}/utgavor/3`)).status).toBe(404);
  expect((await linnea.get(`${desk}/utgavor/nope/andringar`)).status).toBe(404);
  const kept = look(house, (db) =>
    db
      .select({ edition: minuteEditions.edition })
      .from(minuteEditions)
      .where(eq(minuteEditions.meetingId, "m-2026-5"))
      .all(),
  );
  expect(kept).toEqual([{ edition: 1 }]);
});

test("text from right to left is set apart word by word, and a paragraph of 200 KB is compared", async () => {
  const [sofia, helena] = await everyone("adjuster", "contact");
  await approve(sofia, (await sofia.get(`${meeting}/justering`)).text);
  await helena.post(`${meeting}/justering/rattelse`, { why: "Hela texten." });
  const version = fieldIn((await helena.get(item)).text, "version");
  const text = `שלום עולם \u202Eabc ${"långt ord ".repeat(4_900)}`;
  await helena.post(item, { text, version });
  const changes = await helena.get(`${meeting}/justering/rattelse/andringar`);
  expect(changes.status).toBe(200);
  expect(changes.text).toMatch(/<p class="typed" dir="auto">/);
  expect(changes.text).toMatch(/<ins>.*?<bdi>שלום עולם/s);
  expect(changes.text).not.toContain("\u202E");
});

/** The demo's minutes sent anew, to Sofia and Tora; the other visitors are Helena who writes, Linnea and Per. */
async function sentToTwo() {
  const visitors = await everyone("adjuster", "deputy", "contact", "reader", "chair");
  const helena = visitors[2];
  await helena.post(`${meeting}/justering/tillbaka`);
  const saved = await fillIn(helena, `${meeting}/narvaro`, `${meeting}/narvaro`, {
    secondAdjusterId: "p-27",
  });
  expect(saved.status).toBe(302);
  const send = `${meeting}/justering/skicka`;
  const sent = await fillIn(helena, send, send);
  expect((await helena.follow(sent)).text).toContain("Sofia Svensson och Tora Tomasson får var sitt mejl.");
  return visitors;
}

const everyone = (...roles: CastRole[]) =>
  Promise.all(roles.map((role) => signedIn(house.address, role))) as Promise<
    [Visitor, Visitor, Visitor, Visitor, Visitor]
  >;

/** Posts what the adjuster's form on a page carries, or nothing where there is none. */
const approve = (visitor: Visitor, page: string): Promise<Answer> =>
  visitor.post(
    `${meeting}/justering/godkann`,
    page.includes('name="sum"')
      ? { sum: fieldIn(page, "sum"), parts: fieldIn(page, "parts") }
      : { sum: "", parts: "" },
  );

const locked = () =>
  look(house, (db) => {
    const { canonical, sum, sentAt, signedOffAt } = minutes;
    return db
      .select({ canonical, sum, sentAt, signedOffAt })
      .from(minutes)
      .where(eq(minutes.meetingId, "m-2026-5"))
      .get();
  }) ?? { canonical: null, sum: null, sentAt: null, signedOffAt: null };

const verdicts = () =>
  look(house, (db) => db.select().from(signOffs).where(eq(signOffs.meetingId, "m-2026-5")).all());

const numbers = () =>
  look(house, (db) =>
    db
      .select({ number: decisions.number })
      .from(decisions)
      .where(and(eq(decisions.meetingId, "m-2026-5"), isNotNull(decisions.number)))
      .orderBy(decisions.number)
      .all(),
  ).map(({ number }) => number);

const deedsCount = (deed: string) =>
  look(house, (db) =>
    db
      .select({ id: chronicle.id })
      .from(chronicle)
      .where(and(eq(chronicle.deed, deed), eq(chronicle.subjectId, "m-2026-5")))
      .all(),
  ).length;

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
