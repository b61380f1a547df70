import type { ItemStay } from "~/domain/minutes/attendance";
import type { AttendanceSheet } from "~/domain/minutes/attendance-sheet.server";
import { useWords } from "~/i18n/language";
import { SelectInTable } from "../choices";
import type { FormAnswer, FormValues } from "../form";
import { Wide } from "../page";

/** For whoever came late or left early: at which items. Folded away until somebody has. */
export function AttendanceStays({ sheet, answer }: { sheet: AttendanceSheet; answer: FormAnswer }) {
  const own = useWords().minutes.attendanceForm;
  const people = peopleOf(sheet);
  if (people.length === 0 || sheet.items.length === 0) return null;
  const items = sheet.items.map(({ id, number, title }) => ({
    value: id,
    label: `${number}. ${title}`,
    lang: "sv",
  }));
  return (
    <details open={isUsed(answer?.typed ?? staysOf(sheet))}>
      <summary>{own.stays}</summary>
      <p className="note">{own.staysHelp}</p>
      <Wide label={own.stays}>
        <table className="fold presence">
          <caption className="vh">{own.stays}</caption>
          <thead>
            <tr>
              <th scope="col">{own.who}</th>
              <th scope="col">{own.from}</th>
              <th scope="col">{own.until}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ key, name }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td data-l={own.from}>
                  <SelectInTable
                    name={`from-${key}`}
                    label={own.fromOf(name)}
                    options={items}
                    empty={own.fromStart}
                  />
                </td>
                <td data-l={own.until}>
                  <SelectInTable
                    name={`until-${key}`}
                    label={own.untilOf(name)}
                    options={items}
                    empty={own.untilEnd}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  );
}

/** What the fields of the stays show at the first visit. */
export const staysOf = (sheet: AttendanceSheet): FormValues =>
  Object.fromEntries(
    peopleOf(sheet).flatMap(({ key, stay }) => [
      [`from-${key}`, stay.fromItemId ?? ""],
      [`until-${key}`, stay.untilItemId ?? ""],
    ]),
  );

const isUsed = (fields: FormValues) =>
  Object.entries(fields).some(([name, value]) => /^(from|until)-/.test(name) && value);

/** Everybody who may have been there, each with what their fields are called. */
function peopleOf(sheet: AttendanceSheet): { key: string; name: string; stay: ItemStay }[] {
  return [
    ...sheet.units.map((place) => ({ key: `unit-${place.unitId}`, name: place.unit, stay: place })),
    ...sheet.members.map((place) => ({ key: `member-${place.personId}`, name: place.name, stay: place })),
    ...sheet.others.map((place) => ({ key: `person-${place.personId}`, name: place.name, stay: place })),
    ...sheet.guests.map((place) => ({ key: place.key, name: place.name, stay: place })),
  ];
}
