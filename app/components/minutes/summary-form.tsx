import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";

/** The summary of the minutes: three sentences at the most. */
export function SummaryForm({
  meetingId,
  summary,
  version,
  answer,
  headingId,
}: {
  meetingId: string;
  summary: string;
  version: number;
  answer?: FormAnswer;
  /** Left out where the page's own title says it. */
  headingId?: string;
}) {
  const own = useWords().minutes.summary;
  const current = answer?.current as { summary?: string } | undefined;
  return (
    <>
      {headingId ? <h2 id={headingId}>{own.title}</h2> : null}
      <SavedNow answer={answer}>
        <p className="typed" lang="sv">
          {current?.summary}
        </p>
      </SavedNow>
      <Form
        action={`/moten/${meetingId}/anteckningar/sammanfattning`}
        answer={answer}
        values={{ summary }}
        version={version}
        className="form writing"
      >
        <Field
          name="summary"
          label={headingId ? <span className="vh">{own.title}</span> : own.title}
          help={own.help}
          rows={4}
        />
        <Actions submit={own.save} kind="plain" />
      </Form>
    </>
  );
}
