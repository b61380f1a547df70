import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf, firstYear, yearOf } from "~/calendar/swedish-time";
import { AlikeLink } from "~/components/archive/alike-link";
import { editionsPath, wayPath, writePath } from "~/components/followup/address";
import { AttendanceTable } from "~/components/followup/attendance-table";
import { Downloads } from "~/components/followup/downloads";
import { EarlierYears } from "~/components/followup/earlier-years";
import { GoalVerdicts, verdictsInWords } from "~/components/followup/goal-verdicts";
import { InputTexts } from "~/components/followup/input-told";
import { KeyFigures } from "~/components/followup/key-figures";
import { PaidChart } from "~/components/followup/paid-chart";
import { LessonRows } from "~/components/lessons/lesson-rows";
import { Advice } from "~/components/lessons/lesson-texts";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Prose } from "~/components/prose";
import { Status } from "~/components/status";
import { keyFiguresIn } from "~/domain/followup/canonical";
import { readersEdition } from "~/domain/followup/editions.server";
import { figuresOf } from "~/domain/followup/figures.server";
import { followupOfYear, unitInputsOf } from "~/domain/followup/followups.server";
import { attendanceTarget, goalsOfYear } from "~/domain/goals/goals.server";
import { lessonsAmong } from "~/domain/lessons/lessons.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { dayInWords, number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/** One year: the follow-up as published, or before there is one the figures so far. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeFollowup");
  const viewer = viewerOf(member);
  const db = database();
  const thisYear = yearOf(dayOf(now()));
  const year = found(/^\d{4}$/.test(params.year ?? "") ? Number(params.year) : null);
  const followup = followupOfYear(db, viewer, year);
  const counted = figuresOf(db, viewer, year);
  const edition = followup ? readersEdition(db, viewer, year) : null;
  const { figures, attendance, paidByYear } = edition
    ? { ...edition.text, figures: keyFiguresIn(edition.text) }
    : counted;
  const known = followup !== null || year === thisYear || figures.meetings > 0 || figures.projects > 0;
  found(known && year >= firstYear && year <= thisYear ? year : null);
  const goals = edition
    ? edition.text.goals.map((goal) => ({ ...goal, text: "" }))
    : goalsOfYear(db, year, followup?.id ?? null);
  return {
    year,
    thisYear,
    figures,
    today: [{ year, figures: counted.figures }, ...counted.earlier],
    attendance,
    paidByYear,
    goals,
    target: attendanceTarget(goals),
    frozen: edition && { number: edition.number, day: dayOf(edition.frozenAt) },
    writes: may(member, "writeFollowup"),
    inputs: followup ? unitInputsOf(db, followup.id) : [],
    asks: may(member, "askForInputs"),
    lessons: followup ? lessonsAmong(db, viewer, followup.highlightedLessonIds) : [],
    followup: followup && {
      ...followup,
      opening: followup.opening && { ...followup.opening, text: proseHtml(followup.opening.text) },
      sections: followup.sections.map(({ heading, text }) => ({ heading, text: proseHtml(text) })),
    },
  };
}

type Facts = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = {
  title: (words, { year, followup }) => followup?.title ?? words.followup.yearTitle(year),
};

export default function FollowupYear() {
  const speech = useSpeech();
  const { words } = speech;
  const { followup: texts } = words;
  const facts = useLoaderData<typeof loader>();
  const { year, thisYear, figures, followup, goals, paidByYear, lessons } = facts;
  const going = year >= thisYear;
  return (
    <article>
      <Head
        crumbs={["followup"]}
        kicker={
          <>
            <span>{texts.kicker(followup?.caseNumber ?? null)}</span>
            {followup?.publishedOn ? (
              <Status mark="done">{texts.published(dayInWords(followup.publishedOn, speech))}</Status>
            ) : (
              <Status mark={going ? "half" : "none"}>
                {followup ? texts.unpublished : going ? texts.ongoing : texts.onlyFigures}
              </Status>
            )}
            {followup?.authorName ? <span>{texts.writtenBy(followup.authorName)}</span> : null}
          </>
        }
        title={followup?.title ?? (going ? texts.soFar(year) : texts.yearTitle(year))}
        lang={followup ? "sv" : undefined}
        lead={followup ? undefined : going ? texts.currentLead : texts.noTextLead}
      >
        {facts.writes ? <Writing year={year} followup={followup} /> : null}
      </Head>
      {followup?.opening ? (
        <Part id="sammanfattning" title={<span lang="sv">{followup.opening.heading}</span>}>
          <Prose html={followup.opening.text} lang="sv" />
        </Part>
      ) : null}
      <Part
        id="siffror"
        title={going ? texts.figures.headingSoFar(year) : texts.figures.heading(year)}
        aside={texts.figures.aside}
      >
        <div className="stack">
          {facts.frozen ? <FrozenNote year={year} {...facts.frozen} /> : null}
          <KeyFigures figures={figures} year={year} edition={facts.frozen?.number} />
          <EarlierYears years={facts.today} edition={facts.frozen?.number ?? null} />
        </div>
      </Part>
      <Part
        id="mal"
        title={texts.goals.heading}
        aside={verdictsInWords(goals, speech) ?? texts.goals.targets(year)}
      >
        <GoalVerdicts goals={goals} year={year} />
      </Part>
      <Part id="pengar" title={texts.money.heading} aside={texts.money.aside}>
        <PaidChart paidByYear={paidByYear} year={year} thisYear={thisYear} />
      </Part>
      <Attendance facts={facts} />
      {followup?.sections.map((section, place) => (
        <Part
          key={section.heading}
          id={`avsnitt-${place + 2}`}
          title={<span lang="sv">{section.heading}</span>}
        >
          <Prose html={section.text} lang="sv" />
        </Part>
      ))}
      <Inputs inputs={facts.inputs} to={facts.asks ? `/uppfoljning/${year}/underlag` : null} />
      {lessons.length > 0 ? (
        <Part id="lardomar" title={texts.lessons.heading} aside={texts.lessons.aside}>
          <LessonRows lessons={lessons} />
        </Part>
      ) : null}
      {followup ? <Onwards followup={followup} /> : null}
      {followup?.publishedOn ? <AlikeLink kind="followup" id={followup.id} /> : null}
    </article>
  );
}

/** Where the coordinator writes the follow-up and takes it on. */
function Writing({ year, followup }: Pick<Facts, "year" | "followup">) {
  const { followupDesk: own } = useSpeech().words;
  return (
    <p className="actions after-lead no-print">
      {followup?.submittedOn ? null : <a href={writePath(year)}>{own.title(year)}</a>}
      {followup ? <a href={wayPath(year)}>{own.way.short}</a> : null}
    </p>
  );
}

/** That the figures stand as they were frozen, where to see what is otherwise today, and the memo as a file. */
function FrozenNote({ year, number, day }: { year: number; number: number; day: string }) {
  const speech = useSpeech();
  const { note } = speech.words.followupPaper;
  const edition = `${editionsPath(year)}/${number}`;
  return (
    <div>
      <p className="note">
        {note.frozen(dayInWords(day, speech))} <a href={`${edition}#skillnad`}>{note.difference}</a>
      </p>
      <Downloads of={edition} />
    </div>
  );
}

function Attendance({ facts: { attendance, figures, target, year, thisYear } }: { facts: Facts }) {
  const speech = useSpeech();
  const { attendance: texts } = speech.words.followup;
  if (attendance.units.length === 0 || figures.attendancePercent === null)
    return (
      <Part id="narvaro" title={texts.heading}>
        <p className="note">{texts.none}</p>
      </Part>
    );
  const finding = [texts.finding(figures.represented, figures.places, figures.attendancePercent)];
  if (target !== null) {
    const inFigures = number(target, speech);
    finding.push(year >= thisYear ? texts.targetNow(inFigures) : texts.target(inFigures));
  }
  return (
    <Part
      id="narvaro"
      title={texts.heading}
      aside={texts.aside(attendance.meetings.length, attendance.units.length)}
    >
      <AttendanceTable attendance={attendance} finding={finding.join(" ")} year={year} />
    </Part>
  );
}

/** What the units told; `to` is where the coordinator gathers it. */
function Inputs({ inputs, to }: { inputs: Facts["inputs"]; to: string | null }) {
  const { followup, inputs: own } = useSpeech().words;
  const { inputs: texts } = followup;
  if (inputs.length === 0)
    return to ? (
      <Part id="underlag" title={texts.heading} printed={false}>
        <p>
          <a href={to}>{own.toInputs}</a>
        </p>
      </Part>
    ) : null;
  const answered = inputs.filter((input) => input.answered).length;
  return (
    <Part id="underlag" title={texts.heading} aside={texts.aside(answered, inputs.length)}>
      <details>
        <summary>{texts.show}</summary>
        <dl className="inputs">
          {inputs.map((input) => (
            <div key={input.unitId}>
              <dt lang="sv">{input.unitName}</dt>
              {input.answered ? (
                <dd>
                  <InputTexts told={input} />
                </dd>
              ) : (
                <dd className="note">{texts.notAnswered}</dd>
              )}
            </div>
          ))}
        </dl>
      </details>
      {to ? (
        <p className="after no-print">
          <a href={to}>{own.seeInputs}</a>
        </p>
      ) : null}
    </Part>
  );
}

function Onwards({ followup }: { followup: NonNullable<Facts["followup"]> }) {
  const speech = useSpeech();
  const { next: texts } = speech.words.followup;
  const { priorities, boardDecision, boardOn, boardAssignments, proposedDecision } = followup;
  const decided = boardDecision !== null && boardOn !== null;
  if (priorities.length === 0 && !decided && !proposedDecision) return null;
  return (
    <Part
      id="vidare"
      title={texts.heading(followup.year + 1)}
      aside={priorities.length > 0 ? texts.aside(priorities.length) : undefined}
    >
      <div className="stack">
        {priorities.length > 0 ? <Advice advice={priorities} /> : null}
        {decided ? (
          <div className="decision">
            <h3>{texts.decision(dayInWords(boardOn, speech), followup.boardParagraph)}</h3>
            <p lang="sv">{boardDecision}</p>
          </div>
        ) : proposedDecision ? (
          <div className="decision">
            <h3>{texts.proposal}</h3>
            <p lang="sv">{proposedDecision}</p>
          </div>
        ) : null}
        {boardAssignments.length > 0 ? (
          <>
            <h3>{texts.assignments}</h3>
            <Advice advice={boardAssignments.map(({ text }) => text)} />
          </>
        ) : null}
      </div>
    </Part>
  );
}
