import type { Face, Measure } from "./pdf-lines.server";

export type Element = PDFKit.PDFStructureElement;

/** Where writing stands: the page, from 0, and how far down it. */
export type Pen = {
  doc: PDFKit.PDFDocument;
  measure: Measure;
  y: number;
  page: number;
  /** Whether a box has stood for a sign. */
  lacksSigns: boolean;
};

/** A4 in points, with 29, 24, 25 and 30 mm around the text. */
export const sheet = { left: 85, right: 527.3, top: 82, bottom: 771 };

/** A paragraph's type: sizes and spaces in points. */
export type Style = {
  size: number;
  leading: number;
  color: string;
  regular: Face;
  bold: Face;
  italic: Face;
  before: number;
  after: number;
  /** From the text's left edge. */
  inset: number;
};

const serif = { regular: "serif", bold: "serifBold", italic: "serifItalic" } as const;
const sans = { regular: "sans", bold: "sansBold", italic: "sans" } as const;
const heading = { regular: "serifBold", bold: "serifBold", italic: "serifBold" } as const;
const small = { regular: "sansBold", bold: "sansBold", italic: "sansBold" } as const;
const ink = "#111111";
const soft = "#3d3d3d";

const text: Style = { ...serif, size: 10.5, leading: 16, color: ink, before: 0, after: 7, inset: 0 };

/** After the printed pages. */
export const styles = {
  text,
  title: { ...text, ...heading, size: 20, leading: 26, after: 12 },
  section: { ...text, ...heading, size: 12.5, leading: 17, after: 4 },
  3: { ...text, ...heading, before: 5, after: 2 },
  4: { ...text, ...small, size: 10, before: 4, after: 2 },
  5: { ...text, ...small, size: 9.5, leading: 15, before: 3, after: 2 },
  6: { ...text, ...small, size: 9.5, leading: 15, before: 3, after: 2 },
  lead: { ...text, size: 12, leading: 18 },
  note: { ...text, ...sans, size: 9, leading: 13, color: soft, after: 6 },
  sum: { ...text, ...sans, size: 8, leading: 12 },
  warning: { ...text, ...small, size: 10.5, leading: 15, after: 8 },
  label: { ...text, ...sans, size: 9.5, leading: 14.5, color: soft, after: 1 },
  fact: { ...text, ...sans, size: 9.5, leading: 14.5, after: 1 },
  cell: { ...text, ...sans, size: 9.5, leading: 13.5, after: 0 },
  head: { ...text, ...small, size: 9.5, leading: 13.5, after: 0 },
  code: { ...text, ...sans, size: 9, leading: 13 },
  boxTitle: { ...text, ...small, size: 9.5, leading: 14, after: 2 },
} satisfies Record<string, Style>;

/** Begins a new page unless so much room is left on this one. */
export function room(pen: Pen, height: number): void {
  if (pen.y + height <= sheet.bottom || pen.y <= sheet.top) return;
  newPage(pen);
}

/** Goes on at the top of a new page. */
export function newPage(pen: Pen): void {
  pen.doc.addPage();
  pen.y = sheet.top;
}

/** Marks what is drawn as no part of the text. */
export function asArtifact({ doc }: Pen, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}
