import type { Waiting } from "~/domain/overview/waiting.server";
import { dayInWords } from "~/i18n/format";
import type { Speech } from "~/i18n/language";
import type { Row } from "./waiting-list";

type PollWaiting = Extract<Waiting, { kind: "poll" | "pollOver" }>;

/** What waits of polls: to answer, and to choose when the answers are in. */
export function pollInWords(thing: PollWaiting, speech: Speech): Row {
  const { home } = speech.words;
  switch (thing.kind) {
    case "poll": {
      const { status, button, ...words } = home.waiting.poll;
      const meta = words.meta(dayInWords(thing.by, speech));
      return {
        mark: "need",
        status,
        button,
        to: `/datum/${thing.key}`,
        title: words.title(thing.title),
        passage: thing.title,
        meta,
      };
    }
    case "pollOver": {
      const { status, button, ...words } = home.waiting.pollOver;
      const meta = words.meta(thing.answered, thing.asked);
      const to = `/moten/datum/${thing.pollId}`;
      return {
        mark: "open",
        status,
        button,
        to,
        title: words.title(thing.title),
        passage: thing.title,
        meta,
      };
    }
  }
}
