import type { Section } from "~/domain/followup/draft.server";
import { useSpeech } from "~/i18n/language";
import type { StandingBeside } from "~/transfer/two-texts.server";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";
import { EditorBar, shown } from "../minutes/editor-bar";
import { FormattingHelp } from "../minutes/formatting-help";
import { Saved } from "../minutes/saved";
import { TwoTexts } from "../minutes/two-texts";
import { writingFacts } from "../minutes/writing-facts";
import { Prose } from "../prose";
import { sectionPath, writePath } from "./address";

/** The text of one section: a plain form, which app/browser/writing makes an editor that saves by itself. */
export function SectionForm({
  year,
  personId,
  most,
  section,
  html,
  next,
  today,
  answer,
}: {
  year: number;
  personId: string;
  /** How long the text may be, in characters. */
  most: number;
  section: Section;
  /** The saved text as it will be shown. */
  html: string;
  next: { id: string; heading: string } | null;
  today: string;
  answer: FormAnswer;
}) {
  const speech = useSpeech();
  const own = speech.words.followupDesk.section;
  const to = sectionPath(year, section.id);
  const standing = (answer?.current ?? null) as StandingBeside | null;
  const base = typeof answer?.typed?.base === "string" ? answer.typed.base : section.text;
  const facts = writingFacts(to, `${personId}:${section.id}`, most, speech);
  const twoTexts = <TwoTexts standing={standing} today={today} />;
  return (
    <div className="stack" data-writing={JSON.stringify(facts)} data-rich={answer?.typed ? undefined : ""}>
      <Form
        action={to}
        answer={answer}
        values={{ text: section.text }}
        version={section.version}
        className="form writing"
      >
        <input type="hidden" name="base" value={base} />
        {standing ? twoTexts : null}
        <Field name="text" label={own.text} help={own.textHelp} rows={12} />
        <EditorBar />
        <Saved text={section} today={today} />
        {standing ? null : twoTexts}
        <div className="actions">
          <button type="submit" className="btn main" aria-keyshortcuts="Control+S">
            {own.save}
            <Keys of="Control+S" />
          </button>
          <button
            type="submit"
            className="btn"
            name="onward"
            value="next"
            data-to={next ? sectionPath(year, next.id) : writePath(year)}
            aria-keyshortcuts="Alt+Shift+N"
          >
            {next ? own.saveNext(next.heading) : own.saveEnd}
            <Keys of="Alt+Shift+N" />
          </button>
        </div>
      </Form>
      <div className="stack" data-plain>
        <FormattingHelp />
        {html ? (
          <details>
            <summary>{own.saved}</summary>
            <Prose html={html} lang="sv" />
          </details>
        ) : null}
      </div>
    </div>
  );
}

const Keys = ({ of }: { of: string }) => (
  <span className="keys" aria-hidden="true">
    {shown(of)}
  </span>
);
