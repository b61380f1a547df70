import { personPath } from "~/addresses/people";
import type { PersonInList } from "~/domain/members/people.server";
import { useWords } from "~/i18n/language";
import { Around } from "../around";

/** People with where they work and their roles. */
export function PeopleTable({ people }: { people: PersonInList[] }) {
  const words = useWords();
  return (
    <table className="fold persons">
      <caption className="vh">{words.people.peopleTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.people.name}</th>
          <th scope="col">{words.people.workplace}</th>
          <th scope="col">{words.people.roles}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <a href={personPath(person.id)}>{person.name}</a>
            </th>
            <td>
              <Around passage={person.title}>
                {[person.title, person.unitName].filter(Boolean).join(", ")}
              </Around>
            </td>
            <td>
              {person.roles
                .filter((role) => role !== "reader" || person.roles.length === 1)
                .map((role) => words.terms.role[role])
                .join(", ")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
