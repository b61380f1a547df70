import type { DecisionKind } from "#db/words";
import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Select } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";

/**
 * A decision, that a matter waits for the next meeting, or what was noted for information: to add, or with a version to
 * change.
 */
export function DecisionForm({
  action,
  kind,
  people,
  values,
  version,
  answer,
  back,
}: {
  action: string;
  kind: DecisionKind;
  people: { id: string; name: string }[];
  values?: { text: string; responsible: string };
  version?: number;
  answer: FormAnswer;
  back: string;
}) {
  const words = useWords();
  const own = words.minutes.decision;
  const { text, help, submit, example } = own.of[kind];
  const current = answer?.current as { text?: string } | undefined;
  return (
    <>
      <SavedNow answer={answer}>
        <p className="typed" lang="sv">
          {current?.text}
        </p>
      </SavedNow>
      <Form
        action={action}
        answer={answer}
        values={values ?? { text: example, responsible: "" }}
        version={version}
      >
        <Field name="text" label={text} help={help} rows={4} required />
        <Select
          name="responsible"
          label={own.responsible}
          help={own.responsibleHelp}
          empty={own.nobody}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Actions submit={version === undefined ? submit : own.submitChange}>
          <a href={back}>{words.common.cancel}</a>
        </Actions>
      </Form>
      {kind === "information" ? null : <MayDecide />}
    </>
  );
}

/** What such a group may decide itself, and what belongs to a committee or a board. */
function MayDecide() {
  const own = useWords().minutes.decision.mayDecide;
  return (
    <details className="after-form">
      <summary>{own.title}</summary>
      <div className="stack">
        <p>{own.itself}</p>
        <ul className="steps">
          {own.itselfExamples.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
        <p>{own.others}</p>
        <ul className="steps">
          {own.othersExamples.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
        <p>{own.proposal}</p>
        <p className="note">{own.numbered}</p>
      </div>
    </details>
  );
}
