import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";

/** Gives those asked in a poll more time to answer. */
export function DeadlineForm({
  poll,
  isOver,
  answer,
}: {
  poll: { id: string; answerBy: string; version: number };
  /** Whether the last day is over, so that the poll takes answers again. */
  isOver: boolean;
  answer?: FormAnswer;
}) {
  const own = useWords().polls;
  return (
    <Form
      action={`/moten/datum/${poll.id}/svarstid`}
      values={{ answerBy: poll.answerBy }}
      answer={answer}
      version={poll.version}
    >
      <Field name="answerBy" label={own.newAnswerBy} type="date" width="day" required />
      <Actions submit={isOver ? own.reopen : own.extend} kind="plain" />
    </Form>
  );
}
