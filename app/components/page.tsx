import type { ReactNode } from "react";
import { useWords } from "~/i18n/language";
import { type Crumb, crumbInWords } from "./places";

/** The top of a page: what it is (kicker), the situation as h1, and a lead. */
export function Head({
  title,
  kicker,
  lead,
  crumbs,
  small,
  lang,
  children,
}: {
  title: ReactNode;
  kicker?: ReactNode;
  lead?: ReactNode;
  crumbs?: Crumb[];
  /** A quieter title, for pages that are tools. */
  small?: boolean;
  lang?: string;
  /** What follows on the lead: the page's main action. */
  children?: ReactNode;
}) {
  return (
    <div className="head">
      {crumbs ? <Crumbs crumbs={crumbs} /> : null}
      {kicker ? <p className="kicker">{kicker}</p> : null}
      <h1 className={small ? "small" : undefined} lang={lang}>
        {title}
      </h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const words = useWords();
  return (
    <nav className="crumbs" aria-label={words.common.breadcrumbs}>
      <ol>
        {crumbs
          .map((crumb) => crumbInWords(crumb, words))
          .map((crumb) => (
            <li key={crumb.to}>
              <a href={crumb.to} lang={crumb.lang}>
                {crumb.label}
              </a>
            </li>
          ))}
      </ol>
    </nav>
  );
}

/** A part of a page: the heading in the margin, the matter in the column. */
export function Part({
  id,
  title,
  aside,
  filters,
  className,
  printed = true,
  children,
}: {
  id: string;
  title: ReactNode;
  /** A line below the heading: a count, a deadline. */
  aside?: ReactNode;
  /** The fields that narrow the part's list. */
  filters?: ReactNode;
  className?: string;
  /** Whether the part belongs on paper. */
  printed?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      className={["part", className, printed ? null : "no-print"].filter(Boolean).join(" ")}
      id={id}
      aria-labelledby={`${id}-heading`}
    >
      <header>
        <h2 id={`${id}-heading`}>{title}</h2>
        {aside ? <p>{aside}</p> : null}
        {filters}
      </header>
      <div>{children}</div>
    </section>
  );
}

/** The column without a heading of its own: for forms that follow directly on the page's head. */
export function Column({ children }: { children: ReactNode }) {
  return (
    <div className="cols">
      <div className="col">{children}</div>
    </div>
  );
}

/** Where there is nothing yet: what this place is for, and the one way to begin. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action ? <div className="actions">{action}</div> : null}
    </div>
  );
}

/** A table that may be wider than a phone: it scrolls in a box of its own, which takes the focus. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
