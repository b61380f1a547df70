import { createReadStream, statSync } from "node:fs";
import { Readable } from "node:stream";
import { languageOf, requireMember } from "~/auth/visit.server";
import { env, now } from "~/env.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { archiveFile } from "~/threads/archive-out.server";
import { attachedAs, handOut } from "~/transfer/hand-out.server";

/** A finished file with the whole archive, to be saved. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    requireMember({ request, context }, "takeOutArchive");
    const name = params.name ?? "";
    const place = found(archiveFile(env.filesFolder, name, now()));
    return new Response(Readable.toWeb(createReadStream(place)) as ReadableStream, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": attachedAs(name.replace(/\.zip$/, ""), "zip"),
        "Content-Length": String(statSync(place).size),
        "Cache-Control": "private, no-store",
      },
    });
  });
}
