import { database } from "#db/client.server";
import { languageOf, requireMember } from "~/auth/visit.server";
import { chronicleAsked } from "~/domain/chronicle/asked";
import { linesAfter } from "~/domain/chronicle/chronicle.server";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import type { LoaderFunctionArgs } from "~/remix.server";
import { chronicleOut } from "~/transfer/chronicle-out.server";
import { attachedAs, handOut } from "~/transfer/hand-out.server";

/** The log, or what is chosen of it, as a file to keep elsewhere; the address's ending says in which form. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOf(request, context);
  return handOut(language, () => {
    requireMember({ request, context }, "seeChronicle");
    const { pathname, searchParams } = new URL(request.url);
    const format = pathname.endsWith(".csv") ? "csv" : "jsonl";
    const filter = chronicleAsked(searchParams);
    const lines = chronicleOut(format, (after, limit) => linesAfter(database(), filter, after, limit));
    const { fileName } = (language === "en" ? en : sv).office.chronicle;
    return new Response(lines, {
      headers: {
        "Content-Type": `${format === "csv" ? "text/csv" : "application/jsonl"}; charset=utf-8`,
        "Content-Disposition": attachedAs(fileName, format),
        "Cache-Control": "private, no-store",
      },
    });
  });
}
