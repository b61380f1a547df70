import { expect, test } from "vitest";
import { informed } from "#db/schema.server";
import { binOf } from "~/domain/bin/bin.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { addGroupMember } from "~/domain/members/group-members.server";
import { closeGroup, createGroup } from "~/domain/members/groups.server";
import { addInformed, informedOf, mostInformed, removeInformed } from "~/domain/members/informed.server";
import { informedForm } from "~/domain/members/informed-form";
import { asMember, now, smallOffice, today } from "./office";

const ingrid = {
  name: "Ingrid Isaksson",
  organisation: "Region Ekbygden",
  email: "ingrid@region.example.com",
  language: "sv" as const,
};

function office() {
  const db = smallOffice();
  const karin = asMember(db, "karin");
  const group = createGroup(
    db,
    karin,
    {
      kind: "officials",
      name: "Arbetsgruppen",
      purpose: null,
      rules: [],
      fewestMeetings: 1,
      mostMeetings: 4,
      chairId: null,
      secretaryId: null,
      adjusterId: null,
    },
    now,
  ) as string;
  return { db, karin, group };
}

test("the list stands in Swedish order, and the same person twice is one", () => {
  const { db, karin, group } = office();
  const add = (change: object) => addInformed(db, karin, group, { ...ingrid, ...change }, now);
  expect(add({ name: "Örjan Ö", email: "o@example.com" })).toEqual({ belongs: false });
  expect(add({ name: "Åke Å", email: "a@example.com" })).toEqual({ belongs: false });
  expect(add({})).toEqual({ belongs: false });
  expect(add({})).toEqual({ belongs: false });
  expect(informedOf(db, group, today).map(({ name }) => name)).toEqual([
    "Ingrid Isaksson",
    "Åke Å",
    "Örjan Ö",
  ]);
  expect(historyOf(db, "group", group).filter(({ deed }) => deed === "informedAdded")).toHaveLength(3);
});

test("an address that is on the list is told, and one of another group's is not", () => {
  const { db, karin, group } = office();
  addInformed(db, karin, group, ingrid, now);
  expect(addInformed(db, karin, group, { ...ingrid, name: "Inga Isaksson" }, now)).toEqual({
    refused: "informedAlready",
    field: "email",
  });
  expect(addInformed(db, karin, "nobody", ingrid, now)).toEqual({ refused: "notFound" });
});

test("somebody of the group's own room is told apart, however their address is spelled", () => {
  const { db, karin, group } = office();
  const anna = { ...ingrid, name: "Anna Ek", email: "anna@ekbacka.example.se" };
  expect(addInformed(db, karin, group, anna, now)).toEqual({ belongs: false });
  addGroupMember(db, karin, group, { personId: "anna", fromDay: today, welcome: false }, now);
  expect(informedOf(db, group, today)).toMatchObject([{ email: anna.email, belongs: true }]);
  expect(informedOf(db, group, "2026-11-21")).toMatchObject([{ belongs: false }]);
});

test("whoever is taken off stands in the chronicle, and can come back", () => {
  const { db, karin, group } = office();
  addInformed(db, karin, group, ingrid, now);
  const [row] = informedOf(db, group, today);
  for (const _twice of [1, 2]) expect(removeInformed(db, karin, group, row?.id ?? "", now)).toBeNull();
  expect(informedOf(db, group, today)).toEqual([]);
  expect(historyOf(db, "group", group).filter(({ deed }) => deed === "informedRemoved")).toHaveLength(1);
  expect(binOf(db, now)).toMatchObject([{ kind: "informed", label: ingrid.name }]);
  expect(addInformed(db, karin, group, ingrid, now)).toEqual({ belongs: false });
  expect(informedOf(db, group, today)).toHaveLength(1);
});

test("a closed group informs nobody new, and no list is endless", () => {
  const { db, karin, group } = office();
  db.insert(informed)
    .values(
      Array.from({ length: mostInformed }, (_, place) => ({
        id: `i${place}`,
        groupId: group,
        name: "N",
        email: `n${place}@example.com`,
        addedAt: now,
      })),
    )
    .run();
  expect(addInformed(db, karin, group, ingrid, now)).toEqual({ refused: "tooManyInformed" });
  closeGroup(db, karin, group, false, now);
  expect(addInformed(db, karin, group, ingrid, now)).toEqual({ refused: "groupClosed" });
});

test.each([
  "ingrid@region.example.com\r\nBcc: x@example.com",
  "ingrid@region",
  "ingrid region@example.com",
  "a@b@example.com",
  `${"x".repeat(250)}@example.com`,
])("%j is no address", (email) => {
  expect(informedForm.safeParse({ ...ingrid, email }).success).toBe(false);
});
