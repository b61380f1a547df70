import { database } from "#db/client.server";
import type { PublicationKind } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Day } from "~/components/moment";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { may } from "~/domain/members/permissions";
import { notYetPublished, publishedAll } from "~/domain/publishing/list.server";
import { pageIn } from "~/http/address";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const pageSize = 30;

/** What outsiders read, what has changed since, and what could be put out. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seePublications");
  const lines = publishedAll(database()).map(({ kind, recordId, title, changedAt, changedSince }) => ({
    kind,
    recordId,
    title,
    changedSince,
    day: dayOf(changedAt),
  }));
  const out = lines.filter(({ changedSince }) => !changedSince);
  const pages = Math.max(1, Math.ceil(out.length / pageSize));
  const page = Math.min(pageIn(new URL(request.url).searchParams), pages);
  return {
    changed: lines.filter(({ changedSince }) => changedSince),
    out: out.slice((page - 1) * pageSize, page * pageSize),
    page,
    pages,
    waiting: notYetPublished(database()),
    writesNewsletter: may(member, "writeNewsletter"),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.publishing.list.title };

type Line = { kind: PublicationKind; recordId: string; title: string; day: string | null };

export default function Publications() {
  const { publishing, circulation, newsletters } = useWords();
  const { list: own } = publishing;
  const { changed, out, page, pages, waiting, writesNewsletter } = useLoaderData<typeof loader>();
  return (
    <>
      <Head title={own.title} lead={own.lead}>
        <p className="actions after-lead no-print">
          <a href="/spridning">{circulation.title}</a>
          {writesNewsletter ? <a href="/nyhetsbrev">{newsletters.title}</a> : null}
        </p>
      </Head>
      {changed.length > 0 ? (
        <Part id="andrat" title={own.changed} aside={own.changedAside}>
          <Lines lines={changed} />
        </Part>
      ) : null}
      {waiting.length > 0 ? (
        <Part id="vantar" title={own.waiting} aside={own.waitingAside}>
          <Lines lines={waiting} isOut={false} />
        </Part>
      ) : null}
      <Part id="publicerat" title={own.out}>
        {out.length > 0 ? <Lines lines={out} /> : <Empty>{own.nothing}</Empty>}
        <Paging path="/publicering" search={[]} page={page} pages={pages} />
      </Part>
    </>
  );
}

function Lines({ lines, isOut = true }: { lines: Line[]; isOut?: boolean }) {
  const { publishing } = useWords();
  const { list: own } = publishing;
  const when = isOut ? own.when : own.day;
  return (
    <table className="fold">
      <thead>
        <tr>
          <th scope="col">{own.record}</th>
          <th scope="col">{own.kind}</th>
          <th scope="col">{when}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ kind, recordId, title, day }) => (
          <tr key={`${kind} ${recordId}`}>
            <th scope="row">
              <a href={`/publicering/${kind}/${recordId}`} lang="sv">
                {title}
              </a>
            </th>
            <td data-l={own.kind}>{publishing.kinds[kind]}</td>
            <td data-l={when}>{day ? <Day day={day} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
