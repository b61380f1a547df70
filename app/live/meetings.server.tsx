import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "#db/words";
import { FollowedAgenda, FollowedClock, happeningsInWords } from "~/components/minutes/followed";
import { type Followed, happenings } from "~/domain/minutes/follow";
import { en } from "~/i18n/en";
import { SpeechProvider } from "~/i18n/language";
import { sv } from "~/i18n/sv";
import { log } from "~/log.server";
import { type Drawn, openHub } from "./hub.server";

/** Those who follow meetings. */
export const followers = openHub({
  gather: 250,
  beat: 25_000,
  mostInAll: 300,
  mostPerSession: 5,
  onProblem: (problem) => log.error({ err: problem }, "a meeting could not be shown to those who follow it"),
});

/** To be called when what a meeting has come to has been saved. Costs nothing when nobody follows it. */
export const announce = (meetingId: string) => followers.announce(meetingId);

/** The parts of the page that follows a meeting, as the page itself shows them, and what has happened in a sentence. */
export function drawMeeting(now: Followed, before: Followed | null, language: Language): Drawn {
  const speech = { language, words: language === "en" ? en : sv };
  const drawn = (part: ReactElement) =>
    renderToStaticMarkup(<SpeechProvider value={speech}>{part}</SpeechProvider>);
  return {
    parts: {
      clock: drawn(<FollowedClock followed={now} />),
      agenda: drawn(<FollowedAgenda followed={now} />),
    },
    said: before ? happeningsInWords(happenings(before, now), speech.words) : "",
  };
}
