/** As much of fontkit as is used here: a typeface read once serves every document. */
declare module "fontkit" {
  export function create(file: Uint8Array): {
    characterSet: number[];
    glyphForCodePoint(codePoint: number): unknown;
  };
}
