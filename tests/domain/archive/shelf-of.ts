import { type Question, searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { type ShelfEntry, shelve } from "~/domain/archive/shelf.server";
import type { Viewer } from "~/domain/members/member";
import { now, smallTown } from "./small-town";

/** Somebody of the staff, with no seat anywhere. */
export const staff: Viewer = { personId: "erik", level: "internal", groupIds: [], coordinator: false };

/** A question with nothing chosen. */
export const ask = (text: string, more: Partial<Question> = {}): Question => ({
  ...nothingAsked,
  text,
  ...more,
});

/** A shelf of lessons: title, body and whatever else. */
export function shelfOf(...entries: ({ title: string } & Partial<ShelfEntry>)[]) {
  const db = smallTown();
  for (const [index, entry] of entries.entries())
    shelve(
      db,
      {
        kind: "lesson",
        recordId: `l${index + 1}`,
        path: `/lardomar/l${index + 1}`,
        body: "",
        visibility: "internal",
        day: "2026-05-02",
        year: 2026,
        ...entry,
      },
      now,
    );
  return db;
}

type Shelf = ReturnType<typeof shelfOf>;

/** The titles that a question finds, the best first. */
export const titlesFor = async (db: Shelf, text: string, more?: Partial<Question>) =>
  (await searchArchive(db, staff, ask(text, more), now)).hits.map((hit) =>
    hit.title.map((segment) => segment.text).join(""),
  );
