import { Fragment } from "react";
import type { ArchiveKind } from "#db/words";
import { Empty, Part } from "~/components/page";
import type { Choice } from "~/domain/archive/facets.server";
import type { Question } from "~/domain/archive/query.server";
import { useWords } from "~/i18n/language";
import { addressOf, helpPath } from "./address";

type Shown = {
  question: Question;
  total: number;
  kinds: Choice<ArchiveKind>[];
  examples: string[];
  mayWrite: boolean;
  mayTakeOut: boolean;
  /** Where old papers are brought in; null for whoever may not. */
  importTo: string | null;
};

/** The archive before anything has been asked: what there is, words to try, and how to search. */
export function Beginning({ question, total, kinds, examples, mayWrite, mayTakeOut, importTo }: Shown) {
  const { start } = useWords().archive;
  return (
    <>
      {examples.length > 0 ? (
        <Part id="prova" title={start.tryHeading}>
          <ul className="try">
            {examples.map((word) => (
              <li key={word}>
                <a href={addressOf({ ...question, text: word })} lang="sv">
                  {word}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part id="innehaller" title={start.whatHeading} aside={total > 0 ? start.whatAside(total) : undefined}>
        {total > 0 ? (
          <Contents question={question} kinds={kinds} mayTakeOut={mayTakeOut} importTo={importTo} />
        ) : (
          <Empty
            action={
              mayWrite ? (
                <a className="btn main" href="/lardomar/ny">
                  {start.nothingAction}
                </a>
              ) : undefined
            }
          >
            {start.nothing}
          </Empty>
        )}
      </Part>
      <Part id="provat" title={start.triedHeading}>
        <p className="prose">{start.tried}</p>
        <p className="actions below">
          <a className="btn" href="/arkiv/provat">
            {start.triedButton}
          </a>
        </p>
      </Part>
      <Part id="sa-soker-du" title={start.howHeading}>
        <dl className="facts">
          {start.how.map(([what, how]) => (
            <Fragment key={what}>
              <dt>{what}</dt>
              <dd>{how}</dd>
            </Fragment>
          ))}
        </dl>
        <p>
          <a href={helpPath}>{start.more}</a>
        </p>
      </Part>
    </>
  );
}

/** How much there is of each kind, and the ways to browse it, take it out and bring more in. */
function Contents({ question, kinds, mayTakeOut, importTo }: Omit<Shown, "total" | "examples" | "mayWrite">) {
  const { archive, terms } = useWords();
  const { start } = archive;
  return (
    <div className="stack">
      <p>{start.what}</p>
      <ul className="counts">
        {kinds.map(({ value, count }) => (
          <li key={value}>
            <a href={addressOf({ ...question, kinds: [value], order: "newest" })}>
              {terms.archiveKinds[value]}
            </a>{" "}
            <span>{count}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={addressOf({ ...question, order: "newest" })}>{start.browse}</a>
      </p>
      {mayTakeOut ? (
        <p>
          <a href="/arkiv/ut">{archive.out.link}</a>
        </p>
      ) : null}
      {importTo ? (
        <p>
          <a href={importTo}>{start.bringIn}</a>
        </p>
      ) : null}
    </div>
  );
}
