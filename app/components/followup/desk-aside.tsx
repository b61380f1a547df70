import { useWords } from "~/i18n/language";
import { sectionPath, writePath } from "./address";

/** The sections in order, each a link to where it is written. */
export function FollowupAside({
  year,
  sections,
  hereId,
}: {
  year: number;
  sections: { id: string; heading: string; text: string }[];
  /** The section that is being written; null on the overview. */
  hereId: string | null;
}) {
  const own = useWords().followupDesk.aside;
  const written = sections.filter(({ text }) => text !== "").length;
  return (
    <aside aria-label={own.label} className="no-print">
      <details className="agenda-box">
        <summary>{own.box(written, sections.length)}</summary>
        <ol className="run">
          {sections.map(({ id, heading, text }, place) => (
            <li key={id} className={text !== "" && id !== hereId ? "was" : undefined}>
              <a href={sectionPath(year, id)} aria-current={id === hereId ? "page" : undefined}>
                <span className="t">{place + 1}.</span>
                <span lang="sv">{heading}</span>
                <small className="meta">{text === "" ? own.empty : own.written}</small>
              </a>
            </li>
          ))}
          <li>
            <a href={writePath(year)} aria-current={hereId === null ? "page" : undefined}>
              <span className="t" />
              <span>{own.overview}</span>
            </a>
          </li>
        </ol>
      </details>
    </aside>
  );
}
