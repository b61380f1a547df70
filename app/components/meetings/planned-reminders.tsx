import { reminderAudiences } from "#db/words";
import type { ShownReminder } from "~/domain/meetings/reminder";
import { useWords } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import { Choice } from "../choices";
import { Field } from "../field";
import { Moment } from "../moment";
import { Status } from "../status";

/**
 * Reminders, the earliest first. Of a meeting's the table also says when each goes and how it stands; of a
 * group's only how long before its meetings. `removal` is where the buttons post; null shows none.
 */
export function PlannedReminders({
  reminders,
  removal,
}: {
  reminders: ShownReminder[];
  removal: string | null;
}) {
  const words = useWords();
  const own = words.reminders;
  const hasTimes = reminders.some((each) => each.goesAt !== null);
  return (
    <table className="fold">
      <caption className="vh">{own.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.audience}</th>
          <th scope="col">{own.distance}</th>
          {hasTimes ? (
            <>
              <th scope="col">{own.when}</th>
              <th scope="col">{own.status}</th>
            </>
          ) : null}
          {removal ? (
            <th scope="col">
              <span className="vh">{words.common.change}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {reminders.map((reminder) => {
          const { audience, hoursBefore, goesAt, done } = reminder;
          const distance = own.before(reminder.amount, reminder.unit);
          return (
            <tr key={`${audience}-${hoursBefore}`}>
              <th scope="row">{own.audiences[audience]}</th>
              <td>{distance}</td>
              {goesAt === null ? null : (
                <>
                  <td>
                    <Moment at={goesAt} weekday year={false} />
                  </td>
                  <td>
                    <Status mark={done ? "done" : "open"}>{done ? own.done : own.waits}</Status>
                  </td>
                </>
              )}
              {removal ? (
                <td className="tools-cell">
                  <ButtonForm
                    action={removal}
                    fields={{ audience, hoursBefore }}
                    kind="link"
                    label={
                      <>
                        <span aria-hidden="true">{words.common.remove}</span>
                        <span className="vh">{own.remove(distance, own.audiences[audience])}</span>
                      </>
                    }
                  />
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What is said about a new reminder. */
export function ReminderFields() {
  const own = useWords().reminders;
  return (
    <>
      <Choice
        name="audience"
        legend={own.whom}
        options={reminderAudiences.map((value) => ({
          value,
          label: own.audiences[value],
          help: own.audienceHelp[value],
        }))}
      />
      <Field name="amount" label={own.amount} width="number" inputMode="numeric" required />
      <Choice
        name="unit"
        legend={own.unit}
        options={(["days", "hours"] as const).map((value) => ({ value, label: own.units[value] }))}
        inRow
      />
    </>
  );
}
