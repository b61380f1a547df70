import type { Stage } from "~/domain/followup/stage";
import { useWords } from "~/i18n/language";
import { type Mark, Status } from "../status";

const marks: Record<Stage, Mark> = {
  draft: "none",
  discussed: "half",
  sent: "half",
  decided: "done",
  published: "done",
};

/** How far a follow-up has come. */
export function StageStatus({ stage }: { stage: Stage }) {
  return <Status mark={marks[stage]}>{useWords().followupDesk.way.stages[stage]}</Status>;
}
