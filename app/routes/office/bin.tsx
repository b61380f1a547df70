import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { ButtonForm } from "~/components/buttons";
import { Day, Moment } from "~/components/moment";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { binOf } from "~/domain/bin/bin.server";
import { may } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** What has been removed and can still be taken back: what one has removed oneself; for the coordinator what anybody has. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeBin");
  const seesAll = may(member, "takeBackRemoved");
  const rows = binOf(database(), now(), seesAll ? undefined : member.id);
  return {
    seesAll,
    rows: rows.map(({ until, removedBy: _, ...row }) => ({ ...row, lastDay: dayOf(until) })),
  };
}

export const handle: PageHandle<typeof loader> = { title: ({ bin }) => bin.title };

export default function Bin() {
  const { bin } = useWords();
  const { rows, seesAll } = useLoaderData<typeof loader>();
  return (
    <>
      <Head small title={bin.title} lead={seesAll ? bin.leadAll : bin.lead} />
      <Part id="borttaget" title={bin.heading} aside={rows.length > 0 ? bin.aside(rows.length) : undefined}>
        {rows.length === 0 ? (
          <Empty>{bin.nothing}</Empty>
        ) : (
          <table className="fold records">
            <thead>
              <tr>
                <th scope="col">{bin.what}</th>
                {seesAll ? <th scope="col">{bin.who}</th> : null}
                <th scope="col">{bin.when}</th>
                <th scope="col">{bin.until}</th>
                <th scope="col">
                  <span className="vh">{bin.deeds}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row" id={`post-${row.id}`}>
                    <span lang="sv">{row.label}</span>
                    <small>{bin.kinds[row.kind]}</small>
                  </th>
                  {seesAll ? <td data-l={bin.who}>{row.remover ?? bin.system}</td> : null}
                  <td data-l={bin.when}>
                    <Moment at={row.removedAt} />
                  </td>
                  <td data-l={bin.until}>
                    <Day day={row.lastDay} />
                  </td>
                  <td>
                    <div className="actions tight">
                      <ButtonForm
                        action={`/papperskorg/${row.id}/aterstallning`}
                        label={bin.takeBack}
                        kind="link"
                        describedBy={`post-${row.id}`}
                      />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
    </>
  );
}
