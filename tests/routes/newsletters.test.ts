import { expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { problemsTold } from "../support/hostile";
import { stateOf } from "../support/server";
import { signedIn, statementsOf, type Visitor } from "../support/visitor";

/** A newsletter on its way out: what is shown before it is sent is what goes. */

const letter = "/nyhetsbrev/brev-2";
let karin: Visitor;

const house = freshHouse(async (house) => {
  karin = await signedIn(house.address, "coordinator");
});

const part = (html: string, id: string) =>
  new RegExp(`<section[^>]*id="${id}".*?</section>`, "s").exec(html)?.[0] ?? "";
const write = (texts: Record<string, string>) => fillIn(karin, `${letter}/andra`, `${letter}/andra`, texts);

test("what looks like personal data is shown before the letter is sent, and goes out only when somebody has said that it may", async () => {
  await write({ closing: "Fråga gärna Eskil Ek på 0701-23 45 67, eller skriv till eskil@ek.example." });
  const page = await karin.get(letter);
  expect(statementsOf(page)).toBeLessThanOrEqual(12);
  const told = part(page.text, "uppgifter");
  for (const found of ["Eskil Ek", "0701-23 45 67", "eskil@ek.example"])
    expect(told).toContain(`<mark>${found}</mark>`);
  const before = stateOf(house);
  const refused = await karin.post(letter, { version: "2" });
  expect(refused.status).toBe(422);
  expect(problemsTold(refused)).toEqual([expect.stringContaining("bekräfta först")]);
  expect(stateOf(house)).toBe(before);
  const sent = await fillIn(karin, letter, letter, { checked: "1" });
  expect((await karin.follow(sent)).text).toMatch(/Nyhetsbrevet är på väg i \d+ mejl\./);
});

test("an identity number is not sent at all, and no button offers it", async () => {
  await write({ opening: "Frågan från 19121212-1212." });
  const page = await karin.get(letter);
  expect(part(page.text, "uppgifter")).toContain("<mark>19121212-1212</mark>");
  expect(page.text).not.toContain("Skicka nyhetsbrevet</button>");
  const before = stateOf(house);
  const refused = await karin.post(letter, { version: "2", checked: "1" });
  expect(refused.status).toBe(422);
  expect(problemsTold(refused)).toEqual([expect.stringContaining("personnummer")]);
  expect(stateOf(house)).toBe(before);
});

test("a letter that is another than was shown, or that tells of nothing, is not sent, and the page says so", async () => {
  await write({ opening: "Hälsar Eskil Ek" });
  const before = stateOf(house);
  const late = await karin.post(letter, { version: "1", checked: "1" });
  expect(late.status).toBe(409);
  expect(problemsTold(late)).toEqual([expect.stringContaining("har ändrats sedan du läste det")]);
  expect(late.text).toContain('name="version" value="2"');
  expect(late.text).toMatch(/<input[^>]*name="checked"[^>]*>/);
  expect(late.text).not.toMatch(/<input[^>]*name="checked"[^>]*\bchecked=""/);
  expect(stateOf(house)).toBe(before);
  await write({ opening: "", "keep-0": "" });
  const empty = await fillIn(karin, letter, letter);
  expect(empty.status).toBe(422);
  expect(problemsTold(empty)).toEqual([expect.stringContaining("berättar inte om något")]);
});

test("a letter that has been sent says that it can be published, and then that it is", async () => {
  expect(part((await karin.get("/nyhetsbrev/brev-1")).text, "publicera")).toContain(
    "publicerat på de öppna sidorna",
  );
  await fillIn(karin, "/publicering/newsletter/brev-1", "/publicering/newsletter/brev-1/tillbakadragande");
  const after = part((await karin.get("/nyhetsbrev/brev-1")).text, "publicera");
  expect(after).toContain("kan också publiceras");
  expect(after).toContain('href="/publicering/newsletter/brev-1"');
});
