import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { ActionRows } from "~/components/actions/action-rows";
import { Filters } from "~/components/filters";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { openStatuses, statusOf } from "~/domain/actions/action";
import {
  actionCounts,
  actionsFor,
  groupsWithActions,
  unitsWithActions,
} from "~/domain/actions/actions.server";
import { now } from "~/env.server";
import { chosen, oneOfIn, pageIn, wordIn } from "~/http/address";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const onPage = 50;
const lists = { mina: "mine", oppna: "open", klara: "done" } as const;
type ListName = keyof typeof lists;
const names = Object.keys(lists) as ListName[];
const statusInAddress = { open: "oppen", underWay: "pagar", overdue: "forsenad" } as const;

/**
 * What somebody shall do after a meeting: the member's own, all open ones, or those that are done; of one
 * group, one unit or one state when the address says so.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeActions");
  const address = new URL(request.url).searchParams;
  const show = oneOfIn(address, "visa", names) ?? "mina";
  const today = dayOf(now());
  const page = pageIn(address);
  const groups = groupsWithActions(database(), member);
  const groupId = groups.find((group) => group.id === wordIn(address, "grupp"))?.id ?? null;
  const units = unitsWithActions(database(), member);
  const unitId = units.find((unit) => unit.id === wordIn(address, "enhet"))?.id ?? null;
  const asked = show === "klara" ? null : oneOfIn(address, "lage", Object.values(statusInAddress));
  const status = openStatuses.find((each) => statusInAddress[each] === asked) ?? null;
  const of = { groupId, unitId };
  const filter = {
    ...of,
    show: lists[show],
    standing: status && { status, today },
    offset: (page - 1) * onPage,
  };
  const { rows, total } = actionsFor(database(), member, filter, onPage);
  return {
    show,
    groupId,
    groups,
    unitId,
    units,
    status,
    page,
    pages: Math.max(1, Math.ceil(total / onPage)),
    today,
    counts: actionCounts(database(), member, of, today),
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
  const { show, groupId, groups, unitId, units, status, page, pages, today, counts, rows } =
    useLoaderData<typeof loader>();
  const selection = { grupp: groupId, enhet: unitId };
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
                <a href={addressOf(name, selection)} aria-current={name === show ? "page" : undefined}>
                  {own[lists[name]](inList[name])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Head>
      <Part
        id="lista"
        title={own.headings[show]}
        aside={rows.length > 0 ? own.orders[show] : undefined}
        filters={
          <Filters
            action="/atgarder"
            kept={{ visa: show }}
            filters={[
              {
                name: "grupp",
                label: own.group,
                value: groupId,
                options: groups.length > 1 ? asOptions(groups) : [],
              },
              { name: "enhet", label: own.unit, value: unitId, options: asOptions(units) },
              {
                name: "lage",
                label: own.standing,
                value: status && statusInAddress[status],
                options:
                  show === "klara"
                    ? []
                    : openStatuses.map((each) => ({ value: statusInAddress[each], label: own.status[each] })),
              },
            ]}
          />
        }
      >
        {rows.length > 0 ? (
          <ActionRows rows={rows} today={today} />
        ) : groupId || unitId || status ? (
          <Empty action={<a href={addressOf(show, {})}>{words.common.filters.clear}</a>}>
            {own.emptySelection}
          </Empty>
        ) : (
          <Empty
            action={
              show === "mina" && counts.open > 0 ? (
                <a className="btn" href={addressOf("oppna", {})}>
                  {own.toOpen}
                </a>
              ) : undefined
            }
          >
            {empty[show]}
          </Empty>
        )}
        <Paging
          path="/atgarder"
          search={chosen({ visa: show, ...selection, lage: status && statusInAddress[status] })}
          page={page}
          pages={pages}
        />
      </Part>
    </>
  );
}

const asOptions = (rows: { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

const addressOf = (show: ListName, selection: Record<string, string | null>) =>
  `/atgarder?${new URLSearchParams(chosen({ visa: show, ...selection }))}`;
