import { afterAll, beforeAll, describe, expect, test } from "vitest";
import sitemap from "../../app/routes";
import { type House, openHouse, stateOf } from "../support/server";
import { type Answer, type CastRole, cast, signedIn, Visitor } from "../support/visitor";
import { rows } from "./rights/every-row";
import { layRecords } from "./rights/records";
import { isFor, type Row, type Who } from "./rights/row";

/**
 * Every loader and every action, asked for by everyone as a page, and by whoever is not signed in and one more of those it is not
 * for also by its `.data` address and alone by `?_routes=`. Whoever is refused gets 403 or is sent to sign in, and
 * nothing in the database has changed. That a record is hidden (404) is told in its row and counts nowhere else.
 */

type Role = CastRole | "anonymous";
const roles: Role[] = ["anonymous", ...(Object.keys(cast) as CastRole[])];

let house: House;
let atFirst: Buffer;
const visitors = new Map<Role, Visitor>();

beforeAll(async () => {
  house = await openHouse();
  layRecords(house);
  for (const role of roles) {
    visitors.set(
      role,
      role === "anonymous" ? new Visitor(house.address) : await signedIn(house.address, role),
    );
  }
  atFirst = house.keep();
});

afterAll(() => house.close());

const idOf = (entry: { id?: string; file: string }) => entry.id ?? entry.file.replace(/\.tsx?$/, "");

test("every address of the sitemap has its row", () => {
  expect([...new Set(rows.map((row) => row.id))].sort()).toEqual(sitemap.map(idOf).sort());
});

describe.each(rows)("$path", (row) => {
  test("is read only by right", async () => {
    for (const role of roles.filter((each) => mayBe(row.get, each))) {
      const answer = await visitorAs(role).get(row.path);
      expect(isServed(answer, row), told(role, "GET", row.path, answer)).toBe(true);
    }
    for (const [role, path] of refusalsOf(row, row.get)) {
      const answer = await visitorAs(role).get(path);
      expect(isRefused(answer, row, role), told(role, "GET", path, answer)).toBe(true);
    }
  });

  test("is changed only by right, and refused deeds change nothing", async () => {
    const before = stateOf(house);
    for (const [role, path] of refusalsOf(row, row.post ?? [])) {
      const answer = await visitorAs(role).post(path, row.fields ?? {});
      const refused = row.post ? isRefused(answer, row, role) : answer.status >= 302 && answer.status < 500;
      expect(refused, told(role, "POST", path, answer)).toBe(true);
    }
    expect(stateOf(house)).toBe(before);
  });

  if (!row.post) return;
  test("is changed by those who may, and an empty form is answered", async () => {
    for (const role of roles.filter((each) => mayBe(row.post ?? [], each))) {
      for (const fields of row.fields ? [row.fields, {}] : [{}]) {
        await house.layBack(atFirst);
        const answer = await visitorAs(role).post(row.path, fields);
        expect(isServed(answer, row, true), told(role, "POST", row.path, answer)).toBe(true);
      }
    }
    await house.layBack(atFirst);
  });
});

/** Every attempt in a window of its own, so that a sign-out ends only there. */
const visitorAs = (role: Role) => (visitors.get(role) as Visitor).twin();

/** Who is to be refused, and on which ways: the ways lead to one and the same right, so two roles try them all. */
function refusalsOf(row: Row, who: Who): [Role, string][] {
  const refused = roles.filter((role) => !mayBe(who, role));
  const thorough = [refused[0], refused.at(-1)];
  return refused.flatMap((role) =>
    (thorough.includes(role) ? waysTo(row) : [row.path]).map((path): [Role, string] => [role, path]),
  );
}

/** The three ways to a route: the page, its data, its data alone. */
function waysTo(row: Row): string[] {
  if (row.resource) return [row.path];
  const [path = "", query] = row.path.split("?");
  const data = path === "/" ? "/_root.data" : `${path}.data`;
  const alone = `_routes=${encodeURIComponent(row.id)}`;
  return query
    ? [row.path, `${data}?${query}`, `${data}?${query}&${alone}`]
    : [row.path, data, `${data}?${alone}`];
}

const mayBe = (who: Who, role: Role) => isFor(who, role === "anonymous" ? null : role);

const told = (role: Role, method: string, path: string, answer: Answer) =>
  `${role} ${method} ${path} answered ${answer.status} ${answer.location ?? ""}`;

/** Refused for a reason of right: sent to sign in, told no, or the record is hidden as its row says. */
function isRefused(answer: Answer, row: Row, role: Role): boolean {
  if (mayBe(row.hiddenFrom ?? [], role)) return answer.status === 404;
  return role === "anonymous" ? isSentToSignIn(answer) : answer.status === 403;
}

/** Let in: a page, a way on, or (to a form) what is wrong with it. */
function isServed(answer: Answer, row: Row, posted = false): boolean {
  if (row.answers) return answer.status === row.answers;
  if (isSentToSignIn(answer)) return row.leadsToSignIn === true;
  if (posted && row.showsAnswer && answer.status === 200) return true;
  return (posted ? [202, 302, 303, 409, 422] : [200, 202, 302, 303]).includes(answer.status);
}

const isSentToSignIn = (answer: Answer) =>
  [202, 302, 303].includes(answer.status) && /^\/logga-in(\?|$)/.test(answer.location ?? "");
