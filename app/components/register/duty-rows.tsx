import type { ProjectDutyKind } from "#db/words";
import type { DutyState } from "~/domain/projects/duty";
import { dayInWords, distanceInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { type Mark, Status } from "../status";

type DutyRow = {
  id: string;
  kind: ProjectDutyKind;
  title: string;
  dueOn: string;
  doneOn: string | null;
  state: DutyState;
};

/** The mark that goes with how a duty stands. */
export const dutyMarks: Record<DutyState, Mark> = { open: "open", overdue: "need", done: "done" };

/** The reports and payment claims of a project: how each stands, what it is, and by when. */
export function DutyRows({
  duties,
  today,
  to,
}: {
  duties: DutyRow[];
  today: string;
  /** Where each is changed, with its id after; nothing for those who may not. */
  to: string | null;
}) {
  const speech = useSpeech();
  const { projects, terms } = speech.words;
  const own = projects.duties;
  return (
    <ul className="rows three">
      {duties.map((duty) => (
        <li key={duty.id}>
          <Status mark={dutyMarks[duty.state]}>{own.state[duty.state]}</Status>
          <div>
            <h3 lang="sv">{to ? <a href={`${to}/${duty.id}`}>{duty.title}</a> : duty.title}</h3>
            <p className="meta">{terms.projectDutyKind[duty.kind]}</p>
          </div>
          <p className="meta">
            {duty.doneOn
              ? own.done(dayInWords(duty.doneOn, speech))
              : own.due(dayInWords(duty.dueOn, speech), distanceInWords(duty.dueOn, today, speech))}
          </p>
        </li>
      ))}
    </ul>
  );
}
