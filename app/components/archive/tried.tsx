import { personPath } from "~/addresses/people";
import type { Tried } from "~/domain/archive/tried.server";
import { useSpeech, useWords } from "~/i18n/language";
import { Marked } from "./marked";

/** Where a text that somebody is writing is compared with the archive. */
export const triedPath = "/arkiv/provat";

/**
 * Inside a form, beside its fields: what has been tried before that is like what is being written. The button sends
 * the form there in a tab of its own, so that nothing typed is lost; a page with the script `/tried.js` fills the
 * place by itself as one writes.
 */
export function TriedBefore({
  except,
}: {
  except?: { kind: "project" | "partner" | "initiative"; id: string };
}) {
  const { tried } = useWords();
  return (
    <section
      className="tried no-print"
      aria-labelledby="tried-heading"
      data-tried={triedPath}
      data-live={tried.besideLive}
    >
      <h2 id="tried-heading">{tried.title}</h2>
      <p className="note">{tried.beside}</p>
      {/* What Enter in a field presses: the form's own way on, not the button below. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <p>
        <button
          type="submit"
          className="btn low"
          name="except"
          value={except ? `${except.kind}:${except.id}` : ""}
          formAction={triedPath}
          formTarget="_blank"
          formEncType="application/x-www-form-urlencoded"
          formNoValidate
        >
          {tried.lookAside}
        </button>
      </p>
      <p className="vh" aria-live="polite" />
      <div data-tried-found />
    </section>
  );
}

/** What is like a text: lessons, projects and applications with how they went, and whom to call. */
export function TriedFound({ found }: { found: Tried }) {
  const { words } = useSpeech();
  const { tried, terms } = words;
  const { lessons, works, colleagues } = found;
  if (lessons.length + works.length === 0) return <p className="note">{tried.nothing}</p>;
  return (
    <>
      {lessons.length > 0 ? (
        <>
          <h3 className="tried-list-head">{tried.lessons}</h3>
          <ul className="tried-list">
            {lessons.map((hit) => (
              <li key={hit.recordId}>
                <a href={hit.path} lang="sv">
                  <Marked segments={hit.title} />
                </a>
                <p className="meta">{[hit.unitName, hit.year].filter(Boolean).join(", ")}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {works.length > 0 ? (
        <>
          <h3 className="tried-list-head">{tried.works}</h3>
          <ul className="tried-list">
            {works.map((hit) => (
              <li key={`${hit.kind} ${hit.recordId}`}>
                <a href={hit.path} lang="sv">
                  <Marked segments={hit.title} />
                </a>
                <p className="meta">
                  {[
                    hit.status ? terms.projectStatus[hit.status] : terms.archiveKind[hit.kind],
                    hit.unitName,
                    hit.year,
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {colleagues.length > 0 ? (
        <>
          <h3 className="tried-list-head">{tried.colleagues}</h3>
          <ul className="tried-list">
            {colleagues.map(({ id, name, unitName, email, phone, knowsBy, title }) => (
              <li key={id}>
                <a href={personPath(id)}>{name}</a>
                {unitName ? `, ${unitName}` : null}
                <p className="meta">
                  {phone ? <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a> : null}
                  {phone ? ", " : null}
                  <a href={`mailto:${email}`}>{email}</a>
                  <br />
                  {knowsBy === "lesson" ? tried.wrote(title) : tried.contactFor(title)}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
