import { database } from "#db/client.server";
import { phases } from "#db/words";
import { lessonPath } from "~/addresses/lessons";
import { requireMember } from "~/auth/visit.server";
import { dayOf, firstYear, lastYear } from "~/calendar/swedish-time";
import { Filters, optionsByName, optionsInOrder } from "~/components/filters";
import { LessonRows } from "~/components/lessons/lesson-rows";
import { Day } from "~/components/moment";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { lessonFacets } from "~/domain/lessons/facets.server";
import { draftLessons, lessonPage } from "~/domain/lessons/lessons.server";
import { lessonsToLookAt } from "~/domain/lessons/look-again.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { chosen, numberIn, oneOfIn, pageIn, wordIn } from "~/http/address";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const pageSize = 20;
/** Otherwise the newest come first. */
const orders = ["mest-anvand"] as const;

/** The lessons that the member may read, narrowed by the choices in the address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeLessons");
  const viewer = viewerOf(member);
  const address = new URL(request.url).searchParams;
  const filter = {
    unitId: wordIn(address, "enhet"),
    themeId: wordIn(address, "tema"),
    phase: oneOfIn(address, "fas", phases),
    programmeCode: wordIn(address, "program"),
    year: numberIn(address, "ar", firstYear, lastYear),
    mostUsed: oneOfIn(address, "ordning", orders),
  };
  return {
    filter,
    ...lessonPage(
      database(),
      viewer,
      { ...filter, mostUsed: filter.mostUsed !== null },
      { number: pageIn(address), size: pageSize },
    ),
    facets: lessonFacets(database(), viewer),
    drafts: draftLessons(database(), member).map(({ changedAt, sentForReviewAt, ...draft }) => ({
      ...draft,
      changedOn: dayOf(changedAt),
      sentOn: sentForReviewAt === null ? null : dayOf(sentForReviewAt),
      mine: draft.authorId === member.id,
    })),
    toLookAt: lessonsToLookAt(database(), member, now()).length,
    writes: may(member, "writeLesson"),
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (words) => words.lessons.list.title };

export default function LessonList() {
  const words = useWords();
  const { list } = words.lessons;
  const { filter, page, pages, total, lessons, facets, drafts, toLookAt, writes } =
    useLoaderData<typeof loader>();
  const narrowed = Object.values(filter).some((value) => value !== null);
  const write = (
    <a className="btn main" href="/lardomar/ny">
      {list.write}
    </a>
  );
  const search = chosen({
    enhet: filter.unitId,
    tema: filter.themeId,
    fas: filter.phase,
    program: filter.programmeCode,
    ar: filter.year,
    ordning: filter.mostUsed,
  });
  return (
    <>
      <Head title={list.title} lead={list.lead}>
        {(writes && (total > 0 || narrowed)) || toLookAt > 0 ? (
          <p className="actions">
            {writes && (total > 0 || narrowed) ? write : null}
            {toLookAt > 0 ? <a href="/lardomar/att-se-over">{list.toLookAt(toLookAt)}</a> : null}
          </p>
        ) : null}
      </Head>
      {drafts.length > 0 ? <DraftsPart drafts={drafts} /> : null}
      {total === 0 && !narrowed ? (
        <div className="cols">
          <div className="col">
            <Empty action={writes ? write : undefined}>{writes ? list.empty : list.emptyReader}</Empty>
          </div>
        </div>
      ) : (
        <section className="part" aria-labelledby="lardomar-heading">
          <header>
            <h2 id="lardomar-heading">{list.count(total)}</h2>
            <LessonFilters filter={filter} facets={facets} />
          </header>
          <div>
            {lessons.length > 0 ? (
              <LessonRows lessons={lessons} />
            ) : (
              <Empty action={<a href="/lardomar">{words.common.filters.clear}</a>}>
                {list.emptySelection}
              </Empty>
            )}
            <Paging path="/lardomar" search={search} page={page} pages={pages} />
          </div>
        </section>
      )}
    </>
  );
}

function DraftsPart({ drafts }: Pick<Shown, "drafts">) {
  const { list } = useWords().lessons;
  return (
    <Part id="utkast" title={list.drafts} aside={list.draftsAside(drafts.length)}>
      <ul className="rows three">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span className="meta">
              {draft.sentOn ? list.draftSent : list.draftChanged}{" "}
              <Day day={draft.sentOn ?? draft.changedOn} />
            </span>
            <div>
              <h3>
                <a href={lessonPath(draft.id)} lang="sv">
                  {draft.title}
                </a>
              </h3>
              <p className="meta" lang="sv">
                {draft.authorName}, {draft.unitName}
              </p>
            </div>
            {draft.sentOn && !draft.mine ? (
              <a className="btn low" href={lessonPath(draft.id)}>
                {list.review}
              </a>
            ) : (
              <a className="btn low" href={`${lessonPath(draft.id)}/andra`}>
                {list.continue}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function LessonFilters({ filter, facets }: Pick<Shown, "filter" | "facets">) {
  const speech = useSpeech();
  const { lessons, terms } = speech.words;
  const { list } = lessons;
  return (
    <Filters
      action="/lardomar"
      filters={[
        {
          name: "enhet",
          label: list.unit,
          value: filter.unitId,
          options: optionsByName(facets.units, speech),
        },
        {
          name: "tema",
          label: list.theme,
          value: filter.themeId,
          options: optionsByName(facets.themes, speech),
        },
        {
          name: "fas",
          label: list.phase,
          value: filter.phase,
          options: optionsInOrder(phases, terms.phase, facets.phases),
        },
        {
          name: "program",
          label: list.programme,
          value: filter.programmeCode,
          options: optionsByName(facets.programmes, speech),
        },
        {
          name: "ar",
          label: list.year,
          value: filter.year?.toString() ?? null,
          options: facets.years.map(({ key, count }) => ({ value: key, label: key, count })),
        },
        {
          name: "ordning",
          label: list.order,
          value: filter.mostUsed,
          any: list.newest,
          options: [{ value: "mest-anvand", label: list.mostUsed }],
        },
      ]}
    />
  );
}
