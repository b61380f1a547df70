import { describe, expect, test } from "vitest";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { viewerOf } from "~/domain/members/member";
import { agreementState } from "~/domain/partners/agreement";
import {
  addAgreement,
  agreementsWith,
  changeAgreement,
  removeAgreement,
} from "~/domain/partners/agreements.server";
import { addPerson, changePerson, peopleAt, removePerson } from "~/domain/partners/people.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

/** What hangs on a partner: the people there, and what has been agreed. */

const karinIn = (db: ReturnType<typeof demoDatabase>) => memberOf(db, "p-01");
const pekka = {
  name: "Päivi Keksitty",
  title: "Kulturchef",
  email: "paivi@example.se",
  phone: null,
  leftOn: null,
};
const letter = {
  title: "Avsiktsförklaring om bad",
  signedOn: "2026-05-01",
  endsOn: "2028-05-01",
  decidedBy: null,
  caseNumber: null,
};

describe("somebody at a partner", () => {
  test("is written in once, found in the archive, changed, and told in the chronicle", () => {
    const db = demoDatabase();
    const karin = karinIn(db);
    const added = addPerson(db, karin, "pa-01", pekka, demoNow) as { id: string };
    expect(addPerson(db, karin, "pa-01", pekka, demoNow + 1000)).toEqual(added);
    const found = searchArchive(db, viewerOf(karin), { ...nothingAsked, text: "Päivi Keksitty" }, demoNow);
    expect(found.hits.map(({ recordId }) => recordId)).toContain("pa-01");
    const shown = { partnerId: "pa-01", id: added.id, version: 1 };
    const left = { ...pekka, leftOn: "2026-11-01" };
    expect(changePerson(db, karin, shown, left, demoNow)).toBeNull();
    expect(changePerson(db, karin, shown, left, demoNow)).toBeNull();
    expect(changePerson(db, karin, shown, { ...pekka, title: "Rektor" }, demoNow)).toMatchObject({
      refused: "changedMeanwhile",
      current: { version: 2, leftOn: "2026-11-01" },
    });
    expect(peopleAt(db, "pa-01").at(-1)).toMatchObject({ name: pekka.name, leftOn: "2026-11-01" });
    expect(historyOf(db, "partner", "pa-01").map(({ deed }) => deed)).toEqual(
      expect.arrayContaining(["addedPartnerPerson", "changedPartnerPerson"]),
    );
    removePerson(db, karin, "pa-01", added.id, demoNow);
    removePerson(db, karin, "pa-01", added.id, demoNow);
    expect(peopleAt(db, "pa-01").map(({ id }) => id)).not.toContain(added.id);
  });

  test("cannot have left tomorrow, be at a partner that is not there, or be changed through another partner", () => {
    const db = demoDatabase();
    const karin = karinIn(db);
    expect(addPerson(db, karin, "pa-01", { ...pekka, leftOn: "2027-01-01" }, demoNow)).toMatchObject({
      refused: "dayInFuture",
      field: "leftOn",
    });
    expect(addPerson(db, karin, "nobody", pekka, demoNow)).toMatchObject({ refused: "notFound" });
    const shown = { partnerId: "pa-02", id: "pp-11", version: 1 };
    expect(changePerson(db, karin, shown, pekka, demoNow)).toMatchObject({ refused: "notFound" });
    removePerson(db, karin, "pa-02", "pp-11", demoNow);
    expect(peopleAt(db, "pa-01").map(({ id }) => id)).toContain("pp-11");
  });
});

describe("an agreement", () => {
  test("is written in once, changed and removed, and does not end before it is signed", () => {
    const db = demoDatabase();
    const karin = karinIn(db);
    const added = addAgreement(db, karin, "pa-02", letter, demoNow) as { id: string };
    expect(addAgreement(db, karin, "pa-02", letter, demoNow + 1000)).toEqual(added);
    const shown = { partnerId: "pa-02", id: added.id, version: 1 };
    expect(changeAgreement(db, karin, shown, { ...letter, endsOn: "2026-04-30" }, demoNow)).toMatchObject({
      refused: "agreementEndBeforeStart",
      field: "endsOn",
    });
    expect(changeAgreement(db, karin, shown, { ...letter, endsOn: null }, demoNow)).toBeNull();
    expect(changeAgreement(db, karin, shown, letter, demoNow)).toMatchObject({ refused: "changedMeanwhile" });
    expect(agreementsWith(db, "pa-02").map(({ endsOn }) => endsOn)).toEqual([null, null]);
    removeAgreement(db, karin, "pa-02", added.id, demoNow);
    expect(agreementsWith(db, "pa-02")).toHaveLength(1);
    expect(historyOf(db, "partner", "pa-02")[0]).toMatchObject({ deed: "removedAgreement" });
  });

  test.each([
    [null, "runs"],
    ["2026-11-21", "ended"],
    ["2026-11-22", "soonEnds"],
    ["2027-05-22", "soonEnds"],
    ["2027-05-23", "runs"],
  ] as const)("that applies until %s, on 22 November 2026: %s", (endsOn, state) => {
    expect(agreementState(endsOn, "2026-11-22")).toBe(state);
  });
});
