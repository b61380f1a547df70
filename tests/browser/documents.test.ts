import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage } from "../support/browser";
import { docxFile } from "../support/files";
import { type House, openHouse } from "../support/server";

/** Old papers brought in by somebody whose browser runs no scripts. */

let house: House;

beforeAll(async () => {
  house = await openHouse({ env: { JOBS: "1" } });
});
afterAll(() => house.close());

test("without scripts, files are chosen, their text is waited for, what is guessed is corrected, and they are found", async () => {
  const page = await openPage(house, "coordinator", { javaScript: false });
  await page.goto("/arkiv");
  await page.getByRole("link", { name: "Läs in äldre dokument" }).click();
  await page.getByLabel("Filer", { exact: true }).setInputFiles([
    {
      name: "Minnesanteckningar 2019-04-05.docx",
      mimeType: "application/octet-stream",
      buffer: docxFile(["Vi talade om väderkvarnar."]),
    },
    { name: "tom.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
  ]);
  await page.getByRole("button", { name: "Läs in filerna" }).click();
  await page.getByText("Filerna är inlästa.").waitFor();
  await expect
    .poll(
      async () => {
        await page.goto(page.url());
        return page.getByText("2 av 2 filer är lästa.").count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  expect(await page.getByRole("progressbar").getAttribute("value")).toBe("2");
  await page.getByText("Filen är tom.").waitFor();
  const paper = page.getByRole("group", { name: "Minnesanteckningar 2019-04-05.docx" });
  expect(await paper.getByLabel("Datum").inputValue()).toBe("2019-04-05");
  expect(await paper.getByLabel("Slag").inputValue()).toBe("minutes");
  await paper.getByLabel("Rubrik").fill("");
  await page.getByRole("button", { name: "Spara den här sidan" }).click();
  await page.getByRole("alert").waitFor();
  await paper.getByLabel("Rubrik").fill("Nätverkets möte i april 2019");
  await page.getByRole("button", { name: "Spara den här sidan" }).click();
  await page.getByText("Ett dokument är i arkivet.").waitFor();
  await page.goto("/arkiv?fraga=v%C3%A4derkvarnar");
  await page.getByRole("link", { name: "Nätverkets möte i april 2019", exact: true }).click();
  await page.getByText("Vi talade om väderkvarnar.").waitFor();
});
