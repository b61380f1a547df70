import type { MeetingPhase } from "~/domain/meetings/meeting";
import { useWords } from "~/i18n/language";
import { type Mark, Status } from "../status";

const marks: Record<MeetingPhase, Mark> = {
  planned: "none",
  called: "open",
  underWay: "half",
  held: "done",
  minutesOut: "done",
  calledOff: "no",
};

/** Where a meeting stands, in a word with its mark. */
export function MeetingStatus({ phase, neverCalled }: { phase: MeetingPhase; neverCalled?: boolean }) {
  const { meetings } = useWords();
  if (neverCalled) return <Status mark="need">{meetings.neverCalled}</Status>;
  return <Status mark={marks[phase]}>{meetings.phase[phase]}</Status>;
}
