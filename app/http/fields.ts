import { z } from "zod";
import { isDay } from "~/calendar/swedish-time";

/**
 * Building stones for what a person may type. Every message is a key of the interface's words. Text is
 * trimmed and brought to one Unicode form (NFC), so that å is å however it was typed.
 */

/** One line of text that must be there. */
export const line = (missing: string, most = 200, tooLong = "tooLong") =>
  z
    .string({ error: missing })
    .transform((text) => text.normalize("NFC").replaceAll(/\s+/g, " ").trim())
    .pipe(z.string().min(1, missing).max(most, tooLong));

/** One line that may be left empty: null then. */
export const optionalLine = (most = 200, tooLong = "tooLong") =>
  z
    .string()
    .optional()
    .transform((text) => (text ?? "").normalize("NFC").replaceAll(/\s+/g, " ").trim())
    .pipe(z.string().max(most, tooLong))
    .transform((text) => (text === "" ? null : text));

/** What a button about one of those called or asked carries. */
export const inviteeButton = () => z.object({ invitation: chosenId("wrongValue") });

/** Running text that may be left empty: "" then. Line breaks stay. */
export const prose = (most = 50_000, tooLong = "tooLong") =>
  z
    .string()
    .optional()
    .transform((text) => (text ?? "").normalize("NFC").trim())
    .pipe(z.string().max(most, tooLong));

/** Running text that a page has been given and brings back; null when it brings none. */
export const optionalText = (most = 50_000) =>
  z
    .string()
    .max(most)
    .optional()
    .catch(undefined)
    .transform((text) => text ?? null);

/** A day that exists, as 2027-02-04. */
export const day = (missing = "dayMissing", wrong = "dayWrong") =>
  z
    .string({ error: missing })
    .transform((text) => text.trim())
    .pipe(z.string().min(1, missing).refine(isDay, wrong));

/** A day that exists, or null when left empty. */
export const optionalDay = (wrong = "dayWrong") =>
  z
    .string()
    .optional()
    .transform((text) => (text ?? "").trim())
    .pipe(z.string().refine((text) => text === "" || isDay(text), wrong))
    .transform((text) => (text === "" ? null : text));

/** A day of every year, as 02-01; 02-29 is one too, and comes on 1 March in the other years. */
export const dayOfYear = (wrong: string) =>
  z
    .string({ error: wrong })
    .transform((text) => text.trim())
    .pipe(z.string().refine((text) => isDay(`2028-${text}`), wrong));

/** A choice from a closed list that must be made. */
export const choice = <Words extends readonly [string, ...string[]]>(words: Words, missing: string) =>
  z.enum(words, { error: missing });

/** A choice that may be left open: null then. */
export const optionalChoice = <Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .union([z.literal(""), z.enum(words)], { error: "wrongValue" })
    .optional()
    .transform((word) => (word === "" || word === undefined ? null : word));

/** The identifier of a record chosen in a list; null when left open. */
export const optionalId = () =>
  z
    .string()
    .max(80, "wrongValue")
    .optional()
    .transform((id) => (id ? id : null));

/** An identifier that must be chosen. */
export const chosenId = (missing: string) =>
  z.string({ error: missing }).min(1, missing).max(80, "wrongValue");

/** A whole number between bounds, or null when left empty. */
export const optionalNumber = (least: number, most: number, wrong: string) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      const tidy = (text ?? "").replaceAll(/[\s\u00a0\u202f]/g, "");
      if (tidy === "") return null;
      if (!/^-?\d+$/.test(tidy) || Number(tidy) < least || Number(tidy) > most) {
        context.addIssue({ code: "custom", message: wrong });
        return z.NEVER;
      }
      return Number(tidy);
    });

/** A whole number between bounds that must be there. */
export const wholeNumber = (least: number, most: number, wrong: string) =>
  optionalNumber(least, most, wrong)
    .refine((number) => number !== null, wrong)
    .transform(Number);

/** A number as people write it, "1 250,5" or "1250.5": null when left empty; at most two decimals. */
export const optionalDecimal = (wrong: string) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      const tidy = (text ?? "").replaceAll(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
      if (tidy === "") return null;
      if (!/^-?\d{1,9}(?:[,.]\d{1,2})?$/.test(tidy)) {
        context.addIssue({ code: "custom", message: wrong });
        return z.NEVER;
      }
      return Number(tidy.replace(",", "."));
    });

/** At most this much money is typed in one field, in öre: a hundred thousand million kronor. */
const mostMoney = 10_000_000_000_000;

/** An amount as people write it in Swedish, "1 250 000" or "1 250 000,50": öre, or null when left empty. */
export const optionalMoney = (wrong = "moneyWrong", least = 0) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      const tidy = (text ?? "").replaceAll(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
      if (tidy === "") return null;
      const [, minus, kronor, ore = ""] = /^(-?)(\d{1,12})(?:[,.](\d{1,2}))?$/.exec(tidy) ?? [];
      const amount = Number(kronor) * 100 + Number(ore.padEnd(2, "0"));
      const signed = minus ? -amount : amount;
      if (kronor === undefined || amount > mostMoney || signed < least) {
        context.addIssue({ code: "custom", message: wrong });
        return z.NEVER;
      }
      return signed;
    });

/** Öre as `optionalMoney` reads it: "1 250 000", "1 250 000,50"; "" for null. */
export function moneyAsTyped(ore: number | null): string {
  if (ore === null) return "";
  const [kronor, rest] = [Math.floor(Math.abs(ore) / 100), Math.abs(ore) % 100];
  const grouped = String(kronor).replaceAll(/\B(?=(\d{3})+$)/g, "\u00a0");
  return `${ore < 0 ? "-" : ""}${grouped}${rest ? `,${String(rest).padStart(2, "0")}` : ""}`;
}

/** A text with one thing a line: empty lines are left out, and so is the space around each. */
export const lines = (most: number, longest: number, tooLong = "tooLong") =>
  z
    .string()
    .optional()
    .transform((text) =>
      (text ?? "")
        .normalize("NFC")
        .split("\n")
        .map((each) => each.replaceAll(/\s+/g, " ").trim())
        .filter(Boolean),
    )
    .pipe(
      z
        .array(z.string())
        .max(most, "tooMany")
        .refine((list) => list.every((each) => each.length <= longest), tooLong),
    );

/** The version a form was shown with; a form without one is treated as the oldest. */
export const shownVersion = () => z.coerce.number().int().min(0).max(1_000_000_000).catch(0);

/** A list of identifiers from checkboxes (`name[]`). */
export const ids = (most = 200) =>
  z
    .array(z.string().max(80))
    .max(most, "tooMany")
    .optional()
    .transform((list) => [...new Set(list ?? [])]);

/** A box that is ticked or not. */
export const tick = () =>
  z
    .string()
    .optional()
    .transform((text) => text === "1");

/** A tick that must be there before something that cannot be undone. */
export const confirmed = (missing: string) => tick().refine((isTicked) => isTicked, missing);

/** Mail domains, one a line, as lower case names without @. */
export const mailDomains = (wrong = "domainWrong") =>
  lines(30, 253, wrong)
    .transform((list) => [...new Set(list.map((each) => each.toLowerCase().replace(/^@/, "")))])
    .refine(
      (list) => list.every((each) => /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u.test(each)),
      wrong,
    );

/** A number for each of some years, "2025: 18450" on a line of its own; the latest year first, each once. */
export const yearlyNumbers = (highest: number, wrong: string) =>
  lines(60, 30, wrong)
    .transform((list) => list.map((each) => /^(\d{4})\s*[:;,]?\s+(\d[\d\s]*)$/.exec(each)))
    .refine((list) => list.every((each) => each && inRange(each[2], highest)), wrong)
    .transform((list) =>
      list
        .flatMap((each) => (each ? { year: Number(each[1]), number: digits(each[2]) } : []))
        .sort((one, other) => other.year - one.year),
    )
    .refine((list) => new Set(list.map(({ year }) => year)).size === list.length, wrong);

const digits = (text = "") => Number(text.replace(/\s/g, ""));
const inRange = (text: string | undefined, highest: number) => digits(text) >= 1 && digits(text) <= highest;

/** The address of a website, or null when left empty. */
export const optionalWebsite = (wrong = "websiteWrong") =>
  optionalLine(300).refine(
    (text) => text === null || (/^https?:\/\//i.test(text) && URL.canParse(text)),
    wrong,
  );

/** A list typed on one line with commas between; what is named twice is named once. */
export const commaList = (most: number, tooMany = "tooMany", longest = 60) =>
  z
    .string()
    .optional()
    .transform((text) => [
      ...new Set(
        (text ?? "")
          .normalize("NFC")
          .split(/[,;\n]/)
          .map((each) => each.replaceAll(/\s+/g, " ").trim())
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(z.string().max(longest, "tooLong")).max(most, tooMany));

/** A mail address, or null when left empty. */
export const optionalMailAddress = () =>
  z
    .string()
    .optional()
    .transform((text) => (text ?? "").trim())
    .pipe(z.union([z.literal("").transform(() => null), mailAddress("addressWrong")], "addressWrong"));

/** A mail address: one @, no blanks or line breaks, at most 254 characters; lower case. */
export const mailAddress = (missing: string, wrong = "addressWrong") =>
  z
    .string({ error: missing })
    .transform((text) => text.normalize("NFC").trim().toLowerCase())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(254, wrong)
        .regex(
          /^[^\s\p{Cc}@<>"(),:;[\]\\]+@[^\s\p{Cc}@<>"(),:;[\]\\]+\.[^\s\p{Cc}@<>"(),:;[\]\\.]{2,}$/u,
          wrong,
        ),
    );
