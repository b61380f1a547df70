import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { layFile } from "../support/attachments";
import { change, value } from "../support/look";
import { type House, openHouse } from "../support/server";
import { signedIn, Visitor } from "../support/visitor";

let house: House;
let atFirst: Buffer;

beforeAll(async () => {
  house = await openHouse();
  layFile(house, "own-file", "meeting", "m-2027-1");
  change(house, "update attachments set added_by = 'p-14' where id = 'own-file'");
  atFirst = house.keep();
});

afterAll(() => house.close());

/** Nothing stands in anybody's name, and no minutes wait to be signed. */
function freed(): void {
  change(
    house,
    `delete from sign_offs where approved_at is null;
    delete from minutes where signed_off_at is null;
    update people set deactivated_at = null;
    delete from competences; delete from seats where person_id = (select id from people where email = 'linnea.lundin@example.se')`,
  );
}

test("a member fetches all that is held about them: to read, for programs, and their own files", async () => {
  const contact = await signedIn(house.address, "contact");
  const page = (await contact.get("/min-sida/uppgifter")).text;
  expect(page).toContain("Spår i loggen");
  expect((await contact.get("/min-sida")).text).toContain('href="/min-sida/uppgifter"');
  const told = JSON.parse((await contact.get("/min-sida/uppgifter/utdrag.json")).text);
  expect(told.held.people).toEqual([expect.objectContaining({ email: "helena.hansson@example.se" })]);
  const answer = await fetch(`${house.address}/min-sida/uppgifter/utdrag.zip`, {
    headers: { cookie: contact.cookieLine },
  });
  expect(answer.headers.get("content-disposition")).toContain("uppgifter-om-dig.zip");
  const file = join(dirname(house.databaseFile), "own.zip");
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  expect(execFileSync("unzip", ["-tq", file]).toString()).toContain("No errors");
  const names = execFileSync("unzip", ["-Z1", file]).toString();
  expect(names).toContain("uppgifter-om-dig.html");
  expect(names).toMatch(/filer\/\d+ \S+/);
  const html = execFileSync("unzip", ["-p", file, "uppgifter-om-dig.html"]).toString();
  expect(html).toContain("helena.hansson@example.se");
  expect(html).not.toMatch(/<script|https?:\/\/(?!example|www\.)[^<]*\.(?:js|css)/);
});

test("a member with duties asks and is told what stands in the way; the administrator sees that they have asked", async () => {
  await house.layBack(atFirst);
  const contact = await signedIn(house.address, "contact");
  const asked = await contact.post("/min-sida/uppgifter/begaran", { wanted: "1" });
  expect(asked.location).toBe("/min-sida/uppgifter/avslut");
  expect((await contact.get("/min-sida/uppgifter/avslut")).text).toContain("någon annan måste ta över");
  const refused = await contact.post("/min-sida/uppgifter/avslut", { sure: "1" });
  expect(refused.status).toBe(422);
  const administrator = await signedIn(house.address, "administrator");
  expect((await administrator.get("/personer/p-14")).text).toContain("Har bett om att bli borttagen");
  await contact.post("/min-sida/uppgifter/begaran", { wanted: "0" });
  expect((await administrator.get("/personer/p-14")).text).not.toContain("Har bett om att bli borttagen");
});

test("that somebody has asked to leave, and how many sign-ins they have, is sent to those alone who are shown it", async () => {
  await house.layBack(atFirst);
  await signedIn(house.address, "contact");
  change(house, "update people set leave_asked_at = 1234567890123 where id = 'p-14'");
  const told = async (role: "reader" | "coordinator" | "administrator") => {
    const sent = (await (await signedIn(house.address, role)).get("/personer/p-14.data")).text;
    const values = JSON.parse(sent.split("\n")[0] ?? "") as unknown[];
    const at = (key: string) => `_${values.indexOf(key)}`;
    const facts = values.find(
      (each) => typeof each === "object" && each !== null && at("actionCount") in each,
    ) as Record<string, number>;
    const person = values[facts[at("person")] ?? 0] as object;
    expect(at("email") in person).toBe(true);
    expect(at("sessionCount") in person || at("leaveAskedAt") in person).toBe(false);
    return ["leaveAskedAt", "sessionCount"].map((key) => values[facts[at(key)] ?? -1] ?? null);
  };
  expect(await told("reader")).toEqual([null, 0]);
  expect(await told("coordinator")).toEqual([1234567890123, 0]);
  expect(await told("administrator")).toEqual([1234567890123, 1]);
});

test("whoever means it is gone at once, is signed out, and stands in the log of disposals outside the database", async () => {
  await house.layBack(atFirst);
  freed();
  const reader = await signedIn(house.address, "reader");
  expect((await reader.post("/min-sida/uppgifter/avslut", {})).status).toBe(422);
  const gone = await reader.post("/min-sida/uppgifter/avslut", { sure: "1" });
  expect(gone.location).toBe("/logga-in");
  expect((await reader.get("/min-sida")).location).toContain("/logga-in");
  const kept = readFileSync(join(dirname(house.databaseFile), "disposals.jsonl"), "utf8");
  expect(kept).toContain('"kind":"person"');
  expect(kept).not.toContain("linnea");
  const administrator = await signedIn(house.address, "administrator");
  for (const path of ["/personer", "/handelser", "/utkorg", "/arkiv?fraga=linnea+lundin"])
    expect((await administrator.get(path)).text, path).not.toContain("linnea.lundin@");
});

test("an administrator anonymises somebody who has left, and no page names them afterwards but what was signed", async () => {
  await house.layBack(atFirst);
  freed();
  const administrator = await signedIn(house.address, "administrator");
  expect((await administrator.get("/personer/p-14/anonymisering")).text).toContain("Kontot är öppet");
  expect((await administrator.post("/personer/p-14/anonymisering", { sure: "1" })).status).toBe(422);
  await administrator.post("/personer/p-14/avslut", { active: "0" });
  expect((await administrator.get("/personer/p-14")).text).toContain("/personer/p-14/anonymisering");
  const done = await administrator.post("/personer/p-14/anonymisering", { sure: "1" });
  expect(done.location).toBe("/personer/p-14");
  const page = (await administrator.get("/personer/p-14")).text;
  expect(page).toContain("Tidigare medlem");
  expect(page).not.toContain("Helena Hansson");
  expect(page).toMatch(/Kontot anonymiserades/);
  expect(page).not.toContain("mailto:");
  expect((await new Visitor(house.address).get("/logga-in")).text).not.toContain("Tidigare medlem");
  expect((await administrator.get("/personer/p-14/anonymisering")).status).toBe(404);
  const version = String(value(house, "select version from people where id = 'p-14'"));
  const details = { name: "Helena Hansson", email: "helena.hansson@example.se", language: "sv", version };
  for (const answer of [
    await administrator.post("/personer/p-14/andra", details),
    await administrator.post("/personer/p-14/roller", { "roles[]": "elected", version }),
    await administrator.post("/personer/p-14/avslut", { active: "1" }),
    await administrator.get("/personer/p-14/lank"),
    await administrator.post("/personer/p-14/lank"),
  ]) {
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Personen är anonymiserad.");
  }
  for (const path of [
    "/",
    "/personer",
    "/handelser",
    "/utkorg",

    "/lardomar",
    "/register",
    "/oppet/lardomar",
  ])
    expect((await administrator.get(path)).text, path).not.toMatch(/Helena Hansson|helena\.hansson@/);
  expect((await administrator.get("/moten/m-2026-4/anteckningar")).text).toContain("Helena Hansson");
});
