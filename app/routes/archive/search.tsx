import { database } from "#db/client.server";
import { importPath } from "~/addresses/documents";
import { requireMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { addressOf, choicesIn, questionIn, withoutChoices } from "~/components/archive/address";
import { Beginning } from "~/components/archive/beginning";
import { Filters } from "~/components/archive/filters";
import { HitList } from "~/components/archive/hit-list";
import { OwnSearches } from "~/components/archive/own-searches";
import { SearchForm } from "~/components/archive/search-form";
import { askPath, inquiriesPath, savePath, vainPath } from "~/components/archive/search-ways";
import { useSearchesMade } from "~/components/archive/searches-made";
import type { PageHandle } from "~/components/page-handle";
import { exampleSearches } from "~/domain/archive/examples.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { latestSearches, noteSearch } from "~/domain/searches/recent.server";
import { savedBy } from "~/domain/searches/saved.server";
import { noteVain } from "~/domain/searches/vain.server";
import { now } from "~/env.server";
import { isOpened } from "~/http/opened.server";
import { listInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { searchAside } from "~/threads/archive.server";

/** The archive: everything that has been published or held, as far as the reader may see it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeArchive");
  const viewer = viewerOf(member);
  const question = questionIn(new URL(request.url).searchParams);
  const beginning = question.text === "" && question.order === "best" && choicesIn(question) === 0;
  const { hits, ...answer } = await searchAside(database(), viewer, question, now());
  if (isOpened(request)) {
    noteSearch(database(), member.id, question, now());
    noteVain(database(), question, answer.total, now());
  }
  return {
    question: { ...question, page: answer.page },
    ...answer,
    hits: beginning ? [] : hits,
    own: beginning
      ? { saved: savedBy(database(), member.id), latest: latestSearches(database(), member.id) }
      : null,
    examples: beginning ? exampleSearches(database(), viewer, 8) : null,
    mayWrite: may(member, "writeLesson"),
    importTo: may(member, "keepDocuments") ? importPath : null,
    seesVain: may(member, "seeVainSearches"),
    mayTakeOut: may(member, "takeOutArchive"),
    thisYear: yearOf(dayOf(now())),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ archive }, { question }) => (question.text ? archive.titleFor(question.text) : archive.title),
  scripts: true,
};

type Found = Awaited<ReturnType<typeof loader>>;

export default function Search() {
  const { words } = useSpeech();
  const found = useLoaderData<typeof loader>();
  const { question, total, facets, hits, examples, own } = found;
  const { onClick } = useSearchesMade(question, total === 0);
  return (
    <>
      <div className="head">
        <h1 className="small">{words.archive.title}</h1>
        <SearchForm question={question} describedBy={examples ? "fraga-help" : undefined} />
        {examples ? (
          <p className="meta" id="fraga-help">
            {words.archive.searchHelp}
          </p>
        ) : null}
        <Status found={found} />
        <p className="actions no-print">
          {examples ? (
            <>
              <a href={inquiriesPath}>{words.archive.inquiry.yours}</a>
              {found.seesVain ? <a href={vainPath}>{words.archive.vain.link}</a> : null}
            </>
          ) : (
            <a href={savePath(question)}>{words.archive.own.save}</a>
          )}
        </p>
      </div>
      {own ? <OwnSearches saved={own.saved} latest={own.latest} /> : null}
      {examples ? (
        <Beginning
          question={question}
          total={total}
          kinds={facets.kinds}
          examples={examples}
          mayWrite={found.mayWrite}
          mayTakeOut={found.mayTakeOut}
          importTo={found.importTo}
        />
      ) : (
        <div className="part">
          <header>
            <h2 className="vh">{words.archive.result}</h2>
            <Filters question={question} facets={facets} thisYear={found.thisYear} />
          </header>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens for the links within, which do the same without it */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link that is opened by key gives a click too */}
          <div onClick={onClick}>
            {total === 0 ? (
              <Nothing found={found} />
            ) : (
              <>
                <Place found={found} />
                <HitList hits={hits} from={found.from} asked={question.text !== ""} />
                <Pages found={found} />
                {question.text ? (
                  <p className="actions after no-print">
                    <a href={askPath(question.text)}>{words.archive.inquiry.below}</a>
                  </p>
                ) : null}
              </>
            )}
          </div>
        </div>
      )}
    </>
  );
}

/** How many hits, told aloud when it changes. */
function Status({ found }: { found: Found }) {
  const speech = useSpeech();
  const { archive } = speech.words;
  const { question, total, widenedWith, loosened, examples } = found;
  if (examples) return <p role="status" />;
  if (total === 0)
    return (
      <p role="status">
        <b>{question.text ? archive.none(question.text) : archive.noneNarrowed}</b>
      </p>
    );
  return (
    <p role="status">
      <b>{archive.hits(total)}</b> {question.text ? archive.hitsOn(question.text) : archive.hitsInAll}{" "}
      {widenedWith.length > 0 ? `${archive.widened(listInWords(widenedWith, speech))} ` : null}
      {loosened ? archive.loosened : null}
    </p>
  );
}

/** Which of the hits stand here, and in which order. */
function Place({ found: { question, from, hits, total, meant } }: { found: Found }) {
  const { archive } = useSpeech().words;
  return (
    <>
      {meant ? <Meant question={question} meant={meant} /> : null}
      <p className="actions meta between">
        <span>{archive.showing(from, from + hits.length - 1, total)}</span>
        {question.text ? (
          <span>
            {(["best", "newest"] as const).map((order, place) => (
              <span key={order}>
                {place > 0 ? ", " : null}
                {order === question.order ? (
                  <b>{archive[order]}</b>
                ) : (
                  <a href={addressOf({ ...question, order, page: 1 })}>{archive[order]}</a>
                )}
              </span>
            ))}
          </span>
        ) : null}
      </p>
    </>
  );
}

function Meant({ question, meant }: { question: Found["question"]; meant: string }) {
  const { archive } = useSpeech().words;
  return (
    <p>
      {archive.meant}{" "}
      <a href={addressOf({ ...question, text: meant, page: 1 })} lang="sv">
        {meant}
      </a>
      ?
    </p>
  );
}

function Pages({ found: { question, page, pages } }: { found: Found }) {
  const { archive } = useSpeech().words;
  if (pages === 1) return null;
  return (
    <nav className="actions pages" aria-label={archive.pages}>
      {page > 1 ? (
        <a className="btn" rel="prev" href={addressOf({ ...question, page: page - 1 })}>
          {archive.previousPage}
        </a>
      ) : null}
      <span className="meta">{archive.page(page, pages)}</span>
      {page < pages ? (
        <a className="btn" rel="next" href={addressOf({ ...question, page: page + 1 })}>
          {archive.nextPage}
        </a>
      ) : null}
    </nav>
  );
}

/** No hits: what was probably meant, and what else to try. */
function Nothing({ found: { question, meant } }: { found: Found }) {
  const { archive } = useSpeech().words;
  return (
    <div className="example stack">
      {meant ? <Meant question={question} meant={meant} /> : null}
      {choicesIn(question) > 0 ? (
        <p>
          <a href={addressOf(withoutChoices(question))}>{archive.withoutFilters}</a>
        </p>
      ) : null}
      {question.text ? <p>{archive.advice}</p> : null}
      {question.text && choicesIn(question) === 0 ? (
        <>
          <p>{archive.inquiry.nothing}</p>
          <p className="actions">
            <a className="btn" href={askPath(question.text)}>
              {archive.inquiry.link}
            </a>
          </p>
        </>
      ) : null}
    </div>
  );
}
