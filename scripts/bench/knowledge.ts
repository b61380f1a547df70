import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { closeDatabase, type OpenDatabase, openDatabase } from "#db/open.server";
import { lessons, lessonThemes, projectPartners, projects, projectThemes } from "#db/schema.server";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { triedBefore } from "~/domain/archive/tried.server";
import { viewerOf } from "~/domain/members/member";
import { memberByEmail } from "~/domain/members/members.server";
import { demoNow } from "../demo/file.server";
import { measurePage, openBenchHouse, signIn, spread } from "./house.server";
import { madePassages } from "./made-passages";

/**
 * `npm run bench:knowledge`: how often "Have we tried this before?" shows the lesson that a colleague would send, for
 * situations told in other words than the lessons'; and how long the lists, filters and pages of lessons and projects
 * take, and that question itself, among 5,000 lessons and 1,000 projects. Prints tables and writes
 * `build/bench-knowledge.json`.
 */
const [mostLessons, mostProjects, rounds] = [5000, 1000, 40];
const rightAmong = 3;

type Situation = { form: string; title: string; text: string; right: string[] };
const situations: Situation[] = JSON.parse(readFileSync("tests/domain/archive/tried-before.json", "utf8"));

const pages = [
  "/lardomar",
  "/lardomar?tema=t-budget",
  "/lardomar?enhet=org-kff&fas=application",
  "/lardomar/l-01",
  "/lardomar/many-2500",
  "/register",
  "/register?status=ongoing",
  "/register?enhet=org-kff",
  "/register/projekt/prj-01",
  "/register/projekt/many-500",
  "/register/partner/pa-01",
];

const madeAt = Date.now();
let rate = {};
const house = openBenchHouse(madeAt, (file) => {
  const db = openDatabase(file);
  rate = measureRate(db);
  fillRegister(db);
  closeDatabase(db);
});
try {
  const address = await house.listening();
  const cookie = await signIn(address);
  const rows = [];
  for (const path of pages) await measurePage(address, path, cookie, 8);
  for (const path of pages) rows.push(await measurePage(address, path, cookie, rounds));
  const asked = measureAsking(house.file);
  console.table([rate]);
  console.table(rows);
  console.table([asked]);
  writeFileSync("build/bench-knowledge.json", JSON.stringify({ rate, pages: rows, asked }, null, 2));
} finally {
  house.close();
}

/** Among the first three of the demo's own lessons; what ties a lesson to its project and its themes does not help. */
function measureRate(db: OpenDatabase) {
  const ties = db.$client.prepare("select id, project_id from lessons").all();
  const themes = db.$client.prepare("select lesson_id, theme_id from lesson_themes").all();
  db.$client.exec("update lessons set project_id = null; delete from lesson_themes");
  reshelveEverything(db, demoNow);
  const missed = situations.filter(({ title, text, right }) => {
    const found = ask(db, `${title}\n${text}`).lessons.slice(0, rightAmong);
    return !found.some(({ recordId }) => right.includes(recordId));
  });
  const tie = db.$client.prepare("update lessons set project_id = @project_id where id = @id");
  const theme = db.$client.prepare("insert into lesson_themes values (@lesson_id, @theme_id)");
  for (const row of ties) tie.run(row);
  for (const row of themes) theme.run(row);
  return {
    situations: situations.length,
    [`right among ${rightAmong}`]: situations.length - missed.length,
    missed: missed.map(({ right }) => right.join("/")).join(", "),
  };
}

function ask(db: OpenDatabase, text: string) {
  const member = memberByEmail(db, "karin.karlsson@example.se", "2026-11-22");
  return triedBefore(db, viewerOf(member), { text, except: null });
}

/** Copies of the demo's own rows with made-up texts, until there are as many as asked for. */
function fillRegister(db: OpenDatabase): void {
  db.transaction((tx) => {
    const [ownLessons, ownProjects] = [tx.select().from(lessons).all(), tx.select().from(projects).all()];
    const [themes, works] = [tx.select().from(lessonThemes).all(), tx.select().from(projectThemes).all()];
    const partners = tx.select().from(projectPartners).all();
    const passages = [...madePassages(mostLessons)];
    for (const { place, title, body } of passages.slice(0, mostProjects - ownProjects.length)) {
      const own = ownProjects[place % ownProjects.length] as (typeof ownProjects)[number];
      const projectId = `many-${place}`;
      tx.insert(projects)
        .values({ ...own, id: projectId, title, summary: body })
        .run();
      for (const tie of works.filter((each) => each.projectId === own.id))
        tx.insert(projectThemes)
          .values({ ...tie, projectId })
          .run();
      for (const tie of partners.filter((each) => each.projectId === own.id))
        tx.insert(projectPartners)
          .values({ ...tie, projectId })
          .run();
    }
    for (const { place, title, body, year } of passages.slice(0, mostLessons - ownLessons.length)) {
      const own = ownLessons[place % ownLessons.length] as (typeof ownLessons)[number];
      const lessonId = `many-${place}`;
      const learnedOn = `${Math.max(2015, year)}${own.learnedOn.slice(4)}`;
      const rest = { learnedOn, projectId: projectFor(place), supersededById: null };
      tx.insert(lessons)
        .values({ ...own, id: lessonId, title, learned: body, ...rest })
        .run();
      for (const tie of themes.filter((each) => each.lessonId === own.id))
        tx.insert(lessonThemes)
          .values({ ...tie, lessonId })
          .run();
    }
  });
  reshelveEverything(db, demoNow);
}

/** Lessons are spread over the projects. */
function projectFor(place: number): string | null {
  const project = place % mostProjects;
  return project < mostProjects - 20 ? `many-${project}` : null;
}

/** Each situation asked in the process itself, among all the lessons and projects. */
function measureAsking(file: string) {
  const db = openDatabase(file, { readonly: true });
  try {
    const times: number[] = [];
    for (let round = 0; round < 3; round++)
      for (const { title, text } of situations) {
        const start = performance.now();
        ask(db, `${title}\n${text}`);
        if (round > 0) times.push(performance.now() - start);
      }
    return { asked: "what has been tried before", ...spread(times) };
  } finally {
    closeDatabase(db);
  }
}
