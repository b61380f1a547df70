import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember, requireRight } from "~/auth/visit.server";
import { daysOffIn } from "~/calendar/holidays.server";
import { clockOf, dayOf, yearOf } from "~/calendar/swedish-time";
import { BreaksTable } from "~/components/groups/breaks-table";
import { DaysOff } from "~/components/meetings/days-off";
import { Meter } from "~/components/meetings/meter";
import { PlanForm } from "~/components/meetings/plan-form";
import { Points } from "~/components/meetings/points";
import { YearTable } from "~/components/meetings/year-table";
import { Column, Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { mostRows, openPlan, readRows } from "~/domain/meetings/meeting-form";
import {
  meetingsAround,
  meetingsOfYear,
  meetingsPerYear,
  meterOf,
  planDefaults,
  yearAskedFor,
  yearToPlan,
} from "~/domain/meetings/plan.server";
import { planMeetings } from "~/domain/meetings/planning.server";
import { groupsPlannedBy, groupsSeenBy, groupToPlan } from "~/domain/meetings/planning-groups.server";
import { type PointedOut, pointOut, pointOutNew, withNew } from "~/domain/meetings/pointed-out.server";
import { yearRow } from "~/domain/meetings/year-row";
import { breaksOf } from "~/domain/members/breaks.server";
import { may } from "~/domain/members/permissions";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { forbidden, found, redirectWithNote } from "~/http/answers.server";
import { formAgain, type Problems, readTyped, type Typed } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** The plan of a group's year: what there is, what is pointed out, and room for more. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member, group, year } = planAskedFor({ request, context });
  const db = database();
  const at = now();
  const seen = groupsSeenBy(db, member);
  const around = meetingsAround(
    db,
    group.id,
    seen.map((each) => each.id),
    year,
  );
  const meetings = meetingsOfYear(db, [group.id], year);
  const model = planDefaults(db, group.id, Number.MAX_SAFE_INTEGER);
  const meter = meterOf(meetings, at);
  const breaks = breaksOf(db, group.id);
  const others = groupsPlannedBy(db, member);
  return {
    group: { id: group.id, name: group.name, fewest: group.fewest, most: group.most },
    others: others.filter((each) => each.id !== group.id).map(({ id, name }) => ({ id, name })),
    year,
    thisYear: yearOf(dayOf(at)),
    now: at,
    meter,
    rows: meetings.map((meeting) => yearRow(meeting, null, member, at)),
    points: pointOut({ groupId: group.id, meetings: around, year, bounds: group, breaks, now: at }),
    copies: meetingsPerYear(db, [group.id]).some((each) => each.year === year - 1),
    rowCount: Math.min(6, Math.max(1, group.most - meter.count)),
    defaults: {
      start: model ? clockOf(model.startsAt) : "13.00",
      end: model ? clockOf(model.endsAt) : "15.30",
      place: model?.place ?? "",
      form: model?.form ?? "onSite",
    },
    breaks: breaks.filter((each) => each.fromDay <= `${year}-12-31` && each.untilDay >= `${year}-01-01`),
    keepsBreaks: may(member, "manageGroups"),
    daysOff: daysOffIn(year).map(({ day, ...off }) => ({ day, off })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { member, group, year } = planAskedFor({ request, context });
  const db = database();
  const at = now();
  const typed = await readTyped(request);
  const read = readRows(typed, year);
  if (!read.ok) return planAgain(read.problems, typed);
  const plans = read.value.map((each) => openPlan(each.plan));
  if (typed.confirmed !== "1") {
    const seen = groupsSeenBy(db, member).map((each) => each.id);
    const around = withNew(meetingsAround(db, group.id, seen, year), group, plans);
    const points = pointOutNew({
      groupId: group.id,
      meetings: around,
      year,
      bounds: group,
      breaks: breaksOf(db, group.id),
      now: at,
    });
    if (points.length > 0) return planAgain({ confirmed: "lookAgain" }, typed, points);
  }
  const planned = planMeetings(db, member, group.id, plans, at);
  if (isRefusal(planned)) {
    const row = read.value[planned.row ?? 0]?.row ?? 1;
    return planAgain({ [`${planned.field ?? "day"}-${row}`]: planned.refused }, typed);
  }
  return redirectWithNote(
    `/moten/plan?ar=${year}&grupp=${group.id}`,
    "meetingsPlanned",
    String(planned.length),
  );
}

/** Who plans, for which group and year: from the address, for the page and its form alike. */
function planAskedFor({ request, context }: Pick<LoaderFunctionArgs, "request" | "context">) {
  const member = requireMember({ request, context }, "seeMeetings");
  const asked = new URL(request.url).searchParams;
  const group = groupToPlan(database(), member, asked.get("grupp"));
  if (!group && !asked.get("grupp")) forbidden();
  const { id } = found(group);
  requireRight(member, "planMeetings", { groupId: id });
  return { member, group: found(group), year: yearAskedFor(asked.get("ar")) ?? yearToPlan(now()) };
}

/** The form once more, with what was typed and, when there is nothing wrong, with what must be confirmed. */
function planAgain(problems: Problems, typed: Typed, pointedOut: PointedOut[] = []) {
  return data({ ...formAgain(problems, typed).data, pointedOut }, { status: 422 });
}

export const handle: PageHandle<typeof loader> = {
  title: (words, facts) => words.plan.planTitle(facts.year),
};

export default function PlanOfYear() {
  const { words } = useSpeech();
  const { plan } = words;
  const facts = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { group, year, meter, breaks } = facts;
  const address = `/moten/plan?ar=${year}&grupp=${group.id}`;
  return (
    <>
      <Head
        crumbs={["meetings", { to: `/moten?ar=${year}`, label: String(year) }]}
        kicker={group.name}
        title={plan.planTitle(year)}
        lead={<Meter meter={meter} bounds={group} year={year} />}
      />
      <Switches />
      {answer ? null : (
        <>
          <Part
            id="tank"
            title={plan.pointedOut}
            aside={facts.points.length > 0 ? plan.pointedOutCount(facts.points.length) : null}
          >
            {facts.points.length > 0 ? (
              <Points points={facts.points} now={facts.now} />
            ) : (
              <p>{plan.nothingPointedOut}</p>
            )}
          </Part>
          <Part id="arets" title={plan.thisYear}>
            {facts.rows.length > 0 ? (
              <YearTable caption={plan.tableCaption(group.name, year)} rows={facts.rows} planning />
            ) : (
              <Empty>{plan.nothingYet}</Empty>
            )}
          </Part>
        </>
      )}
      <Part id="nya" title={plan.addMeetings}>
        <div className="stack">
          <p className="note">{plan.addHelp}</p>
          {answer ? null : (
            <p className="actions">
              {facts.copies ? (
                <a className="btn" href={`/moten/plan/kopia?ar=${year}&grupp=${group.id}`}>
                  {plan.copy(year - 1)}
                </a>
              ) : null}
              <a className="btn" href={`/moten/datum/ny?grupp=${group.id}`}>
                {words.polls.ask}
              </a>
            </p>
          )}
          <PlanForm
            action={address}
            rowCount={answer ? lastRowTyped(answer.typed) : facts.rowCount}
            defaults={facts.defaults}
            answer={answer}
            pointedOut={answer?.pointedOut ?? []}
            now={facts.now}
          />
        </div>
      </Part>
      <Part id="lediga" title={plan.daysOffCaption} printed={false}>
        <div className="stack">
          <DaysOff year={year} days={facts.daysOff} />
          <h3>{words.breaks.inYear(year)}</h3>
          {breaks.length > 0 ? (
            <BreaksTable breaks={breaks} caption={words.breaks.inYear(year)} removal={null} />
          ) : (
            <p className="note">{words.breaks.noneInYear(year)}</p>
          )}
          {facts.keepsBreaks ? (
            <p>
              <a href={`${groupPath(group.id)}/lov`}>{words.breaks.change}</a>
            </p>
          ) : null}
        </div>
      </Part>
    </>
  );
}

/** How many rows a form that comes back had filled in; at least one. */
function lastRowTyped(typed: Typed): number {
  for (let row = mostRows; row > 0; row -= 1) {
    if (typed[`day-${row}`] || typed[`theme-${row}`]) return row;
  }
  return 1;
}

function Switches() {
  const { plan } = useSpeech().words;
  const { year, thisYear, group, others } = useLoaderData<typeof loader>();
  const years = [thisYear, thisYear + 1, thisYear + 2];
  return (
    <Column>
      <div className="switch no-print">
        <nav aria-label={plan.years}>
          <ul className="inline-list">
            {years.map((each) => (
              <li key={each}>
                <a
                  href={`/moten/plan?ar=${each}&grupp=${group.id}`}
                  aria-current={each === year ? "page" : undefined}
                >
                  {each}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {others.length > 0 ? (
          <nav aria-label={plan.groups}>
            <ul className="inline-list">
              {others.map((other) => (
                <li key={other.id}>
                  {plan.otherGroup} <a href={`/moten/plan?ar=${year}&grupp=${other.id}`}>{other.name}</a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </Column>
  );
}
