import { redirect } from "~/remix.server";
import { type NoteKey, noteHeader } from "./note.server";

/** The record, or 404 when there is none. */
export function found<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw refusal("notFound", 404);
  return row;
}

/** 403, with a key that says why where there is something to say. */
export function forbidden(key = "forbidden"): never {
  throw refusal(key, 403);
}

/** As a response and not as data, since addresses without a page of their own answer it as it is. */
const refusal = (key: string, status: number) => Response.json({ key }, { status });

/** Sends the reader on, with a one-line note that the next page shows once. */
export function redirectWithNote(to: string, note: NoteKey, ...parameters: string[]) {
  return redirect(safePath(to), { headers: { "Set-Cookie": noteHeader(note, parameters) } });
}

/**
 * A path on this site, or `otherwise`. Redirects never take a visitor's text in any other way: it must
 * start with a single slash and stay on this origin once the browser has read it.
 */
export function safePath(to: unknown, otherwise = "/"): string {
  if (typeof to !== "string" || !/^\/(?![/\\])/.test(to) || to.length > 1000) return otherwise;
  if (/[\p{Cc}\\]/u.test(to)) return otherwise;
  const base = "http://here.invalid";
  try {
    const url = new URL(to, base);
    return url.origin === base ? url.pathname + url.search + url.hash : otherwise;
  } catch {
    return otherwise;
  }
}
