import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";

/** Reports an action done, with what came of it. */
export function FinishForm({
  to,
  version,
  answer,
}: {
  /** Where it is posted. */
  to: string;
  version: number;
  answer?: FormAnswer;
}) {
  const own = useWords().actions.one;
  const current = answer?.current as { doneNote?: string | null; doneAt?: number | null } | undefined;
  return (
    <>
      <SavedNow answer={answer}>
        <p className="typed" lang="sv">
          {current?.doneNote ?? (current?.doneAt ? own.done : own.notDone)}
        </p>
      </SavedNow>
      <Form action={to} answer={answer} version={version}>
        <Field name="note" label={own.noteLabel} help={own.noteHelp} rows={3} />
        <Actions submit={own.finish} />
      </Form>
    </>
  );
}
