import { describe, expect, test } from "vitest";
import { viewerOf } from "~/domain/members/member";
import { drawMap } from "~/domain/partners/map.server";
import { unitsByCountry } from "~/domain/partners/matrix.server";
import { demoDatabase } from "../../support/demo";
import { memberOf } from "../../support/people";

const place = (map: ReturnType<typeof drawMap>, code: string) => {
  const found = map.places.find(({ countryCode }) => countryCode === code);
  if (!found) throw new Error(code);
  return found;
};

describe("the map of partners", () => {
  test("shows every country within its edges, north above south and west left of east", () => {
    const map = drawMap(["FI", "KE", "FR", "NO", "FI"]);
    expect(map.places).toHaveLength(4);
    for (const { x, y } of map.places) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map.height);
    }
    expect(place(map, "FI").y).toBeLessThan(place(map, "FR").y);
    expect(place(map, "FR").y).toBeLessThan(place(map, "KE").y);
    expect(place(map, "FR").x).toBeLessThan(place(map, "FI").x);
    expect(map.outlines.filter(({ isHeld }) => isHeld)).toHaveLength(4);
  });

  test("has a place for a country that is too small for its outlines, and none for one that is not there", () => {
    const map = drawMap(["MT", "XK", "QQ"]);
    expect(map.places.map(({ countryCode }) => countryCode)).toEqual(["MT", "XK"]);
    expect(drawMap([]).places).toEqual([]);
  });

  test("weighs little, wherever the partners are", () => {
    for (const codes of [["FI"], ["US", "JP", "ZA"], ["FI", "KE"]])
      expect(JSON.stringify(drawMap(codes)).length).toBeLessThan(110_000);
  });
});

test("each cell of units by countries is what the raw rows come to", () => {
  const db = demoDatabase();
  const viewer = viewerOf(memberOf(db, "p-01"));
  const { cells, units, countries } = unitsByCountry(db, viewer);
  const projects = db.$client.prepare("select id, unit_id, countries, status from projects").all() as {
    id: string;
    unit_id: string;
    countries: string;
    status: string;
  }[];
  const others = db.$client
    .prepare("select project_id, unit_id from project_units")
    .raw()
    .all() as string[][];
  const contacts = db.$client
    .prepare(
      "select c.unit_id, country_code from partner_contacts c join partners on partners.id = partner_id",
    )
    .raw()
    .all() as string[][];
  const expected = new Map<string, { projects: number; contacts: number }>();
  const count = (unit: string, country: string, what: "projects" | "contacts") => {
    if (country === "SE") return;
    const cell = expected.get(`${unit} ${country}`) ?? { projects: 0, contacts: 0 };
    cell[what] += 1;
    expected.set(`${unit} ${country}`, cell);
  };
  for (const project of projects.filter(({ status }) => status !== "idea" && status !== "rejected")) {
    const taking = others.filter(([id]) => id === project.id).map(([, unit]) => unit as string);
    for (const unit of new Set([project.unit_id, ...taking]))
      for (const country of JSON.parse(project.countries) as string[]) count(unit, country, "projects");
  }
  for (const [unit, country] of contacts) count(unit as string, country as string, "contacts");
  expect(
    new Map(cells.map(({ unitId, countryCode, ...cell }) => [`${unitId} ${countryCode}`, cell])),
  ).toEqual(expected);
  expect(new Set(countries)).toEqual(new Set(cells.map(({ countryCode }) => countryCode)));
  expect(new Set(units.map(({ id }) => id))).toEqual(new Set(cells.map(({ unitId }) => unitId)));
});
