import { dayOf } from "~/calendar/swedish-time";
import type { RoundTold, UnitTold } from "~/domain/rounds/round";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Facts } from "../facts";
import { Status } from "../status";

/** What the units that have answered tell, in their order; then the silent ones by name. */
export function ToldByUnits({
  units,
  lessonTo,
  tellTo,
}: {
  units: UnitTold[];
  /** Where what a unit tells is written down for all as a lesson; null, or left out, for those who may not. */
  lessonTo?: (unitId: string) => string | null;
  /** Where the reader tells for a unit, or changes what it told; null for those they do not speak for. */
  tellTo?: (unitId: string) => string | null;
}) {
  const speech = useSpeech();
  const own = speech.words.round;
  const told = units.filter((unit) => unit.answeredAt !== null);
  const silent = units.filter((unit) => unit.answeredAt === null);
  return (
    <div className="stack round">
      {told.length > 0 ? (
        <ul className="rows">
          {told.map((unit) => (
            <li key={unit.unitId}>
              <h3>{unit.unitName}</h3>
              <Told told={unit} />
              <p className="meta">
                {unit.answeredAt === null ? null : (
                  <Who name={unit.answererName} day={dayInWords(dayOf(unit.answeredAt), speech)} />
                )}
                {tellTo?.(unit.unitId) ? (
                  <a className="no-print" href={tellTo(unit.unitId) ?? undefined}>
                    <span aria-hidden="true">{own.change}</span>
                    <span className="vh">{own.changeFor(unit.unitName)}</span>
                  </a>
                ) : null}
                {(unit.lesson || unit.news) && lessonTo?.(unit.unitId) ? (
                  <a className="no-print" href={lessonTo(unit.unitId) ?? undefined}>
                    <span aria-hidden="true">{own.shareLesson}</span>
                    <span className="vh">{own.shareLessonOf(unit.unitName)}</span>
                  </a>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {silent.length > 0 ? (
        <div>
          <p>
            <Status mark="need">{own.silent}</Status>
          </p>
          <ul className="inline-list">
            {silent.map((unit) => (
              <li key={unit.unitId}>
                <Silent unit={unit} to={tellTo?.(unit.unitId) ?? null} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

/** One unit's part of the round. */
export function Told({ told }: { told: RoundTold }) {
  const own = useSpeech().words.round;
  if (told.nothing) return <Status mark="none">{own.nothing}</Status>;
  const text = (words: string | null) =>
    words && (
      <span className="typed" lang="sv">
        {words}
      </span>
    );
  return (
    <Facts
      facts={[
        [own.news, text(told.news)],
        [own.lesson, text(told.lesson)],
        [own.help, text(told.help)],
      ]}
    />
  );
}

function Silent({ unit, to }: { unit: UnitTold; to: string | null }) {
  const own = useSpeech().words.round;
  if (!to) return unit.unitName;
  return (
    <a href={to}>
      <span aria-hidden="true">{unit.unitName}</span>
      <span className="vh">{own.tellFor(unit.unitName)}</span>
    </a>
  );
}

function Who({ name, day }: { name: string | null; day: string }) {
  const own = useSpeech().words.round;
  return name ? own.by(name, day) : own.byLink(day);
}
