import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase } from "#db/open.server";
import { outbox } from "#db/schema.server";
import { fillIn } from "../support/forms";
import { type House, openHouse } from "../support/server";
import { type CastRole, signedIn, type Visitor } from "../support/visitor";

/** What becomes of a lesson once it is written, over real HTTP and without scripts. */

let house: House;
let atFirst: Buffer;

beforeAll(async () => {
  house = await openHouse();
  atFirst = house.keep();
});
beforeEach(() => house.layBack(atFirst));
afterAll(() => house?.close());

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

function lettersOf(kind: string) {
  const db = house.look();
  try {
    const letters = db
      .select({ kind: outbox.kind, to: outbox.toAddress, facts: outbox.facts })
      .from(outbox)
      .all();
    return letters.filter((letter) => letter.kind === kind);
  } finally {
    closeDatabase(db);
  }
}

const everyone = (...roles: CastRole[]): Promise<Visitor[] & { 0: Visitor; 1: Visitor; 2: Visitor }> =>
  Promise.all(roles.map((role) => signedIn(house.address, role))) as never;
