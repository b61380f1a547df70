import { expect, test } from "vitest";
import { boxOf, labelsFor, markRadius } from "~/components/register/map-labels";
import { drawMap } from "~/domain/partners/map.server";
import { countryName } from "~/i18n/format";
import { sv } from "~/i18n/sv";

const marksOf = (codes: string[]) =>
  drawMap(codes).places.map(({ countryCode, x, y }) => ({
    name: countryName(countryCode, { language: "sv", words: sv }),
    x,
    y,
  }));

test("names on the map of neighbours cover neither a mark nor each other", () => {
  const marks = marksOf(["DK", "EE", "FI", "FR", "IT", "KE", "NO", "PL", "DE", "UA"]);
  expect(marks).toHaveLength(10);
  const labels = labelsFor(marks, 600);
  const covers = marks.flatMap((mark, place) => {
    const own = boxOf(labels[place] as (typeof labels)[number], mark.name);
    const meets = (left: number, right: number, top: number, bottom: number) =>
      own.left < right && own.right > left && own.top < bottom && own.bottom > top;
    const overMarks = marks
      .filter(({ x, y }) => meets(x - markRadius, x + markRadius, y - markRadius, y + markRadius))
      .map(({ name }) => `${mark.name} over the mark of ${name}`);
    const overNames = marks
      .map((other, at) => ({ other, box: boxOf(labels[at] as (typeof labels)[number], other.name) }))
      .filter(({ other, box }) => other !== mark && meets(box.left, box.right, box.top, box.bottom))
      .map(({ other }) => `${mark.name} over ${other.name}`);
    return [...overMarks, ...overNames];
  });
  expect(covers).toEqual([]);
});

test("a name with room all around stands below its mark", () => {
  expect(labelsFor([{ name: "Kenya", x: 300, y: 300 }], 600)).toEqual([{ x: 300, y: 332, anchor: "middle" }]);
});

test("a name without room stands below all the same", () => {
  const crowd = [260, 300, 340].flatMap((x) => [260, 300, 340].map((y) => ({ name: "Ö", x, y })));
  expect(labelsFor(crowd, 600)[4]).toEqual({ x: 300, y: 332, anchor: "middle" });
});

test("a name that would be cut off at a side of the map stands on the other", () => {
  const marks = [
    { name: "Ryssland", x: 554, y: 100 },
    { name: "Ö", x: 554, y: 132 },
    { name: "Å", x: 554, y: 68 },
  ];
  expect(labelsFor(marks, 600)[0]?.anchor).toBe("end");
});
