import { expect, test } from "vitest";
import { fieldIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { problemsTold } from "../support/hostile";
import { change, value } from "../support/look";
import { signedIn, type Visitor } from "../support/visitor";

/** What may come out is decided at the gate: with what stands in the record when it is sent, and not before it is open. */

let karin: Visitor;
let gate: string;

const house = freshHouse(async (house) => {
  karin = await signedIn(house.address, "coordinator");
  const waiting = value(
    house,
    "select id from lessons where visibility = 'public' and id not in (select record_id from publications) order by id",
  );
  gate = `/publicering/lesson/${waiting}`;
});

const page = async () => (await karin.get(gate)).text;
const sendButton = ">Publicera</button>";

test("a record that has come to hold what must not come out is refused in words, and offers no choice that counts", async () => {
  const shown = await page();
  expect(shown).toContain(sendButton);
  change(
    house,
    `update lessons set learned = learned || ' 19680412-1234' where id = '${gate.split("/")[3]}'`,
  );
  const answer = await karin.post(gate, { sum: fieldIn(shown, "sum") });
  expect(answer.status).toBe(409);
  expect(problemsTold(answer)).not.toEqual([]);
  for (const html of [answer.text, await page()]) {
    expect(html).toContain("Får inte komma ut.");
    expect(html).toContain("Något här får inte komma ut.");
    expect(html).not.toContain(sendButton);
    expect(html).not.toContain('type="radio"');
  }
});

test("a record that is not open to all yet says what will be chosen, and asks for no choice", async () => {
  const id = gate.split("/")[3];
  change(house, `update lessons set visibility = 'internal', learned = 'Fråga Eskil Ek.' where id = '${id}'`);
  const html = await page();
  expect(html).toContain("Det här väljer du om när posten kan publiceras");
  expect(html).toContain("Eskil Ek");
  expect(html).not.toContain("Välj för varje uppgift");
  expect(html).not.toContain(sendButton);
});
