import { database } from "#db/client.server";
import { languageOf, requireMember } from "~/auth/visit.server";
import { editionOfYear } from "~/domain/followup/editions.server";
import { viewerOf } from "~/domain/members/member";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";
import { canonicalAnswer } from "~/transfer/minutes-prose.server";

/** An edition in its canonical form, byte for byte what its sum was made from. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const member = requireMember({ request, context }, "seeFollowup");
    const year = found(/^\d{4}$/.test(params.year ?? "") ? Number(params.year) : null);
    const edition = found(editionOfYear(database(), viewerOf(member), year, Number(params.number)));
    return canonicalAnswer(edition.canonical, `followup-${year}-${edition.number}.json`);
  });
}
