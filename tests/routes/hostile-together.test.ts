import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillIn, formsOf } from "../support/forms";
import { asWritten, expectSentence } from "../support/hostile";
import { value } from "../support/look";
import { type House, openHouse, stateOf } from "../support/server";
import { signedIn, type Visitor } from "../support/visitor";

/** Two who change the same thing, and times and days that there are none of: nothing is lost and nothing half done. */

let house: House;
let atFirst: Buffer;
let coordinator: Visitor;

beforeAll(async () => {
  house = await openHouse();
  coordinator = await signedIn(house.address, "coordinator");
  atFirst = house.keep();
});

afterAll(() => house.close());

describe("a form that somebody else has saved meanwhile", () => {
  const forms: [page: string, field: string, first: string, second: string][] = [
    ["/moten/m-2027-3/andra", "theme", "Kusten och havet", "Skog och mark"],
    ["/moten/m-2026-5/anteckningar/punkter/m-2026-5-4", "text", "Först skrivet", "Sedan skrivet"],
    ["/moten/m-2026-5/anteckningar/sammanfattning", "summary", "Först", "Sedan"],
    ["/moten/m-2027-1/punkter/m-2027-1-5", "title", "Vårens & höstens", "Bara höstens"],
    ["/lardomar/l-01/andra", "title", "Först kallad så", "Sedan kallad så"],
    ["/atgarder/a-2026-13/andra", "due", "2026-12-17", "2026-12-16"],
    ["/personer/p-40/andra", "name", "Anna Först", "Anna Sedan"],
    ["/enheter/org-sbf/andra", "name", "Förvaltningen först", "Förvaltningen sedan"],
    ["/grupper/grp-politisk/andra", "name", "Gruppen först", "Gruppen sedan"],
  ];

  test.each(forms)(
    "%s: the second sees both, and nothing is overwritten",
    async (page, field, first, second) => {
      await house.layBack(atFirst);
      const shown = await coordinator.get(page);
      const form = formsOf(shown.text, page).find((each) => each.action.split("#")[0] === page);
      expect(form?.names, page).toContain(field);
      const saved = await coordinator.post(page, { ...form?.fields, [field]: first });
      expect(saved.status, saved.text.match(/<div class="summary".*?<\/div>/s)?.[0]).toBe(302);
      const before = stateOf(house);
      const answer = await coordinator.post(page, { ...form?.fields, [field]: second });
      expect(answer.status).toBe(409);
      expect(stateOf(house)).toBe(before);
      expectSentence(answer, "sv", page);
      expect(answer.text).toContain(asWritten(second));
      const seen = field === "due" ? /17 december 2026|2026-12-17/ : new RegExp(asWritten(first));
      expect(answer.text).toMatch(seen);
      const again = formsOf(answer.text, page).find((each) => each.names.includes(field));
      expect(again?.fields[field]).toBe(second);
      expect((await coordinator.post(page, again?.fields)).status).toBe(302);
    },
  );
});

describe("a meeting at a time that is none", () => {
  const newMeeting = "/moten/nytt?grupp=grp-natverk";

  const times: [what: string, typed: Record<string, string>, problem: RegExp][] = [
    ["ends before it starts", { day: "2027-05-05", start: "15.00", end: "13.00" }, /sluta efter/],
    ["ends as it starts", { day: "2027-05-05", start: "15.00", end: "15.00" }, /sluta efter/],
    ["is on 29 February of 2027", { day: "2027-02-29", start: "13.00", end: "15.00" }, /finns inte|datum/i],
    [
      "is in the hour that summer time skips",
      { day: "2027-03-28", start: "02.30", end: "04.00" },
      /ställs fram/,
    ],
    [
      "ends in the hour that summer time skips",
      { day: "2027-03-28", start: "01.30", end: "02.30" },
      /ställs fram/,
    ],
    ["is on no day", { day: "i morgon", start: "13.00", end: "15.00" }, /datum/i],
    ["is at no time", { day: "2027-05-05", start: "25.00", end: "lunch" }, /tid|klockslag/i],
  ];

  test.each(times)(
    "that %s is not planned, and the form keeps what was typed",
    async (_what, typed, problem) => {
      await house.layBack(atFirst);
      const before = stateOf(house);
      for (const [page, language] of [
        [newMeeting, "sv"],
        ["/moten/m-2027-3/andra", "sv"],
        ["/moten/m-2027-3/andra", "en"],
      ] as const) {
        if (language === "en") await coordinator.post("/sprak", { language });
        const answer = await fillIn(coordinator, page, page, { ...typed, place: "Rådhuset" });
        expect(answer.status, page).toBe(422);
        expectSentence(answer, language, page);
        if (language === "sv") expect(answer.text).toMatch(problem);
        const kept = formsOf(answer.text, page).find((form) => form.names.includes("start"));
        expect(kept?.fields).toMatchObject({ ...typed, place: "Rådhuset" });
        if (language === "sv") expect(stateOf(house)).toBe(before);
      }
    },
  );

  test("29 February of a leap year and the hour that comes twice are days and hours like others", async () => {
    await house.layBack(atFirst);
    for (const [typed, startsAt] of [
      [{ day: "2028-02-29", start: "13.00", end: "15.00" }, Date.UTC(2028, 1, 29, 12)],
      [{ day: "2027-10-31", start: "02.30", end: "04.00" }, Date.UTC(2027, 9, 31, 0, 30)],
    ] as const) {
      const answer = await fillIn(coordinator, newMeeting, newMeeting, { ...typed, place: "Rådhuset" });
      const again = formsOf(answer.text, newMeeting).find((form) => form.names.includes("start"));
      // A holiday or weekend is pointed out once; it is no fault.
      if (again) await coordinator.post(newMeeting, { ...again.fields, confirmed: "1" });
      expect(value(house, "select place from meetings where starts_at = ?", startsAt)).toBe("Rådhuset");
    }
  });
});
