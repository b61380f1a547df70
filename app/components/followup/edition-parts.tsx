import { lessonPath } from "~/addresses/lessons";
import type { FollowupText } from "~/domain/followup/canonical";
import type { Figures } from "~/domain/followup/figures.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Advice } from "../lessons/lesson-texts";
import { Part } from "../page";
import { Prose } from "../prose";
import { AttendanceTable } from "./attendance-table";
import { GoalVerdicts } from "./goal-verdicts";
import { KeyFigures } from "./key-figures";
import { PaidChart } from "./paid-chart";
import { InputsTold } from "./reading-beside";

type Shown = Omit<FollowupText, "sections"> & {
  /** HTML that the server has sanitised. */
  sections: { id: string; heading: string; html: string }[];
};

/** A frozen follow-up in its own order: the proposal, the sections, the figures, the goals, who came, what is next. */
export function EditionParts({
  text,
  figures,
  thisYear,
}: {
  text: Shown;
  figures: Figures;
  thisYear: number;
}) {
  const speech = useSpeech();
  const { followup: texts, followupPaper } = speech.words;
  const { year, board, priorities, inputs, lessons } = text;
  const answered = inputs.filter((input) => input.answered).length;
  const { represented, places, attendancePercent } = figures;
  return (
    <>
      {text.proposedDecision || board ? (
        <Part id="beslut" title={followupPaper.one.decision}>
          <div className="stack">
            {text.proposedDecision ? <p lang="sv">{text.proposedDecision}</p> : null}
            {board ? (
              <div className="decision">
                <h3>{texts.next.decision(dayInWords(board.day, speech), board.paragraph)}</h3>
                <p lang="sv">{board.decision}</p>
              </div>
            ) : null}
            {board && board.assignments.length > 0 ? (
              <>
                <h3>{texts.next.assignments}</h3>
                <Advice
                  advice={board.assignments.map(({ text: what, responsible, due }) =>
                    [what, responsible, due].filter(Boolean).join(", "),
                  )}
                />
              </>
            ) : null}
          </div>
        </Part>
      ) : null}
      {text.sections.map(({ id, heading, html }, place) => (
        <Part key={id} id={`avsnitt-${place + 1}`} title={<span lang="sv">{heading}</span>}>
          {html ? <Prose html={html} lang="sv" /> : <p className="note">{followupPaper.memo.empty}</p>}
        </Part>
      ))}
      <Part id="siffror" title={texts.figures.heading(year)}>
        <KeyFigures figures={figures} year={year} edition={text.edition} />
      </Part>
      <Part id="mal" title={texts.goals.heading}>
        <GoalVerdicts goals={text.goals.map((goal) => ({ ...goal, text: "" }))} year={year} />
      </Part>
      <Part id="pengar" title={texts.money.heading} aside={texts.money.aside}>
        <PaidChart paidByYear={text.paidByYear} year={year} thisYear={thisYear} />
      </Part>
      {text.attendance.units.length > 0 && attendancePercent !== null ? (
        <Part
          id="narvaro"
          title={texts.attendance.heading}
          aside={texts.attendance.aside(text.attendance.meetings.length, text.attendance.units.length)}
        >
          <AttendanceTable
            attendance={text.attendance}
            finding={texts.attendance.finding(represented, places, attendancePercent)}
            year={year}
          />
        </Part>
      ) : null}
      {inputs.length > 0 ? (
        <Part id="underlag" title={texts.inputs.heading} aside={texts.inputs.aside(answered, inputs.length)}>
          <details>
            <summary>{texts.inputs.show}</summary>
            <InputsTold inputs={inputs} />
          </details>
        </Part>
      ) : null}
      {priorities.length > 0 ? (
        <Part id="vidare" title={texts.next.heading(year + 1)} aside={texts.next.aside(priorities.length)}>
          <Advice advice={priorities} />
        </Part>
      ) : null}
      {lessons.length > 0 ? (
        <Part id="lardomar" title={texts.lessons.heading}>
          <ul>
            {lessons.map(({ id, title }) => (
              <li key={id}>
                <a href={lessonPath(id)} lang="sv">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}
