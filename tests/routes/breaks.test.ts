import { expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { commonHouse } from "../support/fresh-house";
import { signedIn, type Visitor } from "../support/visitor";

let karin: Visitor;

commonHouse(async (house) => {
  karin = await signedIn(house.address, "coordinator");
});

const page = "/grupper/grp-natverk/lov";

test("a school holiday that the group enters is pointed out before a meeting in it is saved", async () => {
  expect(
    (await fillIn(karin, page, page, { name: "Novemberlov", fromDay: "2028-11-06", untilDay: "2028-11-10" }))
      .status,
  ).toBe(302);
  expect((await karin.get(page)).text).toContain("Novemberlov är inlagt.");
  expect((await karin.get("/moten/plan?ar=2028")).text).toContain("Novemberlov");
  const plan = { "day-1": "2028-11-08", "start-1": "13.00", "end-1": "15.00", "meetingForm-1": "online" };
  const looked = await karin.post("/moten/plan?ar=2028", plan);
  expect(looked.status).toBe(422);
  expect(looked.text).toContain("är gruppens lov: Novemberlov.");
  const one = { day: "2028-11-09", start: "13.00", end: "14.00", meetingForm: "online" };
  expect((await karin.post("/moten/nytt", one)).text).toContain("är gruppens lov: Novemberlov.");
  const moved = await fillIn(karin, "/moten/m-2027-3/andra", "/moten/m-2027-3/andra", { day: "2027-02-24" });
  expect(moved.status).toBe(422);
  expect(moved.text).toContain("är gruppens lov: Sportlov.");
  expect((await karin.post("/moten/plan?ar=2028", { ...plan, confirmed: "1" })).status).toBe(302);
});

test("a break that ends first or has no days comes back with what was typed, and one can be taken away", async () => {
  const wrong = await karin.post(page, { name: "<b>Lov</b>", fromDay: "2027-02-26", untilDay: "2027-02-30" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("&lt;b&gt;Lov&lt;/b&gt;");
  expect(wrong.text).toContain("2027-02-30");
  const backwards = await karin.post(page, { name: "Lov", fromDay: "2027-02-26", untilDay: "2027-02-22" });
  expect(backwards.text).toContain("Sista dagen kan inte komma före den första.");
  const removal = `${page}/grp-natverk-2027-11-01/borttagning`;
  expect((await karin.get(page)).text).toContain(`action="${removal}"`);
  await karin.post(removal);
  expect((await karin.get(page)).text).not.toContain(`action="${removal}"`);
  expect((await karin.post("/grupper/nobody/lov", { name: "Lov" })).status).toBe(404);
});

test("the group's form keeps its plan's day and the days of the round, and refuses days that are none", async () => {
  const form = "/grupper/grp-natverk/andra";
  for (const [planDueOn, roundDays] of [
    ["02-30", "10"],
    ["2-1", "10"],
    ["02-01", "0"],
    ["02-01", "61"],
  ] as const) {
    const wrong = await fillIn(karin, form, form, { planDueOn, roundDays });
    expect(wrong.status, planDueOn).toBe(422);
    expect(wrong.text).toContain(`value="${planDueOn}"`);
  }
  expect((await fillIn(karin, form, form, { planDueOn: "02-29", roundDays: "" })).status).toBe(302);
  const shown = (await karin.get("/grupper/grp-natverk")).text;
  expect(shown).toContain("29 februari");
  expect(shown).toContain("Frågan skickas inte av sig själv");
  expect((await fillIn(karin, form, form, { roundDays: "14" })).status).toBe(302);
  expect((await karin.get("/grupper/grp-natverk")).text).toContain("Frågan skickas 14 dagar före mötet");
});

test("the coordinator's start page leads to the plan that is too short", async () => {
  const start = (await karin.get("/")).text;
  expect(start).toContain("har för få möten 2026");
  expect(start).toContain('href="/moten/plan?ar=2026&amp;grupp=grp-politisk"');
});
