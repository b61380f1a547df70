import type { Run, Table } from "./paper";
import { drawBare, drawLine, drawLines, setLines, within } from "./pdf-blocks.server";
import type { Line } from "./pdf-lines.server";
import { asArtifact, type Element, newPage, type Pen, room, sheet, styles } from "./pdf-pen.server";

type Column = { x: number; width: number };
type Kind = { tag: string; scope?: string };
const gap = 10;
const padding = 3.2;

/**
 * Draws a table with a head that comes back on every page, there as no part of the text. A row is kept whole, unless
 * no page could hold it.
 */
export function drawTable(pen: Pen, parent: Element, table: Table, inset: number): void {
  const columns = columnsOf(table, inset);
  const head = cellLines(pen, table.head, columns, true);
  const goOn = () => {
    newPage(pen);
    if (heightOf(head) < highestHead) repeatHead(pen, head, columns, inset);
  };
  room(pen, 3 * (styles.head.leading + 2 * padding));
  within(pen, parent, "Table", (element) => {
    drawCells(pen, element, head, columns, () => ({ tag: "TH", scope: "Column" }), goOn);
    rule(pen, inset, "#111111");
    for (const row of table.rows) {
      const cells = cellLines(pen, row, columns, false);
      if (pen.y + Math.min(heightOf(cells), wholePage) > sheet.bottom) goOn();
      const kindOf = (column: number) =>
        column === table.rowHead ? { tag: "TH", scope: "Row" } : { tag: "TD" };
      drawCells(pen, element, cells, columns, kindOf, goOn);
      rule(pen, inset, "#bbbbbb");
    }
  });
  pen.y += 10;
}

/** A head higher than this comes only once. */
const highestHead = 120;
const wholePage = sheet.bottom - sheet.top - highestHead;

/** Draws a row, in as many pieces as the pages make of it. */
function drawCells(
  pen: Pen,
  table: Element,
  cells: Line[][],
  columns: Column[],
  kindOf: (column: number) => Kind,
  goOn: () => void,
): void {
  let rest = cells;
  for (;;) {
    const fits = Math.max(1, Math.floor((sheet.bottom - pen.y - 2 * padding) / styles.cell.leading));
    const now = rest.map((lines) => lines.slice(0, fits));
    rest = rest.map((lines) => lines.slice(fits));
    drawRow(pen, table, now, columns, kindOf);
    if (rest.every((lines) => lines.length === 0)) return;
    goOn();
  }
}

function columnsOf({ head, shares }: Table, inset: number): Column[] {
  const width = sheet.right - sheet.left - inset;
  const sum = shares?.reduce((all, each) => all + each, 0) ?? head.length;
  let x = sheet.left + inset;
  return head.map((_, column) => {
    const share = (width * (shares?.[column] ?? 1)) / sum;
    const place = { x, width: Math.max(share - gap, 12) };
    x += share;
    return place;
  });
}

const cellLines = (pen: Pen, cells: Run[][], columns: Column[], isHead: boolean): Line[][] =>
  columns.map(({ width }, column) =>
    setLines(pen, cells[column] ?? [], isHead ? styles.head : styles.cell, width),
  );

const heightOf = (cells: Line[][]) =>
  Math.max(1, ...cells.map((lines) => lines.length)) * styles.cell.leading + 2 * padding;

function drawRow(
  pen: Pen,
  table: Element,
  cells: Line[][],
  columns: Column[],
  kindOf: (column: number) => Kind,
): void {
  within(pen, table, "TR", (row) => {
    for (const [column, lines] of cells.entries()) {
      const { tag, scope } = kindOf(column);
      const cell = pen.doc.struct(tag, scope ? ({ scope } as never) : {});
      row.add(cell);
      const style = scope === "Column" ? styles.head : styles.cell;
      drawLines(pen, cell, lines, columns[column]?.x ?? sheet.left, pen.y + padding, style);
      cell.end();
    }
  });
  pen.y += heightOf(cells);
}

function repeatHead(pen: Pen, head: Line[][], columns: Column[], inset: number): void {
  asArtifact(pen, () => {
    for (const [column, lines] of head.entries()) {
      drawBare(pen, lines, columns[column]?.x ?? sheet.left, pen.y + padding, styles.head);
    }
  });
  pen.y += heightOf(head);
  rule(pen, inset, "#111111");
}

const rule = (pen: Pen, inset: number, color: string) =>
  asArtifact(pen, () => drawLine(pen, sheet.left + inset, sheet.right, pen.y, color));
