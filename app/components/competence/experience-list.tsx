import { Fragment } from "react";
import { competenceKinds } from "#db/words";
import type { Experience, Source } from "~/domain/competence/experience.server";
import { useSpeech } from "~/i18n/language";
import { subjectName } from "./subject";

const ways = ["project", "lesson", "contact", "training", "own"] as const;

/**
 * What somebody has experience of, a line for each kind; behind each what shows it. One record is led to itself, several
 * to the person's page (`more`), where each is named.
 */
export function ExperienceLines({ experience, more }: { experience: Experience[]; more: string }) {
  const speech = useSpeech();
  const { competence: own } = speech.words;
  return competenceKinds.map((kind) => {
    const its = experience.filter((each) => each.kind === kind);
    if (its.length === 0) return null;
    return (
      <p key={kind}>
        <span className="meta">{own.kinds[kind]}: </span>
        {its.map((each, place) => (
          <Fragment key={each.value}>
            {place > 0 ? "; " : null}
            <b>{subjectName(each, speech)}</b> (<Sources sources={each.sources} more={more} />)
          </Fragment>
        ))}
      </p>
    );
  });
}

function Sources({ sources, more }: { sources: Source[]; more: string }) {
  const { sources: own } = useSpeech().words.competence;
  return ways
    .filter((way) => sources.some((source) => source.way === way))
    .map((way, place) => {
      const its = sources.filter((source) => source.way === way);
      const [first] = its;
      const number = its.reduce((sum, source) => sum + source.number, 0);
      return (
        <Fragment key={way}>
          {place > 0 ? ", " : null}
          {way === "own" ? (
            <>
              {own.own}
              {first?.title ? <span lang="sv">: {first.title}</span> : null}
            </>
          ) : (
            <a href={number === 1 && first ? first.path : more}>{own[way](number)}</a>
          )}
        </Fragment>
      );
    });
}

/** The same with every record by its name: for the person's own page. */
export function ExperienceTable({ experience }: { experience: Experience[] }) {
  const speech = useSpeech();
  const { competence: own } = speech.words;
  const inOrder = competenceKinds.flatMap((kind) => experience.filter((each) => each.kind === kind));
  return (
    <dl className="facts">
      {inOrder.map((each) => (
        <div className="fact" key={`${each.kind} ${each.value}`}>
          <dt>
            {own.one[each.kind]}: {subjectName(each, speech)}
          </dt>
          <dd lang="sv">
            {each.sources.map((source, place) => (
              <Fragment key={`${source.way} ${source.id}`}>
                {place > 0 ? ", " : null}
                {source.way === "own" ? (
                  <span lang={speech.language}>
                    {own.sources.own}
                    {source.title ? <span lang="sv">: {source.title}</span> : null}
                  </span>
                ) : (
                  <a href={source.path}>{source.title}</a>
                )}
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
