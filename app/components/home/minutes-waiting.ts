import { meetingPath, minutesPath } from "~/addresses/meetings";
import type { Waiting } from "~/domain/overview/waiting.server";
import { dayInWords, listInWords } from "~/i18n/format";
import type { Speech } from "~/i18n/language";
import type { Row } from "./waiting-list";

type MinutesWaiting = Extract<Waiting, { kind: "signOff" | "signOffByOther" | "write" | "correct" }>;

/** What waits of minutes: to write them, to correct them, to sign them off. */
export function minutesInWords(thing: MinutesWaiting, speech: Speech): Row {
  const { home } = speech.words;
  const say = (day: string | null) => (day ? dayInWords(day, speech) : null);
  const meeting = (about: { number: number; year: number }) => home.meetingName(about.number, about.year);
  switch (thing.kind) {
    case "signOff": {
      const { status, button, ...words } = home.waiting.signOff;
      const to = `${meetingPath(thing.meetingId)}/justering`;
      return {
        mark: "need",
        status,
        button,
        to,
        title: words.title(meeting(thing)),
        meta: words.meta(thing.from, say(thing.by)),
      };
    }
    case "signOffByOther": {
      const { status, late, button, ...words } = home.waiting.signOffByOther;
      const to = `${meetingPath(thing.meetingId)}/justering`;
      const names = thing.adjusters.length > 0 ? listInWords(thing.adjusters, speech) : null;
      const meta = words.meta(names, dayInWords(thing.since, speech), say(thing.by));
      return {
        mark: "need",
        status: thing.overdue ? late : status,
        button,
        to,
        title: words.title(meeting(thing)),
        meta,
      };
    }
    case "write": {
      const { status, button, ...words } = home.waiting.write;
      const to = `${minutesPath(thing.meetingId)}/skriv`;
      const meta = words.meta(dayInWords(thing.day, speech), thing.secretary);
      return { mark: "need", status, button, to, title: words.title(meeting(thing)), meta };
    }
    case "correct": {
      const { status, button, ...words } = home.waiting.correct;
      const to = `${minutesPath(thing.meetingId)}/skriv`;
      const meta = words.meta(dayInWords(thing.since, speech), thing.why);
      return {
        mark: "open",
        status,
        button,
        to,
        title: words.title(meeting(thing)),
        meta,
        passage: thing.why,
      };
    }
  }
}
