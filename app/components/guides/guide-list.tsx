import type { GuideKey } from "~/domain/guides/guides";
import { useWords } from "~/i18n/language";

/** Guides by name, each with whom it is for. */
export function GuideList({
  listed,
  firstYear = false,
  search = false,
}: {
  listed: { key: GuideKey; slug: string }[];
  /** Whether the first year of a new municipality belongs in the list. */
  firstYear?: boolean;
  /** Whether the page about searching does. */
  search?: boolean;
}) {
  const words = useWords();
  const { guides } = words;
  const rows = [
    ...listed.map(({ key, slug }) => ({
      to: `/hjalp/${slug}`,
      title: guides.of[key].title,
      about: guides.of[key].forWhom,
    })),
    ...(firstYear
      ? [{ to: "/hjalp/forsta-aret", title: words.firstYear.title, about: guides.firstYear }]
      : []),
    ...(search ? [{ to: "/arkiv/sa-soker-du", title: words.archive.help.title, about: guides.search }] : []),
  ];
  return (
    <ul className="rows">
      {rows.map(({ to, title, about }) => (
        <li key={to}>
          <h3>
            <a href={to}>{title}</a>
          </h3>
          <p className="meta">{about}</p>
        </li>
      ))}
    </ul>
  );
}
