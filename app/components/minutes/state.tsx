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
  isCorrection = false,
}: {
  state: MinutesState;
  /** The day they were signed off, to be told too. */
  signedOffOn?: string;
  /** Whether it is the text of a correction, which comes beside the signed one. */
  isCorrection?: boolean;
}) {
  const speech = useSpeech();
  const own = speech.words.minutes;
  if (isCorrection && state !== "signedOff") {
    const { underWay } = speech.words.editions.correction;
    return (
      <Status mark={marks[state]}>
        {state === "awaiting" ? `${underWay}, ${own.state.awaiting.toLocaleLowerCase("sv")}` : underWay}
      </Status>
    );
  }
  return (
    <Status mark={marks[state]}>
      {signedOffOn ? own.signedOffOn(dayInWords(signedOffOn, speech)) : own.state[state]}
    </Status>
  );
}
