import type { Database } from "#db/open.server";
import { signedEdition } from "~/domain/minutes/signed-edition.server";
import { minutesFileName, minutesPaper } from "~/transfer/minutes-paper.server";
import type { LetterToSet } from "./letters.server";

export type Enclosure = { filename: string; content: Buffer; contentType: string };

/**
 * What goes with a letter as files, made when it leaves, since the outbox keeps facts and no files. The signed text
 * of an edition never changes, so that a letter tried again encloses the same. Throws when that text is not there.
 */
export async function enclosuresOf(
  db: Database,
  letter: LetterToSet,
  publicUrl: string,
): Promise<Enclosure[]> {
  if (letter.kind !== "minutesForInformation") return [];
  const { meetingId, edition } = letter.facts as LetterToSet<"minutesForInformation">["facts"];
  const signed = signedEdition(db, meetingId, edition);
  if (!signed) throw new Error(`There is no signed edition ${edition} of the minutes.`);
  if (last?.sum !== signed.sum || last.publicUrl !== publicUrl) {
    const { pdf } = await import("~/transfer/pdf.server");
    const content = await pdf(minutesPaper({ ...signed, isSent: true }, publicUrl));
    last = { sum: signed.sum, publicUrl, content };
  }
  const filename = `${minutesFileName(signed.text)}.pdf`;
  return [{ filename, content: last.content, contentType: "application/pdf" }];
}

/** The file made last: everybody on a list gets the same, one letter after the other. */
let last: { sum: string; publicUrl: string; content: Buffer } | null = null;
