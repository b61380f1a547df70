import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { actions, agendaItems, decisions, groups, meetings, minutes, people, units } from "#db/schema.server";
import { actionPath } from "~/addresses/actions";
import { minutesPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import { signedWith } from "../signed-with.server";
import type { FigureRow } from "./compile";

type Outcome = {
  sort: "decision" | "action";
  id: string;
  year: number;
  text: string;
  /** Of a decision: its number, meeting and item. */
  number: number | null;
  meetingId: string | null;
  item: string | null;
  /** Of an action: who answers for it, the last day, and when it was done. */
  unitId: string | null;
  unitName: string | null;
  dueDay: string | null;
  doneAt: number | null;
};

/**
 * What the network's meetings came to in some years, in one statement: the decisions and deferrals numbered in a year, and
 * the actions due in it, those of minutes that are not signed off left out.
 */
export function outcomesForFigures(db: Database, years: { from: number; to: number }): Outcome[] {
  const network = sql`join ${groups} on ${groups.kind} = 'network' and ${groups.id}`;
  return db.all<Outcome>(sql`
    select 'decision' as sort, ${decisions.id} as id, ${decisions.year} as year, ${decisions.text} as text,
      ${decisions.number} as number, ${decisions.meetingId} as meetingId, ${agendaItems.title} as item,
      null as unitId, null as unitName, null as dueDay, null as doneAt
    from ${decisions} ${network} = (select ${meetings.groupId} from ${meetings} where ${meetings.id} = ${decisions.meetingId})
    join ${agendaItems} on ${agendaItems.id} = ${decisions.agendaItemId}
    where ${decisions.year} between ${years.from} and ${years.to}
    union all
    select 'action', ${actions.id}, cast(substr(${actions.dueDay}, 1, 4) as integer), ${actions.text}, null, null, null,
      ${units.id}, ${units.name}, ${actions.dueDay}, ${actions.doneAt}
    from ${actions} ${network} = ${actions.groupId}
    left join ${minutes} on ${minutes.meetingId} = ${actions.meetingId}
    left join ${people} on ${people.id} = ${actions.responsibleId}
    left join ${units} on ${units.id} = coalesce(${actions.responsibleUnitId}, ${people.unitId})
    where ${actions.dueDay} between ${`${years.from}-01-01`} and ${`${years.to}-12-31`}
      and (${actions.meetingId} is null or ${signedWith} is not null)
    order by 1, dueDay, number, 2
  `);
}

/** The network's decisions, deferrals among them, that were numbered in the year: minutes that are signed off give numbers. */
export const decisionRows = (all: Outcome[], year: number): FigureRow[] =>
  all
    .filter((each) => each.sort === "decision" && each.year === year)
    .map(({ id, item, text, number, meetingId }) => ({
      to: `${minutesPath(meetingId ?? "")}#beslut-${id}`,
      label: item ?? "",
      detail: [
        { sort: "text", value: `${number}/${year}` },
        { sort: "text", value: text },
      ],
      amount: 1,
      of: {},
    }));

type ActionTime = "onTime" | "late" | "open";

/**
 * How an action stands on a day: done on or before its day, done after it or still not done when it has passed, or open
 * while the day has not.
 */
function timeOf({ dueDay, doneAt }: Pick<Outcome, "dueDay" | "doneAt">, today: string): ActionTime {
  const due = dueDay ?? "";
  if (doneAt === null) return due < today ? "late" : "open";
  return dayOf(doneAt) <= due ? "onTime" : "late";
}

/** The actions due in the year, all or those that stand so on `today`. The amount is 1 for those done on time, else 0. */
export const actionRows = (
  all: Outcome[],
  year: number,
  today: string,
  times: readonly ActionTime[] = ["onTime", "late", "open"],
): FigureRow[] =>
  all.flatMap((each) => {
    if (each.sort !== "action" || each.year !== year) return [];
    const time = timeOf(each, today);
    if (!times.includes(time)) return [];
    return [
      {
        to: actionPath(each.id),
        label: each.text,
        detail: [
          { sort: "actionTime", value: time },
          { sort: "day", value: each.dueDay ?? "" },
          ...(each.unitName ? [{ sort: "text", value: each.unitName } as const] : []),
        ],
        amount: time === "onTime" ? 1 : 0,
        of: { unit: each.unitId ? [each.unitId] : [] },
      } satisfies FigureRow,
    ];
  });
