import { database } from "#db/client.server";
import { callStatuses } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Filters, optionsInOrder } from "~/components/filters";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { CallRows } from "~/components/register/call-rows";
import { RegisterNav } from "~/components/register/register-nav";
import { callFacets, callList } from "~/domain/funding/calls.server";
import { may } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { chosen, oneOfIn, pageOf, wordIn } from "~/http/address";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The calls in order of their last day: first what can still be applied for, then what has closed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const address = new URL(request.url).searchParams;
  const filter = {
    status: oneOfIn(address, "status", callStatuses),
    programmeCode: wordIn(address, "program"),
  };
  const today = dayOf(now());
  const rows = callList(database(), filter, today);
  return {
    filter,
    today,
    open: rows.filter((call) => call.closesOn >= today),
    closed: pageOf(rows.filter((call) => call.closesOn < today).reverse(), address, closedPerPage),
    facets: callFacets(database()),
    mayChange: may(member, "changeRegister"),
  };
}

const closedPerPage = 30;

export const handle: PageHandle<typeof loader> = { title: (words) => words.register.calls.title };

export default function CallRegister() {
  const speech = useSpeech();
  const { words } = speech;
  const { calls } = words.register;
  const { filter, today, open, closed, facets, mayChange } = useLoaderData<typeof loader>();
  const narrowed = Object.values(filter).some((value) => value !== null);
  return (
    <>
      <Head title={calls.title} lead={calls.lead} crumbs={["register"]}>
        <p className="actions no-print">
          {mayChange ? (
            <>
              <a className="btn main" href="/register/utlysningar/ny">
                {words.calls.newButton}
              </a>
              <a href="/register/utlysningar/import">{words.callImport.button}</a>
            </>
          ) : null}
          <a href="/register/utlysningar/vaggen">{words.calls.wall.link}</a>
        </p>
        <RegisterNav here="calls" />
      </Head>
      <section className="part" aria-labelledby="att-soka-heading">
        <header>
          <h2 id="att-soka-heading">{calls.open}</h2>
          <p>{calls.openAside(open.length)}</p>
          <Filters
            action="/register/utlysningar"
            filters={[
              {
                name: "status",
                label: calls.status,
                value: filter.status,
                options: optionsInOrder(callStatuses, words.terms.callStatus, facets.statuses),
              },
              {
                name: "program",
                label: calls.programme,
                value: filter.programmeCode,
                options: facets.programmes.map((each) => ({
                  value: each.key,
                  label: nameIn(each, speech),
                  count: each.count,
                })),
              },
            ]}
          />
        </header>
        <div>
          {open.length > 0 ? (
            <CallRows calls={open} today={today} />
          ) : closed.rows.length > 0 ? (
            <p className="note">{calls.noOpen}</p>
          ) : (
            <Empty
              action={narrowed ? <a href="/register/utlysningar">{words.common.filters.clear}</a> : undefined}
            >
              {narrowed ? calls.emptySelection : calls.empty}
            </Empty>
          )}
        </div>
      </section>
      {closed.rows.length > 0 ? (
        <Part id="stangda" title={calls.closed} aside={calls.closedAside}>
          <CallRows calls={closed.rows} today={today} />
          <Paging
            path="/register/utlysningar"
            search={chosen({ status: filter.status, program: filter.programmeCode })}
            page={closed.page}
            pages={closed.pages}
            at="stangda"
          />
        </Part>
      ) : null}
    </>
  );
}
