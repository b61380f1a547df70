import { expect, test } from "vitest";
import { fieldIn } from "../support/forms";
import { commonHouse } from "../support/fresh-house";
import { look } from "../support/look";
import { openHouse } from "../support/server";
import { signedIn, Visitor } from "../support/visitor";

const house = commonHouse();

const typed = {
  level: "partly",
  assessedOn: "2026-11-02",
  method: "Granskning av Ekbacka <byrå>",
  deficiencies: "Första bristen\n\n  Andra bristen ",
  burdens: "",
  outside: "",
  email: "webb@ekbacka.example.se",
  phone: "",
};

test("the statement has all that the law asks for, and is linked in the foot of every page", async () => {
  const visitor = new Visitor(house.address);
  for (const path of ["/oppet", "/om", "/logga-in", "/finns-inte"])
    expect((await visitor.get(path)).text, path).toContain('<a href="/tillganglighet">');
  const { text } = await visitor.get("/tillganglighet");
  expect(text).toContain("Ekbacka kommun");
  expect(text).toMatch(/delvis förenlig/);
  const row = look(house, (db) =>
    db.$client.prepare("select deficiencies, method from accessibility_statement").get(),
  ) as { deficiencies: string; method: string };
  for (const each of [...(JSON.parse(row.deficiencies) as string[]), row.method])
    expect(text).toContain(each);
  expect(text).toMatch(/15 oktober 2026/);
  expect(text).toMatch(/20 oktober 2026/);
  expect(text).toMatch(/href="mailto:[^"]+@/);
  expect(text).toContain('href="https://www.digg.se/tdosanmalan"');
  expect(text).not.toContain("/tillganglighet/andra");
});

test("the administrator changes it, what is wrong is told with what was typed, and visitors read the new one at once", async () => {
  const arvid = await signedIn(house.address, "administrator");
  expect((await arvid.get("/tillganglighet")).text).toContain("/tillganglighet/andra");
  const wrong = await arvid.post("/tillganglighet/andra", {
    ...typed,
    version: "1",
    assessedOn: "2027-01-01",
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Granskning av Ekbacka");
  const saved = await arvid.post("/tillganglighet/andra", { ...typed, version: "1" });
  expect(saved.location).toBe("/tillganglighet");
  const late = await arvid.post("/tillganglighet/andra", { ...typed, method: "Min egen", version: "1" });
  expect(late.status).toBe(409);
  expect(late.text).toContain("Min egen");
  const { text } = await new Visitor(house.address).get("/tillganglighet");
  expect(text).toContain("<li>Andra bristen</li>");
  expect(text).toContain("Granskning av Ekbacka &lt;byrå&gt;");
  expect(text).toContain('href="mailto:webb@ekbacka.example.se"');
});

test("the page says so when no assessment has been entered", async () => {
  const bare = await openHouse({ demo: false });
  const { status, text } = await new Visitor(bare.address).get("/tillganglighet");
  await bare.close();
  expect(status).toBe(200);
  expect(text).toContain("Bedömningen är inte införd än");
});

test("who owns the information is told on the open pages as the settings say", async () => {
  const arvid = await signedIn(house.address, "administrator");
  const page = (await arvid.get("/installningar")).text;
  const version = fieldIn(page, "version");
  const fields = { name: "Ekbacka kommun", shortName: "Ekbacka", departmentWord: "förvaltning" };
  await arvid.post("/installningar", { ...fields, informationOwner: "Kommunstyrelsen", version });
  expect((await new Visitor(house.address).get("/oppet")).text).toMatch(
    /Informationsägare:.*Kommunstyrelsen/s,
  );
});
