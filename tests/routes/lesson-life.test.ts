import { expect, test } from "vitest";
import { outbox } from "#db/schema.server";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { look } from "../support/look";
import { type CastRole, signedIn, type Visitor } from "../support/visitor";

/** What becomes of a lesson once it is written, over real HTTP and without scripts. */

const house = freshHouse();

test("whoever reads a lesson says that they have used it, is counted once and takes it back", async () => {
  const [linnea] = await everyone("reader");
  const page = "/lardomar/l-06";
  expect((await linnea.get(page)).text).toContain("Använd av 3");
  const used = await fillIn(linnea, page, `${page}/anvandning`, { purpose: "Ansökan om  praktik" });
  expect(used.location).toBe(`${page}#anvandning`);
  await linnea.post(`${page}/anvandning`, { purpose: "Ansökan om praktik" });
  const shown = await linnea.follow(used);
  expect(shown.text).toContain("Använd av 4");
  expect(shown.text).toContain("Ansökan om praktik");
  expect((await linnea.get("/lardomar?ordning=mest-anvand")).text).toMatch(/Använd av 4[\s\S]*Använd av 2/);
  expect(lettersOf("lessonUsed")).toMatchObject([{ to: "mats.mo@example.se" }]);
  expect((await linnea.post(`${page}/anvandning`, { purpose: "x".repeat(201) })).status).toBe(422);
  await fillIn(linnea, page, `${page}/anvandning/borttagning`);
  expect((await linnea.get(page)).text).toContain("Använd av 3");
});

test("a head's lesson goes to review, which says what is lacking, comes back with a word and is published", async () => {
  const [goran, karin, helena] = await everyone("head", "coordinator", "contact");
  const written = await fillIn(goran, "/lardomar/ny", "/lardomar/ny", {
    title: "Fråga lärarna först",
    ...pressed("publish"),
  });
  const review = written.location as string;
  const page = review.replace("/granskning", "");
  expect(review).toBe(`${page}/granskning`);
  expect((await goran.get(review)).text).toContain("Skriv bakgrunden.");
  expect((await goran.post(review)).status).toBe(422);
  expect((await goran.get(`${page}/publicering`)).status).toBe(403);
  expect((await goran.post(`${page}/publicering`, { readers: "public", version: "1" })).status).toBe(403);
  await fillIn(goran, `${page}/andra`, `${page}/andra`, {
    background: "Vi planerade en resa.",
    happened: "Lärarna fick veta det sist.",
    learned: "Fråga tidigt.",
    advice: "Fråga lärarna.",
    phase: "implementation",
    "themeIds[]": ["t-unga"],
  });
  expect((await goran.get(review)).text).toContain("Anna Andersson, Fredrik Fredriksson och Karin Karlsson");
  expect((await fillIn(goran, review, review)).location).toBe(page);
  expect((await goran.get(page)).text).toContain("Skickad för granskning");
  expect(lettersOf("lessonForReview").map((letter) => letter.to)).toEqual([
    "anna.andersson@example.se",
    "fredrik.fredriksson@example.se",
    "karin.karlsson@example.se",
  ]);
  expect((await karin.get("/")).text).toContain(
    'Granska lärdomen ”<span lang="sv">Fråga lärarna först</span>”',
  );
  expect((await helena.get(page)).status).toBe(403);
  const back = `${review}/aterlamning`;
  expect((await fillIn(karin, back, back, { word: " " })).status).toBe(422);
  expect((await fillIn(karin, back, back, { word: "Säg vilka lärare." })).location).toBe("/lardomar");
  expect(lettersOf("lessonReviewed")).toMatchObject([
    { to: "goran.gran@example.se", facts: { word: "Säg vilka lärare." } },
  ]);
  await fillIn(goran, review, review);
  const publishing = `${page}/publicering`;
  expect((await fillIn(karin, publishing, publishing, { readers: "internal" })).location).toBe(page);
  expect((await helena.get(page)).status).toBe(200);
  // The author may still take it back to a draft, and nothing else.
  expect((await goran.post(publishing, { readers: "public", version: "3" })).status).toBe(403);
  expect((await fillIn(goran, publishing, publishing, { readers: "draft" })).location).toBe(page);
});

test("lessons whose day comes are listed for those who may change them, who say that they still hold", async () => {
  const [helena, linnea] = await everyone("contact", "reader");
  const list = "/lardomar/att-se-over";
  expect((await helena.get("/lardomar")).text).toContain(`href="${list}"`);
  const shown = await helena.get(list);
  expect(shown.text).toContain("Upphandla rätt från första kronan");
  expect(shown.text).toContain("Dagen har passerat");
  expect(shown.text).not.toContain("Räkna med att växelkursen rör sig");
  expect((await linnea.get("/lardomar")).text).not.toContain(list);
  expect((await linnea.get(list)).text).toContain("Inget att se över just nu.");
  expect((await helena.get("/lardomar/l-08")).text).toContain("Stämmer fortfarande");
  expect((await fillIn(helena, list, "/lardomar/l-08/oversyn")).location).toBe(list);
  expect((await helena.get(list)).text).toContain("Inget att se över just nu.");
  expect((await helena.get("/lardomar/l-08")).text).toContain("22 november 2028");
  const form = await helena.get("/lardomar/ny");
  expect(form.text).toMatch(
    /name="lookAgainOn"[^>]*value="2028-11-22"|value="2028-11-22"[^>]*name="lookAgainOn"/,
  );
});

test("a lesson is superseded by one found by its title, says so, and holds again", async () => {
  const [helena, linnea] = await everyone("contact", "reader");
  const page = "/lardomar/l-08";
  const choose = `${page}/ersatt`;
  expect((await helena.post(choose, {})).status).toBe(422);
  expect((await helena.post(choose, { by: "l-08" })).status).toBe(422);
  expect((await helena.get(`${choose}?sok=ingenting+s%C3%A5dant`)).text).toContain("Ingen lärdom att välja.");
  const search = `${choose}?sok=S%C3%A5+KLARADE`;
  expect((await fillIn(helena, search, search, { by: "l-09" })).location).toBe(page);
  expect((await linnea.get(page)).text).toMatch(/Läs i stället:[\s\S]*href="\/lardomar\/l-09"/);
  expect((await linnea.get("/lardomar/l-09")).text).toMatch(/Ersätter[\s\S]*href="\/lardomar\/l-08"/);
  expect((await linnea.get("/lardomar?enhet=org-des")).text).toContain("Ersatt av en nyare lärdom");
  expect((await linnea.get(choose)).status).toBe(403);
  expect((await fillIn(helena, choose, `${choose}/borttagning`)).location).toBe(page);
  expect((await linnea.get(page)).text).not.toContain("Läs i stället:");
});

test("what a unit tells the round is made a lesson by those who write for the unit", async () => {
  const [karin, helena] = await everyone("coordinator", "contact");
  const meeting = "/moten/m-2027-1";
  const make = (unit: string) => `/lardomar/ny?mote=m-2027-1&enhet=${unit}`;
  const linked = (page: { text: string }) =>
    [...page.text.matchAll(/href="(\/lardomar\/ny\?mote=[^"]*)"/g)].map(([, to = ""]) =>
      to.replaceAll("&amp;", "&"),
    );
  expect(linked(await karin.get(meeting))).toEqual(["org-klf", "org-vof", "org-kff", "org-sbf"].map(make));
  expect(linked(await helena.get(meeting))).toEqual([]);
  const round = `${meeting}/laget-runt/org-des`;
  await fillIn(helena, round, round, { news: "Vi har tagit emot tolv gäster från Skarvnes." });
  expect(linked(await helena.get(meeting))).toEqual([make("org-des")]);
  const form = (await helena.get(make("org-des"))).text;
  expect(form).toMatch(/name="happened"[^>]*>Vi har tagit emot tolv gäster från Skarvnes\.</);
  expect(form).toMatch(/<option value="org-des" selected/);
  expect(form).toMatch(/<option value="m-2027-1" selected/);
  // A form that comes back still knows the meeting, also one that has not been yet.
  const again = await fillIn(helena, make("org-des"), make("org-des"), { title: "" });
  expect(again.status).toBe(422);
  expect(again.text).toMatch(/<option value="m-2027-1" selected/);
  expect((await karin.get(make("org-vof"))).text).toMatch(/name="learned"[^>]*>Budgeten tog längst tid\./);
});

/** The button that leads on from the lesson's form, whose name no object of ours may have. */
const pressed = (value: string) => ({ [String("then")]: value });

const lettersOf = (kind: string) =>
  look(house, (db) =>
    db
      .select({ kind: outbox.kind, to: outbox.toAddress, facts: outbox.facts })
      .from(outbox)
      .all()
      .filter((letter) => letter.kind === kind),
  );

const everyone = (...roles: CastRole[]): Promise<Visitor[] & { 0: Visitor; 1: Visitor; 2: Visitor }> =>
  Promise.all(roles.map((role) => signedIn(house.address, role))) as never;
