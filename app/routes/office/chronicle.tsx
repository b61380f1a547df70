import { database } from "#db/client.server";
import { chronicleSubjects } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { ButtonForm } from "~/components/buttons";
import { Filters } from "~/components/filters";
import { Moment } from "~/components/moment";
import { ChronicleLines } from "~/components/office/chronicle-lines";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { chronicleAsked } from "~/domain/chronicle/asked";
import { headOfChain } from "~/domain/chronicle/chain.server";
import { actorsTold, chroniclePage } from "~/domain/chronicle/chronicle.server";
import { idsIn, namesOf } from "~/domain/chronicle/record.server";
import { chosen, numberIn } from "~/http/address";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const linesOnPage = 50;

/** Who did what to which record when, newest first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeChronicle");
  const address = new URL(request.url).searchParams;
  const filter = chronicleAsked(address);
  const before = numberIn(address, "fore", 1, 999_999_999);
  const found = chroniclePage(database(), { ...filter, before }, linesOnPage + 1);
  const lines = found.slice(0, linesOnPage);
  return {
    filter,
    isNewest: before === null,
    lines,
    names: namesOf(database(), idsIn(lines)),
    older: found.length > linesOnPage ? (lines.at(-1)?.id ?? null) : null,
    actors: actorsTold(database()),
    head: headOfChain(database()),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.office.chronicle.title };

export default function Chronicle() {
  const words = useWords();
  const own = words.office.chronicle;
  const { filter, isNewest, lines, names, older, actors, head } = useLoaderData<typeof loader>();
  const address = (before: number | null, ending = "") => {
    const asked = new URLSearchParams(
      chosen({ vad: filter.subject, vem: filter.actorId, dag: filter.day, fore: before }),
    );
    return `/handelser${ending}${asked.size > 0 ? `?${asked}` : ""}`;
  };
  return (
    <>
      <Head title={own.title} lead={own.lead} />
      <section className="part" aria-labelledby="handelser">
        <header>
          <h2 id="handelser">{own.list}</h2>
          <Filters
            action="/handelser"
            filters={[
              {
                name: "vad",
                label: own.subject,
                value: filter.subject,
                options: chronicleSubjects.map((value) => ({
                  value,
                  label: words.terms.chronicleSubject[value],
                })),
              },
              {
                name: "vem",
                label: own.person,
                value: filter.actorId,
                options: actors.map((actor) => ({ value: actor.id, label: actor.name })),
              },
              { name: "dag", label: own.day, value: filter.day, typed: "date" },
            ]}
          />
        </header>
        <div>
          {lines.length > 0 ? (
            <ChronicleLines lines={lines} names={names} withRecord />
          ) : (
            <Empty>{own.empty}</Empty>
          )}
          <p className="paging no-print">
            {isNewest ? null : (
              <a className="btn low" href={address(null)}>
                {own.newest}
              </a>
            )}
            {older ? (
              <a className="btn low" href={address(older)}>
                {own.older}
              </a>
            ) : null}
          </p>
        </div>
      </section>
      <Part id="kedjan" title={own.chain} printed={false}>
        <div className="stack">
          <p className="note">{own.chainLead}</p>
          {head?.sum ? (
            <>
              <p>
                {own.headSum(head.id)} <Moment at={head.at} />
              </p>
              <p className="sum">{head.sum}</p>
            </>
          ) : null}
          <div className="actions">
            <ButtonForm action="/handelser/kontroll" label={own.check} kind="plain" />
            <a href={address(null, "/utdrag.csv")}>{own.asCsv}</a>
            <a href={address(null, "/utdrag.jsonl")}>{own.asJson}</a>
          </div>
        </div>
      </Part>
    </>
  );
}
