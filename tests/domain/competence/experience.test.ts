import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  type Experienced,
  experiencedIn,
  experienceOf,
  subjectsIn,
} from "~/domain/competence/experience.server";
import { gapsOf } from "~/domain/competence/gaps.server";
import { tellCompetence } from "~/domain/competence/own.server";
import { atLeastOne } from "../../support/at-least-one";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";
import { today } from "../projects/content";

/** Who knows a subject, counted from the raw rows: what any of the five ways shows, of active people. */
const knowing = (db: ReturnType<typeof demoDatabase>, kind: string, value: string): string[] =>
  db
    .all<{ id: string }>(
      sql`select id from people where deactivated_at is null and (
        id in (select contact_id from projects where status <> 'idea' and (
          (${kind} = 'programme' and programme_code = ${value})
          or (${kind} = 'theme' and id in (select project_id from project_themes where theme_id = ${value}))
          or (${kind} = 'country' and ${value} <> 'SE' and countries like '%"' || ${value} || '"%')))
        or id in (select author_id from lessons where visibility <> 'draft' and (
          (${kind} = 'programme' and programme_code = ${value})
          or (${kind} = 'theme' and id in (select lesson_id from lesson_themes where theme_id = ${value}))))
        or (${kind} = 'country' and id in (select person_id from partner_contacts where partner_id in
          (select id from partners where country_code = ${value})))
        or id in (select person_id from training_people where training_id in (select training_id from training_subjects
          join trainings on trainings.id = training_id where held_on is not null and training_subjects.kind = ${kind} and training_subjects.value = ${value}))
        or id in (select person_id from competences where kind = ${kind} and value = ${value}))
      order by id`,
    )
    .map(({ id }) => id);

/** The demo, and its coordinator. */
function demo() {
  const db = demoDatabase();
  return { db, karin: memberOf(db, "p-01") };
}

describe("who knows what", () => {
  test("is for every subject exactly those whom the raw rows tell of", () => {
    const { db, karin } = demo();
    const all = experienceOf(db, karin);
    const subjects = subjectsIn(all);
    expect(subjects.length).toBeGreaterThan(20);
    for (const { kind, value, people } of subjects) {
      const found = experiencedIn(all, { subjects: [{ kind, value }], unitId: null }).map(({ id }) => id);
      expect([...found].sort(), `${kind} ${value}`).toEqual(knowing(db, kind, value));
      expect(people).toBe(found.length);
    }
  });

  test("tells what shows it, each record once, with the own word last", () => {
    const { db, karin } = demo();
    tellCompetence(db, memberOf(db, "p-14"), { kind: "theme", value: "t-upphandling" }, "Alltid", demoNow);
    const [helena] = experienceOf(db, karin, "p-14");
    const theme = helena?.experience.find(({ value }) => value === "t-upphandling");
    const lessons = db.all(
      sql`select id from lessons where author_id = 'p-14' and visibility <> 'draft'
        and id in (select lesson_id from lesson_themes where theme_id = 't-upphandling')`,
    );
    expect(theme?.sources.filter(({ way }) => way === "lesson")).toHaveLength(lessons.length);
    expect(theme?.sources.at(-1)).toMatchObject({ way: "own", title: "Alltid" });
    expect(experienceOf(db, karin, "p-14")).toHaveLength(1);
  });

  test("counts in the list what a person's own page names", () => {
    const { db, karin } = demo();
    const counted = ({ experience }: Experienced) =>
      experience.flatMap(({ kind, value, sources }) =>
        [...new Set(sources.map(({ way }) => way))].map((way) => {
          const its = sources.filter((source) => source.way === way);
          return `${kind} ${value} ${way} ${its.reduce((sum, { number }) => sum + number, 0)}`;
        }),
      );
    const all = experienceOf(db, karin);
    for (const person of atLeastOne(all)) {
      const [own] = experienceOf(db, karin, person.id);
      expect(counted(person), person.name).toEqual(counted(own as Experienced));
    }
    const numbers = all.flatMap(({ experience }) => experience.flatMap(({ sources }) => sources));
    expect(numbers.some(({ number }) => number > 1)).toBe(true);
  });

  test("shows nobody who has left, and nothing that the reader may not see", () => {
    const { db } = demo();
    db.run(sql`update people set deactivated_at = 1 where id = 'p-04'`);
    db.run(sql`update projects set visibility = 'draft' where id = 'prj-11'`);
    db.run(sql`update lessons set visibility = 'draft' where author_id = 'p-14'`);
    const seen = experienceOf(db, memberOf(db, "p-32"));
    expect(seen.map(({ id }) => id)).not.toContain("p-04");
    const sources = seen.flatMap(({ id }) =>
      experienceOf(db, memberOf(db, "p-32"), id).flatMap(({ experience }) =>
        experience.flatMap((each) => each.sources),
      ),
    );
    expect(sources.filter(({ id }) => id === "prj-11")).toEqual([]);
    const own = experienceOf(db, memberOf(db, "p-14"), "p-14").flatMap(({ experience }) =>
      experience.flatMap((each) => each.sources),
    );
    expect(own.some(({ id }) => id === "prj-11")).toBe(true);
    expect(own.filter(({ way }) => way === "lesson")).toEqual([]);
  });

  test("an idea and a training that is only planned give no experience", () => {
    const { db, karin } = demo();
    db.run(sql`update projects set status = 'idea' where contact_id = 'p-14'`);
    db.run(sql`insert into training_people (training_id, person_id) values ('utb-2027-1', 'p-14')`);
    const ways = () =>
      experienceOf(db, karin, "p-14").flatMap(({ experience }) =>
        experience.flatMap(({ value, sources }) => sources.map(({ way }) => `${way} ${value}`)),
      );
    expect(ways().join()).not.toContain("project ");
    expect(ways()).not.toContain("training t-klimat");
    db.run(sql`update projects set status = 'ongoing' where contact_id = 'p-14'`);
    db.run(sql`update trainings set held_on = '2026-10-01' where id = 'utb-2027-1'`);
    expect(ways().join()).toContain("project ");
    expect(ways()).toContain("training t-klimat");
  });

  test("is narrowed by every choice at once, and by unit", () => {
    const { db, karin } = demo();
    const all = experienceOf(db, karin);
    const german = { kind: "language", value: "de" } as const;
    const french = { kind: "language", value: "fr" } as const;
    const names = (subjects: (typeof german | typeof french)[], unitId: string | null) =>
      experiencedIn(all, { subjects, unitId }).map(({ id }) => id);
    expect(names([german], null).sort()).toEqual(["p-01", "p-04", "p-26"]);
    expect(names([german, french], null)).toEqual(["p-01"]);
    expect(names([german], "org-buf")).toEqual(["p-04"]);
    expect(names([], null)).toHaveLength(all.length);
  });
});

describe("a gap", () => {
  test("is what is needed and at most one knows; everything needed that two know is none", () => {
    const { db, karin } = demo();
    const gaps = gapsOf(db, karin, today);
    expect(gaps.length).toBeGreaterThan(3);
    const needed = db.all<{ kind: string; value: string }>(sql`
      select 'programme' as kind, code as value from programmes where kind <> 'own' and (
        code in (select programme_code from projects where status not in ('idea', 'rejected'))
        or code in (select programme_code from calls where closes_on >= ${today} and status <> 'declined'))
      union select 'theme', id from themes where "group" = 'subject'
      union select 'country', country_code from partners where country_code <> 'SE'`);
    const expected = needed
      .filter(({ kind, value }) => knowing(db, kind, value).length <= 1)
      .map(({ kind, value }) => `${kind} ${value} ${knowing(db, kind, value).join()}`)
      .sort();
    expect(
      gaps.map((gap) => `${gap.kind} ${gap.value} ${gap.people.map(({ id }) => id).join()}`).sort(),
    ).toEqual(expected);
  });

  test("shows the training that is planned for it until it has been held", () => {
    const { db, karin } = demo();
    db.run(
      sql`insert into training_subjects (training_id, kind, value) values ('utb-2027-1', 'country', 'UA')`,
    );
    db.run(sql`delete from partner_contacts where partner_id = 'pa-10'`);
    const planned = () => gapsOf(db, karin, today).find(({ value }) => value === "UA")?.planned;
    expect(planned()).toEqual([
      { id: "utb-2027-1", title: "Skriva en ansökan om klimatomställning", startsOn: "2027-02-17" },
    ]);
    db.run(sql`update trainings set held_on = '2026-11-20' where id = 'utb-2027-1'`);
    expect(planned()).toEqual([]);
  });
});
