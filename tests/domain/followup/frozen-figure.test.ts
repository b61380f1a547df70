import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { projects } from "#db/schema.server";
import type { FigureKey } from "~/domain/followup/compile";
import { listBehind } from "~/domain/followup/compile.server";
import { frozenFigure } from "~/domain/followup/frozen-figure.server";
import { viewerOf } from "~/domain/members/member";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

/** What a reader is told who opens the list of a figure of edition 3 of the demo's 2025. */
function told(db: OpenDatabase, key: FigureKey, edition = 3) {
  const reader = viewerOf(memberOf(db, "p-32"));
  const figure = listBehind(db, reader, 2025, key, {}, demoNow)?.figure;
  if (!figure) throw new Error("none");
  const frozen = frozenFigure(db, reader, { year: 2025, edition }, figure, demoNow);
  return frozen && [frozen.edition, frozen.figure.value, figure.value, frozen.why];
}

test("a list that comes to the edition's figure is told to do so", () => {
  expect(told(demoDatabase(), "projects")).toEqual([3, 8, 8, null]);
});

test("a list that comes to another figure is told to, and whether the records or the reader's sight make it so", () => {
  const hidden = demoDatabase();
  hidden.update(projects).set({ visibility: "network" }).where(eq(projects.id, "prj-03")).run();
  expect(told(hidden, "projects")).toEqual([3, 8, 7, "notSeen"]);
  const changed = demoDatabase();
  changed.update(projects).set({ visibility: "draft" }).where(eq(projects.id, "prj-03")).run();
  expect(told(changed, "projects")).toEqual([3, 8, 7, "changed"]);
  changed.run(sql`update projects set visibility = 'network' where id = (select id from projects
    where visibility <> 'draft' and status = 'ongoing' and starts_on < '2025-12-31' limit 1)`);
  expect(told(changed, "projects")).toEqual([3, 8, 6, "both"]);
});

test("nothing is told of an edition that the reader may not read", () => {
  const db = demoDatabase();
  expect(told(db, "projects", 1)).toBeNull();
  expect(told(db, "projects", 9)).toBeNull();
  expect(told(db, "projects", Number.NaN)).toBeNull();
});
