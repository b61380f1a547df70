import type { ReactNode } from "react";

/** Facts of a record, label and value; a fact without a value is left out. */
export function Facts({ facts }: { facts: [label: string, value: ReactNode][] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) =>
        value === null || value === undefined || value === "" || value === false ? null : (
          <div className="fact" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** One fact of a list that is written out, `<dl className="facts">`; `lang` says that people of the house wrote the value. */
export function Fact({ label, lang, children }: { label: ReactNode; lang?: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd lang={lang}>{children}</dd>
    </>
  );
}

/** Links in a sentence, one after another. */
export function LinkList({ links, lang }: { links: { to: string; label: string }[]; lang?: string }) {
  return links.map((link, place) => (
    <span key={link.to}>
      {place > 0 ? ", " : null}
      <a href={link.to} lang={lang}>
        {link.label}
      </a>
    </span>
  ));
}
