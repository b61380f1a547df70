import { database } from "#db/client.server";
import { languageOf, requireMember, requireRight } from "~/auth/visit.server";
import { meetingWithMinutes } from "~/domain/minutes/minutes.server";
import { signedEdition } from "~/domain/minutes/signed-edition.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";
import { canonicalFile } from "~/transfer/minutes-prose.server";

/** One edition's text in its canonical form, byte for byte what its sum was made from. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const member = requireMember({ request, context }, "seeMeetings");
    const { meeting, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
    requireRight(member, "readMinutes", thing);
    const { text, canonical } = found(signedEdition(database(), meeting.id, Number(params.edition)));
    return canonicalFile(canonical, text);
  });
}
