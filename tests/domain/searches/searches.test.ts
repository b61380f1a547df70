import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people, recentSearches } from "#db/schema.server";
import { nothingAsked } from "~/domain/archive/question";
import { askedOf, questionOf } from "~/domain/searches/asked";
import {
  clearSearches,
  latestSearches,
  mostRecent,
  noteSearch,
  sweepSearches,
} from "~/domain/searches/recent.server";
import { changeSaved, mostSaved, removeSaved, savedBy, saveSearch } from "~/domain/searches/saved.server";
import { now, smallTown } from "../archive/small-town";

const minute = 60_000;
const day = 24 * 60 * minute;
const ask = (text: string, more = {}) => ({ ...nothingAsked, text, ...more });
const texts = (db: ReturnType<typeof smallTown>, id: string) =>
  latestSearches(db, id).map(({ text }) => text);

test("a question is kept as the same text however it was chosen and whichever page stood open", () => {
  const one = ask("tåg", { kinds: ["lesson", "call"], years: [2026], page: 3 });
  const other = ask("tåg", { years: [2026], kinds: ["call", "lesson"] });
  expect(askedOf(one)).toBe(askedOf(other));
  expect(questionOf(askedOf(one))).toEqual({ ...other, page: 1 });
  expect(askedOf(ask(""))).toBe("{}");
});

test("the latest searches are each person's own, the latest first, each once", () => {
  const db = smallTown();
  for (const [place, text] of ["tåg", "hamn", "tåg"].entries())
    noteSearch(db, "sara", ask(text), now + place);
  noteSearch(db, "erik", ask("mat"), now);
  noteSearch(db, "sara", ask("", { order: "newest" }), now + 9);
  expect(texts(db, "sara")).toEqual(["tåg", "hamn"]);
  clearSearches(db, "sara");
  expect(texts(db, "sara")).toEqual([]);
  expect(texts(db, "erik")).toEqual(["mat"]);
});

test("only the ten latest are kept, none for longer than a year, and none of whoever has left", () => {
  const db = smallTown();
  for (let place = 0; place < mostRecent + 5; place++)
    noteSearch(db, "sara", ask(`ord ${place}`), now + place);
  noteSearch(db, "erik", ask("gammalt"), now - 366 * day);
  noteSearch(db, "lisa", ask("nytt"), now);
  db.update(people).set({ deactivatedAt: now }).where(eq(people.id, "lisa")).run();
  expect(texts(db, "sara")).toHaveLength(mostRecent);
  expect(sweepSearches(db, now + minute)).toBe(7);
  expect(db.select().from(recentSearches).all()).toHaveLength(mostRecent);
  expect(texts(db, "sara")[0]).toBe("ord 14");
  expect(sweepSearches(db, now + minute)).toBe(0);
});

test("a search is saved once under a name, listed by name, changed and removed by its own person only", () => {
  const db = smallTown();
  const wish = { name: "Tåg", rhythm: "off" } as const;
  const first = saveSearch(db, "sara", ask("tåg"), wish, now);
  expect(saveSearch(db, "sara", ask("tåg", { page: 2 }), wish, now + 1)).toEqual(first);
  expect(saveSearch(db, "sara", ask("tåg"), { ...wish, name: "Räls" }, now)).toEqual({
    refused: "searchSavedAlready",
    field: "name",
  });
  expect(saveSearch(db, "sara", ask(""), wish, now)).toMatchObject({ refused: "searchAsksNothing" });
  saveSearch(db, "sara", ask("hamn"), { ...wish, name: "Hamnar" }, now);
  saveSearch(db, "erik", ask("tåg"), wish, now);
  expect(savedBy(db, "sara").map(({ name }) => name)).toEqual(["Hamnar", "Tåg"]);
  const { id } = first as { id: string };
  const other = { name: "Spår", rhythm: "weekly" } as const;
  expect(changeSaved(db, "erik", id, other, 1, now)).toMatchObject({ refused: "notFound" });
  expect(changeSaved(db, "sara", id, other, 1, now)).toBeNull();
  expect(changeSaved(db, "sara", id, wish, 1, now)).toMatchObject({ refused: "changedMeanwhile" });
  removeSaved(db, "erik", id, now);
  expect(savedBy(db, "sara").map(({ name, rhythm }) => `${name} ${rhythm}`)).toEqual([
    "Hamnar off",
    "Spår weekly",
  ]);
  removeSaved(db, "sara", id, now);
  removeSaved(db, "sara", id, now);
  expect(savedBy(db, "sara")).toHaveLength(1);
});

test("nobody keeps an endless list", () => {
  const db = smallTown();
  for (let place = 0; place < mostSaved; place++)
    saveSearch(db, "sara", ask(`ord ${place}`), { name: `Ord ${place}`, rhythm: "off" }, now);
  expect(saveSearch(db, "sara", ask("ett till"), { name: "Ett till", rhythm: "off" }, now)).toMatchObject({
    refused: "tooManySaved",
  });
});
