import type { ReactNode } from "react";
import { dayOf } from "~/calendar/swedish-time";
import type { InputTold } from "~/domain/followup/inputs";
import type { InputSheet } from "~/domain/followup/inputs.server";
import type { KnownOfUnit } from "~/domain/followup/inputs-known.server";
import type { Typed } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Actions } from "../buttons";
import { Tick } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer, problemText, SavedNow } from "../form";
import { Head, Part } from "../page";
import type { Crumb } from "../places";
import { InputTexts, toldOrder } from "./input-told";
import { KnownPart } from "./known";

/** What the page of a unit's input is about; the same with and without sign-in. */
type InputPage = {
  sheet: InputSheet;
  known: KnownOfUnit;
  /** Whom to ask once it is closed: the coordinator. */
  coordinator: { name: string; phone: string | null } | null;
};

/** The page where a unit tells what it has for a year's follow-up, or sees what it told once that is closed. */
export function InputFormPage({
  page: { sheet, known, coordinator },
  answer,
  crumbs,
  linked,
  children,
}: {
  page: InputPage;
  answer: FormAnswer;
  crumbs?: Crumb[];
  /** Whether the reader has signed in, and can open what the register knows. */
  linked: boolean;
  /** Beside the button: a way back. */
  children?: ReactNode;
}) {
  const own = useSpeech().words.inputs;
  const { year, unitName, state } = sheet;
  return (
    <>
      <Head
        small
        crumbs={crumbs}
        kicker={<span lang="sv">{unitName}</span>}
        title={own.form.title(year)}
        lead={state === "closed" ? own.closed : own.form.lead(unitName)}
      />
      {state === "closed" ? (
        <Closed sheet={sheet} coordinator={coordinator} answer={answer} />
      ) : (
        <>
          <KnownPart known={known} year={year} linked={linked} />
          <Open sheet={sheet} answer={answer}>
            {children}
          </Open>
        </>
      )}
    </>
  );
}

function Open({ sheet, answer, children }: { sheet: InputSheet; answer: FormAnswer; children: ReactNode }) {
  const speech = useSpeech();
  const own = speech.words.inputs.form;
  const { year, dueOn, told, answeredAt, state, version } = sheet;
  const current = answer?.current as InputTold | null | undefined;
  const say = (day: string) => dayInWords(day, speech);
  const when = [
    answeredAt === null ? null : own.answered(say(dayOf(answeredAt))),
    dueOn === null ? null : state === "late" ? own.late(say(dueOn)) : own.open(say(dueOn)),
  ];
  return (
    <Part id="svar" title={own.answer} aside={when.filter(Boolean).join(" ")}>
      <SavedNow answer={answer}>{current ? <InputTexts told={current} /> : null}</SavedNow>
      <Form
        answer={answer}
        version={version}
        values={{ ...told, nothing: answeredAt !== null && isSilent(told) ? "1" : "" }}
      >
        <p className="note">{own.help}</p>
        <Field name="wentWell" label={own.wentWell(year)} help={own.wentWellHelp} rows={4} />
        <Field name="wentBadly" label={own.wentBadly} help={own.wentBadlyHelp} rows={4} />
        <Field name="planned" label={own.planned(year + 1)} help={own.plannedHelp} rows={4} />
        <Field name="needs" label={own.needs} help={own.needsHelp} rows={4} />
        <Field name="text" label={own.text} rows={3} />
        <Tick name="nothing" label={own.nothing} />
        <Actions submit={answeredAt === null ? own.submit : own.change}>{children}</Actions>
      </Form>
    </Part>
  );
}

/** What stands, and what somebody typed too late, so that it is not lost. */
function Closed({
  sheet: { told, answeredAt },
  coordinator,
  answer,
}: Pick<InputPage, "sheet" | "coordinator"> & { answer: FormAnswer }) {
  const speech = useSpeech();
  const own = speech.words.inputs.form;
  return (
    <>
      {answer?.typed ? (
        <Part id="skrivet" title={own.typed}>
          <div className="stack">
            <div className="summary" role="alert">
              <p>{problemText(speech.words, answer.problems?.form ?? "inputsClosed")}</p>
            </div>
            <InputTexts told={toldIn(answer.typed)} />
          </div>
        </Part>
      ) : null}
      <Part
        id="svar"
        title={own.yours}
        aside={answeredAt === null ? undefined : own.answered(dayInWords(dayOf(answeredAt), speech))}
      >
        <div className="stack">
          {answeredAt === null ? <p>{own.noAnswer}</p> : <InputTexts told={told} />}
          {coordinator ? <p>{own.ask(coordinator.name, coordinator.phone)}</p> : null}
        </div>
      </Part>
    </>
  );
}

const isSilent = (told: InputTold) => toldOrder.every((field) => told[field] === null);

function toldIn(typed: Typed): InputTold {
  const said = (field: keyof InputTold) =>
    typeof typed[field] === "string" && typed[field] ? typed[field] : null;
  return Object.fromEntries(toldOrder.map((field) => [field, said(field)])) as InputTold;
}
