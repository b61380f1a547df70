import type { Language } from "#db/words";
import { clockOf, dayOf, daysBetween, weekdayOf } from "~/calendar/swedish-time";
import type { Words } from "./language";

/** Dates, times, numbers and lists in words. They read the words they are given, so that server and browser agree. */

type Speech = { language: Language; words: Words };

/** "5 februari 2026"; with `weekday` "torsdag 5 februari 2026"; without `year` the year is left out. */
export function dayInWords(
  day: string,
  { words }: Speech,
  options: { weekday?: boolean; year?: boolean } = {},
): string {
  const { months, weekdays } = words.common.dates;
  const parts = [`${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]}`];
  if (options.weekday) parts.unshift(String(weekdays[weekdayOf(day)]));
  if (options.year !== false) parts.push(day.slice(0, 4));
  return parts.join(" ");
}

/** "5 februari", of a day that every year has: "02-05". */
export const dayOfYearInWords = (day: string, speech: Speech) =>
  dayInWords(`2028-${day}`, speech, { year: false });

/** The Swedish day of an instant, in words. */
export const momentDay = (instant: number, speech: Speech, options?: { weekday?: boolean; year?: boolean }) =>
  dayInWords(dayOf(instant), speech, options);

/** "13.00–15.30" */
export const clockSpan = (startsAt: number, endsAt: number) => `${clockOf(startsAt)}–${clockOf(endsAt)}`;

/** How far a day is from today: "i dag", "om 74 dagar", "för 23 dagar sedan". */
export function distanceInWords(day: string, today: string, { words }: Speech): string {
  const { dates } = words.common;
  const days = daysBetween(today, day);
  if (days === 0) return dates.today;
  if (days === 1) return dates.tomorrow;
  if (days === -1) return dates.yesterday;
  return days > 0 ? dates.inDays(days) : dates.daysAgo(-days);
}

/** The text with a capital first letter. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);

/** "1 250 000" with no-break spaces in Swedish, "1,250,000" in English. */
export const number = (value: number, { language }: Speech, decimals = 0) =>
  numberFormat(language, decimals).format(value);

/** Making a format takes a hundred times as long as using one. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  const format =
    numberFormats.get(key) ??
    new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  numberFormats.set(key, format);
  return format;
}

/** Öre as whole kronor: "540 000 kronor". */
export const kronor = (ore: number, speech: Speech) =>
  `${number(Math.round(ore / 100), speech)}\u00a0${speech.language === "sv" ? "kronor" : "SEK"}`;

/** "a, b och c" */
export function listInWords(items: string[], { words }: Speech): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${words.common.and} ${items.at(-1)}`;
}

/** A title inside a sentence: "Registrator" → "registrator", but "EU-strateg" and "VD" stay. */
export const titleInSentence = (title: string) =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase("sv") + title.slice(1) : title;

/** A country's name from its ISO code. */
export function countryName(code: string, { language }: Speech): string {
  try {
    return countryNames[language].of(code) ?? code;
  } catch {
    return code;
  }
}

/** A language's name from its ISO 639 code. */
export function languageName(code: string, { language }: Speech): string {
  try {
    return languageNames[language].of(code) ?? code;
  } catch {
    return code;
  }
}

/** The name of a thing that has one in each language, such as a theme or a programme. */
export const nameIn = (thing: { nameSv: string; nameEn: string }, { language }: Speech) =>
  language === "sv" ? thing.nameSv : thing.nameEn;

/** A checksum in eight groups of eight, as people read it to each other. */
export const sumInGroups = (sum: string) => (sum.match(/.{1,8}/g) ?? []).join(" ");

const languageNames = {
  sv: new Intl.DisplayNames(["sv"], { type: "language" }),
  en: new Intl.DisplayNames(["en"], { type: "language" }),
};

const countryNames = {
  sv: new Intl.DisplayNames(["sv"], { type: "region" }),
  en: new Intl.DisplayNames(["en"], { type: "region" }),
};
