import type { ReactNode } from "react";
import type { FigureKey } from "~/domain/followup/compile";
import type { Figures } from "~/domain/followup/figures.server";
import { kronor, number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { InsideLink } from "../inside";
import { figureOfEditionPath } from "./address";

/** The year in figures; each opens the list it counts, beside what the edition says when they are an edition's. */
export function KeyFigures({
  figures,
  year,
  edition = null,
}: {
  figures: Figures;
  year: number;
  edition?: number | null;
}) {
  const speech = useSpeech();
  const { figures: words } = speech.words.followup;
  const whole = (value: number) => number(value, speech);
  const to = (key: FigureKey) => figureOfEditionPath(year, key, edition);
  return (
    <dl className="figures linked">
      <Figure label={words.projects} to={to("projects")}>
        {whole(figures.projects)}
      </Figure>
      <Figure label={words.granted(kronor(figures.granted, speech))} to={to("granted")}>
        <Money ore={figures.granted} />
      </Figure>
      <Figure label={words.paid(kronor(figures.paid, speech))} to={to("paid")}>
        <Money ore={figures.paid} />
      </Figure>
      <Figure label={words.participants} to={to("participants")}>
        {whole(figures.participants)}
      </Figure>
      <Figure label={words.youth} to={to("youth")}>
        {whole(figures.youth)}
      </Figure>
      <Figure label={words.countries} to={to("countries")}>
        {whole(figures.countries.length)}
      </Figure>
      <Figure label={words.units} to={to("units")}>
        {whole(figures.units)}
      </Figure>
      <Figure
        label={
          <>
            {words.decided(figures.decided)}{" "}
            <InsideLink to={to("applied")}>{words.applied(figures.applied)}</InsideLink>
          </>
        }
        to={to("grantedApplications")}
      >
        {whole(figures.grantedApplications)}
      </Figure>
      <Figure label={words.meetings} to={to("meetings")}>
        {whole(figures.meetings)}
      </Figure>
      <Figure label={words.attendance} to={to("attendance")}>
        {figures.attendancePercent === null ? (
          <small>{words.unknown}</small>
        ) : (
          <>
            {whole(figures.attendancePercent)} <small>{words.percent}</small>
          </>
        )}
      </Figure>
      <Figure label={words.decisions} to={to("decisions")}>
        {whole(figures.decisions)}
      </Figure>
      <Figure label={words.lessons} to={to("lessons")}>
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
