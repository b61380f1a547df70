import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { demoDatabase } from "../support/demo";
import { type House, openHouse } from "../support/server";
import { signedIn, type Visitor } from "../support/visitor";
import { standing } from "../support/writing";

const kills = 50;
const itemIds = ["m-2026-5-1", "m-2026-5-2", "m-2026-5-3"];

/** What one writer's page knows of one text. */
type Page = { itemId: string; text: string; version: number; answered: string; sent: number };

test(`ended by force ${kills} times in the midst of saves, the house loses nothing that it has answered for`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  const file = join(folder, "house.db");
  const demo = demoDatabase();
  demo.$client.exec("delete from minute_items where meeting_id = 'm-2026-5'");
  writeFileSync(file, demo.$client.serialize());
  demo.$client.close();
  const pages: Page[] = itemIds.map((itemId) => ({ itemId, text: "", version: 1, answered: "", sent: 0 }));
  let answers = 0;
  for (let round = 1; round <= kills; round++) {
    const house = await openHouse({ file });
    const writer = await signedIn(house.address, "contact");
    for (const page of pages) expectNothingLost(house, page);
    // Each page saves again and again; the house is ended as soon as so many answers have come, and others are on their way.
    let left = 3 + (round % 7);
    let ended: Promise<unknown> | undefined;
    const answered = () => {
      answers++;
      left--;
      if (left === 0) ended = house.close("SIGKILL");
    };
    await Promise.all(pages.map((page) => writeOn(writer, page, round, answered)));
    await ended;
  }
  const house = await openHouse({ file });
  const db = house.look();
  expect(db.$client.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
  db.$client.close();
  for (const page of pages) {
    expectNothingLost(house, page);
    expect(page.answered.split(" ").length).toBeGreaterThan(kills);
  }
  expect(answers).toBeGreaterThanOrEqual(kills * 3);
  await house.close();
  rmSync(folder, { recursive: true });
}, 1_200_000);

/** Saves word after word, as the program on the page does, until the house no longer answers. */
async function writeOn(writer: Visitor, page: Page, round: number, answered: () => void): Promise<void> {
  for (;;) {
    const text = `${page.answered} ord${round}.${++page.sent}`.trim();
    page.text = text;
    const fields = { text, version: String(page.version), base: page.answered };
    try {
      const { status, text: body } = await writer.post(
        `/moten/m-2026-5/anteckningar/punkter/${page.itemId}/sparning`,
        fields,
      );
      expect(status, body).toBe(200);
      page.version = JSON.parse(body).version;
      page.answered = text;
      answered();
    } catch (problem) {
      if (problem instanceof TypeError) return;
      throw problem;
    }
  }
}

/** What stands is what was answered for last, or what was on its way and arrived whole. */
function expectNothingLost(house: House, page: Page): void {
  const stands = standing(house, page.itemId);
  expect([page.answered, page.text], page.itemId).toContain(stands);
  if (stands !== page.answered) {
    page.answered = stands;
    page.version++;
  }
}
