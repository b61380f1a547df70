export { capital } from "../format";

const inWords = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** "one thing", "four things": numbers up to twelve in words. */
export const count = (number: number, one: string, many: string) =>
  number === 1 ? one : `${inWords[number] ?? number} ${many}`;
