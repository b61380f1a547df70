import { sumOf } from "#db/ids.server";
import { canonical, type MinutesText, readCanonical } from "./canonical";

/**
 * What a file of signed minutes holds: the text, the sum of its canonical form, and whether the file is in that
 * form itself, so that its own SHA-256 is the sum. A file that has been set anew since has the same sum. Null when
 * it holds no minutes.
 */
export function verifyFile(bytes: string): { text: MinutesText; sum: string; isCanonical: boolean } | null {
  const text = readCanonical(bytes);
  if (!text) return null;
  const form = canonical(JSON.parse(bytes));
  return { text, sum: sumOf(form), isCanonical: form === bytes };
}
