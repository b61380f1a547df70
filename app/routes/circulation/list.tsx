import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { receiverName } from "~/components/circulation/receiver-name";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { publishedTitle } from "~/components/public/published-title";
import { circulatedRecords, publishedNumber } from "~/domain/circulation/circulation.server";
import { keptRecords } from "~/domain/circulation/kept.server";
import { may } from "~/domain/members/permissions";
import { pageIn } from "~/http/address";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** Who has received what is published, and who is missing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeCirculation");
  const pages = Math.max(1, Math.ceil(publishedNumber(database()) / perPage));
  const page = Math.min(pages, pageIn(new URL(request.url).searchParams));
  const records = circulatedRecords(database(), { from: (page - 1) * perPage, most: perPage });
  const circulates = may(member, "circulate", {});
  return {
    records: records.map(({ changedAt: _, ...record }) => record),
    page,
    pages,
    circulates,
    kept: circulates ? keptRecords(database()) : [],
  };
}

const perPage = 20;

export const handle: PageHandle<typeof loader> = { title: (words) => words.circulation.title };

export default function Circulation() {
  const { circulation: own, publishing } = useWords();
  const { records, kept, page, pages, circulates } = useLoaderData<typeof loader>();
  return (
    <>
      <Head crumbs={[{ to: "/publicering", label: publishing.list.title }]} title={own.title} lead={own.lead}>
        {circulates ? (
          <p className="after-lead">
            <a href="/spridning/mottagare">{own.receivers.title}</a>
          </p>
        ) : null}
      </Head>
      <Part id="poster" title={own.records}>
        {records.length === 0 ? (
          <Empty>{own.nothing}</Empty>
        ) : (
          <table className="fold">
            <thead>
              <tr>
                <th scope="col">{publishing.list.record}</th>
                <th scope="col">{publishing.list.kind}</th>
                <th scope="col">{own.received}</th>
                <th scope="col">{own.missing}</th>
              </tr>
            </thead>
            <tbody>
              {records.map(({ kind, recordId, title, titleEn, expected, missing }) => (
                <tr key={`${kind} ${recordId}`}>
                  <th scope="row">
                    <RecordLink to={`/spridning/${kind}/${recordId}`} record={{ title, titleEn }} />
                  </th>
                  <td>{publishing.kinds[kind]}</td>
                  <td data-l={own.received}>{own.of(expected - missing.length, expected)}</td>
                  <td data-l={own.missing}>
                    {missing.length === 0
                      ? own.nobody
                      : missing.length > 3
                        ? own.many(missing.length)
                        : missing.map((each) => receiverName(each, own)).join(", ")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Paging path="/spridning" search={[]} page={page} pages={pages} />
      </Part>
      {kept.length > 0 ? (
        <Part id="inte-ute" title={own.notOut}>
          <ul className="rows">
            {kept.map(({ kind, recordId, title, titleEn, withdrawn }) => (
              <li key={`${kind} ${recordId}`}>
                <RecordLink
                  to={`/spridning/${kind}/${recordId}`}
                  record={{ title: title || recordId, titleEn }}
                />
                <span className="meta">{withdrawn ? own.withdrawn : own.never}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

function RecordLink({ to, record }: { to: string; record: { title: string; titleEn: string | null } }) {
  const { label, lang } = publishedTitle(record, useSpeech().language);
  return (
    <a href={to} lang={lang}>
      {label}
    </a>
  );
}
