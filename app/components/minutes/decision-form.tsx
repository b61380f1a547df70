import type { DecisionKind } from "#db/words";
import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Select } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";

/** A decision, or that a matter waits for the next meeting: to add, or with a version to change. */
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
  const isDeferral = kind === "deferral";
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
        values={values ?? { text: isDeferral ? own.example : "", responsible: "" }}
        version={version}
      >
        <Field
          name="text"
          label={isDeferral ? own.deferralText : own.text}
          help={isDeferral ? own.deferralHelp : own.textHelp}
          rows={4}
          required
        />
        <Select
          name="responsible"
          label={own.responsible}
          help={own.responsibleHelp}
          empty={own.nobody}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Actions
          submit={version !== undefined ? own.submitChange : isDeferral ? own.submitDeferral : own.submitNew}
        >
          <a href={back}>{words.common.cancel}</a>
        </Actions>
      </Form>
      <section className="example after-form" aria-labelledby="beslutar">
        <h2 id="beslutar">{own.mayDecideTitle}</h2>
        <p>{own.mayDecide}</p>
        <p className="note">{own.numbered}</p>
      </section>
    </>
  );
}
