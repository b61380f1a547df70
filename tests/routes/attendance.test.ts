import { expect, test } from "vitest";
import { formsOf } from "../support/forms";
import { commonHouse } from "../support/fresh-house";
import { signedIn, type Visitor } from "../support/visitor";

/** Who came, and for which items, over real HTTP without scripts: m-2026-5 of the demo. */

const path = "/moten/m-2026-5/narvaro";

let helena: Visitor;

commonHouse(async (house) => {
  helena = await signedIn(house.address, "contact");
});

test("arrivals are folded away until somebody came late, and then stand in the sheet and in the minutes", async () => {
  const before = await helena.get(path);
  expect(before.text).toMatch(/<details><summary>Någon kom senare eller gick tidigare/);
  const saved = await post({ "from-unit-org-kff": "m-2026-5-2", "until-unit-org-kff": "m-2026-5-4" });
  expect(saved.status).toBe(302);
  const after = await helena.get(path);
  expect(after.text).toMatch(/<details open=""><summary>Någon kom senare/);
  expect(after.text).toMatch(/name="from-unit-org-kff"[^>]*>.*?<option value="m-2026-5-2"[^>]* selected="">/);
  expect((await helena.get("/moten/m-2026-5/anteckningar")).text).toContain("punkt 2–4");
});

test("a stay that ends before it begins is told beside its field, in a sheet that keeps all that was typed", async () => {
  const answer = await post({
    "from-unit-org-kff": "m-2026-5-4",
    "until-unit-org-kff": "m-2026-5-2",
    guests: "Rut Roos",
  });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('<details open="">');
  expect(answer.text).toContain("Den sista punkten kommer före den första.");
  expect(answer.text).toContain('href="#until-unit-org-kff"');
  expect(answer.text).toMatch(
    /name="from-unit-org-kff"[^>]*>.*?<option value="m-2026-5-4"[^>]* selected="">/,
  );
  expect(answer.text).toContain("Rut Roos");
});

async function post(typed: Record<string, string>) {
  const form = formsOf((await helena.get(path)).text, path).find((each) => each.names.includes("guests"));
  return helena.post(path, { ...form?.fields, ...typed });
}
