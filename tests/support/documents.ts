import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Other people's programs, which read what is written here. */
const run = promisify(execFile);
const most = { maxBuffer: 64 * 1024 * 1024, timeout: 120_000 };

/** The text of Word documents as LibreOffice reads them, by name; one start for all of them. */
export async function inLibreOffice(files: Record<string, Uint8Array>): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "traffpunkt-office-"));
  try {
    const names = Object.keys(files);
    for (const name of names) await writeFile(join(folder, `${name}.docx`), files[name] as Uint8Array);
    await run(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        ...["--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder],
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      most,
    );
    const texts = names.map(async (name) => [name, await readFile(join(folder, `${name}.txt`), "utf8")]);
    return Object.fromEntries(await Promise.all(texts));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What one of poppler's programs says about a PDF. */
export async function inPoppler(
  program: "pdfinfo" | "pdftotext" | "pdffonts",
  pdf: Uint8Array,
  options: string[] = [],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "traffpunkt-pdf-"));
  try {
    const file = join(folder, "document.pdf");
    await writeFile(file, pdf);
    const { stdout } = await run(
      program,
      [...options, file, ...(program === "pdftotext" ? ["-"] : [])],
      most,
    );
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each kind of blank and line end as one blank. */
export const inOneLine = (text: string) => text.replaceAll(/[\s\uFEFF]+/g, " ").trim();
