import { getDocumentProxy } from "unpdf";
import { type FileFacts, mostPages, mostText, type TextPage } from "~/domain/attachments/file-text";
import { partsOf } from "./passages";
import { Unreadable } from "./unreadable";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF, page by page, as far as it has been written as text. Runs nothing that the file brings. */
export async function readPdf(bytes: Buffer): Promise<{ pages: TextPage[]; facts: FileFacts }> {
  if (!bytes.subarray(0, 1024).includes("%PDF-")) throw new Unreadable("notWhatItSaid");
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > mostPages) throw new Unreadable("tooLarge");
    const pages: TextPage[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const text = await textOf(pdf, number);
      length += text.length;
      if (length > mostText) throw new Unreadable("tooLarge");
      pages.push(...partsOf(text, "page", number));
    }
    return { pages, facts: await factsOf(pdf) };
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Buffer): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
    });
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : "";
    throw new Unreadable(name === "PasswordException" ? "encrypted" : "broken");
  }
}

async function textOf(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
}

async function factsOf(pdf: Pdf): Promise<FileFacts> {
  const { info } = (await pdf.getMetadata()) as { info: { Title?: unknown; CreationDate?: unknown } };
  // "D:20261122090000+01'00'" (ISO 32000-1, § 7.9.4)
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(info.CreationDate ?? ""));
  return {
    title: String(info.Title ?? "").trim() || null,
    madeOn: made ? `${made[1]}-${made[2]}-${made[3]}` : null,
  };
}
