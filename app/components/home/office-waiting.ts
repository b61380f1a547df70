import { unitPath } from "~/addresses/people";
import type { Waiting } from "~/domain/overview/waiting.server";
import type { Speech } from "~/i18n/language";
import type { Row } from "./waiting-list";

type OfficeWaiting = Extract<Waiting, { kind: "failedLetters" | "incomingLetters" | "vacancy" }>;

/** What waits for whoever keeps the house: letters and empty seats. */
export function officeInWords(thing: OfficeWaiting, speech: Speech): Row {
  const { home, terms } = speech.words;
  switch (thing.kind) {
    case "failedLetters": {
      const { status, button, ...words } = home.waiting.failedLetters;
      return {
        mark: "need",
        status,
        button,
        to: "/utkorg?lage=failed",
        title: words.title(thing.number),
        meta: words.meta(),
      };
    }
    case "incomingLetters": {
      const { status, button, ...words } = home.waiting.incomingLetters;
      const title = words.title(thing.number);
      return { mark: "open", status, button, to: "/information/inkommet", title, meta: words.meta() };
    }
    case "vacancy": {
      const { status, button, ...words } = home.waiting.vacancy;
      const place = terms.seatPlace[thing.place].toLocaleLowerCase(speech.language);
      return {
        mark: "need",
        status,
        button,
        to: unitPath(thing.unitId),
        title: words.title(thing.unit, place),
        meta: words.meta(),
      };
    }
  }
}
