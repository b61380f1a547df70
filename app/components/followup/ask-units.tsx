import type { SeatPlace } from "#db/words";
import { useSpeech } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";
import { Status } from "../status";

/** Who would get the letter for a unit. */
type UnitToAsk = { unitId: string; unitName: string; name: string | null; capacity: SeatPlace | null };

/** The form that asks the units, or moves the last day for those asked. */
export function AskForm({
  action,
  dueOn,
  proposed,
  toAsk,
  answer,
}: {
  action: string;
  /** The last day that stands; null before anybody has been asked. */
  dueOn: string | null;
  proposed: string;
  /** How many units have not been asked yet. */
  toAsk: number;
  answer: FormAnswer;
}) {
  const { ask, move } = useSpeech().words.inputs;
  const current = (answer?.current as { dueOn?: string } | undefined)?.dueOn;
  return (
    <Form action={action} id="sista-dag" answer={answer} values={{ dueOn: dueOn ?? proposed }}>
      <input type="hidden" name="shown" value={current ?? dueOn ?? ""} />
      <Field name="dueOn" type="date" width="day" label={ask.dueOn} help={ask.dueOnHelp} />
      {dueOn !== null && toAsk > 0 ? <p className="note">{move.alsoAsks(toAsk)}</p> : null}
      <Actions
        submit={dueOn === null ? ask.submit(toAsk) : move.submit}
        kind={dueOn === null ? "main" : "plain"}
      />
    </Form>
  );
}

/** Which units are asked, and who gets the letter of each. */
export function ReceiverTable({ units }: { units: UnitToAsk[] }) {
  const { words } = useSpeech();
  const { ask: own } = words.inputs;
  return (
    <table className="coming fold">
      <caption className="vh">{own.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.unit}</th>
          <th scope="col">{own.receiver}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unitId, unitName, name, capacity }) => (
          <tr key={unitId}>
            <th scope="row" lang="sv">
              {unitName}
            </th>
            <td data-l={`${own.receiver}:`}>
              {name === null || capacity === null ? (
                <>
                  <Status mark="need">{own.nobody}</Status>
                  <small>{own.asked}</small>
                </>
              ) : (
                own.receiverAs(name, words.terms.seatPlace[capacity].toLocaleLowerCase())
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
