/** What stands in the margins of each printed page, line by line. */
type Margins = { topLeft: string[]; topRight: string[]; bottomLeft?: string[] };

/** The style sheet that sets them (CSS Paged Media 3, margin boxes). Texts are escaped: they are people's own. */
export function marginBoxes({ topLeft, topRight, bottomLeft = [] }: Margins): string {
  return `@page {
  @top-left { content: ${cssText(topLeft)}; white-space: pre; }
  @top-right { content: ${cssText(topRight)}; white-space: pre; text-align: right; vertical-align: middle; font: 9pt/1.35 "Source Sans 3", sans-serif; color: #333; }
  @bottom-left { content: ${cssText(bottomLeft)}; white-space: pre; text-align: left; vertical-align: middle; font: 7pt/1.4 "Source Sans 3", sans-serif; color: #333; }
}
`;
}

/** Lines as one CSS string: all but letters, digits and blanks become escapes (CSS Syntax 3, § 4.3.7). */
const cssText = (lines: string[]) =>
  `"${lines.map((line) => line.replaceAll(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)).join("\\a ")}"`;
