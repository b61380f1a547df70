import { expect, test } from "vitest";
import { groupBreaks } from "#db/schema.server";
import { pointOutDays, pointOutSlots } from "~/domain/polls/pointed-out.server";
import { network, now } from "../meetings/network";

const group = { id: "network", name: "Internationella nätverket", fewest: 4, most: 6 };
const at = (day: string) => ({
  startsAt: Date.parse(`${day}T12:00Z`),
  endsAt: Date.parse(`${day}T14:00Z`),
});

test("before anybody is asked the days themselves are pointed out, over the turn of the year too, each once", () => {
  const db = network();
  db.insert(groupBreaks)
    .values({ id: "b", groupId: "network", name: "Sportlov", fromDay: "2028-02-21", untilDay: "2028-02-25" })
    .run();
  const slots = [at("2027-02-04"), at("2027-05-06"), at("2027-05-06"), at("2028-02-24"), at("2027-09-16")];
  const points = pointOutDays(db, group, ["network"], slots, now);
  expect(points.map((point) => [point.about, "day" in point ? point.day : null])).toEqual([
    ["dayOff", "2027-05-06"],
    ["break", "2028-02-24"],
  ]);
});

test("before times are made meetings, gaps and the year's number are pointed out as well", () => {
  const db = network();
  const days = ["01-14", "03-04", "04-15", "06-10", "09-16", "10-14"].map((day) => at(`2027-${day}`));
  const about = pointOutSlots(db, group, ["network"], days, now).map((point) => point.about);
  expect(about).toEqual(["tooMany"]);
  const gap = pointOutSlots(db, group, ["network"], [at("2027-09-16")], now);
  expect(gap).toMatchObject([{ about: "gap", from: "2027-02-04", to: "2027-09-16" }]);
});
