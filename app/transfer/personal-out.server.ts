import { existsSync } from "node:fs";
import { type Column, getTableColumns, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { ZipFile } from "yazl";
import { pathOfFile } from "#db/files.server";
import * as schema from "#db/schema.server";
import type { Language } from "#db/words";
import { type Held, heldGroups } from "~/domain/personal/held.server";
import { en } from "~/i18n/en";
import { countryName } from "~/i18n/format";
import type { Speech, Words } from "~/i18n/language";
import { sv } from "~/i18n/sv";
import { valueInWords } from "~/i18n/told";
import { escaped } from "./escaped";

/** Which form the file has; another as soon as older programs could not read it. */
const form = "traffpunkt-personal-1";

type OwnFile = { name: string; contentHash: string };

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
  const speech = { language, words };
  const list = ({ table, rows }: Held) => {
    const lists = listsOf(words, table);
    const fact = ([field, value]: [string, unknown]) =>
      `<dt>${escaped(labelOf(words, field) ?? field)}</dt><dd>${escaped(shown(speech, lists, field, value))}</dd>`;
    const facts = (row: Record<string, unknown>) =>
      Object.entries(row)
        .filter(([, value]) => value !== null)
        .map(fact)
        .join("");
    return `<h3>${escaped(own.tables[table] ?? table)} (${rows.length})</h3>
${rows.map((row) => `<dl>${facts(row)}</dl>`).join("\n")}`;
  };
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

/** What a field is called, by the download's own words before the log's; null when nothing calls it anything. */
export const labelOf = ({ held, office }: Words, field: string): string | null =>
  held.fields[field] ?? office.fields[field] ?? null;

type List = Record<string, string>;

/** The words of the closed lists that the columns of a table hold words of, by column. */
export function listsOf(words: Words, table: string): Record<string, List> {
  const columns: Record<string, Column> = columnsOf(table);
  const ofEnums = Object.entries(columns).flatMap(([field, { enumValues }]): [string, List][] => {
    if (!enumValues?.length) return [];
    const fitting = closedLists(words).filter((list) =>
      enumValues.every((value) => Object.hasOwn(list, value)),
    );
    // The list that says the least else was made for it.
    const [list] = fitting.sort((one, other) => Object.keys(one).length - Object.keys(other).length);
    return list ? [[field, list]] : [];
  });
  return { ...Object.fromEntries(ofEnums), ...openLists(words)[table] };
}

function columnsOf(name: string): Record<string, Column> {
  const table = (schema as unknown as Record<string, unknown>)[name];
  return is(table, SQLiteTable) ? getTableColumns(table) : {};
}

const closedLists = (words: Words): List[] => [
  ...Object.values(words.terms),
  ...Object.values(words.held.lists),
  words.account.ways,
  words.circulation.ways,
  words.competence.one,
  words.competence.trainings.kind,
  words.documents.kind,
  words.followupPaper.stages,
  words.passkeys.device,
  words.publishing.gate.kinds,
  words.publishing.kinds,
];

/** Words of columns that the schema holds to no list. */
function openLists({ bin, deeds, held, retention, terms }: Words): Record<string, Record<string, List>> {
  const kinds = { ...retention.kinds, person: retention.person };
  return {
    bin: { kind: bin.kinds },
    chronicle: { deed: deeds },
    disposals: { kind: kinds, rule: { ...kinds, asked: retention.asked } },
    outbox: { kind: held.lists.letters, aboutSubject: terms.chronicleSubject, language: terms.language },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/** A value in words; what holds fields of its own with a line for each. */
function shown(speech: Speech, lists: Record<string, List>, field: string, value: unknown): string {
  if (typeof value === "string") return ofText(speech, lists, field, value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64url");
  if (Array.isArray(value) && value.length > 0)
    return value.map((each) => shown(speech, lists, field, each)).join(value.some(isRecord) ? "\n" : ", ");
  return isRecord(value) ? linesOf(speech, value) : valueInWords(speech, field, value, {});
}

function ofText(speech: Speech, lists: Record<string, List>, field: string, text: string): string {
  const list = lists[field];
  if (list && Object.hasOwn(list, text)) return list[text] ?? text;
  if (/^countr(?:yCodes?|ies)$/.test(field)) return countryName(text, speech);
  // A question to the archive is kept as such text.
  if (field === "asked" && text.startsWith("{")) return linesOf(speech, JSON.parse(text));
  return valueInWords(speech, field, text, {});
}

function linesOf(speech: Speech, facts: Record<string, unknown>): string {
  const { held, office, terms } = speech.words;
  const lists = { audience: held.lists.audiences, kinds: terms.archiveKind, order: held.lists.orders };
  return Object.entries(facts)
    .map(([field, value]) => {
      // What stands inside a field is mostly the log's, which has its own words for it.
      const label = office.fields[field] ?? held.fields[field] ?? field;
      return `${label}: ${shown(speech, lists, field, value)}`;
    })
    .join("\n");
}
