import { clockOf, dayOf } from "~/calendar/swedish-time";
import { momentDay } from "~/i18n/format";
import { type Speech, useSpeech } from "~/i18n/language";

/** When a text was saved last, and by whom, where that is known; the program on the page goes on telling. */
export function Saved({
  text: { text, writtenAt, writerName },
  today,
}: {
  text: { text: string; writtenAt: number | null; writerName: string | null };
  today: string;
}) {
  const speech = useSpeech();
  const own = speech.words.writing;
  const unknown = text === "" ? own.notSaved : null;
  return (
    <p className="saved" role="status" data-saved>
      {writtenAt === null ? unknown : own.savedAt(momentOf(writtenAt, today, speech), writerName)}
    </p>
  );
}

/** A moment as it is said today: the clock, with the day before it when that is another. */
export const momentOf = (at: number, today: string, speech: Speech) =>
  dayOf(at) === today ? clockOf(at) : `${momentDay(at, speech)} ${clockOf(at)}`;
