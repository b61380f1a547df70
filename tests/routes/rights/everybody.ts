import { afterAll, beforeAll, describe, expect, test } from "vitest";
import sitemap from "../../../app/routes";
import { stateOf } from "../../support/server";
import {
  type Asked,
  dataOf,
  everybodyAt,
  isRefused,
  isServed,
  mayBe,
  type Role,
  refusalsOf,
  roles,
  told,
  vainPosts,
  visitorAs,
} from "./asking";
import { rows } from "./every-row";
import { layRecords } from "./records";

/** `two`: those it is not for are refused, and two of those it is for are let in; `every`: each of the latter is let in. */
type Reach = "two" | "every";

/**
 * Every loader and every action, asked for by everyone whom it is not for: by two of them as a page and by its `.data` address,
 * by all alone by `?_routes=`, which is answered by the same loader or action behind the same right. Whoever is refused gets
 * 403 or is sent to sign in, and nothing in the database has changed. That a record is hidden (404) is told in its row and
 * counts nowhere else. Of those whom it is for, two or every one are let in, one of them by the page. Pages as they are drawn
 * for everybody are tests/browser/access.
 */
export function testRights(reach: Reach): void {
  let asked: Asked;
  let atFirst: Buffer;

  beforeAll(async () => {
    asked = await everybodyAt(layRecords);
    atFirst = asked.house.keep();
  });

  afterAll(() => asked.house.close());

  const idOf = (entry: { id?: string; file: string }) => entry.id ?? entry.file.replace(/\.tsx?$/, "");

  test("every address of the sitemap has its row", () => {
    expect([...new Set(rows.map((row) => row.id))].sort()).toEqual(sitemap.map(idOf).sort());
  });

  describe.each(rows.map((row, place) => ({ ...row, place })))("$path", ({ place, ...row }) => {
    test("is read by those who may", async () => {
      const all = roles.filter((each) => mayBe(row.get, each));
      const drawn = all[place % all.length];
      await Promise.all(
        (reach === "every" ? all : someOf(all, place)).map(async (role) => {
          const path = role === drawn ? row.path : dataOf(row);
          const answer = await visitorAs(asked, role).get(path);
          expect(isServed(answer, row), told(role, "GET", path, answer)).toBe(true);
        }),
      );
    });

    if (reach === "two") {
      test("is read by nobody else", async () => {
        await Promise.all(
          refusalsOf(row, row.get).map(async ([role, path]) => {
            const answer = await visitorAs(asked, role).get(path);
            expect(isRefused(answer, row, role), told(role, "GET", path, answer)).toBe(true);
          }),
        );
      });

      test("is changed by nobody else, and refused deeds change nothing", async () => {
        const before = stateOf(asked.house);
        await Promise.all(
          (row.post ? refusalsOf(row, row.post) : vainPosts(row)).map(async ([role, path]) => {
            const answer = await visitorAs(asked, role).post(path, row.fields ?? {});
            const refused = row.post
              ? isRefused(answer, row, role)
              : answer.status >= 302 && answer.status < 500;
            expect(refused, told(role, "POST", path, answer)).toBe(true);
          }),
        );
        expect(stateOf(asked.house)).toBe(before);
      });
    }

    if (!row.post) return;
    test("is changed by those who may, and an empty form is answered", async () => {
      const all = roles.filter((each) => mayBe(row.post ?? [], each));
      const allowed = reach === "every" ? all : someOf(all, place);
      for (const role of allowed) {
        // How the page is drawn and what an empty form is answered is no matter of right: the first of them is enough.
        const path = role === allowed[0] ? row.path : dataOf(row);
        for (const fields of row.fields && role === allowed[0] ? [row.fields, {}] : [row.fields ?? {}]) {
          await asked.house.layBack(atFirst);
          const answer = await visitorAs(asked, role).post(path, fields);
          expect(isServed(answer, row, true), told(role, "POST", path, answer)).toBe(true);
        }
      }
      await asked.house.layBack(atFirst);
    });
  });
}

/** The one whose turn it is and the one after. */
const someOf = (all: Role[], place: number): Role[] =>
  all.length < 3 ? all : [all[place % all.length] as Role, all[(place + 1) % all.length] as Role];
