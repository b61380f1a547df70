import { database } from "#db/client.server";
import { languageOf, requireMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { compileBeside } from "~/domain/followup/compile.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { yearUpTo } from "~/http/address";
import { found } from "~/http/answers.server";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import type { LoaderFunctionArgs } from "~/remix.server";
import { figuresAsJson } from "~/transfer/figures-out.server";
import { attachedAs, handOut } from "~/transfer/hand-out.server";

/** Every figure of a year as data. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(request, context);
  return handOut(language, () => {
    const member = requireMember({ request, context }, "seeFollowup");
    const year = found(yearUpTo(yearOf(dayOf(now())), params.year));
    const { figures } = found(compileBeside(database(), viewerOf(member), year, 0, now()));
    return new Response(figuresAsJson(figures), {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": attachedAs((language === "en" ? en : sv).figures.fileName(year), "json"),
        "Cache-Control": "private, no-store",
      },
    });
  });
}
