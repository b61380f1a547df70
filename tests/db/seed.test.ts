import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { closeDatabase, type OpenDatabase } from "#db/open.server";
import { seedDemo } from "#db/seed/demo.server";
import { seedStart } from "#db/start/start.server";
import { instantOf } from "~/calendar/swedish-time";
import { emptyDatabase } from "../support/database";
import { demoDatabase, demoNow } from "../support/demo";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const told = read("db/demo/municipality.json");
const information = read("db/demo/information.json");
const beyond = read("db/demo/beyond.json");
const morePartners = read("db/demo/partners.json");
const initiatives = read("db/demo/initiatives.json");
const competence = read("db/demo/competence.json");
const governing = read("db/demo/goals.json");
const held = told.meetings.filter((meeting: { status: string }) => meeting.status === "genomfort");
const political = told.groups[1];
const otherGoals: Record<string, unknown[]>[] = governing.documents.flatMap(
  (document: { goals: Record<string, unknown[]>[] }) => document.goals,
);

test("every table holds as many rows as the municipality's file tells of", () => {
  const all = (rows: Record<string, unknown[]>[], key: string) =>
    rows.reduce((sum, row) => sum + (row[key]?.length ?? 0), 0);
  expect(counts(demo())).toMatchObject({
    municipality: 1,
    units: told.units.length,
    people: told.people.length,
    seats: told.units.length * 3,
    role_grants: told.people.filter((person: { network_role: string }) =>
      ["samordnare", "administrator", "fortroendevald"].includes(person.network_role),
    ).length,
    groups: told.groups.length,
    group_members: political.member_person_ids.length,
    year_tasks: told.year_wheel.length + 1,
    themes: told.themes.length,
    programmes: read("db/start/programmes.json").programmes.length,
    meetings: told.meetings.length + political.meetings.length,
    agenda_items: all(told.meetings, "agenda") + all(political.meetings, "agenda"),
    attendance: all(told.meetings, "attendance") + political.member_person_ids.length + 1,
    minutes: held.length + 1,
    sign_offs: held.length + 1 + beyond.secondAdjusters.length,
    referrals: beyond.referrals.length,
    minute_editions: 1,
    minute_items:
      held.reduce(
        (sum: number, meeting: { minutes: { sections: unknown[] } }) => sum + meeting.minutes.sections.length,
        0,
      ) + political.meetings[0].agenda.length,
    decisions: told.decisions.length,
    actions: told.actions.length,
    lessons: told.lessons.length + beyond.lessonsForReview.length,
    lesson_themes: all(told.lessons, "theme_ids") + all(beyond.lessonsForReview, "theme_ids"),
    lesson_relations: all(told.lessons, "related_lesson_ids"),
    lesson_uses: beyond.lessonUses.length,
    information_entries: information.length,
    information_notes: all(information, "notes"),
    information_themes: all(information, "theme_ids"),
    projects: told.projects.length,
    project_units: all(told.projects, "other_unit_ids"),
    project_payments: all(told.projects, "payments"),
    project_participants: all(told.projects, "participants"),
    project_themes: all(told.projects, "theme_ids"),
    goal_ties: all(told.projects, "goal_ids") + all(governing.ties, "ids"),
    project_partners: all(told.projects, "partner_ids"),
    partners: told.partners.length,
    partner_people: told.partners.length + morePartners.people.length,
    partner_agreements: morePartners.agreements.length,
    initiatives: initiatives.length,
    initiative_themes: all(initiatives, "theme_ids"),
    funding_tests:
      all(initiatives, "tests") + initiatives.filter((each: { asked: unknown }) => each.asked).length,
    funding_test_programmes: all(
      initiatives.flatMap((each: { tests: Record<string, unknown[]>[] }) => each.tests),
      "programmes",
    ),
    funding_test_matches: all(initiatives, "matches"),
    calls: told.calls.length,
    call_themes: all(told.calls, "theme_ids"),
    unit_themes: all(read("db/demo/calls.json").unit_themes, "theme_ids"),
    call_tellings: 15,
    competences: competence.told.length,
    trainings: competence.trainings.length,
    training_subjects: all(competence.trainings, "subjects"),
    training_people: all(competence.trainings, "people"),
    policies: 1 + governing.documents.length,
    goals: told.policy.goals.length + all(governing.documents, "goals"),
    indicators: all(told.policy.goals, "indicators") + all(otherGoals, "indicators"),
    indicator_values:
      all(told.policy.goals, "indicators") * 2 +
      all(
        otherGoals.flatMap((goal) => goal.indicators as Record<string, unknown[]>[]),
        "values",
      ),
    followups: told.followups.length,
    goal_results: all(told.followups, "goal_results"),
    unit_inputs: all(told.followups, "unit_inputs"),
  });
});

test("the key figures of the follow-up of 2025 can be counted from the records", () => {
  const db = demo();
  const active = "status <> 'rejected' and starts_on <= '2025-12-31' and ends_on >= '2025-01-01'";
  const decided = "decided_on between '2025-01-01' and '2025-12-31' and programme_code <> 'EGNA-MEDEL'";
  const people = "select sum(count) from project_participants where year = 2025";
  const figures: Record<string, string> = {
    active_projects: `select count(*) from projects where ${active}`,
    granted_total_sek: `select sum("grant") / 100 from projects where ${active}`,
    paid_sek: "select sum(amount) / 100 from project_payments where year = 2025",
    applications_submitted: "select count(*) from projects where applied_on like '2025-%'",
    applications_decided: `select count(*) from projects where ${decided}`,
    applications_approved: `select count(*) from projects where ${decided} and status <> 'rejected'`,
    units_active: `select count(distinct unit_id) from (
      select id, unit_id from projects union all select project_id, unit_id from project_units)
      where id in (select id from projects where ${active})`,
    participants: `${people} and category <> 'businesses'`,
    young_participants: `${people} and category = 'youth'`,
    partner_countries: `select count(distinct country.value) from projects, json_each(countries) as country
      where ${active} and country.value <> 'SE'`,
    meetings:
      "select count(*) from meetings where group_id = 'grp-natverk' and year = 2025 and held_at is not null",
    attendance_percent: `select cast(round(100.0 * count(distinct attendance.meeting_id || unit_id)
        / ((select count(*) from units) * 5)) as integer)
      from attendance join meetings on meetings.id = meeting_id
      where group_id = 'grp-natverk' and year = 2025 and presence in ('present', 'deputy')`,
    lessons: "select count(*) from lessons where learned_on like '2025-%'",
  };
  const counted = Object.entries(figures).map(([key, question]) => [key, one(db, question)]);
  const published = told.followups[0].key_figures.map(({ key, value }: Record<string, unknown>) => [
    key,
    value,
  ]);
  expect(counted).toEqual(published);
});

test("every meeting begins and ends when the Swedish clock says so, in summer and in winter", () => {
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "short",
  });
  const times = demo()
    .$client.prepare(
      "select id, starts_at, ends_at from meetings where group_id = 'grp-natverk' order by starts_at",
    )
    .all() as { id: string; starts_at: number; ends_at: number }[];
  expect(times.map((row) => [row.id, clock.format(row.starts_at), clock.format(row.ends_at)])).toEqual(
    told.meetings.map((meeting: Record<string, string>) => [
      meeting.id,
      `${meeting.date} ${meeting.start_time?.replace(".", ":")}`,
      `${meeting.date} ${meeting.end_time?.replace(".", ":")}`,
    ]),
  );
  const startOf = (id: string) => times.find((row) => row.id === id)?.starts_at;
  expect(startOf("m-2025-3")).toBe(Date.UTC(2025, 5, 12, 7));
  expect(startOf("m-2025-5")).toBe(Date.UTC(2025, 10, 20, 12));
  expect(demoNow).toBe(Date.UTC(2026, 10, 22, 8));
});

test("days, money and texts are as they were told", () => {
  const db = demo();
  const rows = (question: string) => db.$client.prepare(question).raw().all();
  expect(rows("select id, due_day, text, responsible_id from actions order by id")).toEqual(
    told.actions.map((each: Record<string, string>) => [
      each.id,
      each.due_date,
      each.text,
      each.responsible_person_id,
    ]),
  );
  expect(
    rows(
      `select id, applied_on, decided_on, starts_on, ends_on, total_budget / 100, own_budget / 100,
        "grant" / 100, co_financing / 100, applied_grant / 100 from projects order by id`,
    ),
  ).toEqual(
    told.projects.map((each: Record<string, unknown>) => [
      each.id,
      each.applied,
      each.decided,
      each.start,
      each.end,
      each.total_budget_sek,
      each.own_budget_sek,
      each.grant_sek,
      each.cofinancing_sek,
      each.applied_grant_sek,
    ]),
  );
  expect(
    rows(
      "select id, learned_on, background, happened, learned, advice from lessons where published_at is not null order by id",
    ),
  ).toEqual(
    told.lessons.map((each: Record<string, unknown>) => [
      each.id,
      each.date,
      each.background,
      each.experience,
      each.lesson,
      JSON.stringify(each.advice),
    ]),
  );
  expect(
    rows(
      `select minute_items.meeting_id, position, text from minute_items
        join agenda_items on agenda_items.id = agenda_item_id
        where minute_items.meeting_id not like 'm-politisk%' order by minute_items.meeting_id, position`,
    ),
  ).toEqual(
    held.flatMap((meeting: { id: string; minutes: { sections: { agenda_no: number; text: string }[] } }) =>
      meeting.minutes.sections.map((section) => [meeting.id, section.agenda_no, section.text]),
    ),
  );
  expect(rows("select id, opens_on, closes_on, closes_at_clock from calls order by id")).toEqual(
    told.calls.map((each: Record<string, string>) => [each.id, each.opens, each.closes, each.closes_time]),
  );
});

test("nothing points at nothing, also where the schema does not watch", () => {
  const db = demo();
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
  for (const [table, column, parent, key] of [
    ["projects", "programme_code", "programmes", "code"],
    ["lessons", "programme_code", "programmes", "code"],
    ["project_themes", "theme_id", "themes", "id"],
    ["call_themes", "theme_id", "themes", "id"],
    ["competences", "person_id", "people", "id"],
    ["agenda_items", "origin_item_id", "agenda_items", "id"],
    ["meetings", "called_by", "people", "id"],
    ["meetings", "held_by", "people", "id"],
    ["minutes", "signed_off_by", "people", "id"],
    ["invitations", "answered_by", "people", "id"],
    ["chronicle", "actor_id", "people", "id"],
  ] as const) {
    const lost = `select count(*) from "${table}" where "${column}" is not null
      and "${column}" not in (select "${key}" from "${parent}")`;
    expect(one(db, lost), `${table}.${column}`).toBe(0);
  }
  const tied = { project: "projects", lesson: "lessons", action: "actions", decision: "decisions" };
  for (const [subject, table] of Object.entries({
    ...tied,
    contact: "partner_contacts",
    initiative: "initiatives",
    information: "information_entries",
  })) {
    const lost = `select count(*) from goal_ties where subject = '${subject}' and subject_id not in (select id from ${table})`;
    expect(one(db, lost), subject).toBe(0);
  }
});

test("the network's members by name are exactly those who hold its seats", () => {
  const holders = demo()
    .$client.prepare("select person_id from seats where place <> 'head' order by person_id")
    .pluck()
    .all();
  expect(holders).toEqual([...told.groups[0].member_person_ids].sort());
});

test("decisions are numbered without gaps within each year, as their names tell, once signed off", () => {
  const rows = demo().$client.prepare("select id, year, number from decisions order by id").all() as {
    id: string;
    year: number | null;
    number: number | null;
  }[];
  const numbered = rows.filter((row) => row.number !== null);
  expect(numbered.map((row) => `d-${row.year}-${String(row.number).padStart(2, "0")}`)).toEqual(
    numbered.map((row) => row.id),
  );
  expect(numbered).toHaveLength(17);
  expect(rows.filter((row) => row.number === null).map((row) => row.id)).toEqual(
    told.meetings.find((meeting: { id: string }) => meeting.id === "m-2026-5").decision_ids,
  );
});

test("minutes that are signed off are locked with the sum of their text; those that wait are not", () => {
  const rows = demo()
    .$client.prepare(
      `select meeting_id as id, canonical, sum, edition, signed_off_at as signedOffAt, sign_off_by as signOffBy
        from minutes order by meeting_id`,
    )
    .all() as {
    id: string;
    canonical: string | null;
    sum: string | null;
    edition: number;
    signedOffAt: number | null;
    signOffBy: string;
  }[];
  for (const row of rows) {
    const asked = told.meetings.find((meeting: { id: string }) => meeting.id === row.id)?.minutes
      .adjusted_date;
    if (row.id === "m-2026-5") {
      expect(row).toMatchObject({ canonical: null, sum: null, edition: 0, signOffBy: "2026-11-26" });
    } else {
      expect(row.sum).toBe(
        createHash("sha256")
          .update(row.canonical ?? "")
          .digest("hex"),
      );
      const isCorrected = row.id === beyond.correction.meeting_id;
      const day = isCorrected ? beyond.correction.signed.day : (asked ?? "2026-10-19");
      expect(row.signedOffAt).toBe(instantOf(day, "15.00"));
      expect(row.edition).toBe(isCorrected ? 2 : 1);
    }
  }
});

test("the lesson about an incident is for staff only, in the archive too", () => {
  const db = demo();
  const visibility = "select visibility from";
  expect(one(db, `${visibility} lessons where id = 'l-20'`)).toBe("internal");
  expect(one(db, `${visibility} archive_entries where kind = 'lesson' and record_id = 'l-20'`)).toBe(
    "internal",
  );
  expect(one(db, "select count(*) from archive_entries where kind = 'lesson'")).toBe(told.lessons.length);
});

test("what every installation begins with can be loaded twice, and keeps what somebody has changed", () => {
  const db = emptyDatabase();
  onTestFinished(() => closeDatabase(db));
  seedStart(db);
  db.$client.exec(
    "update programmes set name_sv = 'Vårt namn' where code = 'ESF'; delete from themes where id = 't-ide'",
  );
  seedStart(db);
  expect(one(db, "select name_sv from programmes where code = 'ESF'")).toBe("Vårt namn");
  expect(counts(db)).toMatchObject({ programmes: 32, themes: 24, people: 0, meetings: 0 });
});

test("the demo is never poured into a database that belongs to a municipality", () => {
  const db = demo();
  const before = counts(db);
  expect(() => seedDemo(db, instantOf, demoNow)).toThrow();
  expect(counts(db)).toEqual(before);
});

test("each test has a demo of its own", () => {
  demo().$client.exec("delete from chronicle_texts; delete from chronicle");
  expect(counts(demo()).chronicle).toBeGreaterThan(300);
});

/** The demo for as long as the test runs. */
function demo(): OpenDatabase {
  const db = demoDatabase();
  onTestFinished(() => closeDatabase(db));
  return db;
}

const one = (db: OpenDatabase, question: string) => db.$client.prepare(question).pluck().get();

function counts(db: OpenDatabase): Record<string, number> {
  const tables = db.$client
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table'")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables.map((table) => [table, Number(one(db, `select count(*) from "${table}"`))]),
  );
}
