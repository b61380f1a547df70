import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { commonHouse } from "../support/fresh-house";
import { signedIn } from "../support/visitor";

const house = commonHouse();

test("an administrator changes a rule, has a list made, sees what is kept and why, approves the rest and reads the log", async () => {
  const administrator = await signedIn(house.address, "administrator");
  const db = house.look();
  db.$client.exec(`insert into incoming_letters (id, message_name, from_address, subject, text, received_at, decided_at)
      values ('in-old', 'a', 'x@y.se', 'Inbjudan', 'Hemligt', 1, 1);
    insert into documents (id, content_hash, file_name, file_type, bytes, kind, title, day, visibility, added_by, added_at, keep_until)
      values ('doc-kept', '${"c".repeat(64)}', 'd.txt', 'txt', 1, 'application', 'Ansökan', '2014-03-01', 'internal', 'p-01', 1, '2031-12-31')`);
  const path = "/installningar/gallring";
  expect((await administrator.get("/installningar")).text).toContain(`href="${path}"`);
  expect(
    (await administrator.post(`${path}/regler/document`, { years: "7", reason: "", version: "0" })).status,
  ).toBe(422);
  const rule = { years: "7", reason: "Planen § 4", version: "0" };
  expect((await administrator.post(`${path}/regler/document`, rule)).location).toBe(`${path}#regler`);
  expect((await administrator.post(`${path}/regler/document`, rule)).status).toBe(409);
  expect((await administrator.get(`${path}/regler/minutes`)).status).toBe(404);
  expect((await administrator.get("/personuppgifter")).text).toContain("Äldre dokument: sju år från att");
  await administrator.post(`${path}/lista`, {});
  const page = (await administrator.get(path)).text;
  expect(page).toContain("Inbjudan");
  expect(page).toContain("Ska sparas till 31 december 2031");
  expect(page).toContain("Planen § 4");
  expect((await administrator.post(path, { version: "1" })).status).toBe(422);
  const done = await administrator.post(path, {
    "rows[]": ["incomingLetter:in-old", "document:doc-kept"],
    version: "1",
  });
  expect(done.location).toBe(`${path}/logg`);
  const log = (await administrator.get(`${path}/logg`)).text;
  expect(log).toContain("in-old");
  expect(log).toContain("Kvar från den senaste listan");
  expect(log).toContain("Ska sparas till 31 december 2031");
  const left = db.$client
    .prepare(
      "select (select text from incoming_letters where id = 'in-old'), (select count(*) from documents where id = 'doc-kept')",
    )
    .raw()
    .get();
  db.$client.close();
  expect(left).toEqual(["", 1]);
  expect(readFileSync(join(dirname(house.databaseFile), "disposals.jsonl"), "utf8")).toContain(
    '"recordId":"in-old"',
  );
});
