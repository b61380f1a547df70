import type { ReactNode } from "react";
import { useWords } from "~/i18n/language";
import { FormContext, type FormValues } from "./form";

/** Fields in a row above a list; what is chosen stands in the address, so that it can be kept and shared. */
export function Filter({
  action,
  values,
  submit,
  clear,
  children,
}: {
  action: string;
  values: FormValues;
  submit: string;
  /** Where nothing is chosen; left out when nothing is. */
  clear?: { to: string; label: string } | null;
  children: ReactNode;
}) {
  return (
    <FormContext.Provider value={{ values, answer: undefined, prefix: "" }}>
      <search>
        <form method="get" action={action} className="filter no-print">
          {children}
          <p className="actions">
            <button type="submit" className="btn">
              {submit}
            </button>
            {clear ? <a href={clear.to}>{clear.label}</a> : null}
          </p>
        </form>
      </search>
    </FormContext.Provider>
  );
}

/** The way to the pages before and after in a long list; nothing when there is one page only. */
export function Pager({
  previous,
  next,
  here,
  byTime,
}: {
  previous?: string | null;
  next?: string | null;
  here?: string;
  /** Whether the list goes back in time, so that the next page is the older one. */
  byTime?: boolean;
}) {
  const { common } = useWords();
  if (!previous && !next) return null;
  return (
    <nav className="pager no-print" aria-label={common.pages}>
      {previous ? <a href={previous}>{byTime ? common.later : common.previousPage}</a> : null}
      {here ? <span>{here}</span> : null}
      {next ? <a href={next}>{byTime ? common.earlier : common.nextPage}</a> : null}
    </nav>
  );
}
