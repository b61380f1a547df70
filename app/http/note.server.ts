import type { Words } from "~/i18n/language";
import { cookieIn, cookieLine } from "./cookies.server";

/** A note is a key of the interface's words, with names to put into it: never a sentence, never markup. */
export type NoteKey = keyof Words["notes"];
type Note = { key: NoteKey; parameters: string[] };

const cookieName = "traffpunkt_note";

/** The Set-Cookie line that carries a note to the next page. */
export function noteHeader(key: NoteKey, parameters: string[] = []): string {
  const short = parameters.map((each) => each.slice(0, 120));
  const text = Buffer.from(JSON.stringify([key, ...short])).toString("base64url");
  return cookieLine(cookieName, text, 60);
}

/** The Set-Cookie line that forgets the note once it has been shown. */
export const noteShown = cookieLine(cookieName, "", 0);

/** The note in a request's cookies; null when there is none or it is not one of ours. */
export function readNote(request: Request): Note | null {
  const text = cookieIn(request.headers.get("cookie"), cookieName, "[A-Za-z0-9_-]{1,2000}");
  if (!text) return null;
  try {
    const list: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(list) || list.length > 6 || !list.every((each) => typeof each === "string"))
      return null;
    const [key, ...parameters] = list as string[];
    return { key: key as NoteKey, parameters };
  } catch {
    return null;
  }
}
