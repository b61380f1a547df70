import { type ArchiveKind, archiveKinds } from "#db/words";
import type { Question } from "~/domain/archive/query.server";

/**
 * A search as it stands in the address bar: `fraga`, `slag`, `enhet`, `ar`, `tema`, `program`, `land`, `partner`, `ordning`,
 * `sida`.
 */
export const archivePath = "/arkiv";

/** Where everything that can be typed in the search box is told. */
export const helpPath = "/arkiv/sa-soker-du";

/** Where what is like a record is shown. */
export const alikePath = (kind: ArchiveKind, recordId: string) =>
  `${archivePath}/liknande/${kind}/${encodeURIComponent(recordId)}`;

const longestText = 300;
const mostChosen = 50;

/** The question in an address. Whatever the address does not know is left out; nothing is refused. */
export function questionIn(search: URLSearchParams): Question {
  const chosen = (name: string) => [
    ...new Set(
      search
        .getAll(name)
        .filter((value) => value !== "" && value.length <= 80)
        .slice(0, mostChosen),
    ),
  ];
  const page = Number(search.get("sida"));
  return {
    text: (search.get("fraga") ?? "").toWellFormed().slice(0, longestText).trim(),
    kinds: chosen("slag").filter((kind): kind is ArchiveKind =>
      (archiveKinds as readonly string[]).includes(kind),
    ),
    unitIds: chosen("enhet"),
    years: chosen("ar")
      .filter((year) => /^\d{4}$/.test(year))
      .map(Number),
    themeIds: chosen("tema"),
    programmeCodes: chosen("program"),
    countryCodes: chosen("land"),
    partnerIds: chosen("partner"),
    order: search.get("ordning") === "nyast" ? "newest" : "best",
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  };
}

/** The address of a question, without what goes without saying. */
export function addressOf(question: Question): string {
  const search = new URLSearchParams();
  if (question.text) search.set("fraga", question.text);
  for (const kind of question.kinds) search.append("slag", kind);
  for (const unitId of question.unitIds) search.append("enhet", unitId);
  for (const year of question.years) search.append("ar", String(year));
  for (const themeId of question.themeIds) search.append("tema", themeId);
  for (const code of question.programmeCodes) search.append("program", code);
  for (const code of question.countryCodes) search.append("land", code);
  for (const partnerId of question.partnerIds) search.append("partner", partnerId);
  if (question.order === "newest") search.set("ordning", "nyast");
  if (question.page > 1) search.set("sida", String(question.page));
  const text = search.toString();
  return text === "" ? archivePath : `${archivePath}?${text}`;
}

/** How many choices narrow a question. */
export const choicesIn = (question: Question) => {
  const { kinds, unitIds, years, themeIds, programmeCodes, countryCodes, partnerIds } = question;
  return [kinds, unitIds, years, themeIds, programmeCodes, countryCodes, partnerIds].flat().length;
};

/** The same question without its choices. */
export const withoutChoices = (question: Question): Question => ({
  ...question,
  kinds: [],
  unitIds: [],
  years: [],
  themeIds: [],
  programmeCodes: [],
  countryCodes: [],
  partnerIds: [],
  page: 1,
});
