import { expect, test } from "vitest";
import { fillIn, formsOf } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { value } from "../support/look";
import { signedIn, type Visitor } from "../support/visitor";

/** Who knows what, trainings and gaps, over real HTTP without scripts. */

let karin: Visitor;
let helena: Visitor;
let linnea: Visitor;

const house = freshHouse(async (house) => {
  karin = await signedIn(house.address, "coordinator");
  helena = await signedIn(house.address, "contact");
  linnea = await signedIn(house.address, "reader");
});

test("a reader finds who speaks German in one unit, and what shows it", async () => {
  const all = await linnea.get("/kunskap");
  expect(all.text).toContain("tyska (3)");
  expect(all.text).not.toContain('href="/kunskap/luckor"');
  const { text } = await linnea.get("/kunskap?sprak=de&enhet=org-buf");
  expect(text).toContain("En person");
  expect(text).toContain('href="/personer/p-04"');
  expect(text).toContain("Undervisar i tyska.");
  expect(text).not.toContain('href="/personer/p-01"');
  const nobody = await linnea.get("/kunskap?sprak=de&land=KE&enhet=org-eif");
  expect(nobody.text).toContain("Ingen har erfarenhet av allt det du har valt.");
});

test("one tells of oneself, meets it on the list and the own page, and takes it back", async () => {
  const told = await fillIn(linnea, "/kunskap/min", "/kunskap/min", {
    subject: "language:es",
    note: "Bodde i Sevilla.",
  });
  const page = await linnea.follow(told);
  expect(page.text).toContain("Det är tillagt.");
  expect((await karin.get("/kunskap?sprak=es")).text).toContain("Bodde i Sevilla.");
  expect((await linnea.get("/personer/p-32")).text).toContain("Bodde i Sevilla.");
  const empty = await fillIn(linnea, "/kunskap/min", "/kunskap/min", { note: "Text" });
  expect(empty.status).toBe(422);
  expect(empty.text).toContain("Välj vad du har erfarenhet av.");
  expect(empty.text).toContain('value="Text"');
  const button = formsOf(page.text, "/kunskap/min").find((form) => form.fields.subject === "language:es");
  expect((await linnea.post(button?.action ?? "", button?.fields ?? {})).status).toBe(302);
  expect(value(house, "select count(*) from competences where person_id = 'p-32' and value = 'es'")).toBe(0);
});

test("the coordinator plans a training from a gap, and it stands beside the gap", async () => {
  const gaps = await karin.get("/kunskap/luckor");
  const [plan = "", key = ""] =
    /href="(\/kunskap\/utbildningar\/ny\?om=([^"]+))"/.exec(gaps.text)?.slice(1) ?? [];
  const subject = decodeURIComponent(key);
  const form = await karin.get(plan);
  expect(form.text).toContain(`checked="" value="${subject}"`);
  const path = "/kunskap/utbildningar/ny";
  const posted = formsOf(form.text, plan).find((each) => each.names.includes("heldOn"));
  expect(String(posted?.fields.title)).toMatch(/^Utbildning om .+/);
  const made = await karin.post(posted?.action ?? path, { ...posted?.fields, title: "Planerad kurs" });
  expect(made.status).toBe(302);
  expect((await karin.follow(made)).text).toContain("Planerad");
  const after = await helena.get("/kunskap/luckor");
  expect(after.text).toContain("Planerad kurs");
  expect(after.text).not.toContain("/kunskap/utbildningar/ny?om=");
});

test("a contact writes in a course, which counts as theirs, and joins another", async () => {
  const path = "/kunskap/utbildningar/ny";
  const without = await fillIn(helena, path, path, { title: "Kurs", "country[]": ["country:IS"] });
  expect(without.status).toBe(422);
  expect(without.text).toContain("Skriv dagen då utbildningen var klar.");
  const made = await fillIn(helena, path, path, {
    title: "Kurs i Reykjavik",
    heldOn: "2026-10-10",
    "country[]": ["country:IS"],
  });
  const page = await helena.follow(made);
  expect(page.text).toContain("Genomförd 10 oktober 2026");
  expect((await linnea.get("/kunskap?land=IS")).text).toContain('href="/personer/p-14"');
  const other = "/kunskap/utbildningar/utb-2026-1";
  const joined = await fillIn(helena, other, `${other}/deltagande`);
  expect((await helena.follow(joined)).text).toContain("Jag var inte med");
  expect((await helena.post("/kunskap/utbildningar/utb-2027-1/deltagande", { present: "yes" })).status).toBe(
    422,
  );
});
