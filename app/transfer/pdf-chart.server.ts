import type { Chart } from "./paper";
import { drawBare, setLines } from "./pdf-blocks.server";
import { type Element, type Pen, room, sheet, styles } from "./pdf-pen.server";

const barHeight = 12;
const rowHeight = 34;

/** Draws bars as one figure, which says in words what it shows. It stands whole on a page where a page can hold it. */
export function drawChart(pen: Pen, parent: Element, { alt, bars }: Chart): void {
  room(pen, Math.min(bars.length * rowHeight + 10, sheet.bottom - sheet.top));
  const figure = pen.doc.struct("Figure", { alt });
  parent.add(figure);
  const width = sheet.right - sheet.left;
  for (const { label, value, share, filled } of bars) {
    room(pen, rowHeight);
    const words = setLines(pen, [{ text: label, bold: true }, { text: `  ${value}` }], styles.cell, width);
    figure.add(() => {
      drawBare(pen, words.slice(0, 1), sheet.left, pen.y, styles.cell);
      pen.doc
        .rect(sheet.left, pen.y + styles.cell.leading + 2, Math.max(width * share, 0.5), barHeight)
        .fill(filled ? "#1f5a4e" : "#a9bdb7");
    });
    pen.y += rowHeight;
  }
  figure.end();
  pen.y += 6;
}
