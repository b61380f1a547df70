import { Readable } from "node:stream";
import type { FileType, Language } from "#db/words";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";

/** What a kept file is called on the web. A web page is called a text, so that nobody's browser runs it. */
const mediaTypes: Record<FileType, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  txt: "text/plain",
  md: "text/plain",
  csv: "text/csv",
  html: "text/plain",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
};

/**
 * Hands out a file, or says in a line of plain text why there is none: programs fetch these addresses, and to
 * them a page is no answer. What sends the reader on (to sign in) is let through.
 */
export async function handOut(
  language: Language,
  make: () => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await make();
  } catch (refusal) {
    if (!(refusal instanceof Response) || refusal.status < 400) throw refusal;
    const { errors } = (language === "en" ? en : sv).common;
    const { title, text } = refusal.status === 403 ? errors.forbidden : errors.notFound;
    return new Response(`${title}. ${text}\n`, {
      status: refusal.status,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
    });
  }
}

/** A kept file as an answer that is to be saved: whatever it holds, no browser shows it as a page of ours. Null without bytes. */
export function keptFile(
  request: Request,
  file: { name: string; fileType: FileType; contentHash: string; bytes: number },
  read: (hash: string) => Readable | null,
): Response | null {
  const { name, fileType, contentHash, bytes } = file;
  const dot = name.lastIndexOf(".");
  const tag = `"${contentHash}"`;
  const headers = {
    "Content-Type": mediaTypes[fileType],
    "Content-Disposition": attachedAs(name.slice(0, dot), name.slice(dot + 1)),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-cache",
    ETag: tag,
  };
  if (request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
  const stream = read(contentHash);
  if (!stream) return null;
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: { ...headers, "Content-Length": String(bytes) },
  });
}

/**
 * The header that names a file which is to be kept: the name in full, and beside it one of plain letters for programs
 * that read no other (RFC 6266, § 4.3; RFC 8187).
 */
export function attachedAs(name: string, ending: string): string {
  const bare = name.normalize("NFKD").replaceAll(/\p{Mn}/gu, "");
  const full = encodeURIComponent(`${name}.${ending}`).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${bare.replaceAll(/[^\w. -]/g, "_")}.${ending}"; filename*=UTF-8''${full}`;
}
