import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import demo from "#db/demo/municipality.json";
import { lessons, meetings, projects } from "#db/schema.server";
import { attendanceByYear, representedIn } from "~/domain/followup/attendance.server";
import type { FigureKey } from "~/domain/followup/compile";
import { compileYear } from "~/domain/followup/compile.server";
import { boardViewer } from "~/domain/followup/compile-facts.server";
import { figuresOf } from "~/domain/followup/figures.server";
import { followupOfYear, followupYears, unitInputsOf } from "~/domain/followup/followups.server";
import { goalsOfYear } from "~/domain/goals/goals.server";
import { currentPolicy } from "~/domain/goals/policies.server";
import { lessonPage } from "~/domain/lessons/lessons.server";
import { viewerOf } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { projectList, sumsOf } from "~/domain/projects/projects.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { tenYearsDatabase } from "../../support/ten-years";

type Demo = ReturnType<typeof demoDatabase>;
const viewer = (db: Demo, id = "p-32") => viewerOf(memberById(db, id, "2026-11-22"));
const published = demo.followups[0]?.key_figures ?? [];
const publishedFigure = (key: string) => published.find((figure) => figure.key === key)?.value;

/** What both the key figures and the whole of the figures hold. */
const shared: FigureKey[] = [
  "projects",
  "granted",
  "paid",
  "participants",
  "youth",
  "countries",
  "units",
  "applied",
  "decided",
  "grantedApplications",
  "lessons",
  "meetings",
  "attendance",
  "decisions",
];

describe("the key figures", () => {
  test("of 2025 are those that the published follow-up told", () => {
    const db = demoDatabase();
    const { figures } = figuresOf(db, viewer(db), 2025);
    expect({
      active_projects: figures.projects,
      granted_total_sek: figures.granted / 100,
      paid_sek: figures.paid / 100,
      applications_submitted: figures.applied,
      applications_decided: figures.decided,
      applications_approved: figures.grantedApplications,
      units_active: figures.units,
      participants: figures.participants,
      young_participants: figures.youth,
      partner_countries: figures.countries.length,
      meetings: figures.meetings,
      attendance_percent: figures.attendancePercent,
      lessons: figures.lessons,
    }).toEqual(Object.fromEntries(published.map((figure) => [figure.key, figure.value])));
    expect(publishedFigure("lessons")).toBe(13);
  });

  test.each([2024, 2025, 2026, 2027])("of %i, counted a second way from the demo's own facts", (year) => {
    const db = demoDatabase();
    const { figures } = figuresOf(db, viewer(db), year);
    expect(figures).toEqual(secondWay(year));
  });

  test.each([2025, 2026])("of %i equal the lists they open, for everyone who opens them", (year) => {
    const db = demoDatabase();
    for (const id of ["p-01", "p-06", "p-32", "p-35", "p-47"]) {
      const who = viewer(db, id);
      const { figures } = figuresOf(db, who, year);
      const list = (during: "ongoing" | "applied" | "decided" | "granted" | "paid" | "participants") =>
        sumsOf(projectList(db, who, { year, during }));
      expect(list("ongoing")).toMatchObject({
        projects: figures.projects,
        grant: figures.granted,
        countries: figures.countries,
      });
      expect(list("paid").paid).toBe(figures.paid);
      expect(list("participants").participants).toBe(figures.participants);
      expect([list("applied").projects, list("decided").projects, list("granted").projects]).toEqual([
        figures.applied,
        figures.decided,
        figures.grantedApplications,
      ]);
      expect(lessonPage(db, who, { year }, { number: 1, size: 20 }).total).toBe(figures.lessons);
      const compiled = compileYear(db, who, year, demoNow).figures;
      const its = Object.fromEntries(compiled.map(({ key, value }) => [key, value]));
      expect({
        ...figures,
        countries: figures.countries.length,
        attendance: figures.attendancePercent,
      }).toMatchObject(Object.fromEntries(shared.map((key) => [key, its[key]])));
    }
  });

  test("of the years before stand beside, each as on its own", () => {
    const db = tenYearsDatabase(6);
    const who = { ...boardViewer };
    const { earlier } = figuresOf(db, who, 2024);
    expect(earlier).toEqual(
      [2023, 2022, 2021].map((year) => ({ year, figures: figuresOf(db, who, year).figures })),
    );
    const none = figuresOf(demoDatabase(), who, 2024).earlier;
    expect(none.map(({ year }) => year)).toEqual([2023]);
  });

  test("leave out what the viewer may not see", () => {
    const db = demoDatabase();
    const before = figuresOf(db, viewer(db), 2025).figures;
    db.update(lessons).set({ visibility: "network" }).where(eq(lessons.id, "l-01")).run();
    db.update(lessons).set({ visibility: "draft" }).where(eq(lessons.id, "l-02")).run();
    db.update(projects).set({ visibility: "draft" }).where(eq(projects.id, "prj-03")).run();
    const seen = (id: string) => figuresOf(db, viewer(db, id), 2025).figures;
    expect([seen("p-32").lessons, seen("p-06").lessons, seen("p-01").lessons]).toEqual([
      before.lessons - 2,
      before.lessons - 1,
      before.lessons - 1,
    ]);
    expect(seen("p-32").projects).toBe(before.projects - 1);
    expect(seen("p-32").paid / 100).toBe(before.paid / 100 - 1_890_000);
  });

  test("do not count a meeting that was called off, and know no attendance before any is written down", () => {
    const db = demoDatabase();
    db.update(meetings).set({ calledOffAt: demoNow }).where(eq(meetings.id, "m-2025-3")).run();
    expect(figuresOf(db, viewer(db), 2025).figures).toMatchObject({ meetings: 4, places: 52 });
    expect(figuresOf(db, viewer(db), 2024).figures).toMatchObject({ meetings: 0, attendancePercent: null });
  });

  test("take the internal lesson in for staff and leave it out for visitors", () => {
    const db = demoDatabase();
    expect(figuresOf(db, viewer(db), 2026).figures.lessons).toBe(12);
    expect(figuresOf(db, viewerOf(null), 2026).figures.lessons).toBe(11);
  });
});

describe("the attendance", () => {
  test.each([2025, 2026])("of %i stands unit by unit as written down", (year) => {
    const db = demoDatabase();
    const matrix = attendanceByYear(db, { from: year, to: year })(year);
    expect(matrix.meetings.map((meeting) => meeting.number)).toEqual([1, 2, 3, 4, 5]);
    expect(matrix.units.map((unit) => unit.id)).toEqual(demo.units.map((unit) => unit.id));
    const place = "a.meeting_id || ' ' || a.unit_id";
    const counted = db.get(
      sql.raw(`select count(distinct case when a.presence in ('present', 'deputy') then ${place} end) as represented,
        count(distinct ${place}) as places from attendance a, meetings m where m.id = a.meeting_id
        and m.group_id = 'grp-natverk' and m.year = ${year} and m.called_off_at is null
        and a.capacity in ('contact', 'deputy') and a.unit_id is not null`),
    );
    expect(representedIn(matrix)).toEqual(counted);
  });
});

describe("the follow-up", () => {
  test("is read by everyone once it is published, and before that by the coordinator", () => {
    const db = demoDatabase();
    expect(followupOfYear(db, viewer(db), 2025)).toMatchObject({ caseNumber: "KS 2026/0011" });
    db.run(sql`update followups set published_on = null`);
    expect(followupOfYear(db, viewer(db), 2025)).toBeNull();
    expect(followupOfYear(db, viewer(db, "p-01"), 2025)).toMatchObject({ publishedOn: null });
    expect(followupYears(db, viewer(db), 2026).map(({ year, text }) => [year, text !== null])).toEqual([
      [2026, false],
      [2025, false],
    ]);
  });

  test("does not say the priorities and the proposal twice", () => {
    const db = demoDatabase();
    const followup = followupOfYear(db, viewer(db), 2025);
    expect(followup?.opening?.heading).toBe("Sammanfattning");
    expect(followup?.sections.map((section) => section.heading)).toEqual([
      "Uppdrag och underlag",
      "Nätverkets arbete",
      "Projekt och ekonomi",
      "Vänorter och andra partner",
      "Det som inte gick som vi tänkt",
      "Vad vi har lärt oss",
    ]);
    expect(followup?.priorities).toHaveLength(4);
    expect(unitInputsOf(db, "fu-2025").filter((input) => !input.answered)).toHaveLength(1);
  });

  test("judges each goal by its indicators of the year", () => {
    const db = demoDatabase();
    const of2025 = goalsOfYear(db, 2025, "fu-2025");
    expect(of2025.map((goal) => goal.verdict)).toEqual([
      "partly",
      "achieved",
      "achieved",
      "achieved",
      "notAchieved",
    ]);
    expect(of2025[3]?.indicators).toMatchObject([
      { target: 12, outcome: 13 },
      { target: 80, outcome: 92 },
    ]);
    expect(goalsOfYear(db, 2026, null)[0]).toMatchObject({
      verdict: null,
      indicators: [{ target: 100, outcome: null }, { target: 15 }],
    });
    expect(currentPolicy(db, "2026-11-22")).toMatchObject({ id: "pol-2023", reviewYear: 2027 });
  });
});

/** The figures from the facts that the demo is made of, with the rules of its own description. */
function secondWay(year: number) {
  const within = (day: string | null) => day?.startsWith(`${year}-`) ?? false;
  const ongoing = demo.projects.filter(
    (project) =>
      !["avslag", "ansokan_inlamnad"].includes(project.status) &&
      project.start !== null &&
      project.end !== null &&
      project.start <= `${year}-12-31` &&
      project.end >= `${year}-01-01`,
  );
  const people = demo.projects.flatMap((project) =>
    project.participants.filter((each) => each.year === year && each.category !== "foretag"),
  );
  const applications = demo.projects.filter((project) => project.applied_grant_sek !== null);
  const decided = applications.filter((project) => within(project.decided));
  const held = demo.meetings.filter((meeting) => meeting.year === year && meeting.status === "genomfort");
  const places = held.flatMap((meeting) =>
    meeting.attendance.filter(
      (row) =>
        row.unit_id !== null && !["p-01", "p-02"].includes(row.person_id ?? "") && row.status !== "gast",
    ),
  );
  const represented = places.filter((row) => ["narvarande", "ersattare"].includes(row.status)).length;
  const signed = new Set(
    held.filter((meeting) => meeting.minutes?.status === "justerade").map((meeting) => meeting.id as string),
  );
  return {
    projects: ongoing.length,
    granted: 100 * total(ongoing.map((project) => project.grant_sek ?? 0)),
    paid:
      100 *
      total(
        demo.projects.flatMap((project) =>
          project.payments.filter((payment) => payment.year === year).map((payment) => payment.amount_sek),
        ),
      ),
    participants: total(people.map((each) => each.count)),
    youth: total(people.filter((each) => each.category === "unga").map((each) => each.count)),
    countries: [...new Set(ongoing.flatMap((project) => project.countries as string[]))]
      .filter((code) => code !== "SE")
      .sort(),
    units: new Set(ongoing.flatMap((project) => [project.unit_id, ...(project.other_unit_ids as string[])]))
      .size,
    applied: applications.filter((project) => within(project.applied)).length,
    decided: decided.length,
    grantedApplications: decided.filter((project) => project.status !== "avslag").length,
    lessons: demo.lessons.filter((lesson) => within(lesson.date)).length,
    meetings: held.length,
    represented,
    places: places.length,
    attendancePercent: places.length === 0 ? null : Math.round((100 * represented) / places.length),
    decisions: demo.decisions.filter((decision) => signed.has(decision.meeting_id)).length,
  };
}

const total = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0);
