import { database } from "#db/client.server";
import { informationKinds } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { isDay } from "~/calendar/swedish-time";
import { Filters, optionsByName, optionsInOrder } from "~/components/filters";
import { EntryRows } from "~/components/information/entry-rows";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { RegisterNav } from "~/components/register/register-nav";
import { entryFacets, entryList } from "~/domain/information/entries.server";
import { lettersWaiting } from "~/domain/information/incoming.server";
import { may } from "~/domain/members/permissions";
import { chosen, numberIn, oneOfIn, pageIn, wordIn } from "~/http/address";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const onPage = 30;

/** What the coordinator has been told, narrowed by the choices in the address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeInformation");
  const address = new URL(request.url).searchParams;
  const since = wordIn(address, "sedan");
  const filter = {
    kind: oneOfIn(address, "slag", informationKinds),
    unitId: wordIn(address, "enhet"),
    partnerId: wordIn(address, "partner"),
    projectId: wordIn(address, "projekt"),
    themeId: wordIn(address, "tema"),
    year: numberIn(address, "ar", 1900, 2200),
    since: since && isDay(since) ? since : null,
  };
  const page = pageIn(address);
  const { rows, total } = entryList(database(), filter, { offset: (page - 1) * onPage, limit: onPage });
  return {
    filter,
    rows,
    total,
    page,
    pages: Math.max(1, Math.ceil(total / onPage)),
    facets: entryFacets(database()),
    writes: may(member, "shareInformation"),
    waiting: may(member, "takeInLetters") ? lettersWaiting(database()) : null,
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.information.title,
  below: () => "/register",
};

export default function Information() {
  const speech = useSpeech();
  const { information: own, common, terms } = speech.words;
  const { filter, rows, total, page, pages, facets, writes, waiting } = useLoaderData<typeof loader>();
  const choices = {
    slag: filter.kind,
    enhet: filter.unitId,
    partner: filter.partnerId,
    projekt: filter.projectId,
    tema: filter.themeId,
    ar: filter.year,
    sedan: filter.since,
  };
  const narrowed = Object.values(choices).some((choice) => choice !== null);
  const options = (facet: (typeof facets)["units"]) => optionsByName(facet, speech);
  return (
    <>
      <Head title={own.title} lead={own.lead} crumbs={["register"]}>
        {writes ? <Tell waiting={waiting} /> : null}
        <RegisterNav here="information" />
      </Head>
      <Part
        id="lista"
        title={own.list(total)}
        aside={total > 1 ? own.listAside : undefined}
        filters={
          <Filters
            action="/information"
            kept={filter.projectId ? { projekt: filter.projectId } : {}}
            filters={[
              {
                name: "slag",
                label: own.kind,
                value: filter.kind,
                options: optionsInOrder(informationKinds, terms.informationKind, facets.kinds),
              },
              { name: "enhet", label: own.unit, value: filter.unitId, options: options(facets.units) },
              {
                name: "partner",
                label: own.partner,
                value: filter.partnerId,
                options: options(facets.partners),
              },
              { name: "tema", label: own.theme, value: filter.themeId, options: options(facets.themes) },
              {
                name: "ar",
                label: own.year,
                value: filter.year === null ? null : String(filter.year),
                options: facets.years.map(({ year, count }) => ({
                  value: String(year),
                  label: String(year),
                  count,
                })),
              },
              { name: "sedan", label: own.since, value: filter.since, typed: "date" },
            ]}
          />
        }
      >
        {rows.length > 0 ? (
          <EntryRows entries={rows} />
        ) : narrowed ? (
          <Empty action={<a href="/information">{common.filters.clear}</a>}>{own.emptySelection}</Empty>
        ) : (
          <Empty>{own.empty}</Empty>
        )}
        <Paging path="/information" search={chosen(choices)} page={page} pages={pages} />
      </Part>
    </>
  );
}

function Tell({ waiting }: { waiting: number | null }) {
  const { information } = useSpeech().words;
  return (
    <p className="actions no-print">
      <a className="btn main" href="/information/ny">
        {information.tellCase}
      </a>
      <a className="btn" href="/information/ny?slag=news">
        {information.shareNews}
      </a>
      {waiting === null ? null : (
        <a href="/information/inkommet">
          {waiting > 0 ? information.incomingWaiting(waiting) : information.incoming}
        </a>
      )}
    </p>
  );
}
