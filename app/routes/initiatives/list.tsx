import { database } from "#db/client.server";
import { fundingVerdicts, initiativeStatuses } from "#db/words";
import { initiativesPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { Filters, optionsInOrder } from "~/components/filters";
import { InitiativeTable } from "~/components/initiatives/initiative-table";
import { Empty, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { RegisterNav } from "~/components/register/register-nav";
import { testedInAddress, testedWords } from "~/domain/funding/initiative";
import { initiativeFacets, initiativePage } from "~/domain/funding/initiatives.server";
import { may } from "~/domain/members/permissions";
import { chosen, oneOfIn, pageIn, wordIn } from "~/http/address";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const pageSize = 25;

/** The initiatives of all units, narrowed by the choices in the address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const address = new URL(request.url).searchParams;
  const tested = oneOfIn(address, "provning", Object.values(testedInAddress));
  const filter = {
    unitId: wordIn(address, "enhet"),
    status: oneOfIn(address, "status", initiativeStatuses),
    verdict: oneOfIn(address, "svar", fundingVerdicts),
    tested: testedWords.find((each) => testedInAddress[each] === tested) ?? null,
  };
  return {
    filter,
    ...initiativePage(database(), filter, { number: pageIn(address), size: pageSize }),
    facets: initiativeFacets(database()),
    writes: may(member, "writeInitiative"),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.initiatives.title };

export default function InitiativeList() {
  const words = useWords();
  const { list } = words.initiatives;
  const { filter, page, pages, total, initiatives, facets, writes } = useLoaderData<typeof loader>();
  const narrowed = Object.values(filter).some((value) => value !== null);
  const tested = filter.tested && testedInAddress[filter.tested];
  const write = writes ? (
    <a className="btn main" href={`${initiativesPath}/ny`}>
      {list.newButton}
    </a>
  ) : undefined;
  return (
    <>
      <Head title={words.initiatives.title} lead={list.lead} crumbs={["register"]}>
        <p className="actions no-print">
          {write}
          <a href={`${initiativesPath}/tackning`}>{list.coverage}</a>
        </p>
        <RegisterNav here="initiatives" />
      </Head>
      <section className="part" aria-labelledby="insatser-heading">
        <header>
          <h2 id="insatser-heading">{list.count(total)}</h2>
          <Filters
            action={initiativesPath}
            filters={[
              {
                name: "enhet",
                label: list.unit,
                value: filter.unitId,
                options: facets.units.map(({ key, name, count }) => ({ value: key, label: name, count })),
              },
              {
                name: "status",
                label: list.status,
                value: filter.status,
                options: optionsInOrder(initiativeStatuses, words.terms.initiativeStatus, facets.statuses),
              },
              {
                name: "provning",
                label: list.tested,
                value: tested,
                options: facets.tested.map(({ key, count }) => {
                  const word = testedWords.find((each) => each === key) ?? "yes";
                  return { value: testedInAddress[word], label: list.testedWords[word], count };
                }),
              },
              {
                name: "svar",
                label: list.verdict,
                value: filter.verdict,
                options: optionsInOrder(fundingVerdicts, words.terms.fundingVerdict, facets.verdicts),
              },
            ]}
          />
        </header>
        <div>
          {initiatives.length > 0 ? (
            <InitiativeTable rows={initiatives} caption={list.caption} />
          ) : narrowed ? (
            <Empty action={<a href={initiativesPath}>{words.common.filters.clear}</a>}>
              {list.emptySelection}
            </Empty>
          ) : (
            <Empty action={write}>{list.empty}</Empty>
          )}
          <Paging
            path={initiativesPath}
            search={chosen({
              enhet: filter.unitId,
              status: filter.status,
              provning: tested,
              svar: filter.verdict,
            })}
            page={page}
            pages={pages}
          />
        </div>
      </section>
    </>
  );
}
