import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { ActionRows } from "~/components/actions/action-rows";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { statusOf } from "~/domain/actions/action";
import { actionCounts, actionsFor, groupsWithActions } from "~/domain/actions/actions.server";
import { now } from "~/env.server";
import { chosen, oneOfIn, pageIn, wordIn } from "~/http/address";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const onPage = 50;
const lists = { mina: "mine", oppna: "open", klara: "done" } as const;
type ListName = keyof typeof lists;
const names = Object.keys(lists) as ListName[];

/** What somebody shall do after a meeting: the member's own, all open ones, or those that are done. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeActions");
  const address = new URL(request.url).searchParams;
  const show = oneOfIn(address, "visa", names) ?? "mina";
  const today = dayOf(now());
  const page = pageIn(address);
  const groups = groupsWithActions(database(), member);
  const groupId = groups.find((group) => group.id === wordIn(address, "grupp"))?.id ?? null;
  const filter = { show: lists[show], groupId, offset: (page - 1) * onPage };
  const { rows, total } = actionsFor(database(), member, filter, onPage);
  return {
    show,
    groupId,
    groups,
    page,
    pages: Math.max(1, Math.ceil(total / onPage)),
    today,
    counts: actionCounts(database(), member, groupId, today),
    rows: rows.map((row) => ({
      id: row.id,
      text: row.text,
      status: statusOf(row, today),
      responsible: row.responsibleName,
      unitName: row.unitName,
      dueDay: row.dueDay,
      doneDay: row.doneAt === null ? null : dayOf(row.doneAt),
      doneByName: row.doneByName,
      groupName: row.groupName,
      meeting:
        row.meetingNumber === null || row.meetingYear === null
          ? null
          : { number: row.meetingNumber, year: row.meetingYear },
    })),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.actions.title };

export default function Actions() {
  const words = useWords();
  const own = words.actions;
  const { show, groupId, groups, page, pages, today, counts, rows } = useLoaderData<typeof loader>();
  const situation = {
    mina: own.situation(counts.mine, counts.mineOverdue),
    oppna: own.openSituation(counts.open, counts.openOverdue),
    klara: own.doneSituation(counts.done),
  };
  const empty = { mina: own.mineEmpty, oppna: own.openEmpty, klara: own.doneEmpty };
  const inList = { mina: counts.mine, oppna: counts.open, klara: counts.done };
  return (
    <>
      <Head kicker={own.title} title={situation[show]}>
        <nav aria-label={own.lists} className="after-lead">
          <ul className="inline-list">
            {names.map((name) => (
              <li key={name}>
                <a href={addressOf(name, groupId)} aria-current={name === show ? "page" : undefined}>
                  {own[lists[name]](inList[name])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Head>
      <Part id="lista" title={own.headings[show]} aside={rows.length > 0 ? own.orders[show] : undefined}>
        {groups.length > 1 ? (
          <nav aria-label={own.group} className="no-print above-rows">
            <ul className="inline-list">
              {[{ id: null, name: own.allGroups }, ...groups].map((group) => (
                <li key={group.id}>
                  <a
                    href={addressOf(show, group.id)}
                    aria-current={group.id === groupId ? "page" : undefined}
                    lang={group.id ? "sv" : undefined}
                  >
                    {group.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {rows.length > 0 ? (
          <ActionRows rows={rows} today={today} />
        ) : (
          <Empty
            action={
              show === "mina" && counts.open > 0 ? (
                <a className="btn" href={addressOf("oppna", groupId)}>
                  {own.toOpen}
                </a>
              ) : undefined
            }
          >
            {empty[show]}
          </Empty>
        )}
        <Paging path="/atgarder" search={chosen({ visa: show, grupp: groupId })} page={page} pages={pages} />
      </Part>
    </>
  );
}

const addressOf = (show: ListName, groupId: string | null) =>
  `/atgarder?${new URLSearchParams(chosen({ visa: show, grupp: groupId }))}`;
