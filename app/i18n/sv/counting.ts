export { capital } from "../format";

const inWords = [
  "inga",
  "en",
  "två",
  "tre",
  "fyra",
  "fem",
  "sex",
  "sju",
  "åtta",
  "nio",
  "tio",
  "elva",
  "tolv",
];

/** "en sak", "fyra saker": numbers up to twelve in words. For words with ett, give `one` with it. */
export const count = (number: number, one: string, many: string) =>
  number === 1 ? one : `${inWords[number] ?? number} ${many}`;
