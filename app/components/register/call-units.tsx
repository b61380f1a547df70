import { personPath, unitPath } from "~/addresses/people";
import type { UnitForCall } from "~/domain/funding/unit-themes.server";
import { useWords } from "~/i18n/language";
import { Moment } from "../moment";
import { Part } from "../page";

/** The units that want to hear of a call: who of each was told, and when. */
export function CallUnits({ units }: { units: UnitForCall[] }) {
  const own = useWords().calls.units;
  return (
    <Part id="enheter" title={own.title} aside={units.length > 0 ? own.aside : undefined}>
      {units.length === 0 ? (
        <p className="note">{own.nobody}</p>
      ) : (
        <ul className="rows">
          {units.map((unit) => (
            <li key={`${unit.id} ${unit.toldId}`}>
              <p>
                <a href={unitPath(unit.id)}>{unit.name}</a>
                <span className="meta block">
                  {unit.toldAt === null || unit.toldId === null ? (
                    own.untold
                  ) : (
                    <>
                      {own.told} <a href={personPath(unit.toldId)}>{unit.toldName}</a>,{" "}
                      <Moment at={unit.toldAt} />
                      {unit.wants ? null : `. ${own.noMore}`}
                    </>
                  )}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
