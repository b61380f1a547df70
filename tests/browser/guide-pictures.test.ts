import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Language } from "#db/words";
import { browser, openWindow } from "../support/browser";
import { type HelpPicture, helpPictures } from "../support/help-pictures";
import { openHouse } from "../support/server";
import { smallPng } from "../support/small-png";

/**
 * The pictures of the guides are drawn anew from the demo, and must look like those that are kept: so none is ever stale.
 * `npm run pictures` keeps the new ones instead.
 */
const renews = process.env.PICTURES === "renew";
const sizesFile = "app/domain/guides/picture-sizes.json";
const fileOf = (language: Language, name: string) => `public/help/${language}/${name}.png`;

/** Room around the part that is shown, in pixels. */
const margin = 12;
const mostHigh = 960;
/**
 * How many pixels may differ, and by how much a colour must to be seen: what is kept has fewer colours, which makes some
 * hundred of them differ; a changed word has more.
 */
const mostDiffering = 200;
const seen = 48;

test("the pictures of the guides look like the pages", async () => {
  const house = await openHouse();
  const looking = await (await browser()).newPage();
  const stale: string[] = [];
  const sizes: Record<Language, Record<string, number[]>> = { sv: {}, en: {} };
  try {
    for (const language of ["sv", "en"] as const) {
      if (renews) mkdirSync(`public/help/${language}`, { recursive: true });
      for (const pictures of byWindow()) {
        const [{ who, width } = { who: null, width: 1280 }] = pictures;
        const { page, complaints, close } = await openWindow(house, who, { width, language });
        for (const picture of pictures) {
          const drawn = await draw(page, picture);
          sizes[language][picture.name] = [drawn.readUInt32BE(16), drawn.readUInt32BE(20)];
          const file = fileOf(language, picture.name);
          const differs = await difference(looking, kept(file), drawn);
          if (differs && renews) writeFileSync(file, await smallPng(looking, drawn));
          else if (differs) stale.push(`${file}: ${differs}`);
        }
        await close();
        expect(complaints, "what the browser complained of").toEqual([]);
      }
    }
  } finally {
    await house.close();
  }
  if (renews) writeFileSync(sizesFile, onePictureALine(sizes));
  expect(stale, "npm run pictures").toEqual([]);
}, 300_000);

/** The sizes as the formatter wants them. */
const onePictureALine = (sizes: object) =>
  `${JSON.stringify(sizes, null, 2).replaceAll(/\[\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2]")}\n`;

/** The pictures that one window can show one after the other. */
function byWindow(): HelpPicture[][] {
  const windows = new Map<string, HelpPicture[]>();
  for (const picture of helpPictures) {
    const key = `${picture.who} ${picture.width}`;
    windows.set(key, [...(windows.get(key) ?? []), picture]);
  }
  return [...windows.values()];
}

async function draw(
  page: Page,
  { name, path, clip, width, tallest = mostHigh }: HelpPicture,
): Promise<Buffer> {
  await page.setViewportSize({ width, height: mostHigh + 2 * margin });
  expect((await page.goto(path))?.status(), `${name}: ${path}`).toBe(200);
  await page.evaluate(() => document.fonts.ready);
  const part = page.locator(clip).first();
  await part.evaluate((element, above) => scrollBy(0, element.getBoundingClientRect().top - above), margin);
  const box = await part.boundingBox();
  if (!box) throw new Error(`${name}: ${path} has no ${clip}`);
  // The whole page has room of its own, and the menu above it.
  const around = clip === "main" ? 0 : margin;
  const left = Math.max(0, Math.round(box.x) - margin);
  return page.screenshot({
    animations: "disabled",
    clip: {
      x: left,
      y: Math.round(box.y) - around,
      width: Math.min(Math.round(box.width) + 2 * margin, width - left),
      height: Math.min(Math.round(box.height), tallest) + 2 * around,
    },
  });
}

function kept(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** What differs between two pictures, in words; null when nobody would see it. */
async function difference(page: Page, before: Buffer | null, after: Buffer): Promise<string | null> {
  if (!before) return "is missing";
  if (before.equals(after)) return null;
  const pictures = [before, after].map((bytes) => `data:image/png;base64,${bytes.toString("base64")}`);
  const { sizes, differing } = await page.evaluate(compare, { pictures, seen });
  const [old = [0, 0], drawn = [0, 0]] = sizes;
  if (old.some((side, place) => Math.abs(side - (drawn[place] ?? 0)) > 2))
    return `was ${old.join(" × ")} and is ${drawn.join(" × ")}`;
  return differing > mostDiffering ? `${differing} pixels differ` : null;
}

/** Runs in the browser: how large two pictures are, and how many of their common pixels differ visibly. */
async function compare({ pictures, seen }: { pictures: string[]; seen: number }) {
  const images = await Promise.all(
    pictures.map(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return image;
    }),
  );
  const width = Math.min(...images.map((image) => image.width));
  const height = Math.min(...images.map((image) => image.height));
  const [before, after] = images.map((image) => {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  });
  let differing = 0;
  for (let pixel = 0; pixel < width * height * 4; pixel += 4) {
    const apart = [0, 1, 2].map((colour) =>
      Math.abs((before?.[pixel + colour] ?? 0) - (after?.[pixel + colour] ?? 0)),
    );
    if (Math.max(...apart) > seen) differing++;
  }
  return {
    sizes: images.map((image) => [image.width, image.height]),
    differing,
  };
}
