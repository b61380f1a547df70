import type { Block, Run } from "./paper";
import { drawChart } from "./pdf-chart.server";
import { box, type Face, type Line, linesOf, type Piece } from "./pdf-lines.server";
import {
  asArtifact,
  type Element,
  newPage,
  type Pen,
  room,
  type Style,
  sheet,
  styles,
} from "./pdf-pen.server";
import { drawTable } from "./pdf-table.server";

/** How far lists and quotations are set in; what is deeper stands at the last. */
const deepest = 7;
const step = 18;

/** Draws blocks one below the other, `depth` steps in, each as an element of its own. */
export function drawBlocks(
  pen: Pen,
  parent: Element,
  blocks: Block[],
  depth: number,
  style: Style = styles.text,
): void {
  const inset = step * Math.min(depth, deepest);
  for (const block of blocks) {
    switch (block.kind) {
      case "heading": {
        room(pen, 60);
        drawParagraph(pen, parent, `H${block.level}`, block.runs, { ...styles[block.level], inset });
        break;
      }
      case "paragraph":
        drawParagraph(pen, parent, "P", block.runs, { ...(block.tone ? styles[block.tone] : style), inset });
        break;
      case "list":
        drawList(pen, parent, block, depth, style);
        break;
      case "quote":
        within(pen, parent, "BlockQuote", (quote) =>
          drawBlocks(pen, quote, block.blocks, depth + 1, { ...style, regular: "serifItalic" }),
        );
        break;
      case "code":
        drawParagraph(pen, parent, "Code", [{ text: block.text }], { ...styles.code, inset });
        break;
      case "rule":
        room(pen, 12);
        asArtifact(pen, () => drawLine(pen, sheet.left + inset, sheet.left + inset + 120, pen.y + 4));
        pen.y += 12;
        break;
      case "table":
        drawTable(pen, parent, block.table, inset);
        break;
      case "chart":
        drawChart(pen, parent, block.chart);
        break;
      case "box":
        drawBox(pen, parent, block);
        break;
    }
  }
}

function drawList(
  pen: Pen,
  parent: Element,
  list: Block & { kind: "list" },
  depth: number,
  style: Style,
): void {
  const inset = step * Math.min(depth, deepest);
  within(pen, parent, "L", (element) => {
    for (const [place, item] of list.items.entries()) {
      room(pen, style.leading * 2);
      const { y, page } = pen;
      const mark = list.start === null ? "–" : `${list.start + place}.`;
      within(pen, element, "LI", (row) => {
        drawParagraph(pen, row, "Lbl", [{ text: mark }], { ...style, inset, before: 0, after: 0 });
        if (pen.page === page && item.length > 0) pen.y = y;
        within(pen, row, "LBody", (body) => drawBlocks(pen, body, item, depth + 1, { ...style, after: 3 }));
      });
    }
  });
  pen.y += 4;
}

/** Draws a paragraph, on as many pages as it takes, with no line alone on either. */
export function drawParagraph(pen: Pen, parent: Element, tag: string, runs: Run[], style: Style): void {
  const x = sheet.left + style.inset;
  let lines = setLines(pen, runs, style, sheet.right - x);
  pen.y += pen.y > sheet.top ? style.before : 0;
  within(pen, parent, tag, (element) => {
    while (lines.length > 0) {
      const fits = Math.floor((sheet.bottom - pen.y + 0.01) / style.leading);
      const take = lines.length <= fits ? lines.length : lines.length - fits === 1 ? fits - 1 : fits;
      if (take < Math.min(2, lines.length) && pen.y > sheet.top) {
        newPage(pen);
        continue;
      }
      drawLines(pen, element, lines.slice(0, take), x, pen.y, style);
      pen.y += take * style.leading;
      lines = lines.slice(take);
    }
  });
  pen.y += style.after;
}

/** Sets runs in lines of a width, and notes whether a sign was lacking. */
export function setLines(pen: Pen, runs: Run[], style: Style, width: number): Line[] {
  const lines = linesOf(runs, (run) => faceOf(run, style), style.size, width, pen.measure);
  const lacks = ({ text, run }: Piece) => text.includes(box) && !run.text.includes(box);
  pen.lacksSigns ||= lines.some((line) => line.pieces.some(lacks));
  return lines;
}

const faceOf = (run: Run, { regular, bold, italic }: Style): Face =>
  run.code ? "sans" : run.bold ? bold : run.italic ? italic : regular;

/** Draws lines on this page, as content of an element; what is linked becomes a link of its own within it. */
export function drawLines(
  pen: Pen,
  element: Element,
  lines: Line[],
  x: number,
  y: number,
  style: Style,
): void {
  const spots = spotsOf(lines, x, y, style);
  let from = 0;
  while (from < spots.length) {
    const href = spots[from]?.piece.run.href;
    let to = from + 1;
    while (to < spots.length && spots[to]?.piece.run.href === href) to += 1;
    const group = spots.slice(from, to);
    if (href) drawLink(pen, element, group, href, style);
    else element.add(() => drawPieces(pen, group, style));
    from = to;
  }
}

/** Draws lines that belong to no element. */
export const drawBare = (pen: Pen, lines: Line[], x: number, y: number, style: Style): void =>
  drawPieces(pen, spotsOf(lines, x, y, style), style);

type Spot = { piece: Piece; x: number; y: number };

function spotsOf(lines: Line[], x: number, y: number, style: Style): Spot[] {
  return lines.flatMap((line, row) => {
    let left = x;
    return line.pieces.map((piece) => {
      left += piece.width;
      return { piece, x: left - piece.width, y: y + row * style.leading };
    });
  });
}

function drawLink(pen: Pen, element: Element, spots: Spot[], href: string, style: Style): void {
  within(pen, element, "Link", (link) => {
    link.add(() => drawPieces(pen, spots, style));
    for (const { x, y, piece } of spots) {
      const options = { structParent: link, Contents: new String(href) };
      pen.doc.link(x, y, piece.width, style.leading, href, options as never);
    }
  });
}

const drawPieces = (pen: Pen, spots: Spot[], style: Style): void => {
  for (const spot of spots) drawPiece(pen, spot, style);
};

function drawPiece({ doc }: Pen, { piece, x, y }: Spot, style: Style): void {
  const { run, face, text, width } = piece;
  const baseline = y + style.leading / 2 + style.size * 0.34;
  const oblique = run.italic === true && face !== "serifItalic";
  doc
    .font(face)
    .fontSize(style.size)
    .fillColor(style.color)
    .text(text, x, baseline, { lineBreak: false, baseline: "alphabetic", oblique });
  const under = (height: number) =>
    doc
      .lineWidth(0.5)
      .strokeColor(style.color)
      .moveTo(x, baseline + height)
      .lineTo(x + width, baseline + height)
      .stroke();
  if (run.href) under(1.8);
  if (run.strike) under(-style.size * 0.27);
}

/** A box around a decision: whole on one page where it fits, else its frame goes on over the pages. */
function drawBox(pen: Pen, parent: Element, { title, runs, note, heavy }: Block & { kind: "box" }): void {
  const inside = { inset: 14 };
  const body = { ...styles.text, ...inside, leading: 15, after: note ? 2 : 0 };
  const small = { ...styles.note, ...inside, after: 0 };
  const width = sheet.right - sheet.left - 14;
  const height =
    30 +
    setLines(pen, runs, body, width).length * body.leading +
    (note ? setLines(pen, [{ text: note }], small, width).length * small.leading : 0);
  if (height < sheet.bottom - sheet.top) room(pen, height);
  const start = { page: pen.page, y: pen.y + 2 };
  pen.y += 9;
  within(pen, parent, "Sect", (element) => {
    drawParagraph(pen, element, "H3", [{ text: title }], { ...styles.boxTitle, ...inside });
    drawParagraph(pen, element, "P", runs, body);
    if (note) drawParagraph(pen, element, "P", [{ text: note }], small);
  });
  pen.y += 7;
  for (let page = start.page; page <= pen.page; page += 1) {
    const top = page === start.page ? start.y : sheet.top - 4;
    const bottom = page === pen.page ? pen.y : sheet.bottom + 4;
    pen.doc.switchToPage(page);
    asArtifact(pen, () => drawFrame(pen, top, bottom, heavy));
  }
  pen.y += 9;
}

function drawFrame({ doc }: Pen, top: number, bottom: number, heavy: boolean): void {
  const color = heavy ? "#111111" : "#bbbbbb";
  doc
    .lineWidth(0.7)
    .strokeColor(color)
    .rect(sheet.left, top, sheet.right - sheet.left, bottom - top)
    .stroke();
  if (heavy) doc.rect(sheet.left, top, 3, bottom - top).fill(color);
}

/** A hairline. */
export function drawLine({ doc }: Pen, from: number, to: number, y: number, color = "#777777"): void {
  doc.lineWidth(0.5).strokeColor(color).moveTo(from, y).lineTo(to, y).stroke();
}

/** Makes an element of the document's structure, and lets it be filled. */
export function within(pen: Pen, parent: Element, tag: string, fill: (element: Element) => void): void {
  const element = pen.doc.struct(tag);
  parent.add(element);
  fill(element);
  element.end();
}
