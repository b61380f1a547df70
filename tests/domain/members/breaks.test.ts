import { expect, test } from "vitest";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { addBreak, breaksOf, mostBreaks, removeBreak } from "~/domain/members/breaks.server";
import { createGroup } from "~/domain/members/groups.server";
import { asMember, now, smallOffice } from "./office";

const winter = { name: "Sportlov", fromDay: "2027-02-22", untilDay: "2027-02-26" };

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

test("breaks are kept in order of time, and the same one twice is one", () => {
  const { db, karin, group } = office();
  expect(
    addBreak(
      db,
      karin,
      group,
      { ...winter, name: "Höstlov", fromDay: "2027-11-01", untilDay: "2027-11-05" },
      now,
    ),
  ).toBeNull();
  expect(addBreak(db, karin, group, winter, now)).toBeNull();
  expect(addBreak(db, karin, group, winter, now)).toBeNull();
  expect(breaksOf(db, group).map(({ name }) => name)).toEqual(["Sportlov", "Höstlov"]);
  expect(historyOf(db, "group", group).filter(({ deed }) => deed === "breakAdded")).toHaveLength(2);
});

test("a break that ends before it begins, or lasts half a year, is a slip of the pen", () => {
  const { db, karin, group } = office();
  const add = (untilDay: string) => addBreak(db, karin, group, { ...winter, untilDay }, now);
  expect(add("2027-02-21")).toEqual({ refused: "breakEndsFirst", field: "untilDay" });
  expect(add("2028-02-26")).toEqual({ refused: "breakTooLong", field: "untilDay" });
  expect(add("2027-02-22")).toBeNull();
  expect(addBreak(db, karin, "nobody", winter, now)).toEqual({ refused: "notFound" });
});

test("a group keeps no endless list", () => {
  const { db, karin, group } = office();
  for (let place = 0; place < mostBreaks; place += 1)
    expect(addBreak(db, karin, group, { ...winter, name: `Lov ${place}` }, now)).toBeNull();
  expect(addBreak(db, karin, group, winter, now)).toEqual({ refused: "tooManyBreaks" });
});

test("one is taken away once, and only by its own group", () => {
  const { db, karin, group } = office();
  addBreak(db, karin, group, winter, now);
  const [only] = breaksOf(db, group);
  expect(removeBreak(db, karin, "network", only?.id ?? "", now)).not.toBeUndefined();
  expect(breaksOf(db, group)).toHaveLength(1);
  expect(removeBreak(db, karin, group, only?.id ?? "", now)).toBeNull();
  expect(removeBreak(db, karin, group, only?.id ?? "", now)).toBeNull();
  expect(breaksOf(db, group)).toEqual([]);
  expect(historyOf(db, "group", group).filter(({ deed }) => deed === "breakRemoved")).toHaveLength(1);
});
