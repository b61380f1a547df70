import { meetingPath, minutesPath } from "~/addresses/meetings";
import type { UnitPlace } from "~/domain/minutes/attendance";
import type { AttendanceSheet } from "~/domain/minutes/attendance-sheet.server";
import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Checks, Select, SelectInTable } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer, type FormValues, SavedNow } from "../form";
import { Wide } from "../page";
import { AttendanceStays, staysOf } from "./attendance-stays";

type Named = { id: string; name: string };

/** Who came, unit by unit, who else took part, and who led, wrote and adjusts: one form. */
export function AttendanceForm({
  meetingId,
  sheet,
  leaders,
  people,
  isSent,
  answer,
}: {
  meetingId: string;
  sheet: AttendanceSheet;
  leaders: Record<"chairId" | "secretaryId" | "adjusterId" | "secondAdjusterId", string | null>;
  people: Named[];
  /** Whether the text waits for sign-off, so that secretary and adjuster stay as they are. */
  isSent: boolean;
  answer: FormAnswer;
}) {
  const words = useWords();
  const own = words.minutes.attendanceForm;
  const chosen = people.map(({ id, name }) => ({ value: id, label: name }));
  const current = answer?.current as AttendanceSheet | undefined;
  return (
    <>
      <SavedNow answer={answer}>
        <ul>
          {current?.units.map((place) => (
            <li key={place.unitId}>
              {place.unit}: {place.presence ? words.terms.presence[place.presence] : own.notFilled}
            </li>
          ))}
        </ul>
      </SavedNow>
      <Form
        action={`${meetingPath(meetingId)}/narvaro`}
        answer={answer}
        values={valuesOf(sheet, leaders)}
        version={sheet.version}
        className="form wide-form"
      >
        {sheet.saved ? null : <p className="note">{own.fromAnswers}</p>}
        {sheet.units.length > 0 ? <UnitsTable units={sheet.units} /> : null}
        {sheet.members.length > 0 ? <MembersTable members={sheet.members} /> : null}
        {sheet.others.length > 0 ? (
          <Checks
            name="others"
            legend={own.others}
            options={sheet.others.map(({ personId, name, capacity }) => ({
              value: personId,
              label: `${name}, ${own.capacity[capacity]}`,
            }))}
          />
        ) : null}
        <Field name="guests" label={own.guests} help={own.guestsHelp} rows={3} />
        <AttendanceStays sheet={sheet} answer={answer} />
        <fieldset className="form">
          <legend>{own.roles}</legend>
          <Select name="chairId" label={own.chair} empty={own.nobody} options={chosen} />
          <Select
            name="secretaryId"
            label={own.secretary}
            help={isSent ? own.sentHelp : undefined}
            empty={own.nobody}
            options={chosen}
          />
          <Select
            name="adjusterId"
            label={own.adjuster}
            help={isSent ? own.sentHelp : own.adjusterHelp}
            empty={own.nobody}
            options={chosen}
          />
          <Select
            name="secondAdjusterId"
            label={own.secondAdjuster}
            help={isSent ? own.sentHelp : own.secondAdjusterHelp}
            empty={own.nobody}
            options={chosen}
          />
        </fieldset>
        <Actions submit={own.save}>
          <a href={`${minutesPath(meetingId)}/skriv`}>{words.common.cancel}</a>
        </Actions>
      </Form>
    </>
  );
}

function UnitsTable({ units }: { units: UnitPlace[] }) {
  const words = useWords();
  const own = words.minutes.attendanceForm;
  const presences = (["present", "deputy", "absentWithNotice", "absent"] as const).map((value) => ({
    value,
    label: words.terms.presence[value],
  }));
  return (
    <Wide label={own.units}>
      <table className="fold presence">
        <caption className="vh">{own.units}</caption>
        <thead>
          <tr>
            <th scope="col">{own.unit}</th>
            <th scope="col">{own.contact}</th>
            <th scope="col">{own.deputy}</th>
            <th scope="col">{own.presence}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((place) => (
            <tr key={place.unitId}>
              <th scope="row">{place.unit}</th>
              <td data-l={own.contact}>{place.contact?.name ?? own.vacant}</td>
              <td data-l={own.deputy}>{place.deputy?.name ?? own.vacant}</td>
              <td>
                <SelectInTable
                  name={`unit-${place.unitId}`}
                  label={own.presenceOf(place.unit)}
                  options={presences}
                  empty={own.notFilled}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function MembersTable({ members }: { members: AttendanceSheet["members"] }) {
  const words = useWords();
  const own = words.minutes.attendanceForm;
  const presences = (["present", "absentWithNotice", "absent"] as const).map((value) => ({
    value,
    label: words.terms.presence[value],
  }));
  return (
    <table className="fold presence">
      <caption className="vh">{own.members}</caption>
      <thead>
        <tr>
          <th scope="col">{own.member}</th>
          <th scope="col">{own.presence}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((place) => (
          <tr key={place.personId}>
            <th scope="row">{place.name}</th>
            <td>
              <SelectInTable
                name={`member-${place.personId}`}
                label={own.presenceOf(place.name)}
                options={presences}
                empty={own.notFilled}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valuesOf(sheet: AttendanceSheet, leaders: Record<string, string | null>): FormValues {
  return {
    ...leaders,
    ...Object.fromEntries(sheet.units.map((place) => [`unit-${place.unitId}`, place.presence ?? ""])),
    ...Object.fromEntries(sheet.members.map((place) => [`member-${place.personId}`, place.presence ?? ""])),
    others: sheet.others.filter((other) => other.there).map((other) => other.personId),
    guests: sheet.guests.map((guest) => guest.name).join("\n"),
    ...staysOf(sheet),
  };
}
