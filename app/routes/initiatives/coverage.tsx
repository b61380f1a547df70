import { database } from "#db/client.server";
import { initiativesPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { CoverageTable } from "~/components/initiatives/coverage-table";
import { InitiativeTable } from "~/components/initiatives/initiative-table";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { coverageByUnit, shareOf } from "~/domain/funding/coverage.server";
import { untestedInitiatives } from "~/domain/funding/initiatives.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** How many of each unit's initiatives have a signed funding test; each figure opens the list that it counts. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeRegister");
  const rows = coverageByUnit(database());
  const sum = {
    all: rows.reduce((total, { all }) => total + all, 0),
    tested: rows.reduce((total, { tested }) => total + tested, 0),
  };
  return {
    rows: rows.map((row) => ({ ...row, share: shareOf(row) })),
    sum: { ...sum, share: shareOf(sum) },
    untested: untestedInitiatives(database()),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.initiatives.coverage.title };

export default function FundingCoverage() {
  const { initiatives } = useWords();
  const own = initiatives.coverage;
  const { rows, sum, untested } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        crumbs={["register", { to: initiativesPath, label: initiatives.title }]}
        title={own.title}
        lead={own.lead}
      />
      <Part id="enheter" title={own.per}>
        {sum.all > 0 ? <CoverageTable rows={rows} sum={sum} /> : <Empty>{own.empty}</Empty>}
      </Part>
      {sum.all > 0 ? (
        <Part id="inte-provade" title={own.untested} aside={own.untestedAside(untested.length)}>
          {untested.length > 0 ? (
            <InitiativeTable rows={untested} caption={own.untested} />
          ) : (
            <p className="note">{own.allTested}</p>
          )}
        </Part>
      ) : null}
    </>
  );
}
