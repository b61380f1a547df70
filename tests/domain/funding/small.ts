import type { Database } from "#db/open.server";
import type { InitiativeContent } from "~/domain/funding/initiative";
import { startInitiative } from "~/domain/funding/initiative-writing.server";
import { isRefusal } from "~/domain/refusal";
import { demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

/** People of the demo: Karin coordinates, Anna is contact of the schools, Göran heads them, Linnea reads. */
export const [karin, anna, goran, linnea] = ["p-01", "p-04", "p-35", "p-32"] as const;

/** An initiative that the schools could write in, with what a test cares about laid over it. */
export const initiativeOf = (more: Partial<InitiativeContent> = {}): InitiativeContent => ({
  title: "Utevistelse i förskolan",
  need: "Barnen är ute för lite på vintern.",
  unitId: "org-buf",
  ownerId: anna,
  status: "planned",
  startsOn: "2027-02-01",
  cost: 120_050,
  caseNumber: null,
  projectId: null,
  themeIds: ["t-unga"],
  ...more,
});

/** Anna writes in an initiative; its id. */
export function writtenIn(db: Database, more: Partial<InitiativeContent> = {}, now = demoNow): string {
  const started = startInitiative(db, memberOf(db, anna), initiativeOf(more), now);
  if (isRefusal(started)) throw new Error(started.refused);
  return started.id;
}

/** One value that a plain question to the database gives. */
export const asked = (db: Database, question: string, ...given: unknown[]): unknown =>
  (db as Database & { $client: import("better-sqlite3").Database }).$client
    .prepare(question)
    .pluck()
    .get(...given);
