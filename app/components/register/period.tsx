import { dayInWords } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { Day } from "../moment";

/** From one day to another in figures, as tables write days: 2025-02-01–2025-10-31. */
export function Period({ from, to }: { from: string | null; to: string | null }) {
  const words = useWords();
  if (!from && !to) return <span className="meta">{words.register.projects.noPeriod}</span>;
  return (
    <>
      {from ? <time dateTime={from}>{from}</time> : null}
      {"–"}
      {to ? (
        <>
          <wbr />
          <time dateTime={to}>{to}</time>
        </>
      ) : null}
    </>
  );
}

/** From one day to another in a sentence. */
export function PeriodInWords({ from, to }: { from: string | null; to: string | null }) {
  const speech = useSpeech();
  const { project, projects } = speech.words.register;
  if (!from && !to) return projects.noPeriod;
  if (!from || !to) {
    const day = dayInWords((from ?? to) as string, speech);
    return from ? project.from(day) : project.to(day);
  }
  return (
    <>
      <Day day={from} />–<Day day={to} />
    </>
  );
}
