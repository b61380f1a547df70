export type Cell = string | number | null;

/** A list as CSV (RFC 4180) with semicolons and a byte order mark, as Swedish spreadsheets read them. */
export const csvText = (lines: readonly (readonly Cell[])[]): string =>
  `\ufeff${lines.map((line) => line.map(cellOf).join(";")).join("\r\n")}\r\n`;

/**
 * A cell in quotation marks where it needs them. What a spreadsheet would take for a formula gets an apostrophe before it; a
 * number below nought is none.
 */
function cellOf(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^(?!-\d+([.,]\d+)?$)[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
