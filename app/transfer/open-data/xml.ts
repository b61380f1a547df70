/** Building XML 1.0 from text of any kind. */

/** Signs that no XML document may hold, also half a pair of surrogates. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text as it stands between tags or in quotes. */
export const xmlText = (text: string): string =>
  text.replace(forbidden, "").replace(/[&<>"']/g, (sign) => escapes[sign] ?? "");

/** An element with its attributes; `inside` is XML already, or nothing. An attribute without a value is left out. */
export function element(
  name: string,
  attributes: Record<string, string | null | undefined> = {},
  ...inside: string[]
): string {
  const said = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null || value === undefined ? [] : [` ${key}="${xmlText(value)}"`]))
    .join("");
  return inside.length === 0 ? `<${name}${said}/>` : `<${name}${said}>${inside.join("")}</${name}>`;
}

/** A whole document. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
