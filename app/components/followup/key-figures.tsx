import type { ReactNode } from "react";
import type { Figures } from "~/domain/followup/figures.server";
import { kronor, number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { InsideLink } from "../inside";
import { figurePath } from "./address";

/** The year in figures; each opens the list it counts. */
export function KeyFigures({ figures, year }: { figures: Figures; year: number }) {
  const speech = useSpeech();
  const { figures: words } = speech.words.followup;
  const whole = (value: number) => number(value, speech);
  return (
    <dl className="figures linked">
      <Figure label={words.projects} to={figurePath(year, "projects")}>
        {whole(figures.projects)}
      </Figure>
      <Figure label={words.granted(kronor(figures.granted, speech))} to={figurePath(year, "granted")}>
        <Money ore={figures.granted} />
      </Figure>
      <Figure label={words.paid(kronor(figures.paid, speech))} to={figurePath(year, "paid")}>
        <Money ore={figures.paid} />
      </Figure>
      <Figure label={words.participants} to={figurePath(year, "participants")}>
        {whole(figures.participants)}
      </Figure>
      <Figure label={words.youth} to={figurePath(year, "youth")}>
        {whole(figures.youth)}
      </Figure>
      <Figure label={words.countries} to={figurePath(year, "countries")}>
        {whole(figures.countries.length)}
      </Figure>
      <Figure label={words.units} to={figurePath(year, "units")}>
        {whole(figures.units)}
      </Figure>
      <Figure
        label={
          <>
            {words.decided(figures.decided)}{" "}
            <InsideLink to={figurePath(year, "applied")}>{words.applied(figures.applied)}</InsideLink>
          </>
        }
        to={figurePath(year, "grantedApplications")}
      >
        {whole(figures.grantedApplications)}
      </Figure>
      <Figure label={words.meetings} to={figurePath(year, "meetings")}>
        {whole(figures.meetings)}
      </Figure>
      <Figure label={words.attendance} to={figurePath(year, "attendance")}>
        {figures.attendancePercent === null ? (
          <small>{words.unknown}</small>
        ) : (
          <>
            {whole(figures.attendancePercent)} <small>{words.percent}</small>
          </>
        )}
      </Figure>
      <Figure label={words.decisions} to={figurePath(year, "decisions")}>
        {whole(figures.decisions)}
      </Figure>
      <Figure label={words.lessons} to={figurePath(year, "lessons")}>
        {whole(figures.lessons)}
      </Figure>
    </dl>
  );
}

/** Millions with one decimal from a million on, else whole kronor. */
function Money({ ore }: { ore: number }) {
  const speech = useSpeech();
  const { figures: words } = speech.words.followup;
  const amount = ore / 100;
  return amount >= 1_000_000 ? (
    <>
      {number(amount / 1_000_000, speech, 1)} <small>{words.millions}</small>
    </>
  ) : (
    <>
      {number(Math.round(amount), speech)} <small>{words.kronor}</small>
    </>
  );
}

function Figure({ label, to, children }: { label: ReactNode; to: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <InsideLink to={to}>{children}</InsideLink>
      </dd>
    </div>
  );
}
