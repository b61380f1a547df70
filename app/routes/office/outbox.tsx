import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { waysOffered } from "~/auth/ways.server";
import { Filters } from "~/components/filters";
import { Moment } from "~/components/moment";
import { LetterStatus } from "~/components/office/letter-state";
import { Empty, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { letterStates, stateOf } from "~/domain/outbox/letter-state";
import { outboxCounts, outboxPage } from "~/domain/outbox/outbox.server";
import { env } from "~/env.server";
import { chosen, oneOfIn, pageIn } from "~/http/address";
import { useWords } from "~/i18n/language";
import { letterOf, setLetter } from "~/mail/letters.server";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const pageSize = 50;

/** The letters that the system sends, newest first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeOutbox");
  const address = new URL(request.url).searchParams;
  const state = oneOfIn(address, "lage", letterStates);
  const counts = outboxCounts(database());
  const total = state ? counts[state] : letterStates.reduce((sum, each) => sum + counts[each], 0);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(pages, pageIn(address));
  const rows = outboxPage(database(), { state, offset: (page - 1) * pageSize }, pageSize);
  const settings = {
    publicUrl: env.publicUrl,
    municipality: ourMunicipality(database())?.name ?? "",
    mailFrom: env.mailFrom,
    waysIn: waysOffered(),
    replyAddress: env.replyAddress,
  };
  return {
    state,
    counts,
    total,
    page,
    pages,
    hasServer: env.smtpUrl !== null,
    letters: rows.map((row) => {
      const letter = letterOf(row);
      return {
        id: row.id,
        kind: row.kind,
        toName: row.toName,
        toAddress: row.toAddress,
        language: row.language,
        state: stateOf(row),
        subject: row.subject ?? (letter ? setLetter(letter, settings).subject : null),
        at: row.sentAt ?? row.withdrawnAt ?? row.failedAt ?? row.createdAt,
        leavesAt: row.leavesAt,
        createdAt: row.createdAt,
        lastError: row.lastError,
      };
    }),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.office.outbox.title };

export default function Outbox() {
  const words = useWords();
  const own = words.office.outbox;
  const { letters, state, counts, total, page, pages, hasServer } = useLoaderData<typeof loader>();
  return (
    <>
      <Head title={own.title} lead={hasServer ? own.lead : own.noServer} />
      <section className="part" aria-labelledby="brev">
        <header>
          <h2 id="brev">{own.count(total)}</h2>
          <Filters
            action="/utkorg"
            filters={[
              {
                name: "lage",
                label: own.state,
                value: state,
                options: letterStates.map((value) => ({
                  value,
                  label: own.states[value],
                  count: counts[value],
                })),
              },
            ]}
          />
        </header>
        <div>
          {letters.length > 0 ? (
            <table className="fold letters">
              <caption className="vh">{own.table}</caption>
              <thead>
                <tr>
                  <th scope="col">{own.letter}</th>
                  <th scope="col">{own.to}</th>
                  <th scope="col">{own.state}</th>
                  <th scope="col">{own.when}</th>
                </tr>
              </thead>
              <tbody>
                {letters.map((letter) => (
                  <tr key={letter.id}>
                    <th scope="row">
                      <a
                        href={`/utkorg/${letter.id}`}
                        lang={letter.subject === null ? undefined : letter.language}
                      >
                        {letter.subject ?? own.kind[letter.kind] ?? own.otherKind}
                      </a>
                    </th>
                    <td>
                      {letter.toName}
                      <span className="meta block">{letter.toAddress}</span>
                    </td>
                    <td>
                      <LetterStatus state={letter.state} />
                      {letter.lastError && letter.state !== "sent" ? (
                        <span className="meta block" lang="en">
                          {letter.lastError}
                        </span>
                      ) : null}
                    </td>
                    <td>
                      <Moment at={letter.at} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : (
            <Empty>{state ? own.emptySelection : own.empty}</Empty>
          )}
          <Paging path="/utkorg" search={chosen({ lage: state })} page={page} pages={pages} />
        </div>
      </section>
    </>
  );
}
