import { lessonPath } from "~/addresses/lessons";
import type { Waiting } from "~/domain/overview/waiting.server";
import { dayInWords } from "~/i18n/format";
import type { Speech } from "~/i18n/language";
import type { Row } from "./waiting-list";

type LessonWaiting = Extract<Waiting, { kind: "reviewLesson" | "draftLesson" }>;

/** What waits of lessons: to review them, and to finish them. */
export function lessonInWords(thing: LessonWaiting, speech: Speech): Row {
  const { home } = speech.words;
  switch (thing.kind) {
    case "reviewLesson": {
      const { status, button, ...words } = home.waiting.reviewLesson;
      return {
        mark: "need",
        status,
        button,
        to: lessonPath(thing.lessonId),
        title: words.title(thing.title),
        passage: thing.title,
        meta: words.meta(thing.author, dayInWords(thing.day, speech)),
      };
    }
    case "draftLesson": {
      const { status, button, ...words } = home.waiting.draftLesson;
      const to = `${lessonPath(thing.lessonId)}/andra`;
      return {
        mark: "open",
        status,
        button,
        to,
        title: words.title(thing.title),
        passage: thing.title,
        meta: words.meta(dayInWords(thing.day, speech)),
      };
    }
  }
}
