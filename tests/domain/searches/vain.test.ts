import { expect, test } from "vitest";
import { vainSearches } from "#db/schema.server";
import { nothingAsked } from "~/domain/archive/question";
import { forgetVain, noteVain, sweepVain, vainOnPage, vainPage } from "~/domain/searches/vain.server";
import { now, smallTown } from "../archive/small-town";

const day = 24 * 3_600_000;
const ask = (text: string, more = {}) => ({ ...nothingAsked, text, ...more });
const listed = (db: ReturnType<typeof smallTown>) =>
  vainPage(db, 1).rows.map(({ text, times }) => `${text} ${times}`);

test("the same words are one line with how often and when they were last searched for", () => {
  const db = smallTown();
  noteVain(db, ask("Zorbing  BANA"), 0, now);
  noteVain(db, ask(" zorbing bana"), 0, now + 5);
  noteVain(db, ask("kyrkbåt"), 0, now + 9);
  expect(vainPage(db, 1).rows).toEqual([
    { text: "zorbing bana", times: 2, lastAt: now + 5 },
    { text: "kyrkbåt", times: 1, lastAt: now + 9 },
  ]);
});

test("what found something, was narrowed down, or asks nothing is not in vain", () => {
  const db = smallTown();
  noteVain(db, ask("tåg"), 3, now);
  noteVain(db, ask("tåg", { kinds: ["call"] }), 0, now);
  noteVain(db, ask("t"), 0, now);
  noteVain(db, ask(""), 0, now);
  noteVain(db, ask("tåg", { order: "newest", page: 7 }), 0, now);
  expect(listed(db)).toEqual(["tåg 1"]);
});

test("nothing is kept of anybody: no name of the house, no number, no address", () => {
  const db = smallTown();
  for (const text of [
    "Sara Lund",
    "ring sara  LUND i morgon",
    "anna.berg@example.se",
    "850101-1234",
    "070-123 45 67",
  ])
    noteVain(db, ask(text), 0, now);
  expect(listed(db)).toEqual([]);
  noteVain(db, ask("sara lundqvist"), 0, now);
  expect(listed(db), "which is nobody's name here").toEqual(["sara lundqvist 1"]);
  expect(Object.keys(db.select().from(vainSearches).get() ?? {})).toEqual(["text", "times", "lastAt"]);
});

test("what was last searched for a year ago is forgotten, and anything when asked", () => {
  const db = smallTown();
  noteVain(db, ask("gammalt"), 0, now - 366 * day);
  noteVain(db, ask("nyligen"), 0, now - 364 * day);
  noteVain(db, ask("nytt"), 0, now);
  expect(sweepVain(db, now)).toBe(1);
  expect(sweepVain(db, now)).toBe(0);
  forgetVain(db, "nyligen");
  forgetVain(db, "nyligen");
  expect(listed(db)).toEqual(["nytt 1"]);
});

test("long lists come page by page, and long words are cut between characters", () => {
  const db = smallTown();
  for (let place = 0; place < vainOnPage + 2; place++) noteVain(db, ask(`ord ${place}`), 0, now + place);
  expect(vainPage(db, 9)).toMatchObject({ page: 2, pages: 2, total: vainOnPage + 2 });
  expect(vainPage(db, 9).rows).toHaveLength(2);
  expect(vainPage(db, Number.NaN).page).toBe(1);
  noteVain(db, ask("𝒯".repeat(150)), 0, now + 99);
  expect(vainPage(db, 1).rows[0]?.text).toBe("𝒯".repeat(100));
});
