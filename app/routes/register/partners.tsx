import { database } from "#db/client.server";
import { partnerKinds, partnerStatuses } from "#db/words";
import { partnerPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Filters, optionsInOrder } from "~/components/filters";
import { Empty, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PartnerMark } from "~/components/register/marks";
import { RegisterNav } from "~/components/register/register-nav";
import { Status } from "~/components/status";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { hasGoneQuiet, partnerFacets, partnerList } from "~/domain/partners/partners.server";
import { now } from "~/env.server";
import { oneOfIn, wordIn } from "~/http/address";
import { countryName } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The partners in other countries, narrowed by the choices in the address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const address = new URL(request.url).searchParams;
  const filter = {
    countryCode: wordIn(address, "land"),
    kind: oneOfIn(address, "slag", partnerKinds),
    status: oneOfIn(address, "status", partnerStatuses),
  };
  const today = dayOf(now());
  const rows = partnerList(database(), viewerOf(member), filter);
  return {
    filter,
    rows: rows.map((row) => ({ ...row, quiet: hasGoneQuiet(row.lastContactOn, today) })),
    facets: partnerFacets(database()),
    writes: may(member, "writePartner"),
    logs: may(member, "logContact"),
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (words) => words.register.partners.title };

export default function PartnerRegister() {
  const words = useWords();
  const { partners } = words.register;
  const { filter, rows, facets, writes, logs } = useLoaderData<typeof loader>();
  const narrowed = Object.values(filter).some((value) => value !== null);
  return (
    <>
      <Head title={partners.title} lead={partners.lead} crumbs={["register"]}>
        <p className="actions no-print">
          {writes ? (
            <a className="btn main" href="/register/partner/ny">
              {words.contacts.partnerForm.newButton}
            </a>
          ) : null}
          {logs ? (
            <a className="btn" href="/register/kontakt">
              {words.contacts.log}
            </a>
          ) : null}
          <a href="/register/partner/karta">{words.map.link}</a>
        </p>
        <RegisterNav here="partners" />
      </Head>
      <section className="part" aria-labelledby="partner-heading">
        <header>
          <h2 id="partner-heading">{partners.count(rows.length)}</h2>
          <PartnerFilters filter={filter} facets={facets} />
        </header>
        <div>
          {rows.length === 0 ? (
            <Empty
              action={narrowed ? <a href="/register/partner">{words.common.filters.clear}</a> : undefined}
            >
              {narrowed ? partners.emptySelection : partners.empty}
            </Empty>
          ) : (
            <PartnerTable rows={rows} />
          )}
        </div>
      </section>
    </>
  );
}

function PartnerFilters({ filter, facets }: Pick<Shown, "filter" | "facets">) {
  const speech = useSpeech();
  const { register, terms } = speech.words;
  const { partners } = register;
  return (
    <Filters
      action="/register/partner"
      filters={[
        {
          name: "land",
          label: partners.country,
          value: filter.countryCode,
          options: facets.countries
            .map(({ key, count }) => ({ value: key, label: countryName(key, speech), count }))
            .sort((one, other) => one.label.localeCompare(other.label, speech.language)),
        },
        {
          name: "slag",
          label: partners.kind,
          value: filter.kind,
          options: optionsInOrder(partnerKinds, terms.partnerKind, facets.kinds),
        },
        {
          name: "status",
          label: partners.status,
          value: filter.status,
          options: optionsInOrder(partnerStatuses, terms.partnerStatus, facets.statuses),
        },
      ]}
    />
  );
}

function PartnerTable({ rows }: Pick<Shown, "rows">) {
  const speech = useSpeech();
  const { register, terms } = speech.words;
  const { partners } = register;
  const { columns } = partners;
  return (
    <table className="records fold">
      <caption className="vh">{partners.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.country}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.lastContact}</th>
          <th scope="col">{columns.responsible}</th>
          <th scope="col" className="num">
            {columns.projects}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={partnerPath(row.id)}>{row.name}</a>
              <small>
                {terms.partnerKind[row.kind]}
                {row.sinceYear
                  ? `, ${columns.since.toLocaleLowerCase(speech.language)} ${row.sinceYear}`
                  : null}
              </small>
            </th>
            <td>{countryName(row.countryCode, speech)}</td>
            <td>
              <PartnerMark status={row.status} />
            </td>
            <td className="dated" data-l={columns.lastContact}>
              {row.lastContactOn ? <time dateTime={row.lastContactOn}>{row.lastContactOn}</time> : null}
              {row.quiet ? (
                <span className="quiet-note">
                  <Status mark="need">{partners.quiet}</Status>
                </span>
              ) : null}
            </td>
            <td data-l={columns.responsible}>{row.responsibleName}</td>
            <td className="num" data-l={columns.projects}>
              {row.projects}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
