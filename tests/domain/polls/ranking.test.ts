import { expect, test } from "vitest";
import { type PollAnswer, pollAnswers } from "#db/words";
import { rankSlots, type Voice } from "~/domain/polls/ranking";

const at = (hour: number) => ({ startsAt: hour * 3_600_000, endsAt: (hour + 2) * 3_600_000 });
const slots = [
  { id: "a", ...at(1) },
  { id: "b", ...at(2) },
  { id: "c", ...at(3) },
];

/** A voice with its answers to a, b and c: y, i, n, or nothing at all. */
function voice(name: string, unit: string | null, letters: string): Voice {
  const words: Record<string, PollAnswer> = { y: "yes", i: "ifNeedBe", n: "no" };
  const answers = Object.fromEntries(
    [...letters].flatMap((letter, place) => {
      const word = words[letter];
      return word ? [[slots[place]?.id ?? "", word]] : [];
    }),
  );
  return { name, unitId: unit, unitName: unit, answeredAt: letters ? 1 : null, answers };
}

const order = (voices: Voice[]) => rankSlots(slots, voices).ranked.map((slot) => slot.id);

test("units are counted, not heads", () => {
  const voices = [
    voice("one", "school", "yyn"),
    voice("two", "school", "yyn"),
    voice("three", "school", "yyn"),
    voice("four", "energy", "nny"),
    voice("five", "museum", "nny"),
  ];
  expect(order(voices)).toEqual(["c", "a", "b"]);
});

test("a deputy represents the unit as well as its contact, and if need be counts", () => {
  const { ranked } = rankSlots(slots, [
    voice("contact", "school", "nny"),
    voice("deputy", "school", "nin"),
    voice("alone", "energy", "yyy"),
  ]);
  expect(ranked.map(({ id, represented, withYes, missing }) => [id, represented, withYes, missing])).toEqual([
    ["c", 2, 2, []],
    ["b", 2, 1, []],
    ["a", 1, 1, ["school"]],
  ]);
});

test("of two equal, yes comes before if need be, then who comes by name, then the earlier", () => {
  expect(order([voice("one", "school", "iyi")])).toEqual(["b", "a", "c"]);
  expect(order([voice("one", "school", "yyy"), voice("chair", null, "nyn")])).toEqual(["b", "a", "c"]);
  expect(order([voice("one", "school", "yyy"), voice("chair", null, "iiy")])).toEqual(["c", "a", "b"]);
  expect(order([voice("one", "school", "yyy")])).toEqual(["a", "b", "c"]);
});

test("a group without units is ranked by its people", () => {
  expect(order([voice("one", null, "nyy"), voice("two", null, "nyi")])).toEqual(["b", "c", "a"]);
});

test("a unit that has said nothing is silent, not missing, and one that says no is missing by name", () => {
  const ranking = rankSlots(slots, [
    voice("contact", "school", "nyy"),
    voice("deputy", "school", ""),
    voice("alone", "energy", ""),
    voice("chair", null, ""),
  ]);
  expect(ranking).toMatchObject({
    units: 2,
    members: 1,
    silentUnits: ["energy"],
    silentMembers: ["chair"],
  });
  expect(ranking.ranked.map((slot) => [slot.id, slot.missing])).toEqual([
    ["b", []],
    ["c", []],
    ["a", ["school"]],
  ]);
});

test("nothing to rank is no fault", () => {
  expect(rankSlots([], []).ranked).toEqual([]);
  expect(order([])).toEqual(["a", "b", "c"]);
});

test("two hundred polls by chance are ranked as counting by hand ranks them", () => {
  const random = lcg(20_270_304);
  const pick = <Thing>(list: readonly Thing[]) => list[Math.floor(random() * list.length)] as Thing;
  for (let round = 0; round < 200; round++) {
    const some = Array.from({ length: 1 + Math.floor(random() * 8) }, (_, place) => ({
      id: `s${place}`,
      ...at(Math.floor(random() * 5) + place / 100),
    }));
    const voices: Voice[] = Array.from({ length: Math.floor(random() * 30) }, (_, place) => {
      const unit = random() < 0.8 ? `u${Math.floor(random() * 9)}` : null;
      const answered = random() < 0.8;
      return {
        name: `p${place}`,
        unitId: unit,
        unitName: unit,
        answeredAt: answered ? 1 : null,
        answers: answered ? Object.fromEntries(some.map((slot) => [slot.id, pick(pollAnswers)])) : {},
      };
    });
    const { ranked } = rankSlots(some, voices);
    expect(ranked.map((slot) => slot.id)).toEqual(byHand(some, voices));
    for (const slot of ranked) {
      const asked = new Set(voices.flatMap((each) => each.unitId ?? []));
      const spoken = new Set(voices.flatMap((each) => (each.answeredAt ? (each.unitId ?? []) : [])));
      expect(slot.represented + slot.missing.length).toBe(spoken.size);
      expect(spoken.size + rankSlots(some, voices).silentUnits.length).toBe(asked.size);
    }
  }
});

/** Ranks once more, in another way: a table of unit by time, summed column by column into one long number. */
function byHand(some: typeof slots, voices: Voice[]): string[] {
  const worth: Record<string, number> = { yes: 2, ifNeedBe: 1 };
  const weights = some.map((slot) => {
    const best: Record<string, number> = {};
    let byName = 0;
    let byNameYes = 0;
    for (const each of voices) {
      const value = worth[each.answers[slot.id] ?? ""] ?? 0;
      if (each.unitId !== null) best[each.unitId] = Math.max(best[each.unitId] ?? 0, value);
      else if (each.answers[slot.id] === "no") byName += 1;
      else if (value === 2) byNameYes += 1;
    }
    const values = Object.values(best);
    const represented = values.filter((value) => value > 0).length;
    const yes = values.filter((value) => value === 2).length;
    return { slot, weight: ((represented * 100 + yes) * 100 + (99 - byName)) * 100 + byNameYes };
  });
  return weights
    .sort((one, other) => other.weight - one.weight || one.slot.startsAt - other.slot.startsAt)
    .map(({ slot }) => slot.id);
}

/** Chance that is the same each time. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
