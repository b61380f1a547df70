import { expect, test } from "vitest";
import { fillIn, formsOf } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { change, value, values } from "../support/look";
import { stateOf } from "../support/server";
import { signedIn, type Visitor } from "../support/visitor";

/** Projects and exchanges written over real HTTP, without scripts. Helena is the contact of org-des, whose prj-11 is. */

let helena: Visitor;
let karin: Visitor;

const house = freshHouse(async (house) => {
  karin = await signedIn(house.address, "coordinator");
  helena = await signedIn(house.address, "contact");
});

const list = "/register";
const fresh = "/register/projekt/nytt";
const project = "/register/projekt/prj-11";
const changeForm = `${project}/andra`;

test("a contact finds the button, fills in the form and meets the project on its page and in the list", async () => {
  expect((await helena.get(list)).text).toContain(`href="${fresh}"`);
  const answer = await fillIn(helena, fresh, fresh, {
    title: "Cykelturism längs Ekån",
    kind: "project",
    status: "submitted",
    role: "lead",
    startsOn: "2027-02-01",
    endsOn: "2028-10-31",
    "partnerIds[]": ["pa-01", "pa-04"],
    "countries[]": ["SE", "FI", "PL"],
    totalBudget: "1 250 000,50",
    ownBudget: "600000",
    forMinors: "1",
    expectedResults: "Tre skyltade leder.",
  });
  expect(answer.status).toBe(302);
  const page = await helena.follow(answer);
  expect(page.text).toContain("Projektet finns nu i registret.");
  for (const text of [
    "Cykelturism längs Ekån",
    "Destination Ekbacka AB",
    "Tre skyltade leder.",
    "Kivilampi kommun",
  ])
    expect(page.text).toContain(text);
  expect(page.text).toContain(`href="${answer.location}/andra"`);
  expect((await karin.get(list)).text).toContain("Cykelturism längs Ekån");
  expect(value(house, "select total_budget from projects where title like 'Cykel%'")).toBe(125_000_050);
});

test("faults come back beside their fields, with everything that was typed and chosen", async () => {
  const before = stateOf(house);
  const answer = await fillIn(helena, fresh, fresh, {
    title: "",
    kind: "exchange",
    status: "granted",
    startsOn: "2027-13-01",
    "countries[]": ["SE", "FI"],
    totalBudget: "en miljon",
    summary: "Text som står kvar",
  });
  expect(answer.status).toBe(422);
  for (const name of ["title", "role", "startsOn", "totalBudget"])
    expect(answer.text).toContain(`href="#${name}"`);
  for (const text of ["Skriv ett belopp i kronor", "en miljon", "2027-13-01", "Text som står kvar"])
    expect(answer.text).toContain(text);
  const form = formsOf(answer.text, fresh).at(-1);
  expect(form?.fields["countries[]"]).toEqual(["SE", "FI"]);
  expect(form?.fields.kind).toBe("exchange");
  expect(stateOf(house)).toBe(before);
});

test("all that contradicts itself is told at once", async () => {
  const answer = await fillIn(helena, changeForm, changeForm, {
    startsOn: "2027-02-01",
    endsOn: "2026-02-01",
    totalBudget: "100",
    ownBudget: "101",
    grant: "102",
  });
  expect(answer.status).toBe(422);
  for (const text of [
    "Slutet kan inte ligga före starten.",
    "Vår budget kan inte",
    "Det beviljade bidraget kan inte",
  ])
    expect(answer.text).toContain(text);
});

test("a personal identity number is shown where it stands, and is not saved for everyone to read", async () => {
  const before = stateOf(house);
  const answer = await fillIn(helena, changeForm, changeForm, {
    visibility: "public",
    results: "Resan bokades av 050102-1234 i maj.",
  });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("<mark>050102-1234</mark>");
  expect(answer.text).toContain('href="#results"');
  expect(stateOf(house)).toBe(before);
  const inside = await fillIn(helena, changeForm, changeForm, {
    visibility: "internal",
    results: "Resan bokades av 050102-1234 i maj.",
  });
  expect(inside.location).toBe(project);
});

test("two who change at once: the second sees what is saved, keeps what was typed and saves on it", async () => {
  const shown = formsOf((await karin.get(changeForm)).text, changeForm).at(-1)?.fields ?? {};
  const first = await fillIn(helena, changeForm, changeForm, { title: "Helenas titel", grant: "480 000" });
  expect(first.location).toBe(project);
  const stale = await karin.post(changeForm, { ...shown, title: "Karins titel" });
  expect(stale.status).toBe(409);
  for (const text of ["Någon annan har sparat", "Helenas titel", "480\u00a0000"])
    expect(stale.text).toContain(text);
  const form = formsOf(stale.text, changeForm).at(-1);
  expect(form?.fields).toMatchObject({ title: "Karins titel", version: "2" });
  expect((await karin.post(changeForm, form?.fields)).location).toBe(project);
  expect((await karin.get(project)).text).toContain("Karins titel");
});

test("nothing leads to the forms for those who may not", async () => {
  const linnea = await signedIn(house.address, "reader");
  expect((await linnea.get(list)).text).not.toContain(fresh);
  expect((await linnea.get(project)).text).not.toContain("/andra");
  expect((await helena.get("/register/projekt/prj-01")).text).not.toContain("/andra");
});

const benefits = "/register/projekt/prj-06/nytta";

test("what each party gains is said in a form, and whoever nobody has told about is named", async () => {
  const page = "/register/projekt/prj-06";
  change(house, "update projects set own_benefit = null; update project_partners set benefit = null");
  expect((await karin.get(page)).text).toMatch(/Det står inget om nyttan för: [^<]*Kivilampi kommun/);
  const stale = formsOf((await karin.get(benefits)).text, benefits).at(-1)?.fields ?? {};
  const saved = await fillIn(karin, benefits, benefits, {
    ownBenefit: "Vi får elva förslag.",
    "benefit-pa-01": "Kivilampi får en mötesplats.",
  });
  expect(saved.location).toBe(`${page}#partner`);
  const shown = (await karin.get(page)).text;
  for (const text of ["Vi får elva förslag.", "Kivilampi får en mötesplats."]) expect(shown).toContain(text);
  expect(shown).not.toMatch(/Det står inget om nyttan för: [^<]*Kivilampi kommun/);
  const late = await karin.post(benefits, { ...stale, ownBenefit: "En annan text" });
  expect(late.status).toBe(409);
  for (const text of ["Vi får elva förslag.", "En annan text"]) expect(late.text).toContain(text);
});

const years = `${project}/ar`;

test("money and people are written year by year, and an old form tells what is saved", async () => {
  const stale = formsOf((await karin.get(years)).text, years).at(-1)?.fields ?? {};
  const saved = await fillIn(helena, years, years, {
    "paid-2025": "",
    "paid-2026": "520 000,50",
    "staff-2026": "3",
    otherYear: "2024",
    otherPaid: "-1 000",
  });
  expect(saved.location).toBe(`${project}#pengar`);
  expect(
    values(house, "select year || ' ' || amount from project_payments where project_id = 'prj-11'"),
  ).toEqual(["2024 -100000", "2026 52000050"]);
  const late = await karin.post(years, { ...stale, "paid-2026": "1" });
  expect(late.status).toBe(409);
  expect(late.text).toContain("Utbetalt, kronor 520\u00a0001, Personal 3");
});

test("an amount that is none, and money far from the period, are told beside their fields", async () => {
  const before = stateOf(house);
  const wrong = await fillIn(helena, years, years, { "paid-2026": "mycket", "youth-2025": "-1" });
  expect(wrong.status).toBe(422);
  for (const text of ['href="#paid-2026"', 'href="#youth-2025"', 'value="mycket"'])
    expect(wrong.text).toContain(text);
  const far = await fillIn(helena, years, years, { otherYear: "2035", otherPaid: "100" });
  expect(far.status).toBe(422);
  expect(far.text).toContain("tidigast ett år före start");
  expect(stateOf(house)).toBe(before);
});

const duties = `${project}/redovisningar`;

test("a report is added, stands overdue on the page in words, is submitted and taken away", async () => {
  const wrong = await fillIn(helena, duties, duties, {
    kind: "report",
    title: "Slutrapport till Leader",
    dueOn: "",
  });
  expect(wrong.status).toBe(422);
  for (const text of ['href="#dueOn"', "Slutrapport till Leader"]) expect(wrong.text).toContain(text);
  const typed = { kind: "report", title: "Slutrapport till Leader", dueOn: "2026-11-10" };
  expect((await fillIn(helena, duties, duties, typed)).location).toBe(duties);
  const page = (await helena.get(project)).text;
  expect(page).toContain("Försenad");
  expect(page).toContain("för 12 dagar sedan");
  const address =
    /href="(\/register\/projekt\/prj-11\/redovisningar\/[^"]+)"[^>]*>Slutrapport till Leader/.exec(
      page,
    )?.[1] ?? "";
  const shown = formsOf((await karin.get(address)).text, address);
  const stale = shown.find((form) => form.action === address)?.fields;
  const done = await fillIn(helena, address, address, { doneOn: "2026-11-20" });
  expect(done.location).toBe(`${project}#redovisningar`);
  expect((await karin.get(project)).text).toContain("Lämnad 20 november 2026");
  const late = await karin.post(address, { ...stale, title: "Karins titel" });
  expect(late.status).toBe(409);
  for (const text of ["2026-11-20", 'value="Karins titel"']) expect(late.text).toContain(text);
  expect((await helena.post(`${address}/borttagning`)).location).toBe(duties);
  expect((await helena.get(address)).status).toBe(404);
});
