import { createHash } from "node:crypto";
import { attachedAs } from "./hand-out.server";
import type { Paper } from "./paper";
import { paperMarkdown } from "./paper-markdown.server";

type Format = { type: string; write: (paper: Paper) => Promise<Uint8Array> | string };

/** What writes documents is read when the first is asked for: the house opens half a second earlier. */
const formats: Record<string, Format> = {
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (paper) => (await import("./docx.server")).docx(paper),
  },
  pdf: { type: "application/pdf", write: async (paper) => (await import("./pdf.server")).pdf(paper) },
  md: { type: "text/markdown; charset=utf-8", write: paperMarkdown },
};

/**
 * A document as a file to keep, in the form that the address ends with; null for any other ending. Whoever asks again
 * for a text that is the same is told so (RFC 9110, § 13.1.2) before anything is written. `name` is without ending.
 */
export async function paperFile(
  request: Request,
  paperOf: () => Paper,
  name: string,
): Promise<Response | null> {
  const ending = new URL(request.url).pathname.split(".").at(-1) ?? "";
  const format = formats[ending];
  if (!format) return null;
  const paper = paperOf();
  const tag = `W/"${createHash("sha256").update(JSON.stringify(paper)).digest("hex").slice(0, 32)}-${ending}"`;
  const headers = { ETag: tag, "Cache-Control": "private, no-cache" };
  if (request.headers.get("If-None-Match") === tag) return new Response(null, { status: 304, headers });
  return new Response((await format.write(paper)) as BodyInit, {
    headers: {
      ...headers,
      "Content-Type": format.type,
      "Content-Disposition": attachedAs(name, ending),
    },
  });
}
