import type { Language } from "#db/words";
import sizes from "./picture-sizes.json";

export type Picture = { path: string; width: number; height: number };

/** Where a guide's picture is, and how large; null before it has been drawn. `npm run pictures` writes the sizes. */
export function pictureOf(name: string, language: Language): Picture | null {
  const size = (sizes as Record<Language, Record<string, number[]>>)[language][name];
  if (!size) return null;
  const [width = 0, height = 0] = size;
  return { path: `/help/${language}/${name}.png`, width, height };
}
