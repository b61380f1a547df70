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

/** The text with a capital first letter. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
