import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Moment } from "~/components/moment";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { ListTable } from "~/components/retention/list-table";
import { disposedPage, keptOfLatest, mostByOne, rowKey } from "~/domain/retention/lists.server";
import { pageIn } from "~/http/address";
import { number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const path = "/installningar/gallring/logg";

/**
 * What has been disposed of, when, by which rule and who approved it: identifiers alone, which are never disposed of. On the
 * first page also what stayed of the list that was approved last.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "approveDisposal");
  const shown = disposedPage(database(), { number: pageIn(new URL(request.url).searchParams), size: 100 });
  const kept = shown.page === 1 ? keptOfLatest(database()) : [];
  return {
    ...shown,
    kept: kept.slice(0, mostByOne).map((row) => ({ ...row, key: rowKey(row) })),
    keptRest: Math.max(0, kept.length - mostByOne),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.retention.log };

export default function DisposalLog() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.retention;
  const { rows, kept, keptRest, total, page, pages } = useLoaderData<typeof loader>();
  const kinds = own.kinds as Record<string, string>;
  return (
    <>
      <Head title={own.log} lead={own.logLead} crumbs={["settings", "retention"]} />
      <Part id="logg" title={own.disposed} aside={number(total, speech)}>
        {rows.length === 0 ? (
          <Empty>{own.logEmpty}</Empty>
        ) : (
          <table className="records fold">
            <caption className="vh">{own.log}</caption>
            <thead>
              <tr>
                <th scope="col">{own.what}</th>
                <th scope="col">{own.when}</th>
                <th scope="col">{own.rule}</th>
                <th scope="col">{own.who}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.kind + row.recordId}>
                  <th scope="row">
                    {kinds[row.kind] ?? own.person}
                    <small>{row.recordId}</small>
                  </th>
                  <td data-l={own.when}>
                    <Moment at={row.at} />
                  </td>
                  <td data-l={own.rule}>
                    {row.rule === "asked" ? own.asked : (kinds[row.rule] ?? row.rule)}
                  </td>
                  <td data-l={own.who}>{row.byName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Paging path={path} search={[]} page={page} pages={pages} />
      </Part>
      {kept.length > 0 ? (
        <Part id="kvar" title={own.stayed}>
          <ListTable caption={own.stayed} rows={kept} isForm={false} />
          {keptRest > 0 ? <p className="note">{own.keptRest(keptRest)}</p> : null}
        </Part>
      ) : null}
    </>
  );
}
