import type { OpenDatabase } from "#db/open.server";
import type { BreakdownKey, FigureKey } from "~/domain/followup/compile";

/**
 * Every figure a second way: plain SQL over the tables, written from what the figures promise and not from how the house
 * counts them. `:year` and `:today` are given; what is for the network, staff and everyone is seen, drafts are not.
 */

const became = "p.status not in ('idea', 'submitted', 'rejected')";
const ongoing = `${became} and p.starts_on is not null and substr(p.starts_on, 1, 4) <= :year
  and (p.ends_on is null or substr(p.ends_on, 1, 4) >= :year)`;
const decided = "substr(p.decided_on, 1, 4) = :year and p.applied_grant is not null";

const project = (condition: string, amount = "1") => `
  select p.unit_id as unit, ifnull(u.governing_body, 'utan') as committee, ifnull(p.programme_code, 'utan') as programme,
    p.role as role, p.kind as kind, p.countries as countries, ${amount} as amount
  from projects p, units u where u.id = p.unit_id and p.visibility in ('network', 'internal', 'public') and ${condition}`;

const participants = (categories: string, condition = "1") => `
  select p.unit_id as unit, ifnull(u.governing_body, 'utan') as committee, ifnull(p.programme_code, 'utan') as programme,
    p.role as role, p.kind as kind, p.countries as countries, x.category as category, x.count as amount
  from project_participants x, projects p, units u where p.id = x.project_id and u.id = p.unit_id
    and p.visibility <> 'draft' and x.year = cast(:year as integer) and x.count > 0 and x.category in (${categories}) and ${condition}`;

const paid = project(
  "exists (select 1 from project_payments y where y.project_id = p.id and y.year = cast(:year as integer) and y.amount <> 0)",
  "(select sum(y.amount) from project_payments y where y.project_id = p.id and y.year = cast(:year as integer))",
);
const granted = project(ongoing, 'ifnull(p."grant", 0)');
const ownEffort = project(ongoing, "ifnull(p.co_financing, 0)");

const held = `select m.* from meetings m, groups g where g.id = m.group_id and g.kind = 'network'
  and m.year = cast(:year as integer) and m.held_at is not null and m.called_off_at is null`;

/** The Swedish day of an instant: an hour ahead of UTC, two from the last Sunday of March to that of October. */
const swedishDay = (at: string) => `date(${at} / 1000, 'unixepoch', case
  when ${at} / 1000 >= unixepoch(date(strftime('%Y', ${at} / 1000, 'unixepoch') || '-03-31', '-6 days', 'weekday 0') || ' 01:00')
   and ${at} / 1000 < unixepoch(date(strftime('%Y', ${at} / 1000, 'unixepoch') || '-10-31', '-6 days', 'weekday 0') || ' 01:00')
  then '+2 hours' else '+1 hours' end)`;
const swedishYear = (at: string) => `strftime('%Y', ${at} / 1000, 'unixepoch', '+1 hours')`;

const action = (condition: string) => `
  select ifnull(a.responsible_unit_id, (select unit_id from people where id = a.responsible_id)) as unit,
    a.done_at is not null and ${swedishDay("a.done_at")} <= a.due_day as amount
  from actions a where a.group_id in (select id from groups where kind = 'network') and substr(a.due_day, 1, 4) = :year
    and (a.meeting_id is null or exists (select 1 from minutes n where n.meeting_id = a.meeting_id and n.signed_off_at is not null
      and (n.correction_at is null or a.created_at < n.correction_at))) and ${condition}`;
const onTime = `a.done_at is not null and ${swedishDay("a.done_at")} <= a.due_day`;
const late = `((a.done_at is null and a.due_day < :today) or (a.done_at is not null and ${swedishDay("a.done_at")} > a.due_day))`;

const uses = `select l.id as lesson, (select unit_id from people where id = s.person_id) as unit, 1 as amount
  from lesson_uses s, lessons l where l.id = s.lesson_id and l.visibility <> 'draft' and ${swedishYear("s.used_at")} = :year`;

const visit = (
  kind: string,
) => `select c.unit_id as unit, json_array(q.country_code) as countries, 1 as amount
  from partner_contacts c, partners q where q.id = c.partner_id and c.kind = '${kind}' and substr(c.happened_on, 1, 4) = :year`;

const tested = `select i.unit_id as unit, exists (select 1 from funding_tests t where t.initiative_id = i.id
    and t.signed_at is not null and ${swedishYear("t.signed_at")} <= :year) as amount
  from initiatives i where ${swedishYear("i.created_at")} <= :year`;

const judgedIn = `(select g.policy_id from goal_results r, goals g, followups f where g.id = r.goal_id and f.id = r.followup_id
  and f.year = cast(:year as integer) limit 1)`;
const policyOfYear = `(select id from policies where kind = 'policy' and ifnull(valid_from, adopted_on) <= :year || '-12-31'
  and ifnull(valid_until, '9999') >= :year || '-01-01' order by ifnull(valid_from, adopted_on) desc limit 1)`;
const goal = (
  condition: string,
) => `select 1 as amount from goals g left join goal_results r on r.goal_id = g.id
    and r.followup_id = (select id from followups where year = cast(:year as integer))
  where g.policy_id = ifnull(${judgedIn}, ${policyOfYear}) and ${condition}`;

const notAchieved = goal("r.verdict = 'notAchieved'");
const rejected = project(`${decided} and p.status = 'rejected'`);
const stopped = project(`${ongoing} and exists (select 1 from project_status_days d where d.project_id = p.id
  and (d.status = 'onHold' or (d.status = 'completed' and d.day < p.ends_on))
  and d.day <= :today and substr(d.day, 1, 4) <= :year
  and not exists (select 1 from project_status_days later where later.project_id = p.id and later.day > d.day
    and later.day <= :today and substr(later.day, 1, 4) <= :year))`);
const amounts = (...queries: string[]) =>
  queries.map((query) => `select amount from (${query})`).join(" union all ");

type Taken = "count(*)" | "total(amount)" | "share" | "each";
const counted = (from: string): [string, Taken] => [from, "count(*)"];
const summed = (from: string): [string, Taken] => [from, "total(amount)"];
const shared = (from: string): [string, Taken] => [from, "share"];
const perInhabitant = (from: string): [string, Taken] => [from, "each"];
const everybody = "'youth', 'adults', 'residents', 'staff'";
const youthInExchanges = participants("'youth'", "p.kind = 'exchange'");

const ways: Record<FigureKey, [from: string, taken: Taken]> = {
  projects: counted(project(ongoing)),
  started: counted(project(`${became} and substr(p.starts_on, 1, 4) = :year`)),
  ended: counted(project(`${became} and substr(p.ends_on, 1, 4) = :year`)),
  applied: counted(project("substr(p.applied_on, 1, 4) = :year and p.applied_grant is not null")),
  decided: counted(project(decided)),
  grantedApplications: counted(project(`${decided} and p.status <> 'rejected'`)),
  rejected: counted(rejected),
  units: counted(`select distinct p.unit_id as id from projects p where p.visibility <> 'draft' and ${ongoing}
    union select x.unit_id from project_units x, projects p where p.id = x.project_id and p.visibility <> 'draft' and ${ongoing}`),
  countries: counted(`select distinct j.value from projects p, json_each(p.countries) j
    where p.visibility <> 'draft' and j.value <> 'SE' and ${ongoing}`),
  appliedAmount: summed(
    project("substr(p.applied_on, 1, 4) = :year and p.applied_grant is not null", "p.applied_grant"),
  ),
  granted: summed(granted),
  grantedInYear: summed(project(`${decided} and p.status <> 'rejected'`, 'ifnull(p."grant", 0)')),
  paid: summed(paid),
  ownEffort: summed(ownEffort),
  grantedPerInhabitant: perInhabitant(granted),
  paidPerInhabitant: perInhabitant(paid),
  ownEffortPerInhabitant: perInhabitant(ownEffort),
  participants: summed(participants(everybody)),
  youth: summed(participants("'youth'")),
  businesses: summed(participants("'businesses'")),
  meetings: counted(held),
  attendance: shared(`select x.unit_id as unit, max(x.presence in ('present', 'deputy')) as amount
    from attendance x, (${held}) h where x.meeting_id = h.id and x.unit_id is not null and x.capacity in ('contact', 'deputy')
    group by x.meeting_id, x.unit_id`),
  decisions: counted(`select d.id from decisions d, groups g where g.id = d.group_id and g.kind = 'network'
    and d.year = cast(:year as integer)`),
  actionsDue: counted(action("1")),
  actionsOnTime: counted(action(onTime)),
  actionsLate: counted(action(late)),
  actionsOpen: counted(action("a.done_at is null and a.due_day >= :today")),
  actionsOnTimeShare: shared(action(`(${onTime} or ${late})`)),
  lessons: counted(
    `select l.unit_id as unit from lessons l where l.visibility <> 'draft' and substr(l.learned_on, 1, 4) = :year`,
  ),
  lessonsUsed: counted(`select distinct lesson from (${uses})`),
  lessonUses: counted(uses),
  twinTowns:
    counted(`select q.id, json_array(q.country_code) as countries from partners q where q.kind = 'twinTown' and (
    exists (select 1 from partner_contacts c where c.partner_id = q.id and substr(c.happened_on, 1, 4) = :year)
    or exists (select 1 from project_partners x, projects p where x.partner_id = q.id and p.id = x.project_id
      and p.visibility <> 'draft' and ${ongoing}))`),
  twinTownMeetings: counted(project(`${ongoing} and p.kind = 'twinTownMeeting'`)),
  visitsHere: counted(visit("visitHere")),
  visitsThere: counted(visit("visitThere")),
  youthExchanges: counted(youthInExchanges),
  youthInExchanges: summed(youthInExchanges),
  initiatives: counted(tested),
  fundingTested: shared(tested),
  goals: counted(goal("1")),
  goalsAchieved: counted(goal("r.verdict = 'achieved'")),
  goalsPartly: counted(goal("r.verdict = 'partly'")),
  goalsNotAchieved: counted(notAchieved),
  goalsNotJudged: counted(goal("r.verdict is null")),
  setbacks: counted(amounts(rejected, stopped, action(late), notAchieved)),
  stopped: counted(stopped),
};

/** A figure of a year, or of one place in a breakdown, by SQL alone; null for a share of nothing. */
export function secondWay(
  db: OpenDatabase,
  key: FigureKey,
  given: { year: number; today: string },
  cell?: { by: BreakdownKey; id: string },
): number | null {
  const [from, taken] = ways[key];
  const value = {
    "count(*)": "count(*)",
    "total(amount)": "total(amount)",
    share: "case when count(*) > 0 then round(100.0 * sum(amount) / count(*)) end",
    each: `round(total(amount) / ifnull(
      (select inhabitants from populations where year <= cast(:year as integer) order by year desc limit 1),
      (select inhabitants from populations order by year limit 1)))`,
  }[taken];
  const where = !cell
    ? ""
    : cell.by === "country"
      ? "where exists (select 1 from json_each(countries) j where j.value = :id)"
      : `where "${cell.by}" = :id`;
  const query = `select ${value} from (${from}) ${where}`;
  return asked(db, query, { ...given, ...(cell ? { id: cell.id } : {}) })[0] as number | null;
}

/** Where a figure has anything in a breakdown, by SQL alone. */
export function placesSecondWay(
  db: OpenDatabase,
  key: FigureKey,
  given: { year: number; today: string },
  by: BreakdownKey,
): string[] {
  const [from] = ways[key];
  const query =
    by === "country"
      ? `select distinct j.value from (${from}), json_each(countries) j where j.value <> 'SE'`
      : `select distinct "${by}" from (${from}) where "${by}" is not null`;
  return asked(db, query, given) as string[];
}

function asked(
  db: OpenDatabase,
  query: string,
  { year, today, id }: { year: number; today: string; id?: string },
): unknown[] {
  const given = Object.entries({ year: String(year), today, id }).filter(([name]) =>
    query.includes(`:${name}`),
  );
  return db.$client.prepare(query).pluck().all(Object.fromEntries(given));
}
