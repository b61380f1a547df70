import { expect, test } from "vitest";
import { type HandoverPart, handoverOf, handoverParts } from "~/domain/handover/unit-page.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const today = "2026-11-22";
const sinceDay = "2025-11-22";
const since = Date.UTC(2025, 10, 21, 23);

/** Each part's figure counted a second way, of a unit, for those who speak for it. */
const figures: Record<HandoverPart, string> = {
  actions: `select count(*) from actions left join people on people.id = responsible_id
    where done_at is null and coalesce(responsible_unit_id, people.unit_id) = :unit`,
  promises: `select count(*) from round_answers join meetings on meetings.id = meeting_id
    where round_answers.unit_id = :unit and coalesce(help, '') <> '' and starts_at >= ${since}`,
  inquiries: `select count(*) from inquiry_receivers join inquiries on inquiries.id = inquiry_id
    where unit_id = :unit and answered_at is null and declined_at is null and closed_at is null`,
  dates: `select (select count(*) from meetings join groups on groups.id = group_id
      where groups.kind = 'network' and starts_at > ${demoNow} and called_off_at is null)
    + (select count(*) from project_duties join projects on projects.id = project_id where done_on is null and unit_id = :unit)`,
  partners: `select count(*) from partners where unit_id = :unit or responsible_id in
    (select person_id from seats where unit_id = :unit and from_day <= '${today}' and coalesce(until_day, '9') >= '${today}')`,
  projects: `select count(*) from projects where status not in ('completed', 'rejected')
    and (unit_id = :unit or id in (select project_id from project_units where unit_id = :unit))`,
  initiatives: "select count(*) from initiatives where unit_id = :unit and status in ('planned', 'ongoing')",
  calls: `select count(*) from calls where status <> 'declined' and coalesce(closes_on, '9') >= '${today}' and responsible_id in
    (select person_id from seats where unit_id = :unit and from_day <= '${today}' and coalesce(until_day, '9') >= '${today}')`,
  lessons: `select count(*) from lessons where unit_id = :unit and ((visibility = 'draft' and sent_for_review_at is not null)
    or (visibility <> 'draft' and superseded_by_id is null and look_again_on <= date('${today}', '+30 day')))`,
  contacts: `select count(*) from partner_contacts where unit_id = :unit and happened_on >= '${sinceDay}'`,
  information: `select count(*) from information_entries where unit_id = :unit and
    (select max(written_at) from information_notes where entry_id = information_entries.id) >= ${since}`,
};

test("each figure is what the records themselves come to, for every unit, and something stands under each part", () => {
  const db = demoDatabase();
  db.$client.exec("update calls set responsible_id = 'p-10', status = 'watching'");
  const units = db.$client.prepare("select id from units").pluck().all() as string[];
  const seen = new Set<HandoverPart>();
  for (const unit of units) {
    const parts = handoverOf(db, memberOf(db, "p-01"), unit, demoNow);
    for (const part of handoverParts) {
      const counted = db.$client
        .prepare(figures[part].replaceAll(":unit", `'${unit}'`))
        .pluck()
        .get();
      expect(parts[part].length, `${unit} ${part}`).toBe(counted);
      if (parts[part].length > 0) seen.add(part);
    }
  }
  expect([...seen].sort()).toEqual([...handoverParts].sort());
});

test("the unit's drafts and what it has asked the round are not shown the administrator", () => {
  const db = demoDatabase();
  db.$client.exec("update projects set visibility = 'draft', status = 'idea' where unit_id = 'org-des'");
  const of = (id: string) => handoverOf(db, memberOf(db, id), "org-des", demoNow);
  expect(of("p-14").projects.length).toBeGreaterThan(of("p-33").projects.length);
  expect(of("p-33").promises).toEqual([]);
  expect(of("p-33").lessons.length).toBeGreaterThan(0);
  expect(of("p-33").lessons.filter(({ day }) => day === null)).toEqual([]);
});
