import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { change, value, values } from "../support/look";
import { signedIn, statementsOf, type Visitor } from "../support/visitor";

/** The year's follow-up from the first word to the board's decision, over real HTTP without scripts. */

let karin: Visitor;
let linnea: Visitor;

const house = freshHouse(async (house) => {
  karin = await signedIn(house.address, "coordinator");
  linnea = await signedIn(house.address, "reader");
  await karin.post("/uppfoljning/2026/skriv/borja", {});
});

const desk = "/uppfoljning/2026/skriv";
const way = "/uppfoljning/2026/gang";
const sectionIds = () =>
  values(house, "select id from followup_sections where followup_id <> 'fu-2025' order by position").map(
    String,
  );
const section = (place = 0) => `${desk}/avsnitt/${sectionIds()[place]}`;

/** Written, talked through and ready to be sent. */
async function prepared(): Promise<void> {
  await fillIn(karin, section(), section(), { text: "Året i **korthet**." });
  await fillIn(karin, `${desk}/uppgifter`, `${desk}/uppgifter`, {
    title: "Uppföljning 2026",
    caseNumber: "KS 2027/0012",
    proposedDecision: "Kommunstyrelsen godkänner uppföljningen.",
    priorities: "Fler utbyten\n\nBättre ansökningar",
  });
  await fillIn(karin, way, `${way}/natverket`, { meeting: "m-2026-4" });
}

test("the desk begins empty, takes a text per section, and shows what stands beside", async () => {
  const first = await karin.get(desk);
  expect(first.text).toContain("Inget skrivet än.");
  const saved = await fillIn(karin, section(), section(), { text: "Året i **korthet**." });
  expect((await karin.follow(saved)).text).toContain("Sparat.");
  const { text } = await karin.get(section());
  for (const beside of ["2026 i siffror", "Så stod det 2025", "Ingen enhet har svarat än."])
    expect(text).toContain(beside);
  expect((await karin.get(desk)).text).toContain("Året i korthet.");
  expect((await linnea.get("/uppfoljning/2026")).text).not.toContain("Året i korthet.");
});

test("two who write the same paragraph: the second sees both texts, and their own is kept", async () => {
  await karin.post(section(), { text: "Förr", version: "1", base: "" });
  await karin.post(section(), { text: "Karins text", version: "2", base: "Förr" });
  const shown = { version: "2", base: "Förr" };
  const stale = await karin.post(section(), { text: "Annan text", ...shown });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Karins text");
  expect(stale.text).toMatch(/<textarea[^>]*>Annan text<\/textarea>/);
  const both = await karin.post(section(), { text: "Annan text", ...shown, choice: "both" });
  expect(both.text).toMatch(/<textarea[^>]*>Karins text\n\nAnnan text<\/textarea>/);
});

test("sections are added, renamed, moved and removed at addresses of their own", async () => {
  const added = await fillIn(karin, desk, `${desk}/avsnitt`, { heading: "Kartor" });
  const at = added.location ?? "";
  expect(at).toContain(`${desk}/avsnitt/`);
  expect((await fillIn(karin, `${at}/rubrik`, `${at}/rubrik`, { heading: "" })).status).toBe(422);
  await fillIn(karin, `${at}/rubrik`, `${at}/rubrik`, { heading: "Tabeller" });
  await karin.post(`${at}/ordning`, { step: "up" });
  const headings = () =>
    values(house, "select heading from followup_sections where followup_id <> 'fu-2025' order by position");
  expect(headings().at(-2)).toBe("Tabeller");
  await fillIn(karin, `${at}/borttagning`, `${at}/borttagning`);
  expect(headings()).not.toContain("Tabeller");
});

test("goals are judged, each with why", async () => {
  const page = `${desk}/mal`;
  const lacking = await fillIn(karin, page, page, { "comment-g-1": "Utan bedömning" });
  expect(lacking.status).toBe(422);
  expect(lacking.text).toContain('href="#verdict-g-1"');
  await fillIn(karin, page, page, { "verdict-g-1": "partly", "comment-g-1": "På väg." });
  expect((await karin.get(desk)).text).toContain("1 av 5 mål är bedömda");
  const stale = await karin.post(page, {
    "verdict-g-1": "achieved",
    "comment-g-1": "Klart",
    "shown-verdict-g-1": "",
    "shown-comment-g-1": "",
  });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("På väg.");
  expect(stale.text).toMatch(/<textarea[^>]*>Klart<\/textarea>/);
  const chosen = stale.text.match(/name="shown-verdict-g-1" value="(\w*)"/)?.[1];
  expect(chosen).toBe("partly");
});

test("from sending to decision: frozen once each, locked meanwhile, with actions that lead back", async () => {
  expect((await karin.get(way)).text).toContain("inte diskuterad i nätverket än");
  await prepared();
  const sent = await fillIn(karin, way, `${way}/namnden`, { day: "2026-11-20" });
  expect((await karin.follow(sent)).text).toContain("fryst som utgåva 1");
  const twice = await karin.post(`${way}/namnden`, { day: "2026-11-20", shown: "x" });
  expect(twice.status).toBe(422);
  expect(twice.text).toContain("redan fryst så som den står");
  const late = await karin.post(section(), { text: "För sent", version: "2", base: "" });
  expect(late.text).toContain("För sent");
  expect(late.text).toContain("Texten är skickad till kommunstyrelsen");
  expect((await karin.post(`${section()}/sparning`, { text: "För sent", version: "2" })).status).toBe(410);
  const decision = { day: "2026-11-21", paragraph: "§ 41", decision: "Kommunstyrelsen godkänner." };
  const lacking = await fillIn(karin, way, `${way}/beslut`, { ...decision, "text-1": "Ta fram en plan" });
  expect(lacking.status).toBe(422);
  expect(lacking.text).toContain('href="#beslut-due-1"');
  expect(value(house, "select count(*) from followup_editions where followup_id <> 'fu-2025'")).toBe(1);
  const assignment = { "text-1": "Ta fram en plan", "responsible-1": "unit:org-buf", "due-1": "2027-03-01" };
  const decided = await fillIn(karin, way, `${way}/beslut`, { ...decision, ...assignment });
  expect((await karin.follow(decided)).text).toContain("fryst som utgåva 2");
  const again = await karin.post(`${way}/beslut`, { ...decision, ...assignment, version: "1" });
  expect(again.status).toBe(422);
  const id = value(house, "select id from actions where text = 'Ta fram en plan'");
  const action = await linnea.get(`/atgarder/${id}`);
  expect(action.text).toContain('href="/uppfoljning/2026"');
  expect((await linnea.get("/atgarder?visa=oppna")).text).toContain("Ta fram en plan");
});

test("taken back it can be written in again, and the edition stays", async () => {
  await prepared();
  await fillIn(karin, way, `${way}/namnden`, { day: "2026-11-20" });
  expect((await fillIn(karin, way, `${way}/tillbaka`, { why: "" })).status).toBe(422);
  await fillIn(karin, way, `${way}/tillbaka`, { why: "Ett fel" });
  expect((await fillIn(karin, section(), section(), { text: "Rättat." })).status).toBe(302);
  const edition = await karin.get("/uppfoljning/2026/utgavor/1");
  expect(edition.text).toContain("<strong>korthet</strong>");
  expect(edition.text).toMatch(/Avsnitt som lyder annorlunda.*Sammanfattning/s);
});

test("an edition's file has the sum that its page shows, and readers read the frozen figures", async () => {
  const page = await linnea.get("/uppfoljning/2025/utgavor/3");
  const file = await linnea.get("/uppfoljning/2025/utgavor/3/text.json");
  const sum = createHash("sha256").update(file.text, "utf8").digest("hex");
  expect(page.text).toContain(sum.match(/.{8}/g)?.join(" "));
  const paid = () => /href="[^"]*"[^>]*>([\d,]+)(?:<!-- -->)? <small>miljoner/.exec(before.text)?.[1];
  const before = await linnea.get("/uppfoljning/2025");
  expect(before.text).toContain("Siffrorna är frysta");
  expect(paid()).toBeDefined();
  change(house, "update project_payments set amount = amount * 2 where year = 2025");
  const figures = (html: string) => html.match(/<dl class="figures linked">.*?<\/dl>/s)?.[0];
  expect(figures((await linnea.get("/uppfoljning/2025")).text)).toBe(figures(before.text));
  expect((await linnea.get("/uppfoljning/2025/utgavor/3")).text).toMatch(
    /Utbetalt under året.*Utbetalt 2025/s,
  );
});

test("the memo is handed out as DOCX and PDF, of an edition to readers and of a draft to its writer", async () => {
  const memo = "/uppfoljning/2025/tjansteskrivelse";
  const word = await linnea.get(`${memo}.docx`);
  expect([word.status, word.headers.get("content-type")]).toEqual([
    200,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]);
  expect(word.headers.get("content-disposition")).toContain("2025");
  expect((await linnea.get(`${memo}.pdf`)).text.startsWith("%PDF-1.7")).toBe(true);
  expect((await karin.get("/uppfoljning/2026/tjansteskrivelse.pdf")).status).toBe(200);
  expect((await linnea.get("/uppfoljning/2026/tjansteskrivelse.pdf")).status).toBe(404);
});

test("no page of the room asks the database more than it has to", async () => {
  await prepared();
  for (const path of [
    desk,
    section(),
    `${desk}/uppgifter`,
    `${desk}/mal`,
    way,
    "/uppfoljning/2025/utgavor",
  ]) {
    const page = await karin.get(path);
    expect(page.status, path).toBe(200);
    expect(statementsOf(page), path).toBeLessThanOrEqual(12);
  }
});
