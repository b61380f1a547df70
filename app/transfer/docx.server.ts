import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { docxBlocks, numberingOf, runsOf, sheet } from "./docx-blocks.server";
import { docxStyles } from "./docx-styles.server";
import { type Paper, plain, type Section } from "./paper";

/**
 * A document as DOCX (ECMA-376) for Word and LibreOffice: real headings, header rows and lists, its language and
 * title said. The same document always gives the same bytes.
 */
export async function docx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: paper.author,
    lastModifiedBy: paper.author,
    styles: docxStyles(paper.language),
    numbering: numberingOf(paper),
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: headerOf(paper) }) },
        footers: { default: new Footer({ children: [footerOf(paper)] }) },
        children: [...frontOf(paper), ...paper.sections.flatMap(sectionOf)],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), paper.madeAt);
}

/** A4 with the margins of the printed pages. */
const page = {
  size: { width: sheet.width, height: sheet.height },
  margin: { ...sheet.margin, header: 680, footer: 600 },
};

const atRight = [{ type: TabStopType.RIGHT, position: sheet.text }];

function headerOf({ margins: { topLeft, topRight } }: Paper): Paragraph[] {
  const lines = Array.from({ length: Math.max(topLeft.length, topRight.length) }, (_, line) => line);
  return lines.map(
    (line) =>
      new Paragraph({
        style: "Header",
        tabStops: atRight,
        children: [new TextRun({ children: [topLeft[line] ?? "", new Tab(), topRight[line] ?? ""] })],
      }),
  );
}

function footerOf({ margins: { bottomLeft }, pageOf }: Paper): Paragraph {
  const [before = "", between = "", after = ""] = pageOf("\n", "\n").split("\n");
  const numbers = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after].filter(Boolean);
  return new Paragraph({
    style: "Footer",
    tabStops: atRight,
    children: [
      ...bottomLeft.map((line, place) => new TextRun({ text: line, size: 14, break: place === 0 ? 0 : 1 })),
      new TextRun({ children: [new Tab(), ...numbers] }),
    ],
  });
}

function frontOf({ kicker, heading, warning, facts }: Paper): Paragraph[] {
  return [
    new Paragraph({ style: "Kicker", children: runsOf(plain(kicker)) }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(plain(heading)) }),
    ...(warning ? [new Paragraph({ style: "Warning", children: runsOf(plain(warning)) })] : []),
    ...facts.map(
      ([label, text]) =>
        new Paragraph({
          style: "Facts",
          tabStops: [{ type: TabStopType.LEFT, position: 1700 }],
          children: [new TextRun({ children: [label, new Tab()], color: "3D3D3D" }), ...runsOf(plain(text))],
        }),
    ),
  ];
}

/** A part of its own begins with a rule, and so does the first of the items. */
function sectionOf({ mark, title, blocks }: Section, place: number, all: Section[]) {
  const goesOn = mark !== null && all[place - 1]?.mark;
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    border: goesOn ? undefined : { top: rule },
    children: runsOf(plain(mark ? `${mark} ${title}` : title)),
  });
  return [heading, ...docxBlocks(blocks)];
}

const rule = { style: BorderStyle.SINGLE, size: 4, space: 8, color: "111111" };

/** Takes out what the writer draws by lot and by the clock: the ids of links and drawings, and the moments in the file. */
function settled(file: Uint8Array, madeAt: number): Uint8Array {
  const ids = new Map<string, string>();
  let drawings = 0;
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]) => {
    if (!/^word\/(_rels\/)?document\.xml|^docProps\/core\.xml/.test(path)) return [path, bytes] as const;
    const text = new TextDecoder()
      .decode(bytes)
      .replaceAll(/"(rId[-_0-9a-z]{21})"/g, (_, id: string) => {
        if (!ids.has(id)) ids.set(id, `link${ids.size + 1}`);
        return `"${ids.get(id)}"`;
      })
      .replaceAll(/(<wp:docPr id=")\d+/g, (_, before: string) => `${before}${++drawings}`)
      .replaceAll(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${new Date(madeAt).toISOString()}`);
    return [path, strToU8(text)] as const;
  });
  const files: Zippable = Object.fromEntries(parts.map(([path, bytes]) => [path, bytes]));
  return zipSync(files, { mtime: "1980-01-01T12:00:00" });
}
