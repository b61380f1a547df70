import { longestNote } from "./information";

/** Where an earlier letter begins, as mail programs write it above what they quote. */
const quotes = [
  /^-{2,}\s*(?:ursprungligt meddelande|original message|vidarebefordrat meddelande|forwarded message)\s*-{2,}/i,
  /^_{10,}$/,
  /^(?:den|on|el|am|le)\s.{4,200}(?:skrev|wrote|schrieb|a écrit)\b.{0,120}:?$/i,
  /^(?:från|from|von|de):\s.{1,200}$/i,
  /^>/,
];

/** What a signature begins with; only near the end of a letter. */
const greetings =
  /^(?:(?:med )?v[äa]nliga? h[äa]lsning(?:ar)?|h[äa]lsningar|mvh|(?:with )?(?:kind|best) regards|best wishes|hälsar)\b[\s,.!]*.{0,60}$/i;

/** A signature has at most so many lines. */
const longestSignature = 15;

/**
 * What a letter itself says: without the letters that it quotes and without its signature, with at most one empty
 * line in a row and no longer than a note may be. A letter that only passes another on keeps that one.
 */
export function ownText(text: string): string {
  const lines = text
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|\p{Cf}/gu, "")
    .split("\n")
    .map((line) => line.trimEnd());
  const quoted = lines.findIndex((line, at) => beginsQuote(lines, line.trim(), at));
  const own = quoted < 0 ? lines : lines.slice(0, quoted);
  const said = tidy(withoutSignature(own));
  return cut(said || tidy(lines));
}

/** "Från:" alone may stand in a text; above a quoted letter the next lines say when it was sent, and to whom. */
function beginsQuote(lines: string[], line: string, at: number): boolean {
  if (!quotes.some((quote) => quote.test(line))) return false;
  if (!/^(?:från|from|von|de):/i.test(line)) return true;
  return lines
    .slice(at + 1, at + 5)
    .some((next) => /^(?:skickat|sent|datum|date|gesendet|envoyé):/i.test(next));
}

function withoutSignature(lines: string[]): string[] {
  const marked = lines.findIndex((line) => /^--\s?$/.test(line));
  const until = marked < 0 ? lines : lines.slice(0, marked);
  const from = Math.max(0, until.length - longestSignature);
  const greeting = until.findIndex((line, at) => at >= from && greetings.test(line.trim()));
  return greeting < 0 ? until : until.slice(0, greeting);
}

const tidy = (lines: string[]) =>
  lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();

function cut(text: string): string {
  const letters = Array.from(text);
  return letters.length > longestNote ? `${letters.slice(0, longestNote - 2).join("")} …` : text;
}

/** A subject as a title: without "Sv:" and "VB:", on one line. */
export const titleOf = (subject: string): string =>
  Array.from(
    subject
      .normalize("NFC")
      .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
      .trim()
      .replace(/^(?:(?:sv|re|vb|fw|fwd|aw|wg)\s*:\s*)+/i, "")
      .trim(),
  )
    .slice(0, 200)
    .join("");

/** A text with what looks like personal identity numbers made unreadable: such are not kept. */
export const withoutNumbers = (text: string, numbers: { found: string }[]): string =>
  numbers.reduce((left, { found }) => left.replaceAll(found, found.replaceAll(/\d/g, "•")), text);
