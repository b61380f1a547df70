import { createHash } from "node:crypto";
import { database } from "#db/client.server";
import { languageOf, requireMember, requireRight } from "~/auth/visit.server";
import { meetingWithMinutes, readMinutes } from "~/domain/minutes/minutes.server";
import { env } from "~/env.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { docx } from "~/transfer/docx.server";
import { attachedAs, handOut } from "~/transfer/hand-out.server";
import { minutesFileName, minutesPaper } from "~/transfer/minutes-paper.server";
import type { Paper } from "~/transfer/paper";
import { paperMarkdown } from "~/transfer/paper-markdown.server";
import { pdf } from "~/transfer/pdf.server";

type Format = { type: string; write: (paper: Paper) => Promise<Uint8Array> | string };

const formats: Record<string, Format> = {
  docx: { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", write: docx },
  pdf: { type: "application/pdf", write: pdf },
  md: { type: "text/markdown; charset=utf-8", write: paperMarkdown },
};

/**
 * The minutes as a file, in the form that the address ends with. Whoever asks again for a text that is the same
 * is told so (RFC 9110, § 13.1.2) before anything is written.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), async () => {
    const member = requireMember({ request, context }, "seeMeetings");
    const { meeting, asked, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
    requireRight(member, "readMinutes", thing);
    const { text, sum } = readMinutes(database(), meeting, asked);
    const ending = new URL(request.url).pathname.split(".").at(-1) ?? "";
    const format = found(formats[ending]);
    const paper = minutesPaper({ text, sum, isSent: meeting.minutesSentAt !== null }, env.publicUrl);
    const tag = `W/"${createHash("sha256").update(JSON.stringify(paper)).digest("hex").slice(0, 32)}-${ending}"`;
    const headers = { ETag: tag, "Cache-Control": "private, no-cache" };
    if (request.headers.get("If-None-Match") === tag) return new Response(null, { status: 304, headers });
    const body = await format.write(paper);
    return new Response(body as BodyInit, {
      headers: {
        ...headers,
        "Content-Type": format.type,
        "Content-Disposition": attachedAs(minutesFileName(text), ending),
      },
    });
  });
}
