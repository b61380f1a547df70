import type { PublicationKind } from "#db/words";
import { publicPath } from "~/addresses/open";
import { useSpeech } from "~/i18n/language";
import { Day } from "../moment";
import { publishedTitle } from "./published-title";

type ListedPublication = {
  kind: PublicationKind;
  recordId: string;
  title: string;
  titleEn: string | null;
  summary: string;
  day: string | null;
  ownerName: string | null;
};

/** Published records as a list: the title leads to each. */
export function PublishedList({ lines, kinds }: { lines: ListedPublication[]; kinds?: boolean }) {
  const { words, language } = useSpeech();
  return (
    <ul className="rows two">
      {lines.map((line) => {
        const title = publishedTitle(line, language);
        return (
          <li key={`${line.kind} ${line.recordId}`} className="hit">
            <span className="meta">
              {line.day ? <Day day={line.day} /> : null}
              {kinds ? (
                <>
                  {line.day ? <br /> : null}
                  {words.publishing.kinds[line.kind]}
                </>
              ) : null}
            </span>
            <div className="stack close">
              <h3 lang={title.lang}>
                <a href={publicPath(line.kind, line.recordId)}>{title.label}</a>
              </h3>
              {line.summary ? (
                <p className="excerpt" lang="sv">
                  {line.summary}
                </p>
              ) : null}
              {line.ownerName ? (
                <p className="meta" lang="sv">
                  {line.ownerName}
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
