import { Readable } from "node:stream";
import { database } from "#db/client.server";
import { requireFresh } from "~/auth/fresh.server";
import { languageOf, requireMember } from "~/auth/visit.server";
import { filesAddedBy, heldAbout } from "~/domain/personal/held.server";
import { env, now } from "~/env.server";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import type { LoaderFunctionArgs } from "~/remix.server";
import { attachedAs, handOut } from "~/transfer/hand-out.server";
import { heldAsJson, heldAsZip } from "~/transfer/personal-out.server";

/** All that is held about the member, as a file; the address's ending says in which form. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOf(request, context);
  return handOut(language, () => {
    const member = requireMember({ request, context }, "keepOwnPage");
    requireFresh({ context }, member, "/min-sida/uppgifter#hamta");
    const held = heldAbout(database(), member.id);
    const { fileName } = (language === "en" ? en : sv).personal.held;
    const isZip = new URL(request.url).pathname.endsWith(".zip");
    const headers = (type: string, ending: string) => ({
      "Content-Type": type,
      "Content-Disposition": attachedAs(fileName, ending),
      "Cache-Control": "private, no-store",
    });
    if (!isZip)
      return new Response(heldAsJson(held, now()), {
        headers: headers("application/json; charset=utf-8", "json"),
      });
    const zip = heldAsZip(held, filesAddedBy(database(), member), {
      filesFolder: env.filesFolder,
      language,
      now: now(),
    });
    return new Response(Readable.toWeb(zip as Readable) as ReadableStream, {
      headers: headers("application/zip", "zip"),
    });
  });
}
