import { languageOf, requireMember } from "~/auth/visit.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { callTemplate } from "~/transfer/call-list.server";
import { attachedAs, handOut } from "~/transfer/hand-out.server";

/** A list of calls to fill in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOf(request, context);
  return handOut(language, () => {
    requireMember({ request, context }, "changeRegister");
    return new Response(callTemplate(language), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": attachedAs(language === "en" ? "calls" : "utlysningar", "csv"),
        "Cache-Control": "private, no-store",
      },
    });
  });
}
