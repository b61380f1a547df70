import { type MinutesToFile, minutesFileName, minutesPaper } from "./minutes-paper.server";
import { paperFile } from "./paper-file.server";

/**
 * Minutes as a file to keep, in the form that the address ends with; null for any other ending. Whoever asks again
 * for a text that is the same is told so (RFC 9110, § 13.1.2) before anything is written. `base` is the product's
 * public address.
 */
export async function minutesFile(
  request: Request,
  toFile: MinutesToFile,
  base: string,
): Promise<Response | null> {
  const name = minutesFileName(toFile.text, (toFile.later ?? []).length > 0);
  return paperFile(request, () => minutesPaper(toFile, base), name);
}
