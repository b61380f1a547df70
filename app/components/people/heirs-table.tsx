import type { Duty, DutyKind } from "~/domain/handover/duty";
import { useWords } from "~/i18n/language";
import { Around } from "../around";
import { SelectInTable } from "../choices";
import { Day } from "../moment";

/** Each duty of somebody with the choice of who takes it over; the fields are named by `dutyKey`. */
export function HeirsTable({
  duties,
  people,
  empty,
}: {
  duties: (Duty & { key: string })[];
  people: { id: string; name: string }[];
  /** What no choice is called. */
  empty: string;
}) {
  const { handover } = useWords();
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <table className="records fold">
      <caption className="vh">{handover.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{handover.what}</th>
          <th scope="col">{handover.day}</th>
          <th scope="col">{handover.heir}</th>
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <tr key={duty.key}>
            <th scope="row">
              {duty.kind === "inquiry" ? (
                // A question to the network is for those who were asked, and not for whoever ends an account.
                <span lang="sv">{duty.label}</span>
              ) : (
                <a href={duty.path} lang="sv">
                  {duty.label}
                </a>
              )}
              <small>{kindOf(handover.kinds, duty.kind)}</small>
            </th>
            <td data-l={handover.day}>{duty.day ? <Day day={duty.day} /> : null}</td>
            <td data-l={handover.heir}>
              <SelectInTable
                name={duty.key}
                label={
                  <Around passage={duty.label}>
                    {handover.heirOf(kindOf(handover.kinds, duty.kind), duty.label)}
                  </Around>
                }
                options={options}
                empty={empty}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const kindOf = (kinds: Record<DutyKind, string>, kind: DutyKind) => kinds[kind];
