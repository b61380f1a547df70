import type { CallStatus, PartnerStatus, ProjectStatus } from "#db/words";
import { useWords } from "~/i18n/language";
import { type Mark, Status } from "../status";

const projectMarks: Record<ProjectStatus, Mark> = {
  idea: "none",
  submitted: "open",
  granted: "half",
  rejected: "no",
  ongoing: "half",
  finalReport: "half",
  completed: "done",
  onHold: "none",
};

/** A project's status as a word with its mark. */
export function ProjectMark({ status }: { status: ProjectStatus }) {
  return <Status mark={projectMarks[status]}>{useWords().terms.projectStatus[status]}</Status>;
}

const partnerMarks: Record<PartnerStatus, Mark> = { active: "done", onHold: "none", starting: "half" };

/** A partner's status as a word with its mark. */
export function PartnerMark({ status }: { status: PartnerStatus }) {
  return <Status mark={partnerMarks[status]}>{useWords().terms.partnerStatus[status]}</Status>;
}

const callMarks: Record<CallStatus, Mark> = {
  planning: "half",
  assessing: "open",
  watching: "none",
  declined: "no",
};

/** Where we stand to a call, as a word with its mark. */
export function CallMark({ status }: { status: CallStatus }) {
  return <Status mark={callMarks[status]}>{useWords().terms.callStatus[status]}</Status>;
}
