import { strToU8, type Zippable, zipSync } from "fflate";
import PdfDocument from "pdfkit";

/** Small files of every sort, made where they are needed. */

/** A PDF with a page for each text; with a password when it is to be locked, and without text when it says so. */
export function pdfFile(
  pages: string[],
  { password, title }: { password?: string; title?: string } = {},
): Promise<Buffer> {
  const pdf = new PdfDocument({
    autoFirstPage: false,
    ...(password ? { userPassword: password } : {}),
    info: { ...(title ? { Title: title } : {}), CreationDate: new Date(Date.UTC(2019, 3, 5, 12)) },
  });
  const parts: Buffer[] = [];
  pdf.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<Buffer>((resolve) => pdf.on("end", () => resolve(Buffer.concat(parts))));
  for (const text of pages) {
    pdf.addPage();
    if (text) pdf.font("Helvetica").text(text);
    else pdf.rect(50, 50, 100, 100).fill("black");
  }
  pdf.end();
  return done;
}

export const zipFile = (parts: Record<string, string | Uint8Array>): Buffer => {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    files[name] = name === "mimetype" ? [bytes, { level: 0 }] : bytes;
  }
  return Buffer.from(zipSync(files));
};

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A text document of Word with these paragraphs, given as XML of their runs where they begin with "<". */
export const docxFile = (paragraphs: string[], more: Record<string, string | Uint8Array> = {}): Buffer =>
  zipFile({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<?xml version="1.0"?><w:document ${w}><w:body>${paragraphs
      .map((text) => `<w:p>${text.startsWith("<") ? text : `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`)
      .join("")}</w:body></w:document>`,
    ...more,
  });

/** An open document of a kind ("text", "spreadsheet", "presentation") with this body. */
export const openDocumentFile = (
  kind: string,
  body: string,
  more: Record<string, string | Uint8Array> = {},
): Buffer =>
  zipFile({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "content.xml": `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d"><office:body>${body}</office:body></office:document-content>`,
    ...more,
  });

/** A zip file that says of every part that it is `said` bytes, whatever comes out of it. */
export function lyingZip(zip: Buffer, said: number): Buffer {
  const lying = Buffer.from(zip);
  for (let at = lying.indexOf("PK\x01\x02", 0, "latin1"); at >= 0; ) {
    lying.writeUInt32LE(said, at + 24);
    at = lying.indexOf("PK\x01\x02", at + 4, "latin1");
  }
  return lying;
}
