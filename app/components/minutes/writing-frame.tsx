import type { ReactNode } from "react";
import { useSpeech } from "~/i18n/language";
import type { StandingBeside } from "~/transfer/two-texts.server";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";
import { Prose } from "../prose";
import { EditorBar, shown } from "./editor-bar";
import { FormattingHelp } from "./formatting-help";
import { Saved } from "./saved";
import { TwoTexts } from "./two-texts";
import { writingFacts } from "./writing-facts";

/** A text that is being written, as it is saved. */
export type Written = {
  id: string;
  text: string;
  version: number;
  writtenAt: number | null;
  writerName: string | null;
};

/** One text's form: a plain one, which app/browser/writing makes an editor that saves by itself. */
export function WritingFrame({
  to,
  personId,
  most,
  written,
  html,
  today,
  answer,
  rows,
  words,
  children,
  after,
}: {
  /** Where it is saved. */
  to: string;
  personId: string;
  /** How long the text may be, in characters. */
  most: number;
  written: Written;
  /** The saved text as it will be shown. */
  html: string;
  today: string;
  answer: FormAnswer;
  rows: number;
  words: { text: string; textHelp: string; saved: string };
  /** The buttons. */
  children: ReactNode;
  /** What stands below the form, and is the editor's. */
  after?: ReactNode;
}) {
  const speech = useSpeech();
  const standing = (answer?.current ?? null) as StandingBeside | null;
  const base = typeof answer?.typed?.base === "string" ? answer.typed.base : written.text;
  const facts = writingFacts(to, `${personId}:${written.id}`, most, speech);
  const twoTexts = <TwoTexts standing={standing} today={today} />;
  return (
    <div className="stack" data-writing={JSON.stringify(facts)} data-rich={answer?.typed ? undefined : ""}>
      <Form
        action={to}
        answer={answer}
        values={{ text: written.text }}
        version={written.version}
        className="form writing"
      >
        <input type="hidden" name="base" value={base} />
        {standing ? twoTexts : null}
        <Field name="text" label={words.text} help={words.textHelp} rows={rows} />
        <EditorBar />
        <Saved text={written} today={today} />
        {standing ? null : twoTexts}
        {children}
      </Form>
      <div className="stack" data-plain>
        <FormattingHelp />
        {html ? (
          <details>
            <summary>{words.saved}</summary>
            <Prose html={html} lang="sv" />
          </details>
        ) : null}
      </div>
      {after}
    </div>
  );
}

/** A button that saves and may lead on, with its keys. */
export function SaveButton({
  label,
  keys,
  onward,
  to,
  main,
}: {
  label: string;
  keys: string;
  onward?: string;
  /** Where it leads on to. */
  to?: string;
  main?: boolean;
}) {
  const kind = main ? "btn main" : onward === "next" ? "btn" : "btn low";
  return (
    <button
      type="submit"
      className={kind}
      name={onward ? "onward" : undefined}
      value={onward}
      data-to={to}
      aria-keyshortcuts={keys}
    >
      {label}
      <span className="keys" aria-hidden="true">
        {shown(keys)}
      </span>
    </button>
  );
}
