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
