import { dayOf } from "~/calendar/swedish-time";
import type { UnitInput } from "~/domain/followup/inputs.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { ButtonForm, RowDeeds } from "../buttons";
import { Named } from "../meetings/agenda-rows";
import { Part } from "../page";
import { Status } from "../status";
import { InputTexts } from "./input-told";

/** What each unit that has answered told, in their order. */
export function AnswersPart({
  answered,
  changeTo,
}: {
  answered: UnitInput[];
  /** Where an answer is changed; null for readers who may not, and once it is closed. */
  changeTo: string | null;
}) {
  const speech = useSpeech();
  const { told: own } = speech.words.inputs;
  const who = ({ answererName, answeredAt, askedAt }: UnitInput) => {
    const day = answeredAt === null ? "" : dayInWords(dayOf(answeredAt), speech);
    if (answererName) return own.by(answererName, day);
    return askedAt === null ? day : own.byLink(day);
  };
  return (
    <Part id="svar" title={own.heading}>
      {answered.length === 0 ? (
        <p className="note">{own.none}</p>
      ) : (
        <div className="round">
          <ul className="rows">
            {answered.map((unit) => (
              <li key={unit.unitId}>
                <h3 lang="sv">{unit.unitName}</h3>
                <InputTexts told={unit} />
                <p className="meta">
                  {unit.late ? <Status mark="half">{own.late}</Status> : null}
                  <span>{who(unit)}</span>
                  {changeTo ? (
                    <a className="no-print" href={`${changeTo}/${unit.unitId}`}>
                      <Named short={own.change} full={own.changeFor(unit.unitName)} />
                    </a>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Part>
  );
}

/** The units that did not answer, by name, once nothing can be done about it. */
export function StayedSilentPart({ silent }: { silent: UnitInput[] }) {
  const { silent: own } = useSpeech().words.inputs;
  return (
    <Part id="tysta" title={own.heading} aside={own.aside(silent.length)}>
      <ul className="dashes">
        {silent.map((unit) => (
          <li key={unit.unitId} lang="sv">
            {unit.unitName}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The units that are silent, by name: when they were asked and reminded, and what can be done. */
export function SilentPart({
  silent,
  reachable,
  remindable,
  path,
}: {
  silent: UnitInput[];
  /** Units with somebody to write to. */
  reachable: string[];
  /** How many can be reminded now. */
  remindable: number;
  /** Where the page stands. */
  path: string;
}) {
  const speech = useSpeech();
  const { silent: own, ask } = speech.words.inputs;
  const say = (instant: number) => dayInWords(dayOf(instant), speech, { year: false });
  return (
    <Part id="tysta" title={own.heading} aside={own.aside(silent.length)}>
      <div className="stack wide">
        <table className="coming fold">
          <caption className="vh">{own.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{ask.unit}</th>
              <th scope="col">{own.askedOn}</th>
              <th scope="col">{own.reminded}</th>
              <th scope="col" className="tools-cell">
                <span className="vh">{own.deeds}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {silent.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row" lang="sv">
                  {unit.unitName}
                </th>
                <td data-l={`${own.askedOn}:`}>
                  {unit.askedAt === null ? null : say(unit.askedAt)}
                  {!reachable.includes(unit.unitId) ? (
                    <small>
                      <Status mark="need">{own.nobody}</Status>
                    </small>
                  ) : !unit.hasLink ? (
                    <small>{own.revoked}</small>
                  ) : null}
                </td>
                <td data-l={`${own.reminded}:`}>
                  {unit.remindedAt === null ? own.never : own.times(unit.reminders, say(unit.remindedAt))}
                </td>
                <td className="tools-cell">
                  <Deeds unit={unit} path={path} reachable={reachable.includes(unit.unitId)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {remindable > 0 ? (
          <div className="no-print">
            <ButtonForm action={`${path}/paminnelse`} label={own.remind(remindable)} kind="main" />
          </div>
        ) : (
          <p className="note no-print">{own.nobodyToRemind}</p>
        )}
      </div>
    </Part>
  );
}

function Deeds({ unit, path, reachable }: { unit: UnitInput; path: string; reachable: boolean }) {
  const { silent: own } = useSpeech().words.inputs;
  const { unitId, unitName, hasLink } = unit;
  return (
    <RowDeeds label={<Named short={own.deeds} full={own.deedsOf(unitName)} />}>
      <a className="btn low" href={`${path}/${unitId}`}>
        <Named short={own.tellFor} full={own.tellForUnit(unitName)} />
      </a>
      {reachable ? (
        <ButtonForm
          action={`${path}/${unitId}/lank`}
          label={<Named short={own.renew} full={own.renewOf(unitName)} />}
        />
      ) : null}
      {hasLink ? (
        <ButtonForm
          action={`${path}/${unitId}/lank/aterkallelse`}
          label={<Named short={own.revoke} full={own.revokeOf(unitName)} />}
        />
      ) : null}
    </RowDeeds>
  );
}
