import type { ReactNode } from "react";
import { dayOf } from "~/calendar/swedish-time";
import type { RoundTold } from "~/domain/rounds/round";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Actions } from "../buttons";
import { Tick } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";
import { Column, Head } from "../page";
import type { Crumb } from "../places";
import { Told } from "./told";

/** What the page of a unit's part of the round is about; the same with and without sign-in. */
type SheetFacts = {
  meeting: { groupName: string; number: number; year: number; startsAt: number };
  unitName: string;
  told: RoundTold;
  answeredAt: number | null;
  version: number;
  over: string | null;
  /** Whom to ask: the coordinator. */
  coordinator: { name: string; phone: string | null } | null;
};

/** The page where a unit tells its part of the round, or sees what it told once it is too late. */
export function RoundFormPage({
  sheet,
  answer,
  crumbs,
  children,
}: {
  sheet: SheetFacts;
  answer: FormAnswer;
  crumbs?: Crumb[];
  /** Beside the button: a way back. */
  children?: ReactNode;
}) {
  const speech = useSpeech();
  const own = speech.words.round.form;
  const { meeting, unitName, told, answeredAt, version, over, coordinator } = sheet;
  const day = dayInWords(dayOf(meeting.startsAt), speech, { weekday: true });
  const current = answer?.current as RoundTold | null | undefined;
  const answered = answeredAt === null ? null : dayInWords(dayOf(answeredAt), speech, { year: false });
  return (
    <>
      <Head
        small
        crumbs={crumbs}
        kicker={own.kicker(meeting.groupName, meeting.number, meeting.year)}
        title={own.title}
        lead={own.lead(unitName, day)}
      />
      <Column>
        {over ? (
          <div className="stack">
            <p>{over === "calledOffAlready" ? own.calledOff : own.begun}</p>
            {coordinator ? <p>{own.ask(coordinator.name, coordinator.phone)}</p> : null}
            {answer?.typed ? null : (
              <section aria-labelledby="berattat">
                <h2 id="berattat">{own.yours}</h2>
                {answered ? <Told told={told} /> : <p>{own.silent}</p>}
              </section>
            )}
          </div>
        ) : null}
        <SavedNow answer={answer}>{current ? <Told told={current} /> : null}</SavedNow>
        {over && !answer?.typed ? null : (
          <Form
            answer={answer}
            version={version}
            values={{
              news: told.news,
              lesson: told.lesson,
              help: told.help,
              nothing: told.nothing ? "1" : "",
            }}
          >
            <p className="note">
              {[answered ? own.answered(answered) : null, own.help].filter(Boolean).join(" ")}
            </p>
            <Field name="news" label={own.news} help={own.newsHelp} rows={4} />
            <Field name="lesson" label={own.lesson} help={own.lessonHelp} rows={4} />
            <Field name="help" label={own.needs} help={own.needsHelp} rows={3} />
            <Tick name="nothing" label={own.nothing} />
            <Actions submit={answered ? own.change : own.submit}>
              {children}
              <span className="note">{own.until}</span>
            </Actions>
          </Form>
        )}
      </Column>
    </>
  );
}
