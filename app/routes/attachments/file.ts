import { Readable } from "node:stream";
import { database } from "#db/client.server";
import { readFile } from "#db/files.server";
import { languageOf, requireMember, requireRight } from "~/auth/visit.server";
import { attachmentFor } from "~/domain/attachments/attachments.server";
import { env } from "~/env.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { attachedAs, handOut, mediaTypes } from "~/transfer/hand-out.server";

/** An attached file, to be saved: whatever it holds, no browser shows it as a page of ours. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const member = requireMember({ request, context }, "seeAttachments");
    const { attachment, holder } = found(attachmentFor(database(), member, params.id ?? ""));
    requireRight(member, holder.reads, holder.thing);
    found(attachment.name === params.name ? attachment : null);
    const { name, fileType, contentHash, bytes } = attachment;
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
    const stream = found(readFile(env.filesFolder, contentHash));
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: { ...headers, "Content-Length": String(bytes) },
    });
  });
}
