import { database } from "#db/client.server";
import { projectKinds, projectStatuses } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { firstYear, lastYear } from "~/calendar/swedish-time";
import { Filters, optionsByName, optionsInOrder } from "~/components/filters";
import { Empty, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { happeningInAddress } from "~/components/register/address";
import { ProjectTable } from "~/components/register/project-table";
import { RegisterNav } from "~/components/register/register-nav";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { happenings } from "~/domain/projects/happenings";
import { projectFacets, projectList, sumsOf } from "~/domain/projects/projects.server";
import { chosen, numberIn, oneOfIn, pageIn, wordIn } from "~/http/address";
import { countryName, listInWords, number } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** Projects and exchanges that the member may see, narrowed by the choices in the address, with their sums. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const viewer = viewerOf(member);
  const address = new URL(request.url).searchParams;
  const year = numberIn(address, "ar", firstYear, lastYear);
  const under = oneOfIn(address, "under", Object.values(happeningInAddress));
  const filter = {
    unitId: wordIn(address, "enhet"),
    status: oneOfIn(address, "status", projectStatuses),
    programmeCode: wordIn(address, "program"),
    kind: oneOfIn(address, "slag", projectKinds),
    forMinors: oneOfIn(address, "unga", withMinors),
    year,
    during:
      year === null ? null : (happenings.find((each) => happeningInAddress[each] === under) ?? "ongoing"),
  };
  const all = projectList(database(), viewer, { ...filter, forMinors: filter.forMinors !== null });
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const page = Math.min(pageIn(address), pages);
  return {
    writes: may(member, "writeProject"),
    logs: may(member, "logContact"),
    filter,
    rows: all.slice((page - 1) * pageSize, page * pageSize),
    page,
    pages,
    sums: sumsOf(all),
    facets: projectFacets(database(), viewer),
  };
}

const pageSize = 50;
const withMinors = ["ja"] as const;

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (words) => words.register.projects.title };

export default function ProjectRegister() {
  const words = useWords();
  const { projects } = words.register;
  const { writes, logs, filter, rows, page, pages, sums, facets } = useLoaderData<typeof loader>();
  const search = chosen({
    enhet: filter.unitId,
    status: filter.status,
    program: filter.programmeCode,
    slag: filter.kind,
    unga: filter.forMinors,
    ar: filter.year,
    under: filter.during && happeningInAddress[filter.during],
  });
  const narrowed = Object.values(filter).some((value) => value !== null);
  return (
    <>
      <Head title={words.register.title} lead={projects.lead}>
        {writes || logs ? (
          <p className="actions no-print">
            {writes ? (
              <a className="btn main" href="/register/projekt/nytt">
                {words.projects.newButton}
              </a>
            ) : null}
            {logs ? (
              <a className="btn" href="/register/kontakt">
                {words.contacts.log}
              </a>
            ) : null}
          </p>
        ) : null}
        <RegisterNav here="projects" />
      </Head>
      <section className="part" aria-labelledby="projekt-heading">
        <header>
          <h2 id="projekt-heading">{projects.count(sums.projects)}</h2>
          {filter.year && filter.during ? <p>{projects.inYear[filter.during](filter.year)}</p> : null}
          <ProjectFilters filter={filter} facets={facets} />
        </header>
        <div>
          {rows.length > 0 ? (
            <>
              <ProjectTable rows={rows} sums={sums} year={filter.year} paged={pages > 1} />
              <Paging path="/register" search={search} page={page} pages={pages} />
              <Together sums={sums} />
            </>
          ) : narrowed ? (
            <Empty action={<a href="/register">{words.common.filters.clear}</a>}>
              {projects.emptySelection}
            </Empty>
          ) : (
            <Empty>{projects.empty}</Empty>
          )}
        </div>
      </section>
    </>
  );
}

function ProjectFilters({ filter, facets }: Pick<Shown, "filter" | "facets">) {
  const speech = useSpeech();
  const { register, terms } = speech.words;
  const { projects } = register;
  return (
    <Filters
      action="/register"
      filters={[
        {
          name: "enhet",
          label: projects.unit,
          value: filter.unitId,
          options: optionsByName(facets.units, speech),
        },
        {
          name: "status",
          label: projects.status,
          value: filter.status,
          options: optionsInOrder(projectStatuses, terms.projectStatus, facets.statuses),
        },
        {
          name: "program",
          label: projects.programme,
          value: filter.programmeCode,
          options: optionsByName(facets.programmes, speech),
        },
        {
          name: "slag",
          label: projects.kind,
          value: filter.kind,
          options: optionsInOrder(projectKinds, terms.projectKind, facets.kinds),
        },
        {
          name: "unga",
          label: projects.minors,
          value: filter.forMinors,
          options:
            facets.forMinors > 0
              ? [{ value: "ja", label: projects.withMinors, count: facets.forMinors }]
              : [],
        },
        {
          name: "ar",
          label: projects.year,
          value: filter.year?.toString() ?? null,
          options: facets.years.map((year) => ({ value: String(year), label: String(year) })),
        },
        {
          name: "under",
          label: projects.during,
          value: filter.during && filter.during !== "ongoing" ? happeningInAddress[filter.during] : null,
          any: projects.happening.ongoing,
          options: happenings
            .filter((each) => each !== "ongoing")
            .map((each) => ({ value: happeningInAddress[each], label: projects.happening[each] })),
        },
      ]}
    />
  );
}

/** How many young people and which countries the projects of the list have, all pages counted. */
function Together({ sums }: Pick<Shown, "sums">) {
  const speech = useSpeech();
  const { projects } = speech.words.register;
  return (
    <>
      {sums.youth > 0 ? <p className="note below">{projects.youth(number(sums.youth, speech))}</p> : null}
      {sums.countries.length > 0 ? (
        <p className="note below">
          {projects.countries(
            sums.countries.length,
            listInWords(
              sums.countries.map((code) => countryName(code, speech)),
              speech,
            ),
          )}
        </p>
      ) : null}
    </>
  );
}
