import { minutesPath } from "~/addresses/meetings";
import type { Summary } from "~/domain/minutes/summary.server";
import { useSpeech } from "~/i18n/language";
import type { StandingBeside } from "~/transfer/two-texts.server";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";
import { Saved } from "./saved";
import { TwoTexts } from "./two-texts";
import { writingFacts } from "./writing-facts";

/** What the summary's form is told beside the summary. */
export type SummaryWriter = {
  personId: string;
  /** How long the summary may be, in characters. */
  most: number;
  today: string;
};

/** The summary of the minutes, three sentences at the most: a plain form, which app/browser/summary saves by itself. */
export function SummaryForm({
  meetingId,
  summary,
  writer: { personId, most, today },
  answer,
  headingId,
}: {
  meetingId: string;
  summary: Summary;
  writer: SummaryWriter;
  answer?: FormAnswer;
  /** Left out where the page's own title says it. */
  headingId?: string;
}) {
  const speech = useSpeech();
  const own = speech.words.minutes.summary;
  const to = `${minutesPath(meetingId)}/sammanfattning`;
  const standing = (answer?.current ?? null) as StandingBeside | null;
  const base = typeof answer?.typed?.base === "string" ? answer.typed.base : summary.text;
  const facts = writingFacts(to, `${personId}:${meetingId}:sammanfattning`, most, speech);
  const twoTexts = <TwoTexts standing={standing} today={today} />;
  return (
    <div data-writing={JSON.stringify(facts)}>
      {headingId ? <h2 id={headingId}>{own.title}</h2> : null}
      <Form
        action={to}
        answer={answer}
        values={{ summary: summary.text }}
        version={summary.version}
        className="form writing"
      >
        <input type="hidden" name="base" value={base} />
        {standing ? twoTexts : null}
        <Field
          name="summary"
          label={headingId ? <span className="vh">{own.title}</span> : own.title}
          help={own.help}
          rows={4}
        />
        <Saved text={summary} today={today} />
        {standing ? null : twoTexts}
        <div className="actions">
          <button type="submit" className="btn" data-to={`${minutesPath(meetingId)}/skriv`}>
            {own.save}
          </button>
        </div>
      </Form>
    </div>
  );
}
