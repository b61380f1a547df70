import { database } from "#db/client.server";
import { languageOf } from "~/auth/visit.server";
import { lockedText } from "~/domain/minutes/minutes.server";
import { minutesTo } from "~/doors/minutes.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";
import { canonicalFile } from "~/transfer/minutes-prose.server";

/** The signed text in its canonical form, byte for byte what the sum was made from. 404 before sign-off. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const { meeting } = minutesTo({ request, context, params }, "readMinutes");
    return canonicalFile(found(lockedText(database(), meeting.id)).canonical, meeting);
  });
}
