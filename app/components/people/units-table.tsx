import type { UnitKind } from "#db/words";
import { personPath, unitPath } from "~/addresses/people";
import type { UnitWithHolders } from "~/domain/members/units.server";
import { useWords } from "~/i18n/language";
import { Status } from "../status";

/** Who speaks for each unit: departments first, then companies, each vacancy in a word. */
export function UnitsTable({ units, departmentWord }: { units: UnitWithHolders[]; departmentWord: string }) {
  const words = useWords();
  const kinds: UnitKind[] = ["department", "company"];
  return kinds
    .map((kind) => ({ kind, rows: units.filter((unit) => unit.kind === kind) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ kind, rows }) => {
      const isDepartment = kind === "department";
      const kindWord = isDepartment ? words.people.department(departmentWord) : words.terms.unitKind.company;
      const headWord = isDepartment ? words.people.departmentHead(departmentWord) : words.people.companyHead;
      return (
        <table key={kind} className="seats fold">
          <caption className="vh">
            {words.terms.unitKinds[kind]}: {words.people.unitsTable}
          </caption>
          <thead>
            <tr>
              <th scope="col">{kindWord}</th>
              <th scope="col">{words.terms.seatPlace.contact}</th>
              <th scope="col">{words.terms.seatPlace.deputy}</th>
              <th scope="col">{headWord}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">
                  <a href={unitPath(unit.id)}>{unit.name}</a>
                </th>
                <Cell label={words.terms.seatPlace.contact} holder={unit.holders.contact} />
                <Cell label={words.terms.seatPlace.deputy} holder={unit.holders.deputy} />
                <Cell label={headWord} holder={unit.holders.head} />
              </tr>
            ))}
          </tbody>
        </table>
      );
    });
}

function Cell({ label, holder }: { label: string; holder: { personId: string; name: string } | null }) {
  const words = useWords();
  return (
    <td data-l={`${label}:`}>
      {holder ? (
        <a href={personPath(holder.personId)}>{holder.name}</a>
      ) : (
        <Status mark="none">{words.people.vacant}</Status>
      )}
    </td>
  );
}
