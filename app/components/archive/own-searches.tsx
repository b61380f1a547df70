import type { Question } from "~/domain/archive/query.server";
import type { SavedSearch } from "~/domain/searches/saved.server";
import { useWords } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import { Part } from "../page";
import { SearchLink } from "./search-name";
import { clearPath, savedPath } from "./search-ways";

/** What the reader has saved and has searched for lately; nothing before they have. */
export function OwnSearches({ saved, latest }: { saved: SavedSearch[]; latest: Question[] }) {
  const { archive, terms } = useWords();
  const { own } = archive;
  return (
    <>
      {saved.length > 0 ? (
        <Part id="sparade" title={own.saved}>
          <ul className="rows">
            {saved.map(({ id, name, question, rhythm }) => (
              <li key={id} className="between">
                <span id={`sparad-${id}`}>
                  <SearchLink question={question} name={name} />
                </span>
                <span className="meta">
                  {terms.watchRhythm[rhythm]}{" "}
                  <a href={`${savedPath(id)}/andra`} aria-describedby={`sparad-${id}`}>
                    {own.change}
                  </a>
                </span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {latest.length > 0 ? (
        <Part id="senaste" title={own.latest} aside={own.latestAside}>
          <div className="stack">
            <ul className="try">
              {latest.map((question) => (
                <li key={JSON.stringify(question)}>
                  <SearchLink question={question} />
                </li>
              ))}
            </ul>
            <div>
              <ButtonForm action={clearPath} label={own.clear} kind="link" />
            </div>
          </div>
        </Part>
      ) : null}
    </>
  );
}
