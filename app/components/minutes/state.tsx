import type { MinutesState } from "~/domain/minutes/minutes";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { type Mark, Status } from "../status";

const marks: Record<MinutesState, Mark> = {
  notBegun: "none",
  draft: "open",
  awaiting: "half",
  signedOff: "done",
};

/** How far minutes have come, in a word. */
export function StateOfMinutes({
  state,
  signedOffOn,
}: {
  state: MinutesState;
  /** The day they were signed off, to be told too. */
  signedOffOn?: string;
}) {
  const speech = useSpeech();
  const own = speech.words.minutes;
  return (
    <Status mark={marks[state]}>
      {signedOffOn ? own.signedOffOn(dayInWords(signedOffOn, speech)) : own.state[state]}
    </Status>
  );
}
