/**
 * A registration number as it is compared: the spaces, the case and a "Dnr" in front do not count, and neither do the
 * zeros that a serial begins with, since a register counts its cases from one: "KS 2026/0123" is "dnr ks2026/123".
 */
export const caseKeyOf = (caseNumber: string): string =>
  caseNumber
    .normalize("NFC")
    .replaceAll(/[\s\p{Cf}]+/gu, "")
    .toLocaleUpperCase("sv")
    .replace(/^(?:DIARIENUMMER|DIARIENR|DNR)[.:]?/, "")
    .replaceAll(/(?<=[^\d])0+(?=\d)/g, "");

/** What a committee's letters in front of a year are not. */
const notCommittees = /^(?:ÅR|DEN|FRÅN|TILL|LÅ|VT|HT)$/;

const withLetters =
  /(?<![\p{L}\p{N}])(\p{Lu}{2,6})[ \t\u00a0-]{0,2}((?:19|20)\d{2}[/:]\d{1,6})(?![\p{L}\p{N}/])/gu;
const afterDnr =
  /(?<![\p{L}\p{N}])(?:dnr|diarienr|diarienummer)[.:]?[ \t\u00a0]{0,3}((?:\p{L}{2,6}[ \t\u00a0-]{0,2})?(?:19|20)\d{2}[/:]\d{1,6})(?![\p{L}\p{N}/])/giu;

/**
 * The first registration number in a text: a committee's capitals with year and serial (KS 2026/0123), or year and
 * serial after "dnr". Null when there is none; "läsåret 2025/2026" is none.
 */
export function caseNumberIn(text: string): string | null {
  const found = [
    ...[...text.matchAll(afterDnr)].map((match) => ({ at: match.index, number: match[1] ?? "" })),
    ...[...text.matchAll(withLetters)]
      .filter(([, letters = ""]) => !notCommittees.test(letters))
      .map((match) => ({ at: match.index, number: match[0] })),
  ].sort((one, other) => one.at - other.at)[0];
  return found ? found.number.replaceAll(/\s+/g, " ").trim() : null;
}
