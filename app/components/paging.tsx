import { useWords } from "~/i18n/language";

/** Ways to the other pages of a list; nothing when there is only one. `search` is the address without the page. */
export function Paging({
  path,
  search,
  page,
  pages,
  at,
}: {
  path: string;
  search: [name: string, value: string][];
  page: number;
  pages: number;
  /** The part of the page that the list is, where it does not stand at the top. */
  at?: string;
}) {
  const { paging } = useWords().common;
  if (pages < 2) return null;
  const to = (number: number) => {
    const address = new URLSearchParams([
      ...search,
      ...(number > 1 ? [["sida", String(number)] as [string, string]] : []),
    ]);
    return `${path}${address.size > 0 ? `?${address}` : ""}${at ? `#${at}` : ""}`;
  };
  return (
    <nav className="paging no-print" aria-label={paging.label}>
      {page > 1 ? (
        <a className="btn low" href={to(page - 1)} rel="prev">
          {paging.previous}
        </a>
      ) : null}
      <span>{paging.here(page, pages)}</span>
      {page < pages ? (
        <a className="btn low" href={to(page + 1)} rel="next">
          {paging.next}
        </a>
      ) : null}
    </nav>
  );
}
