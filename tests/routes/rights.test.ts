import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outbox } from "#db/schema.server";
import sitemap from "../../app/routes";
import { demoNow } from "../support/demo";
import { type House, openHouse } from "../support/server";
import { type Answer, type CastRole, cast, signedIn, Visitor } from "../support/visitor";
import { type Row, rows, type Who } from "./rights";

/**
 * Every loader and every action, asked for by everyone: as a page, by its `.data` address and alone by
 * `?_routes=`. Whoever is refused gets 403 or is sent to sign in, and nothing in the database has changed.
 */

type Role = CastRole | "anonymous";
const roles: Role[] = ["anonymous", ...(Object.keys(cast) as CastRole[])];

let house: House;
const visitors = new Map<Role, Visitor>();

beforeAll(async () => {
  house = await openHouse();
  layLetter(house);
  for (const role of roles) {
    visitors.set(
      role,
      role === "anonymous" ? new Visitor(house.address) : await signedIn(house.address, role),
    );
  }
});

afterAll(() => house.close());

const idOf = (entry: { id?: string; file: string }) => entry.id ?? entry.file.replace(/\.tsx?$/, "");

test("every address of the sitemap has its row", () => {
  expect(rows.map((row) => row.id).sort()).toEqual(sitemap.map(idOf).sort());
});

describe.each(rows)("$path", (row) => {
  test("is read only by right", async () => {
    for (const role of roles) {
      for (const path of waysTo(row)) {
        const answer = await visitorAs(role).get(path);
        check(answer, mayBe(row.get, role), `${role} GET ${path}`);
      }
    }
  });

  test.skipIf(row.post === "apart")(
    "is changed only by right, and refused deeds change nothing",
    async () => {
      const who = row.post === "apart" ? [] : (row.post ?? []);
      const before = stateOf(house);
      for (const role of roles.filter((each) => !mayBe(who, each))) {
        for (const path of waysTo(row)) {
          const answer = await visitorAs(role).post(path, row.fields ?? {});
          if (row.post) check(answer, false, `${role} POST ${path}`);
          else expect(answer.status, `${role} POST ${path}`).toBeGreaterThanOrEqual(302);
        }
      }
      expect(stateOf(house)).toBe(before);
      for (const role of roles.filter((each) => mayBe(who, each))) {
        for (const path of waysTo(row))
          check(await visitorAs(role).post(path, {}), true, `${role} POST ${path}`);
      }
    },
  );
});

const visitorAs = (role: Role) => visitors.get(role) as Visitor;

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

const mayBe = (who: Who, role: Role) =>
  who === "everyone" || (who === "members" ? role !== "anonymous" : who.includes(role as CastRole));

function check(answer: Answer, allowed: boolean, what: string): void {
  const told = `${what} answered ${answer.status} ${answer.location ?? ""}`;
  expect(answer.status, told).not.toBe(500);
  expect(isRefused(answer), told).toBe(!allowed);
}

const isRefused = (answer: Answer) =>
  answer.status === 403 ||
  answer.status === 404 ||
  ((answer.status === 302 || answer.status === 202) && (answer.location?.startsWith("/logga-in") ?? false));

/** A letter with a code in the outbox, for the addresses that show and send letters. */
function layLetter(opened: House): void {
  const db = opened.look();
  db.insert(outbox)
    .values({
      id: "letter-1",
      kind: "signInCode",
      dedupeKey: "letter-1",
      toName: "Linnea Lundin",
      toAddress: "linnea.lundin@example.se",
      facts: { code: "K7M2QX", minutesValid: 10 },
      messageId: "letter-1@traffpunkt",
      createdAt: demoNow,
      leavesAt: demoNow,
    })
    .run();
  db.$client.close();
}

/** Everything the database holds, but for what reading itself leaves behind. */
function stateOf(opened: House): string {
  const db = opened.look();
  try {
    const tables = db.$client
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like 'archive_text%' and name not like 'sqlite_%'",
      )
      .pluck()
      .all() as string[];
    return JSON.stringify(
      tables
        .filter((table) => table !== "sessions" && table !== "brakes")
        .map((table) => [table, db.$client.prepare(`select * from "${table}"`).all()]),
    );
  } finally {
    db.$client.close();
  }
}
