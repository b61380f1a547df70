import { database } from "#db/client.server";
import { programmeFits, programmeKinds } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Filters, optionsInOrder } from "~/components/filters";
import { Empty, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { programmePeriod } from "~/components/register/programme-period";
import { RegisterNav } from "~/components/register/register-nav";
import { hasEnded } from "~/domain/funding/programme";
import { programmeFacets, programmeList } from "~/domain/funding/programmes.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { oneOfIn } from "~/http/address";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The funding programmes, narrowed by the choices in the address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const address = new URL(request.url).searchParams;
  const filter = {
    kind: oneOfIn(address, "slag", programmeKinds),
    fit: oneOfIn(address, "passar", programmeFits),
    ours: oneOfIn(address, "projekt", ["vara"] as const),
  };
  const today = dayOf(now());
  const rows = programmeList(database(), viewerOf(member), { ...filter, ours: filter.ours !== null }, today);
  return {
    filter,
    rows,
    facets: programmeFacets(database()),
    today,
    mayChange: may(member, "changeRegister"),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.register.programmes.title };

export default function ProgrammeRegister() {
  const speech = useSpeech();
  const { words } = speech;
  const { programmes } = words.register;
  const { columns } = programmes;
  const { filter, rows, facets, today, mayChange } = useLoaderData<typeof loader>();
  return (
    <>
      <Head title={programmes.title} lead={programmes.lead} crumbs={["register"]}>
        {mayChange ? (
          <p className="actions no-print">
            <a className="btn main" href="/register/program/nytt">
              {words.programmes.newButton}
            </a>
          </p>
        ) : null}
        <RegisterNav here="programmes" />
      </Head>
      <section className="part" aria-labelledby="program-heading">
        <header>
          <h2 id="program-heading">{programmes.count(rows.length)}</h2>
          <Filters
            action="/register/program"
            filters={[
              {
                name: "slag",
                label: programmes.kind,
                value: filter.kind,
                options: optionsInOrder(programmeKinds, words.terms.programmeKind, facets.kinds),
              },
              {
                name: "passar",
                label: programmes.fit,
                value: filter.fit,
                options: optionsInOrder(programmeFits, words.terms.programmeFit, facets.fits),
              },
              {
                name: "projekt",
                label: programmes.ours,
                value: filter.ours,
                options: [{ value: "vara", label: programmes.onlyOurs }],
              },
            ]}
          />
        </header>
        <div>
          {rows.length === 0 ? (
            <Empty action={<a href="/register/program">{words.common.filters.clear}</a>}>
              {programmes.emptySelection}
            </Empty>
          ) : (
            <table className="records fold">
              <caption className="vh">{programmes.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{columns.name}</th>
                  <th scope="col">{columns.fit}</th>
                  <th scope="col">{columns.share}</th>
                  <th scope="col" className="num">
                    {columns.projects}
                  </th>
                  <th scope="col" className="num">
                    {columns.lessons}
                  </th>
                  <th scope="col" className="num">
                    {columns.calls}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.code}>
                    <th scope="row">
                      <a href={`/register/program/${row.code}`}>{nameIn(row, speech)}</a>
                      <small>
                        {words.terms.programmeKind[row.kind]}, {programmePeriod(row, speech)}
                        {hasEnded(row, today) ? `, ${words.programmes.endedInList}` : null}
                      </small>
                    </th>
                    <td>{row.fit ? words.terms.programmeFit[row.fit] : null}</td>
                    <td lang="sv">{row.grantShare}</td>
                    <td className="num" data-l={columns.projects}>
                      {row.projects}
                    </td>
                    <td className="num" data-l={columns.lessons}>
                      {row.lessons}
                    </td>
                    <td className="num" data-l={columns.calls}>
                      {row.calls}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
    </>
  );
}
