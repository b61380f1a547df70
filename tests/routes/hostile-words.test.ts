import { afterAll, beforeAll, expect, test } from "vitest";
import {
  asWritten,
  expectSentence,
  filledWith,
  formsToTypeIn,
  hostileText,
  type MetForm,
  problemsTold,
  runsIn,
} from "../support/hostile";
import { values } from "../support/look";
import { type House, openHouse, stateOf } from "../support/server";
import { type CastRole, signedIn, type Visitor } from "../support/visitor";
import { rows } from "./rights/every-row";
import { layRecords } from "./rights/records";

/** Every form of the house, found on its pages, with texts in it that nobody means well by. */

const roles: CastRole[] = ["coordinator", "administrator", "contact", "adjuster"];
const pages = [...new Set(rows.filter((row) => !row.resource).map((row) => row.path))];

let house: House;
let atFirst: Buffer;
const visitors = new Map<CastRole, Visitor>();
const forms: { role: CastRole; form: MetForm }[] = [];

beforeAll(async () => {
  house = await openHouse();
  layRecords(house);
  for (const role of roles) {
    const visitor = await signedIn(house.address, role);
    visitors.set(role, visitor);
    const met = await formsToTypeIn(visitor, pages);
    const known = new Set(forms.map(({ form }) => form.action));
    forms.push(...met.filter((form) => !known.has(form.action)).map((form) => ({ role, form })));
  }
  atFirst = house.keep();
});

afterAll(() => house.close());

const as = (role: CastRole) => visitors.get(role) as Visitor;

test("the forms of the house are found", () => {
  expect(forms.length).toBeGreaterThan(35);
});

test("no form takes a text of 10,000 characters on one line: it says so, keeps it, and nothing is changed", async () => {
  const long = "å".repeat(10_000);
  const wrong: string[] = [];
  for (const { role, form } of forms) {
    for (const { name, type } of form.typing.filter((each) => each.type !== "textarea")) {
      const before = stateOf(house);
      const answer = await as(role).post(form.action, { ...filledWith(form, "Ord"), [name]: long });
      const what = `${role} ${form.action} ${name} (${type})`;
      if (answer.status !== 422) wrong.push(`${what} answered ${answer.status} ${answer.location ?? ""}`);
      else {
        expectSentence(answer, "sv", what);
        if (!answer.text.includes(long)) wrong.push(`${what} lost what was typed`);
      }
      if (stateOf(house) !== before) {
        wrong.push(`${what} changed something`);
        await house.layBack(atFirst);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("script in every field comes back as letters, in both languages, and nothing breaks", async () => {
  const wrong: string[] = [];
  for (const language of ["sv", "en"] as const) {
    for (const { role, form } of forms) {
      await as(role).post("/sprak", { language });
      const typed = Object.fromEntries(form.typing.map(({ name }) => [name, hostileText]));
      const answer = await as(role).post(form.action, { ...form.fields, ...typed });
      const what = `${language} ${role} ${form.action}`;
      const runs = runsIn(answer.text);
      if (runs) wrong.push(`${what} would run ${runs}`);
      if (![200, 302, 409, 422].includes(answer.status)) wrong.push(`${what} answered ${answer.status}`);
      if (answer.status === 422) {
        expectSentence(answer, language, what);
        if (problemsTold(answer).length > 0 && !answer.text.includes(asWritten(hostileText).slice(0, 60)))
          wrong.push(`${what} lost what was typed`);
      }
      await house.layBack(atFirst);
    }
  }
  await house.layBack(atFirst);
  expect(wrong).toEqual([]);
});

test("what has been saved with script in it is letters on every page, letter and list that shows it", async () => {
  let saved = 0;
  for (const { role, form } of forms) {
    const answer = await as(role).post(form.action, filledWith(form, hostileText));
    expect(answer.status, form.action).not.toBe(500);
    if (answer.status === 302) saved += 1;
  }
  expect(saved).toBeGreaterThan(20);
  const letters = values(house, "select id from outbox");
  const wrong: string[] = [];
  let shown = 0;
  const shelves = ["/arkiv?fraga=alert", "/arkiv?fraga=onerror+img", "/handelser?sida=2"];
  for (const page of [...pages, ...shelves, ...letters.map((id) => `/utkorg/${id}`)]) {
    for (const role of roles) {
      const answer = await as(role).get(page);
      if (answer.status === 500) wrong.push(`${page} answered 500`);
      const runs = runsIn(answer.text);
      if (runs) wrong.push(`${role} ${page} would run ${runs}`);
      if (answer.text.includes("&lt;script&gt;alert(2)")) shown += 1;
    }
  }
  await house.layBack(atFirst);
  expect(wrong).toEqual([]);
  expect(shown).toBeGreaterThan(40);
});
