import type { ReactNode } from "react";
import type { Figures } from "~/domain/followup/figures.server";
import { kronor, number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { projectsOfYear } from "../register/address";

/** The year in figures; each opens the list it counts. */
export function KeyFigures({ figures, year }: { figures: Figures; year: number }) {
  const speech = useSpeech();
  const { figures: words } = speech.words.followup;
  const whole = (value: number) => number(value, speech);
  const decisions = figures.decisionsListed ? `/arkiv?slag=decision&ar=${year}` : null;
  return (
    <dl className="figures linked">
      <Figure label={words.projects} to={projectsOfYear(year, "ongoing")}>
        {whole(figures.projects)}
      </Figure>
      <Figure label={words.granted(kronor(figures.granted, speech))} to={projectsOfYear(year, "ongoing")}>
        <Money ore={figures.granted} />
      </Figure>
      <Figure label={words.paid(kronor(figures.paid, speech))} to={projectsOfYear(year, "paid")}>
        <Money ore={figures.paid} />
      </Figure>
      <Figure label={words.participants} to={projectsOfYear(year, "participants")}>
        {whole(figures.participants)}
      </Figure>
      <Figure label={words.youth} to={projectsOfYear(year, "participants")}>
        {whole(figures.youth)}
      </Figure>
      <Figure label={words.countries} to={projectsOfYear(year, "ongoing")}>
        {whole(figures.countries.length)}
      </Figure>
      <Figure label={words.units} to={projectsOfYear(year, "ongoing")}>
        {whole(figures.units)}
      </Figure>
      <Figure
        label={
          <>
            {words.decided(figures.decided)}{" "}
            <a href={projectsOfYear(year, "applied")}>{words.applied(figures.applied)}</a>
          </>
        }
        to={projectsOfYear(year, "decided")}
      >
        {whole(figures.grantedApplications)}
      </Figure>
      <Figure label={words.meetings} to={`/moten?ar=${year}`}>
        {whole(figures.meetings)}
      </Figure>
      <Figure label={words.attendance} to="#narvaro">
        {figures.attendancePercent === null ? (
          <small>{words.unknown}</small>
        ) : (
          <>
            {whole(figures.attendancePercent)} <small>{words.percent}</small>
          </>
        )}
      </Figure>
      <Figure label={words.decisions} to={decisions}>
        {whole(figures.decisions)}
      </Figure>
      <Figure label={words.lessons} to={`/lardomar?ar=${year}`}>
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

function Figure({ label, to, children }: { label: ReactNode; to: string | null; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{to ? <a href={to}>{children}</a> : children}</dd>
    </div>
  );
}
