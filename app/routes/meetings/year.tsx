import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { groupCalendar } from "~/components/meetings/group-calendar";
import { Meter } from "~/components/meetings/meter";
import { columnsFor, YearTable } from "~/components/meetings/year-table";
import { Column, Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import {
  meetingsOfYear,
  meetingsPerYear,
  meterOf,
  nextStart,
  yearAskedFor,
  yearToPlan,
} from "~/domain/meetings/plan.server";
import { groupsSeenBy } from "~/domain/meetings/planning-groups.server";
import { turnoutOf } from "~/domain/meetings/turnout.server";
import { yearRow } from "~/domain/meetings/year-row";
import { may } from "~/domain/members/permissions";
import { env, now } from "~/env.server";
import { found } from "~/http/answers.server";
import { dayInWords, distanceInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The year's meetings of each group the member may see. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const db = database();
  const at = now();
  const asked = new URL(request.url).searchParams;
  const seen = groupsSeenBy(db, member);
  const group = asked.get("grupp") ? found(seen.find((each) => each.id === asked.get("grupp"))) : null;
  const shown = group ? [group] : seen;
  const ids = shown.map((each) => each.id);
  const next = nextStart(db, ids, at);
  const thisYear = yearOf(dayOf(at));
  const year = yearAskedFor(asked.get("ar")) ?? next?.year ?? thisYear;
  const meetings = meetingsOfYear(db, ids, year);
  const turnout = turnoutOf(
    db,
    meetings.map((meeting) => meeting.id),
  );
  const rows = meetings.map((meeting) => yearRow(meeting, turnout.get(meeting.id) ?? null, member, at));
  const groups = shown.map(({ id, kind, name, fewest, most, closed, publishes }) => {
    const own = rows.filter((row) => row.groupId === id);
    const meter = meterOf(
      meetings.filter((meeting) => meeting.groupId === id),
      at,
    );
    const plans = !closed && year >= thisYear && may(member, "planMeetings", { groupId: id });
    const over =
      year < thisYear || (year === thisYear && own.length > 0 && own.every((row) => row.endsAt < at));
    return { id, kind, name, fewest, most, closed, publishes, meter, plans, over, rows: own };
  });
  return {
    year,
    thisYear,
    yearToPlan: yearToPlan(at),
    today: dayOf(at),
    host: new URL(env.publicUrl).host,
    next: next ? dayOf(next.startsAt) : null,
    chosenGroup: group?.id ?? null,
    otherGroups: seen.map(({ id, name }) => ({ id, name })),
    // A closed group is shown for the years when it met.
    groups: groups.filter((each) => !each.closed || each.rows.length > 0),
    years: withYears(meetingsPerYear(db, ids), [
      year,
      thisYear,
      ...(groups.some((each) => each.plans) ? [thisYear + 1] : []),
    ]),
  };
}

/** The years with their counts, earliest first, and those that are to be there in any case. */
function withYears(counted: { year: number; count: number }[], wanted: number[]) {
  const years = new Set([...counted.map((each) => each.year), ...wanted]);
  return [...years]
    .sort((one, other) => one - other)
    .map((year) => ({ year, count: counted.find((each) => each.year === year)?.count ?? 0 }));
}

export const handle: PageHandle<typeof loader> = {
  title: (words, facts) => words.plan.title(facts.year),
};

export default function MeetingsOfYear() {
  const speech = useSpeech();
  const { plan, polls } = speech.words;
  const facts = useLoaderData<typeof loader>();
  const { year, next, today } = facts;
  const columns = columnsFor(facts.groups.flatMap((group) => group.rows));
  const lead = next
    ? plan.next(dayInWords(next, speech, { weekday: true }), distanceInWords(next, today, speech))
    : plan.noneAhead;
  return (
    <>
      <Head title={plan.title(year)} lead={lead} />
      <Switches />
      {facts.groups.map((group, place) => (
        <Part
          key={group.id}
          id={`grupp-${group.id}`}
          title={group.name}
          aside={<Meter meter={group.meter} bounds={group} year={year} over={group.over} />}
        >
          <div className="stack">
            {group.rows.length > 0 ? (
              <YearTable caption={plan.tableCaption(group.name, year)} rows={group.rows} columns={columns} />
            ) : (
              <Empty>
                {plan.emptyYear(group.name, year)} {place === 0 ? plan.emptyYearTeach : null}
              </Empty>
            )}
            {group.plans ? (
              <p className="actions no-print">
                {year >= facts.yearToPlan ? (
                  <a
                    className={place === 0 ? "btn main" : "btn"}
                    href={`/moten/plan?ar=${year}&grupp=${group.id}`}
                  >
                    {plan.planYear(year)}
                  </a>
                ) : null}
                <a href={`/moten/nytt?grupp=${group.id}`}>{plan.planOne}</a>
                <a href={`/moten/datum/ny?grupp=${group.id}`}>{polls.ask}</a>
              </p>
            ) : null}
            {group.publishes && !group.closed ? (
              <p className="no-print">
                <a href={groupCalendar(facts.host, group.id, speech.language)}>{plan.publicCalendar}</a>
              </p>
            ) : null}
          </div>
        </Part>
      ))}
      <Column>
        <p className="note no-print">
          {plan.calendarNote} <a href="/min-sida#kalender">{plan.calendarLink}</a>
        </p>
        <p className="note no-print">
          <a className="poll-link" href="/moten/datum">
            {polls.link}
          </a>
        </p>
      </Column>
    </>
  );
}

function Switches() {
  const { plan } = useSpeech().words;
  const { year, years, otherGroups, chosenGroup } = useLoaderData<typeof loader>();
  const withGroup = chosenGroup ? `&grupp=${chosenGroup}` : "";
  return (
    <Column>
      <div className="switch no-print">
        <nav aria-label={plan.years}>
          <ul className="inline-list">
            {years.map((each) => (
              <li key={each.year}>
                <a
                  href={`/moten?ar=${each.year}${withGroup}`}
                  aria-current={each.year === year ? "page" : undefined}
                >
                  {each.year}
                </a>{" "}
                <span className="meta">{plan.yearCount(each.count)}</span>
              </li>
            ))}
          </ul>
        </nav>
        {otherGroups.length > 1 ? (
          <nav aria-label={plan.groups}>
            <ul className="inline-list">
              <li>
                <a href={`/moten?ar=${year}`} aria-current={chosenGroup ? undefined : "true"}>
                  {plan.allGroups}
                </a>
              </li>
              {otherGroups.map((group) => (
                <li key={group.id}>
                  <a
                    href={`/moten?ar=${year}&grupp=${group.id}`}
                    aria-current={group.id === chosenGroup ? "true" : undefined}
                  >
                    {group.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </Column>
  );
}
