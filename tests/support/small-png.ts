import { crc32, deflateSync } from "node:zlib";
import type { Page } from "playwright-core";

/** A picture of a page made smaller: at most 256 colours, which text and lines on paper do not miss. */
export async function smallPng(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, palette, pixels } = await page.evaluate(toPalette, png.toString("base64"));
  const places = Buffer.from(pixels, "base64");
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    places.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, which name a place in the palette (PNG, 11.2.2).
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** Runs in the browser: the commonest colours of a picture, and for each pixel the place of the nearest. */
async function toPalette(png: string) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const { width, height } = image;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0);
  const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  const counts = new Map<number, number>();
  const colours = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colours.length; pixel++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
    const colour = (red << 16) | (green << 8) | blue;
    colours[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const parts = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const commonest = [...counts].sort((one, other) => other[1] - one[1]).slice(0, 256);
  const palette = commonest.map(([colour]) => parts(colour));
  const places = new Map<number, number>();
  for (const colour of counts.keys()) {
    const own = parts(colour);
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [place, each] of palette.entries()) {
      const far = each.reduce((sum, part, which) => sum + (part - (own[which] ?? 0)) ** 2, 0);
      if (far < least) {
        least = far;
        best = place;
      }
    }
    places.set(colour, best);
  }
  let pixels = "";
  for (const colour of colours) pixels += String.fromCharCode(places.get(colour) ?? 0);
  return { width, height, palette, pixels: btoa(pixels) };
}
