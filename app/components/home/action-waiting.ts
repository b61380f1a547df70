import { actionPath } from "~/addresses/actions";
import type { Waiting } from "~/domain/overview/waiting.server";
import { dayInWords } from "~/i18n/format";
import type { Speech } from "~/i18n/language";
import type { Row } from "./waiting-list";

type ActionWaiting = Extract<Waiting, { kind: "action" | "actionOfOther" }>;

/** What waits of actions: to do them, and to ask those who should. */
export function actionInWords(thing: ActionWaiting, speech: Speech): Row {
  const { home } = speech.words;
  const meeting = (about: { number: number; year: number }) => home.meetingName(about.number, about.year);
  switch (thing.kind) {
    case "action": {
      const { status, statusOverdue, button, ...words } = home.waiting.action;
      const origin = thing.origin ? meeting(thing.origin) : null;
      return {
        mark: thing.overdue ? "need" : "open",
        status: thing.overdue ? statusOverdue : status,
        button,
        to: actionPath(thing.actionId),
        title: words.title(thing.text),
        passage: thing.text,
        meta: words.meta(origin, dayInWords(thing.due, speech, { weekday: true })),
      };
    }
    case "actionOfOther": {
      const { status, button, ...words } = home.waiting.actionOfOther;
      const meta = words.meta(thing.who, dayInWords(thing.due, speech), thing.days);
      return {
        mark: "need",
        status,
        button,
        to: actionPath(thing.actionId),
        title: words.title(thing.text),
        passage: thing.text,
        meta,
      };
    }
  }
}
