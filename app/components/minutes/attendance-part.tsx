import type { ReactNode } from "react";
import type { MinutesText, Stay, UnitPresence } from "~/domain/minutes/canonical";
import { listInWords, titleInSentence } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { Part, Wide } from "../page";
import { presenceMarks, Status } from "../status";

type Represented = { represented: number; of: number };

/** Who came: how many units were represented, who else took part, and each unit's line. */
export function AttendancePart({
  text,
  represented,
  aside,
}: {
  text: MinutesText;
  represented: Represented;
  aside?: ReactNode;
}) {
  const own = useWords().minutes.text;
  const isEmpty = text.units.length + text.members.length + text.others.length === 0;
  return (
    <Part id="narvaro" title={own.attendance} aside={aside}>
      {isEmpty ? (
        <p className="note">{own.noAttendance}</p>
      ) : (
        <div className="stack">
          <p className="keep">
            <AttendanceLine text={text} represented={represented} />
          </p>
          {text.units.length > 0 ? <UnitsTable units={text.units} /> : null}
          {text.members.length > 0 ? <MembersTable members={text.members} /> : null}
        </div>
      )}
    </Part>
  );
}

/** "11 av 13 enheter var företrädda. Dessutom deltog Per Persson, mötesordförande." */
export function AttendanceLine({
  text,
  represented: { represented, of },
}: {
  text: Pick<MinutesText, "members" | "others">;
  represented: Represented;
}) {
  const speech = useSpeech();
  const own = speech.words.minutes.text;
  const present = text.members.filter((member) => member.presence === "present").length;
  const others = text.others.map(({ name, title, capacity, from, until }) => {
    const said = own.asCapacity[capacity as keyof typeof own.asCapacity] ?? own.asCapacity.guest;
    const who = [name, capacity === "guest" && title ? titleInSentence(title) : null, said].filter(Boolean);
    return [who.join(", "), own.stay(from, until)].filter(Boolean).join(" ");
  });
  return [
    of > 0 ? own.represented(represented, of) : null,
    text.members.length > 0 ? own.membersPresent(present, text.members.length) : null,
    others.length > 0 ? own.others(listInWords(others, speech)) : null,
  ]
    .filter(Boolean)
    .join(" ");
}

function UnitsTable({ units }: { units: UnitPresence[] }) {
  const words = useWords();
  const own = words.minutes.text;
  const kinds = (["department", "company"] as const)
    .map((kind) => ({ kind, rows: units.filter((unit) => unit.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  const head = (kind: "department" | "company") => (
    <tr>
      <th scope="col">{words.terms.unitKind[kind]}</th>
      <th scope="col">{own.person}</th>
      <th scope="col">{own.presence}</th>
    </tr>
  );
  return (
    <Wide label={own.attendanceCaption}>
      <table className="units">
        <caption className="vh">{own.attendanceCaption}</caption>
        {kinds.map(({ kind, rows }, place) => (
          <Group key={kind} first={place === 0} head={head(kind)}>
            {rows.map((unit) => (
              <tr key={unit.unit}>
                <th scope="row">{unit.unit}</th>
                <td>
                  {unit.person ?? own.nobody}
                  {unit.standsInFor ? (
                    <small className="below"> {own.standsInFor(unit.standsInFor)}</small>
                  ) : null}
                </td>
                <td>
                  <Status mark={presenceMarks[unit.presence]}>{words.terms.presence[unit.presence]}</Status>
                  <StayOf stay={unit} />
                </td>
              </tr>
            ))}
          </Group>
        ))}
      </table>
    </Wide>
  );
}

/** For whoever came late or left early: which items. */
function StayOf({ stay }: { stay: Stay }) {
  const said = useWords().minutes.text.stay(stay.from, stay.until);
  return said ? <small className="below"> {said}</small> : null;
}

function Group({ first, head, children }: { first: boolean; head: ReactNode; children: ReactNode }) {
  return (
    <>
      {first ? <thead>{head}</thead> : <tbody className="sub">{head}</tbody>}
      <tbody>{children}</tbody>
    </>
  );
}

function MembersTable({ members }: { members: MinutesText["members"] }) {
  const words = useWords();
  const own = words.minutes.text;
  return (
    <table className="units">
      <caption className="vh">{own.membersCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.member}</th>
          <th scope="col">{own.presence}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.name}>
            <th scope="row">{member.name}</th>
            <td>
              <Status mark={presenceMarks[member.presence]}>{words.terms.presence[member.presence]}</Status>
              <StayOf stay={member} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
