import type { PublicFollowup } from "~/domain/publishing/followup";
import { dayInWords, number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Facts } from "../facts";
import { AttendanceTable } from "../followup/attendance-table";
import { GoalVerdicts, verdictsInWords } from "../followup/goal-verdicts";
import { KeyFigures } from "../followup/key-figures";
import { PaidChart } from "../followup/paid-chart";
import { Outside } from "../inside";
import { Advice } from "../lessons/lesson-texts";
import { Part } from "../page";
import { Prose } from "../prose";
import { Named, type Out } from "./named";

/**
 * A year's follow-up as outsiders read it, in its words and figures as it was decided. The sections' texts are sanitised
 * HTML.
 */
export function PublicFollowupParts({ followup, out }: { followup: PublicFollowup; out: Out }) {
  const speech = useSpeech();
  const { outside, followup: texts } = speech.words;
  const { year, keyFigures: figures, attendance, board } = followup;
  const [opening, ...sections] = followup.sections;
  const goals = followup.goals.map((goal) => ({ ...goal, text: "" }));
  return (
    <Outside>
      {opening ? (
        <Part id="sammanfattning" title={<span lang="sv">{opening.heading}</span>}>
          <Prose html={opening.text} lang="sv" />
        </Part>
      ) : null}
      <Part id="siffror" title={texts.figures.heading(year)} aside={outside.figuresAsOf(followup.edition)}>
        <KeyFigures figures={figures} year={year} />
      </Part>
      <Part id="mal" title={texts.goals.heading} aside={verdictsInWords(goals, speech)}>
        <GoalVerdicts goals={goals} year={year} />
      </Part>
      <Part id="pengar" title={texts.money.heading} aside={texts.money.aside}>
        <PaidChart paidByYear={followup.paidByYear} year={year} thisYear={year + 1} />
      </Part>
      {figures.attendancePercent === null ? null : (
        <Part
          id="narvaro"
          title={texts.attendance.heading}
          aside={texts.attendance.aside(attendance.meetings.length, attendance.units.length)}
        >
          <AttendanceTable
            attendance={attendance}
            finding={texts.attendance.finding(figures.represented, figures.places, figures.attendancePercent)}
            year={year}
          />
        </Part>
      )}
      {sections.map((section, place) => (
        <Part key={section.id} id={`avsnitt-${place + 2}`} title={<span lang="sv">{section.heading}</span>}>
          <Prose html={section.text} lang="sv" />
        </Part>
      ))}
      {followup.lessons.length > 0 ? (
        <Part id="lardomar" title={texts.lessons.heading}>
          <ul className="plain" lang="sv">
            {followup.lessons.map(({ id, title }) => (
              <li key={id}>
                <Named kind="lesson" id={id} label={title} out={out} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part id="vidare" title={texts.next.heading(year + 1)}>
        <div className="stack">
          {followup.priorities.length > 0 ? <Advice advice={followup.priorities} /> : null}
          {board ? (
            <div className="decision">
              <h3>{texts.next.decision(dayInWords(board.day, speech), board.paragraph)}</h3>
              <p lang="sv">{board.decision}</p>
            </div>
          ) : null}
          {board && board.assignments.length > 0 ? (
            <>
              <h3>{texts.next.assignments}</h3>
              <Advice advice={board.assignments.map(({ text }) => text)} />
            </>
          ) : null}
        </div>
      </Part>
      <Part id="om-uppfoljningen" title={outside.aboutFollowup}>
        <Facts
          facts={[
            [outside.caseNumber, followup.caseNumber],
            [outside.edition, number(followup.edition, speech)],
            [outside.checksum, <code key="sum">{followup.signedSum}</code>],
          ]}
        />
      </Part>
    </Outside>
  );
}
