import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { projects } from "#db/schema.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { benefitsOf, sayBenefits } from "~/domain/projects/benefits.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const said = { ownBenefit: "Vi lär oss.", partners: [{ id: "pa-03", benefit: "De lär sig." }] };
const say = (db: ReturnType<typeof demoDatabase>, version: number, more: Partial<typeof said> = {}) =>
  sayBenefits(db, memberOf(db, "p-01"), "prj-01", { ...said, ...more }, version, demoNow);

test("what each party gains is kept with the party, told, and said twice is said once", () => {
  const db = demoDatabase();
  expect(say(db, 1)).toEqual({ id: "prj-01" });
  expect(benefitsOf(db, "prj-01")).toMatchObject({ version: 2, ownBenefit: "Vi lär oss." });
  expect(benefitsOf(db, "prj-01")?.partners.find((each) => each.id === "pa-03")?.benefit).toBe("De lär sig.");
  expect(historyOf(db, "project", "prj-01")[0]).toMatchObject({
    deed: "changed",
    after: { ownBenefit: "Vi lär oss." },
  });
  expect(say(db, 2)).toEqual({ id: "prj-01" });
  expect(benefitsOf(db, "prj-01")?.version).toBe(2);
});

test("an old version, a stranger and a personal identity number open to everyone are refused", () => {
  const db = demoDatabase();
  expect(say(db, 0)).toMatchObject({ refused: "changedMeanwhile", current: { version: 1 } });
  expect(say(db, 1, { partners: [{ id: "pa-10", benefit: "X" }] })).toEqual({
    refused: "wrongValue",
    field: "benefit-pa-10",
  });
  db.update(projects).set({ visibility: "internal" }).where(eq(projects.id, "prj-01")).run();
  const secret = { partners: [{ id: "pa-03", benefit: "Fråga 20050102-1234" }] };
  expect(say(db, 1, secret)).toEqual({ id: "prj-01" });
  db.update(projects).set({ visibility: "public" }).where(eq(projects.id, "prj-01")).run();
  expect(say(db, 2, { partners: [{ id: "pa-03", benefit: "Fråga 20050102-1235" }] })).toEqual({
    refused: "identityNumber",
    field: "benefit-pa-03",
  });
  expect(sayBenefits(db, memberOf(db, "p-01"), "none", said, 1, demoNow)).toBeNull();
});
