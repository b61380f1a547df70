import PDFDocument from "pdfkit";
import { type Paper, plain } from "./paper";
import { drawBlocks, drawParagraph, within } from "./pdf-blocks.server";
import { box, type Face, faces, remembering, shown, typeface } from "./pdf-lines.server";
import { asArtifact, type Element, type Pen, room, sheet, styles } from "./pdf-pen.server";

/**
 * A document as an accessible PDF (ISO 32000-1, § 14.8): tagged in reading order, with its language and title,
 * real headings, lists and table heads, embedded typefaces and bookmarks. What stands in the margins is no part of
 * the text. The same document always gives the same bytes.
 *
 * The typefaces hold Latin letters with all of Europe's accents, Greek and Cyrillic. Any other sign (Arabic,
 * Hebrew, Chinese, pictures) becomes a box, and the end of the document says so.
 */
export async function pdf(paper: Paper): Promise<Buffer> {
  const made = new Date(paper.madeAt);
  const doc = new PDFDocument({
    pdfVersion: "1.7",
    lang: paper.language,
    tagged: true,
    displayTitle: true,
    size: "A4",
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    font: typeface("serif") as never,
    info: {
      Title: paper.title,
      Author: paper.author,
      Creator: "Träffpunkt",
      CreationDate: made,
      ModDate: made,
    },
  });
  for (const face of Object.keys(faces) as Face[]) doc.registerFont(face, typeface(face) as never);
  const bytes = collected(doc);
  const measure = remembering((face, text) => doc.font(face).fontSize(1000).widthOfString(text) / 1000);
  const pen: Pen = { doc, measure, y: sheet.top, page: -1, lacksSigns: false };
  doc.on("pageAdded", () => {
    pen.page += 1;
    drawHeader(pen, paper);
  });
  doc.addPage();
  drawText(pen, paper);
  drawFooters(pen, paper);
  doc.end();
  return bytes;
}

async function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function drawText(pen: Pen, paper: Paper): void {
  const { doc } = pen;
  const whole: Element = doc.struct("Document");
  doc.addStructure(whole);
  drawParagraph(pen, whole, "P", plain(paper.kicker), { ...styles.note, after: 2 });
  drawParagraph(pen, whole, "H1", plain(paper.heading), styles.title);
  if (paper.warning) drawParagraph(pen, whole, "P", plain(paper.warning), styles.warning);
  within(pen, whole, "L", (list) => {
    for (const [label, text] of paper.facts) {
      within(pen, list, "LI", (row) => {
        const y = pen.y;
        drawParagraph(pen, row, "Lbl", plain(`${label} `), { ...styles.label, after: 0 });
        pen.y = y;
        drawParagraph(pen, row, "LBody", plain(text), { ...styles.fact, inset: 85 });
      });
    }
  });
  for (const [place, section] of paper.sections.entries()) {
    const part: Element = doc.struct("Sect");
    whole.add(part);
    const follows = section.mark !== null && paper.sections[place - 1]?.mark;
    const title = section.mark ? `${section.mark} ${section.title}` : section.title;
    pen.y += follows ? 12 : 14;
    room(pen, 80);
    if (!follows) drawRule(pen);
    doc.outline.addItem(title);
    drawParagraph(pen, part, "H2", plain(title), styles.section);
    drawBlocks(pen, part, section.blocks, 0);
    part.end();
  }
  if (pen.lacksSigns)
    drawParagraph(pen, whole, "P", plain(paper.lackingSigns(box)), { ...styles.note, before: 14 });
  whole.end();
}

function drawRule(pen: Pen): void {
  asArtifact(pen, () =>
    pen.doc
      .lineWidth(0.6)
      .strokeColor("#111111")
      .moveTo(sheet.left, pen.y)
      .lineTo(sheet.right, pen.y)
      .stroke(),
  );
  pen.y += 12;
}

function drawHeader(pen: Pen, { margins: { topLeft, topRight } }: Paper): void {
  asArtifact(pen, () => {
    for (const [place, line] of topLeft.entries()) marginLine(pen, line, 9, 42 + place * 12, "left");
    for (const [place, line] of topRight.entries()) marginLine(pen, line, 9, 42 + place * 12, "right");
  });
}

function drawFooters(pen: Pen, { margins: { bottomLeft }, pageOf }: Paper): void {
  const { count } = pen.doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pen.doc.switchToPage(page);
    asArtifact(pen, () => {
      for (const [place, line] of bottomLeft.entries()) marginLine(pen, line, 7, 796 + place * 10, "left");
      marginLine(pen, pageOf(String(page + 1), String(count)), 9, 800, "right");
    });
  }
}

/** One line in a margin, cut where it would meet the other side's. */
function marginLine(
  { doc, measure }: Pen,
  text: string,
  size: number,
  y: number,
  side: "left" | "right",
): void {
  const line = cut(shown(text), (each) => measure("sans", each) * size, 270);
  const x = side === "left" ? sheet.left : sheet.right - measure("sans", line) * size;
  doc
    .font("sans")
    .fontSize(size)
    .fillColor("#333333")
    .text(line, x, y, { lineBreak: false, baseline: "alphabetic" });
}

function cut(text: string, wide: (text: string) => number, most: number): string {
  if (wide(text) <= most) return text;
  const signs = Array.from(text).slice(0, 100);
  while (signs.length > 0 && wide(`${signs.join("")}…`) > most) signs.pop();
  return `${signs.join("")}…`;
}
