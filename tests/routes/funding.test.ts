import { expect, test } from "vitest";
import { commonHouse } from "../support/fresh-house";
import { change, value } from "../support/look";
import { stateOf } from "../support/server";
import { signedIn, Visitor } from "../support/visitor";

const key = "demoprovningavlasningp35buf";
const answer = {
  verdict: "no",
  reason: "handledarna räcker inte.",
  "programmeCodes[]": ["NORDPLUS"],
  nextLookOn: "2027-09-01",
  version: "1",
};

const house = commonHouse();

test("the head's link shows the form to whoever has it, and opening it changes nothing", async () => {
  const visitor = new Visitor(house.address);
  const before = stateOf(house);
  const page = await visitor.get(`/prova/${key}`);
  expect(page.status).toBe(200);
  expect(page.headers.get("x-robots-tag")).toContain("noindex");
  expect(page.text).toContain("Läsning på flera språk");
  expect(page.text).toContain("Signera svaret");
  expect(stateOf(house)).toBe(before);
  for (const path of [`/prova/${"a".repeat(32)}`, "/prova/x", "/prova/%00"])
    expect((await visitor.get(path)).status, path).toBe(404);
});

test("what is missing comes back with what was typed", async () => {
  const visitor = new Visitor(house.address);
  const back = await visitor.post(`/prova/${key}`, { ...answer, nextLookOn: "" });
  expect(back.status).toBe(422);
  expect(back.text).toContain("Ange vilken dag frågan ska tas upp igen.");
  expect(back.text).toContain("handledarna räcker inte.");
  expect((await visitor.post(`/prova/${key}`, { reason: "X" })).text).toContain("Välj ett svar.");
  expect(value(house, "select signed_at from funding_tests where id = 'ins-01-fragad'")).toBeNull();
});

test("what has been changed since it was read is shown with what was typed, and signed by sending again", async () => {
  const visitor = new Visitor(house.address);
  const set = (version: number) =>
    change(house, "update initiatives set version = ? where id = 'ins-01'", version);
  set(2);
  const back = await visitor.post(`/prova/${key}`, answer);
  expect(back.status).toBe(409);
  expect(back.text).toContain("handledarna räcker inte.");
  expect(back.text).toMatch(/name="version" value="2"/);
  expect(back.text).toContain('id="saved-now"');
  const head = await signedIn(house.address, "head");
  expect((await head.post("/register/insatser/ins-01/provning", answer)).status).toBe(409);
  expect(value(house, "select signed_at from funding_tests where id = 'ins-01-fragad'")).toBeNull();
  set(1);
});

test("the coordinator cannot sign for the head, and does not find the link in the outbox", async () => {
  const coordinator = await signedIn(house.address, "coordinator");
  expect((await coordinator.post("/register/insatser/ins-02/provning", answer)).status).toBe(403);
  await coordinator.post("/register/insatser/ins-02/fraga");
  const [letter, secret] = String(
    value(
      house,
      "select outbox.id || ' ' || link_key from outbox, funding_tests where about_id = 'ins-02' and initiative_id = 'ins-02'",
    ),
  ).split(" ");
  const shown = await coordinator.get(`/utkorg/${letter}`);
  expect(shown.text).toContain("/prova/…");
  expect(shown.text).not.toContain(secret);
  expect((await coordinator.get("/register/insatser/ins-02")).text).not.toContain(secret);
  const testId = String(
    value(house, "select id from funding_tests where initiative_id = 'ins-02' and signed_at is null"),
  );
  const takeBack = (version: string) =>
    coordinator.post("/register/insatser/ins-02/fraga/aterkallelse", { testId, version });
  expect((await takeBack("0")).status).toBe(409);
  const back = await takeBack("1");
  expect(back.location).toBe("/register/insatser/ins-02#provning");
});

test("the link signs, and then shows what was signed", async () => {
  const visitor = new Visitor(house.address);
  const signed = await visitor.post(`/prova/${key}`, answer);
  expect(signed.location).toBe(`/prova/${key}`);
  const page = await visitor.follow(signed);
  expect(page.text).toContain("Nej, därför att:");
  expect(page.text).not.toContain("Signera svaret");
  expect((await visitor.post(`/prova/${key}`, answer)).status).toBe(302);
  const other = await visitor.post(`/prova/${key}`, { ...answer, verdict: "apply" });
  expect(other.status).toBe(422);
  expect(other.text).toContain("Prövningen är redan signerad.");
  const staff = await signedIn(house.address, "reader");
  expect((await staff.get("/register/insatser/ins-01")).text).toContain("handledarna räcker inte.");
});

test("a unit without a head says so", async () => {
  change(house, "delete from seats where unit_id = 'org-des' and place = 'head'");
  const contact = await signedIn(house.address, "contact");
  expect((await contact.get("/register/insatser/ins-12")).text).toContain("har ingen chef i registret");
  const refused = await contact.post("/register/insatser/ins-12/fraga");
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Enheten har ingen chef i registret.");
});

test("an initiative is changed against what was seen, and the typed text is kept", async () => {
  const contact = await signedIn(house.address, "contact");
  const fields = {
    title: "Cykelleden längs Ekån",
    need: "Skyltar och kartor.",
    unitId: "org-des",
    ownerId: "p-14",
    status: "planned",
    cost: "1 500 000,50",
    version: "1",
  };
  const saved = await contact.post("/register/insatser/ins-12/andra", fields);
  expect(saved.location).toBe("/register/insatser/ins-12");
  expect(value(house, "select cost from initiatives where id = 'ins-12'")).toBe(150_000_050);
  const late = await contact.post("/register/insatser/ins-12/andra", { ...fields, need: "Mitt eget." });
  expect(late.status).toBe(409);
  expect(late.text).toContain("Mitt eget.");
  expect(late.text).toContain("Skyltar och kartor.");
});

test("every figure of the coverage opens a list of as many", async () => {
  const reader = await signedIn(house.address, "reader");
  const page = await reader.get("/register/insatser/tackning");
  const figures = [...page.text.matchAll(/href="(\/register\/insatser(?:\?[^"]*)?)">(\d+)<span/g)];
  expect(figures.length).toBeGreaterThan(15);
  for (const [, to = "", number] of figures) {
    const list = await reader.get(to.replaceAll("&amp;", "&"));
    expect(list.text.split('scope="row"').length - 1, to).toBe(Math.min(25, Number(number)));
  }
});

test("the head lets an old answer hold, and the call's page tells so", async () => {
  const head = await signedIn(house.address, "head");
  expect((await head.get("/register/insatser/ins-03")).text).toContain("Ett läge att pröva igen");
  const held = await head.post("/register/insatser/ins-03/svaret-galler", { call: "cal-02" });
  expect(held.location).toBe("/register/insatser/ins-03#provning");
  expect((await head.get("/register/insatser/ins-03")).text).not.toContain("Ett läge att pröva igen");
  const call = await (await signedIn(house.address, "reader")).get("/register/utlysningar/cal-02");
  expect(call.text).toContain("tiden för att söka och redovisa är för knapp");
  expect(call.text).toContain("Göran Gran lät svaret gälla");
});
