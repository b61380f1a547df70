import { expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { value, values } from "../support/look";
import { signedIn, type Visitor } from "../support/visitor";

/** Governing documents, goals and what is tied to them, over real HTTP without scripts. */

let karin: Visitor;
let helena: Visitor;
let linnea: Visitor;

const house = freshHouse(async (house) => {
  karin = await signedIn(house.address, "coordinator");
  helena = await signedIn(house.address, "contact");
  linnea = await signedIn(house.address, "reader");
});

const policy = "/mal/styrdokument/pol-2023";

test("the list has those that apply first and folds earlier editions away; only the coordinator may add", async () => {
  const { text } = await linnea.get("/mal");
  const inOrder = ["pol-2023", "pol-2017", "rl-2024", "mal-bun-2026"].map((id) => `/${id}"`).join(".*");
  expect(text).toMatch(new RegExp(inOrder, "s"));
  expect(text).toMatch(/<details>.*pol-2017.*<\/details>/s);
  expect(text).toContain("Kultur- och fritidsnämnden 19 november 2024 § 76");
  expect(text).toContain("från 1 januari 2024, fem mål");
  expect(text).not.toContain("/mal/styrdokument/nytt");
  expect((await karin.get("/mal")).text).toContain("/mal/styrdokument/nytt");
});

test("a new edition is made, its goal changed, and the page of the old one says so", async () => {
  const made = await fillIn(karin, `${policy}/ny-utgava`, `${policy}/ny-utgava`, {
    validFrom: "2027-01-01",
    adoptedOn: "2026-11-20",
    adoptedBy: "Kommunfullmäktige",
    "heading-1": "Nytt arbetssätt",
  });
  expect(made.status).toBe(302);
  const page = await karin.follow(made);
  expect(page.text).toContain("Den nya utgåvan är skapad.");
  expect(page.text).toContain("Börjar gälla senare");
  expect(page.text).toContain("Nytt arbetssätt");
  const old = await linnea.get(policy);
  expect(old.text).toContain("En nyare utgåva gäller från 1 januari 2027");
  expect(old.text).toContain("till och med 31 december 2026");
  expect(value(house, "select count(*) from goals where continues_id like 'g-_'")).toBe(5);
  const [goal] = values(house, "select id from goals where continues_id = 'g-3'");
  const changed = await fillIn(karin, `/mal/${goal}/andra`, `/mal/${goal}/andra`, { title: "Fler möten" });
  const shown = await karin.follow(changed);
  expect(shown.text).toContain("Fler möten");
  expect(shown.text).toContain('href="/mal/g-3"');
  expect(shown.text).toContain("knutet till den äldre utgåvan");
  expect((await linnea.get("/uppfoljning/2025")).text).toContain('href="/mal/g-3"');
});

test("faults come back beside their fields with what was typed", async () => {
  const answer = await fillIn(karin, `${policy}/andra`, `${policy}/andra`, {
    title: "",
    validUntil: "2020-13-01",
    "heading-6": "",
    "text-6": "Text utan rubrik",
  });
  expect(answer.status).toBe(422);
  for (const name of ["title", "validUntil", "heading-6"]) expect(answer.text).toContain(`href="#${name}"`);
  expect(answer.text).toContain("Text utan rubrik");
});

test("an indicator takes a decimal comma and shows it in the reader's language", async () => {
  const path = "/mal/g-5/indikatorer/g-5-b";
  const saved = await fillIn(karin, path, path, { "outcome-2026": "57,5" });
  const page = await karin.follow(saved);
  expect(page.text).toContain("57,5, målet var 65");
  const named = /<svg[^>]*role="img"[^>]*aria-labelledby="(chart-[^"]+)"/.exec(page.text)?.[1];
  const name = new RegExp(`id="${named}"[^>]*>(.*?)<figure|id="${named}"[^>]*>(.*?)<svg`).exec(
    page.text,
  )?.[0];
  expect(name).toContain("Resor i Norden");
  await karin.post("/sprak", { language: "en", till: "/mal/g-5" });
  expect((await karin.get("/mal/g-5")).text).toContain("57.5, the target was 65");
  await karin.post("/sprak", { language: "sv", till: "/" });
});

test("a goal is moved, and one that nothing hangs on is removed", async () => {
  await fillIn(karin, `${policy}/mal/nytt`, `${policy}/mal/nytt`, { title: "Sjätte målet" });
  const [id] = values(house, "select id from goals where title = 'Sjätte målet'");
  expect(value(house, "select number from goals where id = ?", id)).toBe(6);
  expect((await karin.post(`/mal/${id}/ordning`, { step: "up" })).status).toBe(302);
  expect(value(house, "select number from goals where id = ?", id)).toBe(5);
  expect((await karin.get("/mal/g-1")).text).not.toContain("/mal/g-1/borttagning");
  expect((await karin.post("/mal/g-1/borttagning")).status).toBe(422);
  expect((await karin.post(`/mal/${id}/borttagning`)).status).toBe(302);
  expect(value(house, "select count(*) from goals where id = ?", id)).toBe(0);
});

test("a contact ties the unit's project to goals of two documents, and the goal's page shows it with its sums", async () => {
  const tie = "/mal/koppling/project/prj-11";
  expect((await helena.get("/register/projekt/prj-11")).text).toContain(`href="${tie}"`);
  const form = await helena.get(tie);
  for (const document of [
    "Policy för Ekbacka kommuns",
    "Riktlinjer för EU-projekt",
    "Kultur- och fritidsnämndens",
  ])
    expect(form.text).toContain(document);
  const name = /name="(goals-\d+\[\])"[^>]*value="g-rl-1"/.exec(form.text)?.[1] ?? "";
  const answer = await fillIn(helena, tie, tie, { [name]: ["g-rl-1"] });
  const page = await helena.follow(answer);
  expect(page.text).toContain("Målen är sparade.");
  expect(page.text).toContain('href="/mal/g-rl-1"');
  expect(page.text).toContain('href="/mal/g-1"');
  expect((await linnea.get("/mal/g-rl-1")).text).toContain("Smak av Ekbacka");
  expect((await linnea.get(tie)).status).toBe(403);
});

test("lessons, actions, decisions, items and contacts lead to their goals and to the form for whoever may", async () => {
  const pages: [string, string, string][] = [
    ["/lardomar/l-13", "/mal/g-3", "/mal/koppling/lesson/l-13"],
    ["/atgarder/a-2025-05", "/mal/g-3", "/mal/koppling/action/a-2025-05"],
    ["/moten/m-2026-4/anteckningar", "", "/mal/koppling/decision/"],
    ["/moten/m-2026-4/anteckningar", "", "/mal/koppling/agendaItem/"],
    ["/register/partner/pa-03", "/mal/g-bun-1", "/mal/koppling/contact/ko-05"],
    ["/register/insatser/ins-03", "/mal/g-bun-1", "/mal/koppling/initiative/ins-03"],
    ["/information/info-01", "/mal/g-3", "/mal/koppling/information/info-01"],
  ];
  for (const [page, goal, tie] of pages) {
    const forKarin = await karin.get(page);
    expect(forKarin.text, page).toContain(tie);
    if (goal) expect(forKarin.text, page).toContain(`href="${goal}"`);
    const forReader = await linnea.get(page);
    expect(forReader.text, page).not.toContain("/mal/koppling/");
    if (goal) expect(forReader.text, page).toContain(`href="${goal}"`);
  }
});

test("each figure on a goal's page equals the rows of the list it leads to", async () => {
  const { text } = await linnea.get("/mal/g-3");
  const figures = [...text.matchAll(/<dt><a href="#(\w+)">[^<]*<\/a><\/dt><dd>([\d\u00a0]+)<\/dd>/g)];
  expect(figures.length).toBeGreaterThan(3);
  for (const [, subject, shown] of figures.slice(0, figures.length - 1)) {
    const list = new RegExp(`<section class="part" id="${subject}".*?</section>`, "s").exec(text)?.[0] ?? "";
    const rows = list.match(/<tbody>.*<\/tbody>/s)?.[0].match(/<tr>/g)?.length ?? 0;
    expect(rows, subject).toBe(Number(shown));
  }
});
