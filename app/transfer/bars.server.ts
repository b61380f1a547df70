import { zlibSync } from "fflate";
import { escaped } from "./escaped";
import type { Chart } from "./paper";

const width = 580;
const rowHeight = 46;
const bar = { top: 22, height: 16 };
const colours = { filled: [31, 90, 78], other: [169, 189, 183] } as const;

/** How large a chart is, in pixels of 1/96 inch: as wide as a page's text. */
export const sizeOf = ({ bars }: Chart) => ({ width, height: Math.max(1, bars.length) * rowHeight });

/** Bars as SVG, with their labels and values above them. */
export function barsAsSvg(chart: Chart): string {
  const { height } = sizeOf(chart);
  const rows = chart.bars.map(({ label, value, share, filled }, row) => {
    const top = row * rowHeight;
    const colour = `rgb(${colours[filled ? "filled" : "other"].join(",")})`;
    return [
      `<text x="0" y="${top + 15}"><tspan font-weight="bold">${escaped(label)}</tspan> ${escaped(value)}</text>`,
      `<rect x="0" y="${top + bar.top}" width="${barWidth(share)}" height="${bar.height}" fill="${colour}"/>`,
    ].join("");
  });
  const font = 'font-family="Arial, Helvetica, sans-serif" font-size="14" fill="#111111"';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${font}>${rows.join("")}</svg>`;
}

/** The bars alone as PNG (ISO/IEC 15948), for programs that draw no SVG; the table beside them has the words. */
export function barsAsPng(chart: Chart): Uint8Array {
  const { height } = sizeOf(chart);
  const pixels = new Uint8Array(height * (1 + width * 3)).fill(255);
  for (let y = 0; y < height; y += 1) {
    const start = y * (1 + width * 3);
    pixels[start] = 0;
    const { share = 0, filled = false } = chart.bars[Math.floor(y / rowHeight)] ?? {};
    const within = y % rowHeight;
    if (within < bar.top || within >= bar.top + bar.height) continue;
    const colour = colours[filled ? "filled" : "other"];
    for (let x = 0; x < barWidth(share); x += 1) pixels.set(colour, start + 1 + x * 3);
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
  return joined([
    signature,
    part("IHDR", head),
    part("IDAT", zlibSync(pixels)),
    part("IEND", new Uint8Array()),
  ]);
}

const barWidth = (share: number) => Math.max(1, Math.round(width * Math.min(1, Math.max(0, share))));

function part(name: string, bytes: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), bytes]);
  const whole = new Uint8Array(named.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, bytes.length);
  whole.set(named, 4);
  view.setUint32(named.length + 4, crc(named));
  return whole;
}

/** CRC-32 as PNG has it (ISO 3309). */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, each) => length + each.length, 0));
  let at = 0;
  for (const each of parts) {
    whole.set(each, at);
    at += each.length;
  }
  return whole;
}
