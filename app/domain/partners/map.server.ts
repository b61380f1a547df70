import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { iso31661Alpha2ToNumeric } from "iso-3166";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A map drawn for a page: the outlines of countries, and a place for each country that was asked for. */
export type DrawnMap = {
  width: number;
  height: number;
  /** SVG path data; `isHeld` for the countries asked for. */
  outlines: { path: string; isHeld: boolean }[];
  /** Where a country's mark stands. A country that the atlas does not know has none. */
  places: { countryCode: string; x: number; y: number }[];
};

/** So wide is the map, in units of its own; its height follows from what it shows. */
const width = 600;
const [margin, mostHeight] = [46, 720];

/** The map of the countries last asked for: it is dear to draw, and these are seldom others. */
let latest: { asked: string; map: DrawnMap } | null = null;

/**
 * Draws the part of the world that holds Sweden and the countries asked for, in equal areas. Coordinates are kept to one decimal.
 * The outlines are Natural Earth's at 1:110 million; small countries that those leave out get their place from 1:50 million.
 */
export function drawMap(countryCodes: readonly string[]): DrawnMap {
  const countries = [...new Set(countryCodes)].sort();
  const asked = countries.join();
  if (latest?.asked !== asked) latest = { asked, map: draw(countries) };
  return latest.map;
}

function draw(asked: string[]): DrawnMap {
  const { coarse, fine } = atlas();
  const numbers = new Set(asked.map(numberOf));
  const places = asked.flatMap((countryCode) => {
    const country = fine.get(numberOf(countryCode));
    return country ? [{ countryCode, at: geoCentroid(mainland(country)) }] : [];
  });
  const home = geoCentroid(mainland(fine.get(numberOf("SE")) as Country));
  const shown = [home, ...places.map(({ at }) => at)];
  const middle = shown.reduce((sum, [longitude]) => sum + longitude, 0) / shown.length;
  const projection = geoEqualEarth().rotate([-middle, 0]);
  const extent = { type: "MultiPoint" as const, coordinates: widened(shown) };
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, mostHeight - margin],
    ],
    extent,
  );
  const [[, top], [, bottom]] = geoPath(projection).bounds(extent);
  const height = Math.ceil(Math.min(mostHeight, bottom - top + 2 * margin));
  const [x, y] = projection.translate();
  projection.translate([x, y - (top - margin)]).clipExtent([
    [0, 0],
    [width, height],
  ]);
  const path = geoPath(projection).digits(1);
  return {
    width,
    height,
    outlines: coarse.flatMap((country) => {
      const outline = path(country);
      return outline ? [{ path: outline, isHeld: numbers.has(String(country.id)) }] : [];
    }),
    places: places.flatMap(({ countryCode, at }) => {
      const point = projection(at as [number, number]);
      return point ? [{ countryCode, x: rounded(point[0]), y: rounded(point[1]) }] : [];
    }),
  };
}

const rounded = (number: number) => Math.round(number * 10) / 10;

/** The corners around points, so that one country alone is not all of the map. */
function widened(points: readonly [number, number][]): [number, number][] {
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [south, north] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  return [
    [Math.min(west, east - 24) - 4, Math.min(south, north - 14) - 3],
    [Math.max(east, west + 24) + 4, Math.min(north + 7, 80)],
  ];
}

type Country = Feature<Geometry>;

/** The largest of a country's parts: its centre lies in the country, where that of France with Guiana does not. */
function mainland(country: Country): Country {
  if (country.geometry.type !== "MultiPolygon") return country;
  const parts = country.geometry.coordinates.map(
    (coordinates): Country => ({ ...country, geometry: { type: "Polygon", coordinates } }),
  );
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}

/** Kosovo has no number in the standard; the atlas knows it by its name alone. */
const numberOf = (countryCode: string) =>
  countryCode === "XK" ? "XK" : (iso31661Alpha2ToNumeric[countryCode] ?? "");

let read: { coarse: Country[]; fine: Map<string, Country> } | null = null;

function atlas() {
  read ??= {
    coarse: countriesIn("world-atlas/countries-110m.json"),
    fine: new Map(
      countriesIn("world-atlas/countries-50m.json").map((country) => [String(country.id), country]),
    ),
  };
  return read;
}

const locate = createRequire(import.meta.url);

function countriesIn(file: string): Country[] {
  const topology = JSON.parse(readFileSync(locate.resolve(file), "utf8")) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection<
    Geometry,
    { name: string }
  >;
  return features.map((country) => ({
    ...country,
    id: country.id ?? (country.properties.name === "Kosovo" ? "XK" : undefined),
  }));
}
