import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { addressOf, questionIn } from "~/components/archive/address";
import { vainPath } from "~/components/archive/search-ways";
import { ButtonForm } from "~/components/buttons";
import { Day } from "~/components/moment";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Status } from "~/components/status";
import { anybody, vainPage } from "~/domain/searches/vain.server";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { totalsAside } from "~/threads/archive.server";

/** What has been searched for in vain, and whether the archive has an answer to it by now. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeVainSearches");
  const asked = Number(new URL(request.url).searchParams.get("sida"));
  const { rows, ...place } = vainPage(database(), asked);
  const texts = rows.map(({ text }) => text);
  const hits = await totalsAside(database(), anybody, texts, now());
  const shown = rows.map(({ text, times, lastAt }, at) => ({
    text,
    times,
    lastDay: dayOf(lastAt),
    hits: hits[at] ?? 0,
  }));
  return { ...place, rows: shown };
}

export const handle: PageHandle<typeof loader> = { title: ({ archive }) => archive.vain.title };

export default function VainSearches() {
  const { archive } = useWords();
  const { vain } = archive;
  const { rows, total, page, pages } = useLoaderData<typeof loader>();
  return (
    <>
      <Head small crumbs={["archive"]} title={vain.title} lead={vain.lead} />
      <Part id="forgaves" title={vain.heading} aside={total > 0 ? vain.aside(total) : undefined}>
        {rows.length === 0 ? (
          <Empty>{vain.nothing}</Empty>
        ) : (
          <table className="fold">
            <thead>
              <tr>
                <th scope="col">{vain.words}</th>
                <th scope="col" className="num">
                  {vain.times}
                </th>
                <th scope="col">{vain.last}</th>
                <th scope="col">{vain.now}</th>
                <th scope="col">
                  <span className="vh">{vain.deeds}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ text, times, lastDay, hits }, place) => (
                <tr key={text}>
                  <th scope="row" lang="sv" id={`sokning-${place}`}>
                    {text}
                  </th>
                  <td className="num" data-l={vain.times}>
                    {times}
                  </td>
                  <td data-l={vain.last}>
                    <Day day={lastDay} />
                  </td>
                  <td>
                    <Status mark={hits > 0 ? "done" : "none"}>
                      {hits > 0 ? archive.hits(hits) : vain.still}
                    </Status>
                  </td>
                  <td>
                    <div className="actions tight">
                      <a
                        href={addressOf({ ...questionIn(new URLSearchParams()), text })}
                        aria-describedby={`sokning-${place}`}
                      >
                        {vain.again}
                      </a>
                      <ButtonForm
                        action={`${vainPath}/borttagning`}
                        fields={{ text }}
                        label={vain.remove}
                        kind="link"
                        describedBy={`sokning-${place}`}
                      />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {pages > 1 ? (
          <nav className="actions pages" aria-label={archive.pages}>
            {page > 1 ? (
              <a className="btn" rel="prev" href={`${vainPath}?sida=${page - 1}`}>
                {archive.previousPage}
              </a>
            ) : null}
            <span className="meta">{archive.page(page, pages)}</span>
            {page < pages ? (
              <a className="btn" rel="next" href={`${vainPath}?sida=${page + 1}`}>
                {archive.nextPage}
              </a>
            ) : null}
          </nav>
        ) : null}
      </Part>
    </>
  );
}
