import { useWords } from "~/i18n/language";

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
