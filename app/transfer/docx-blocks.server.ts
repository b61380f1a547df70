import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { barsAsPng, barsAsSvg, sizeOf } from "./bars.server";
import { mono, sans } from "./docx-styles.server";
import type { Block, Chart, Paper, Table as PaperTable, Run } from "./paper";

/** An A4 page in twips, twentieths of a point: 29, 24, 25 and 30 mm around the text. */
export const sheet = {
  width: 11906,
  height: 16838,
  margin: { top: 1644, right: 1361, bottom: 1417, left: 1701 },
  text: 11906 - 1361 - 1701,
};

/** How deep lists are set in; what is deeper stands at the last. */
const deepest = 8;
const step = 420;

type Where = { depth: number; quoted: boolean };

/** Blocks as paragraphs and tables. */
export const docxBlocks = (
  blocks: Block[],
  where: Where = { depth: 0, quoted: false },
): (Paragraph | Table)[] => blocks.flatMap((block) => docxBlock(block, where));

function docxBlock(block: Block, where: Where): (Paragraph | Table)[] {
  const indent = where.depth > 0 ? { left: step * where.depth } : undefined;
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: headings[block.level], indent, children: runsOf(block.runs) })];
    case "paragraph": {
      const style = block.tone ? tones[block.tone] : where.quoted ? "Quotation" : undefined;
      return [new Paragraph({ style, indent, children: runsOf(block.runs) })];
    }
    case "list":
      return block.items.flatMap((item) => listItem(item, block, where));
    case "quote":
      return docxBlocks(block.blocks, { depth: Math.min(where.depth + 1, deepest), quoted: true });
    case "code":
      return [new Paragraph({ style: "CodeBlock", indent, children: runsOf([{ text: block.text }]) })];
    case "rule":
      return [new Paragraph({ border: { bottom: line(4, "777777") }, children: [] })];
    case "table":
      return [tableOf(block.table), new Paragraph({ spacing: { after: 60 }, children: [] })];
    case "chart":
      return [chartOf(block.chart)];
    case "box":
      return boxOf(block);
  }
}

const headings = {
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
  6: HeadingLevel.HEADING_6,
};
const tones = { lead: "Lead", note: "Note", sum: "Sum" };

/** Runs as text; a line feed becomes a line's end. */
export function runsOf(runs: Run[]): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const texts = run.text.split("\n").map(
      (text, place) =>
        new TextRun({
          text,
          break: place === 0 ? undefined : 1,
          bold: run.bold,
          italics: run.italic,
          strike: run.strike,
          font: run.code ? mono : undefined,
          style: run.href ? "Hyperlink" : undefined,
        }),
    );
    return run.href ? [new ExternalHyperlink({ link: run.href, children: texts })] : texts;
  });
}

/** An item's first paragraph bears its mark, what follows stands below it. */
function listItem(item: Block[], list: Block & { kind: "list" }, where: Where): (Paragraph | Table)[] {
  const level = Math.min(where.depth, deepest);
  const numbering = { reference: list.start === null ? "dashes" : numbered(list), level };
  const [first, ...rest] = item;
  const opens = first?.kind === "paragraph";
  const children = opens ? runsOf(first.runs) : [];
  return [
    new Paragraph({ numbering, spacing: { after: 60 }, children }),
    ...docxBlocks(opens ? rest : item, { ...where, depth: level + 1 }),
  ];
}

/** Every numbered list counts for itself, so each has a numbering of its own, named after its place. */
const numberedLists = new WeakMap<Block, string>();
const numbered = (list: Block) => numberedLists.get(list) ?? "dashes";

/** The ways of counting that a document's lists need. */
export function numberingOf(paper: Paper): { config: { reference: string; levels: Level[] }[] } {
  const lists = paper.sections.flatMap((section) => listsIn(section.blocks));
  return {
    config: [
      { reference: "dashes", levels: levels(LevelFormat.BULLET, () => "–", 1) },
      ...lists.map((list, place) => {
        const reference = `numbers${place + 1}`;
        numberedLists.set(list, reference);
        return {
          reference,
          levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, list.start ?? 1),
        };
      }),
    ],
  };
}

type Level = {
  level: number;
  format: (typeof LevelFormat)[keyof typeof LevelFormat];
  text: string;
  start: number;
  style: { paragraph: IParagraphOptions };
};

const levels = (format: Level["format"], text: (level: number) => string, start: number): Level[] =>
  Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    start,
    style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
  }));

function listsIn(blocks: Block[]): (Block & { kind: "list" })[] {
  return blocks.flatMap((block) => {
    if (block.kind === "quote") return listsIn(block.blocks);
    if (block.kind !== "list") return [];
    return [...(block.start === null ? [] : [block]), ...block.items.flatMap(listsIn)];
  });
}

function tableOf({ head, rows, rowHead, shares }: PaperTable): Table {
  const columns = Math.max(head.length, 1);
  const sum = shares?.reduce((all, each) => all + each, 0) ?? columns;
  const columnWidths = Array.from({ length: columns }, (_, column) =>
    Math.floor((sheet.text * (shares?.[column] ?? 1)) / sum),
  );
  const row = (cells: Run[][], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead || undefined,
      cantSplit: true,
      children: columnWidths.map((width, column) => {
        const bold = isHead;
        const runs = (cells[column] ?? []).map((run) => (bold ? { ...run, bold } : run));
        return new TableCell({
          width: { size: width, type: WidthType.DXA },
          borders: isHead ? { bottom: line(6, "111111") } : undefined,
          children: [new Paragraph({ style: "Cell", keepNext: isHead, children: runsOf(runs) })],
        });
      }),
    });
  return new Table({
    columnWidths,
    width: { size: sheet.text, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: rowHead === 0, noHBand: true, noVBand: true },
    margins: { left: 0, right: 120 },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      bottom: line(4, "BBBBBB"),
      insideHorizontal: line(4, "BBBBBB"),
    },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** Bars as a drawing, with a plain picture of them for programs that read no SVG. */
function chartOf(chart: Chart): Paragraph {
  const { width, height } = sizeOf(chart);
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: "svg",
        data: Buffer.from(barsAsSvg(chart)),
        transformation: { width, height },
        altText: { name: "chart", title: "", description: chart.alt },
        fallback: { type: "png", data: Buffer.from(barsAsPng(chart)) },
      }),
    ],
  });
}

function boxOf({ title, runs, note, heavy }: Block & { kind: "box" }): Paragraph[] {
  const thin = line(heavy ? 6 : 4, heavy ? "111111" : "BBBBBB", 6);
  const border = {
    top: thin,
    right: thin,
    bottom: thin,
    left: line(heavy ? 24 : 4, heavy ? "111111" : "BBBBBB", 8),
  };
  const indent = { left: 240, right: 160 };
  const last = { border, indent, keepLines: true };
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      border,
      indent,
      spacing: { before: 200, after: 40 },
      children: [new TextRun({ text: title, font: sans, size: 19 })],
    }),
    new Paragraph({
      ...last,
      keepNext: note !== null,
      spacing: { after: note ? 40 : 220 },
      children: runsOf(runs),
    }),
    ...(note
      ? [
          new Paragraph({
            ...last,
            spacing: { after: 220 },
            children: [new TextRun({ text: note, font: sans, size: 18, color: "3D3D3D" })],
          }),
        ]
      : []),
  ];
}

const line = (size: number, color: string, space = 0) => ({ style: BorderStyle.SINGLE, size, color, space });
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
