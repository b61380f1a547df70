import { actionPath } from "~/addresses/actions";
import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";
import { ResponsibleSelect } from "../minutes/action-form";

/** Who is responsible for an action, and by when. */
export function ReassignForm({
  actionId,
  responsible,
  due,
  version,
  people,
  units,
  answer,
}: {
  actionId: string;
  responsible: string;
  due: string;
  version: number;
  people: { id: string; name: string; unitName: string | null }[];
  units: { id: string; name: string }[];
  answer: FormAnswer;
}) {
  const words = useWords();
  const own = words.minutes.action;
  const current = answer?.current as
    | { dueDay?: string; responsibleId?: string | null; responsibleUnitId?: string | null }
    | undefined;
  const holder =
    people.find((person) => person.id === current?.responsibleId)?.name ??
    units.find((unit) => unit.id === current?.responsibleUnitId)?.name;
  return (
    <>
      <SavedNow answer={answer}>
        <p>{[holder, current?.dueDay].filter(Boolean).join(", ")}</p>
      </SavedNow>
      <Form
        action={`${actionPath(actionId)}/andra`}
        answer={answer}
        values={{ responsible, due }}
        version={version}
      >
        <ResponsibleSelect people={people} units={units} label={own.responsible} />
        <Field name="due" label={own.due} help={own.dueHelp} width="day" inputMode="numeric" required />
        <Actions submit={own.submitChange}>
          <a href={actionPath(actionId)}>{words.common.cancel}</a>
        </Actions>
      </Form>
    </>
  );
}
