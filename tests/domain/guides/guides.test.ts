import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { guideFor, guides, guidesFor } from "~/domain/guides/guides";
import type { Member } from "~/domain/members/member";
import { memberByEmail } from "~/domain/members/members.server";
import { en } from "~/i18n/en";
import { partsOf, toldGuide } from "~/i18n/guide";
import { sv } from "~/i18n/sv";
import { demoDatabase } from "../../support/demo";
import { helpPictures } from "../../support/help-pictures";
import { type CastRole, cast } from "../../support/visitor";

const as = (role: CastRole) => memberByEmail(demoDatabase(), cast[role], "2026-11-22") as Member;

test("each is shown the guides for what they are first, and all the others after", () => {
  const yours = (role: CastRole) => guidesFor(as(role)).yours;
  expect(yours("coordinator")).toEqual(["coordinator", "reader"]);
  expect(yours("contact")).toEqual(["contact", "adjuster", "reader"]);
  expect(yours("deputy")).toEqual(["contact", "adjuster", "reader"]);
  expect(yours("chair")).toContain("adjuster");
  expect(yours("head")).toContain("head");
  expect(yours("elected")).toContain("elected");
  expect(yours("administrator")).toContain("administrator");
  expect(yours("reader")).toEqual(["reader"]);
  const { yours: own, others } = guidesFor(as("reader"));
  expect([...own, ...others].sort()).toEqual(guides.map(({ key }) => key).sort());
});

test("a guide leads to the pages that its reader may open, and to no others", () => {
  const ways = (role: CastRole, slug: string) => guideFor(as(role), slug)?.tasks.map(({ to }) => to);
  expect(ways("coordinator", "samordnare")).not.toContain(null);
  expect(ways("chair", "samordnare")?.[0]).toBe("/moten/plan");
  expect(ways("reader", "samordnare")?.[0]).toBeNull();
  expect(ways("administrator", "administrator")).not.toContain(null);
  expect(ways("contact", "administrator")?.at(-1)).toBeNull();
  expect(guideFor(as("reader"), "finns-inte")).toBeNull();
});

test.each([
  ["sv", sv],
  ["en", en],
] as const)(
  "in %s every task has two to five steps, names set apart whole, and a word for its picture",
  (_, words) => {
    for (const guide of guides) {
      const told = toldGuide(guide, words);
      expect(Object.keys(words.guides.of[guide.key].tasks), guide.key).toEqual(
        told.tasks.map(({ key }) => key),
      );
      expect(told.tasks.length).toBeGreaterThanOrEqual(3);
      expect(told.tasks.length).toBeLessThanOrEqual(6);
      for (const { key, steps, picture, alt } of told.tasks) {
        const place = `${guide.key} ${key}`;
        expect(steps.length, place).toBeGreaterThanOrEqual(2);
        expect(steps.length, place).toBeLessThanOrEqual(5);
        for (const step of steps) expect(partsOf(step).length % 2, step).toBe(1);
        expect(alt !== "", place).toBe(picture !== null);
      }
    }
  },
);

test("every picture that is drawn is used by one guide, and every one that is used is there in both languages", () => {
  const used = guides.flatMap(({ tasks }) => tasks.flatMap(({ picture }) => picture ?? []));
  expect([...used].sort()).toEqual(helpPictures.map(({ name }) => name).sort());
  const sizes = JSON.parse(readFileSync("app/domain/guides/picture-sizes.json", "utf8"));
  for (const language of ["sv", "en"]) {
    expect(Object.keys(sizes[language]).sort(), "npm run pictures").toEqual([...used].sort());
    for (const name of used) {
      const path = `public/help/${language}/${name}.png`;
      expect(existsSync(path), path).toBe(true);
      // The width and height that the picture itself says (PNG, 11.2.2).
      const bytes = readFileSync(path);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual(sizes[language][name]);
      expect(bytes.length, path).toBeLessThanOrEqual(60 * 1024);
    }
  }
});
