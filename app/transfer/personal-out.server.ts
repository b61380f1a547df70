import { existsSync } from "node:fs";
import { ZipFile } from "yazl";
import { pathOfFile } from "#db/files.server";
import type { Language } from "#db/words";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import { type Held, heldGroups } from "~/domain/personal/held.server";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";

/** Which form the file has; another as soon as older programs could not read it. */
const form = "traffpunkt-personal-1";

export type OwnFile = { name: string; contentHash: string };

/** All that is held about somebody, for programs. */
export const heldAsJson = (held: readonly Held[], now: number): string =>
  `${JSON.stringify(
    {
      form,
      madeAt: new Date(now).toISOString(),
      held: Object.fromEntries(held.map(({ table, rows }) => [table, rows])),
    },
    null,
    2,
  )}\n`;

/** The same as a page to read in any browser, which asks for nothing from anywhere. */
export function heldAsPage(held: readonly Held[], language: Language): string {
  const words = language === "en" ? en : sv;
  const { held: own } = words.personal;
  const fact = ([field, value]: [string, unknown]) =>
    `<dt>${escaped(words.office.fields[field] ?? own.fields[field] ?? field)}</dt><dd>${escaped(shown(field, value))}</dd>`;
  const list = ({ table, rows }: Held) =>
    `<h3>${escaped(own.tables[table] ?? table)} (${rows.length})</h3>
${rows.map((row) => `<dl>${Object.entries(row).map(fact).join("")}</dl>`).join("\n")}`;
  const parts = heldGroups.flatMap((group) => {
    const tables = held.filter((each) => each.group === group);
    if (tables.length === 0) return [];
    const { name, why } = own.groups[group];
    return [`<h2>${escaped(name)}</h2><p>${escaped(why)}</p>${tables.map(list).join("\n")}`];
  });
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(own.title)}</title>
<style>${style}</style></head><body><h1>${escaped(own.title)}</h1>
${parts.join("\n")}
</body></html>
`;
}

/** Everything as one file: for people, for programs, and the files that the person has added, byte for byte. */
export function heldAsZip(
  held: readonly Held[],
  files: readonly OwnFile[],
  { filesFolder, language, now }: { filesFolder: string; language: Language; now: number },
): NodeJS.ReadableStream {
  const { fileName, filesName } = (language === "en" ? en : sv).personal.held;
  const zip = new ZipFile();
  const options = { mtime: new Date(now), mode: 0o100644 };
  zip.addBuffer(Buffer.from(heldAsPage(held, language)), `${fileName}.html`, options);
  zip.addBuffer(Buffer.from(heldAsJson(held, now)), `${fileName}.json`, options);
  files.forEach(({ name, contentHash }, at) => {
    const path = pathOfFile(filesFolder, contentHash);
    // The number keeps apart what is called the same.
    if (existsSync(path))
      zip.addFile(path, `${filesName}/${at + 1} ${name.replaceAll(/[\\/:\p{Cc}]/gu, "_")}`, {
        ...options,
        compress: false,
      });
  });
  zip.end();
  return zip.outputStream;
}

const style =
  "body{font:1rem/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem}" +
  "dl{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.1rem 1rem;border-top:1px solid #999;padding:.5rem 0;margin:0}" +
  "dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}";

/** Instants as day and clock in Sweden; what is no text as JSON. */
function shown(field: string, value: unknown): string {
  if (typeof value === "number" && /(?:^at|At|Since|Until)$/.test(field))
    return `${dayOf(value)} ${clockOf(value)}`;
  return typeof value === "string" ? value : JSON.stringify(value);
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
