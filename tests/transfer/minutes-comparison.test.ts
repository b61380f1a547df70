import { expect, test } from "vitest";
import type { DecisionText, ItemText, MinutesText } from "~/domain/minutes/canonical";
import { type ComparedLine, minutesComparison } from "~/transfer/minutes-comparison.server";
import { effort } from "../support/effort";

const item: ItemText = {
  id: "i1",
  number: 1,
  title: "Vänorter",
  text: "Tre skolor vill börja.\n\nDet kostar inget.",
  notReached: false,
  decisions: [],
  actions: [],
};

const text: MinutesText = {
  form: "traffpunkt-minutes-2",
  municipality: "Ekbacka kommun",
  group: "Nätverket",
  meetingId: "m5",
  year: 2026,
  number: 5,
  theme: null,
  caseNumber: null,
  day: "2026-11-12",
  from: "13.00",
  until: "15.30",
  meetingForm: "onSite",
  place: "Eksalen",
  chair: "Per Ek",
  secretary: "Helena Ek",
  adjusters: ["Sofia Ek"],
  summary: "Vi träffades.",
  noOutcomeWhy: null,
  units: [],
  members: [],
  others: [],
  items: [item],
  edition: 1,
  correctionWhy: null,
  signedOff: { day: "2026-11-13", clock: "12.00", by: ["Sofia Ek"] },
};

const withText = (words: string): MinutesText => ({ ...text, items: [{ ...item, text: words }] });
const withDecisions = (words: string[]): MinutesText => ({
  ...text,
  items: [{ ...item, decisions: words.map(decision) }],
});
const decision = (words: string, place: number): DecisionText => ({
  id: `d${place}`,
  kind: "decision",
  year: 2026,
  number: place + 1,
  text: words,
  responsible: null,
});

test("the same words are no difference, whoever signed off and whenever", () => {
  const later = { ...text, edition: 2, signedOff: { day: "2026-12-01", clock: "9.00", by: ["Eva Ek"] } };
  expect(minutesComparison(text, later)).toEqual({
    changed: [],
    alike: expect.arrayContaining(["Mötet", "Sammanfattning", "§ 1 Vänorter"]),
  });
});

test("a word that was put in another's place is shown between the words that stand", () => {
  const { changed, alike } = minutesComparison(text, withText("Två skolor vill börja.\n\nDet kostar inget."));
  expect(alike).toContain("Sammanfattning");
  expect(changed).toEqual([
    {
      title: "§ 1 Vänorter",
      lines: [
        {
          pieces: [
            { is: "removed", text: "Tre" },
            { is: "added", text: "Två" },
            { is: "same", text: " skolor vill börja." },
          ],
        },
        { pieces: [{ is: "same", text: "Det kostar inget." }] },
      ],
    },
  ]);
});

test("what is new, gone and moved to another chair is told, in the order of the text", () => {
  const after = { ...withDecisions(["Ja."]), chair: "Karin Ek", summary: "" };
  const { changed } = minutesComparison(text, after);
  expect(changed.map(({ title }) => title)).toEqual(["Mötet", "§ 1 Vänorter", "Sammanfattning"]);
  expect(said(changed[1]?.lines ?? [])).toContain("+Beslut 2026:1: Ja.");
  expect(said(changed[2]?.lines ?? [])).toEqual(["-Vi träffades."]);
});

test("lines alike far from a difference are only counted", () => {
  const lines = Array.from({ length: 50 }, (_, place) => `Rad ${place}.`);
  const changed = lines.with(25, "En helt annan sak.");
  const [part] = minutesComparison(withText(lines.join("\n\n")), withText(changed.join("\n\n"))).changed;
  expect(part?.lines).toHaveLength(6);
  expect(part?.lines[0]).toEqual({ alike: 24 });
  expect(part?.lines.at(-1)).toEqual({ alike: 23 });
});

test("markup and script are words like any others", () => {
  const evil = '<img src=x onerror=alert(1)> <script>alert("x")</script>';
  const { changed } = minutesComparison(text, withDecisions([evil]));
  expect(said(changed[0]?.lines ?? []).join()).toContain(evil);
});

test.each([
  [
    "a paragraph of 200 KB with one word changed",
    [long(25_000)],
    [long(25_000).replace("ord500 ", "ANNAT ")],
  ],
  ["a paragraph of 200 KB replaced by another", [long(25_000)], [long(25_000).replaceAll("ord", "sak")]],
  ["200 KB without a blank", ["x".repeat(200_000)], [`${"x".repeat(199_999)}y`]],
  ["2,000 decisions that have all changed", many("Vi gör så här"), many("Vi gör inte så här")],
  ["2,000 decisions that are all others", many("Ja"), many("Nej, tvärtom").toReversed()],
  ["2,000 decisions of which one has changed", many("Ja"), many("Ja").with(1000, "Nej")],
])("%s is compared within a second", (_what, before, after) => {
  const worked = effort();
  const { changed } = minutesComparison(withDecisions(before), withDecisions(after));
  expect(worked()).toBeLessThan(1000);
  expect(changed).toHaveLength(1);
});

test("a long paragraph with one word changed shows that word and not the rest", () => {
  const before = long(25_000);
  const [part] = minutesComparison(
    withDecisions([before]),
    withDecisions([before.replace("ord500 ", "ANNAT ")]),
  ).changed;
  expect(said(part?.lines ?? []).join()).toContain("-ord500");
  expect(JSON.stringify(part).length).toBeLessThan(3000);
});

function long(words: number): string {
  return Array.from({ length: words }, (_, place) => `ord${place}`).join(" ");
}

function many(words: string): string[] {
  return Array.from({ length: 2000 }, (_, place) => `${words} i fråga ${place}.`);
}

/** "+" before words that were added, "-" before those removed. */
const said = (lines: ComparedLine[]) =>
  lines.flatMap((line) =>
    "alike" in line
      ? []
      : line.pieces.flatMap(({ is, text }) =>
          is === "added" ? [`+${text}`] : is === "removed" ? [`-${text}`] : [],
        ),
  );
