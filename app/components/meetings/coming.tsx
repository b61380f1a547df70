import type { Answer, UnitKind } from "#db/words";
import { meetingPath } from "~/addresses/meetings";
import type { MeetingPage, ShownInvitation, ShownUnitAnswer } from "~/domain/meetings/meeting-page.server";
import { useWords } from "~/i18n/language";
import { Around } from "../around";
import { Part } from "../page";
import { type Mark, Pips, Status } from "../status";

const marks: Record<Answer, Mark> = { yes: "done", maybe: "half", no: "no" };
const order: (Answer | null)[] = ["yes", "maybe", "no", null];

/** Who is coming, unit by unit, departments before companies; then those who come by name. */
export function Coming({
  coming,
  count,
  meetingId,
  answersFor,
  children,
}: {
  coming: NonNullable<MeetingPage["coming"]>;
  count: Record<Answer | "none", number>;
  meetingId: string;
  /** Whether the reader may answer for others. */
  answersFor: boolean;
  children?: React.ReactNode;
}) {
  const words = useWords();
  const own = words.meeting;
  const counted = own.comingCount(count.yes, count.maybe, count.no, count.none);
  const units = coming.units.toSorted(
    (one, other) => order.indexOf(one.answer) - order.indexOf(other.answer),
  );
  return (
    <Part id="kommer" title={own.coming} aside={counted}>
      <div className="stack">
        {units.length > 0 ? (
          <p className="no-print">
            <Pips marks={units.map((unit) => (unit.answer ? marks[unit.answer] : "none"))} label={counted} />
          </p>
        ) : null}
        <NobodyComes units={coming.empty} />
        {(["department", "company"] as const).map((kind) => (
          <UnitTable
            key={kind}
            kind={kind}
            units={coming.units.filter((unit) => unit.unitKind === kind)}
            meetingId={meetingId}
            answersFor={answersFor}
          />
        ))}
        {coming.named.length > 0 ? (
          <table className="coming fold">
            <caption className={units.length > 0 ? undefined : "vh"}>
              {units.length > 0 ? own.others : own.othersCaption}
            </caption>
            <thead>
              <tr>
                <th scope="col">{own.who}</th>
                <th scope="col">{own.answer}</th>
                <th scope="col">{own.capacity}</th>
                <th scope="col">{own.how}</th>
              </tr>
            </thead>
            <tbody>
              {coming.named.map((each) => (
                <tr key={each.id}>
                  <th scope="row">
                    {each.name}
                    <Comment invitation={each} />
                  </th>
                  <td>
                    <AnswerStatus answer={each.answer} quiet />
                    {answersFor && each.answer === null ? (
                      <AnswerLink invitation={each} meetingId={meetingId} />
                    ) : null}
                  </td>
                  <td>{words.terms.capacity[each.capacity]}</td>
                  <td>{each.mode ? words.terms.attendanceMode[each.mode] : ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
        {children}
      </div>
    </Part>
  );
}

/** The units that nobody comes from as things stand, by name. */
function NobodyComes({ units }: { units: NonNullable<MeetingPage["coming"]>["empty"] }) {
  const own = useWords().link.empty;
  if (units.length === 0) return null;
  return (
    <div>
      <p>
        <Status mark="need">{own.title}</Status>
      </p>
      <ul className="checks">
        {units.map((unit) => (
          <li key={unit.unitId}>{unit.waits ? own.waits(unit.unitName) : unit.unitName}</li>
        ))}
      </ul>
    </div>
  );
}

function UnitTable({
  kind,
  units,
  meetingId,
  answersFor,
}: {
  kind: UnitKind;
  units: ShownUnitAnswer[];
  meetingId: string;
  answersFor: boolean;
}) {
  const words = useWords();
  const own = words.meeting;
  if (units.length === 0) return null;
  return (
    <table className="coming fold">
      <caption className="vh">
        {words.terms.unitKinds[kind]}: {own.comingCaption}
      </caption>
      <thead>
        <tr>
          <th scope="col">{own[kind]}</th>
          <th scope="col">{own.answer}</th>
          <th scope="col">{own.who}</th>
          <th scope="col">{own.how}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unitId}>
            <th scope="row">{unit.unitName}</th>
            <td>
              <AnswerStatus answer={unit.answer} />
              {unit.waitsFor ? (
                <small>{unit.waitsFor === "deputy" ? own.waitsForDeputy : own.waitsForContact}</small>
              ) : null}
              {answersFor && unit.by && unit.by.answer === null ? (
                <AnswerLink invitation={unit.by} meetingId={meetingId} />
              ) : null}
            </td>
            <td>{unit.by ? <Who invitation={unit.by} /> : <span className="meta">{own.vacantUnit}</span>}</td>
            <td>{unit.by?.mode ? words.terms.attendanceMode[unit.by.mode] : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An answer as a word with its mark; a unit without an answer needs the reader, a person less so. */
export function AnswerStatus({ answer, quiet }: { answer: Answer | null; quiet?: boolean }) {
  const words = useWords();
  if (answer === null) return <Status mark={quiet ? "none" : "need"}>{words.meeting.noAnswer}</Status>;
  return <Status mark={marks[answer]}>{words.terms.answer[answer]}</Status>;
}

function Who({ invitation }: { invitation: ShownInvitation }) {
  const own = useWords().meeting;
  return (
    <>
      {invitation.capacity === "deputy" ? own.asDeputy(invitation.name) : invitation.name}
      <Comment invitation={invitation} />
    </>
  );
}

function Comment({ invitation }: { invitation: ShownInvitation }) {
  const own = useWords().meeting;
  const said = [
    invitation.address,
    invitation.comment,
    invitation.answeredByName ? own.throughOther(invitation.answeredByName) : null,
  ].filter(Boolean);
  return said.length > 0 ? (
    <small>
      <Around passage={invitation.comment}>{said.join(" · ")}</Around>
    </small>
  ) : null;
}

function AnswerLink({ invitation, meetingId }: { invitation: ShownInvitation; meetingId: string }) {
  const own = useWords().meeting;
  return (
    <small className="no-print">
      <a href={`${meetingPath(meetingId)}/svar?for=${invitation.id}`}>
        {own.answerInstead} <span className="vh">{invitation.name}</span>
      </a>
    </small>
  );
}
