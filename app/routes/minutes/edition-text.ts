import { database } from "#db/client.server";
import { languageOf } from "~/auth/visit.server";
import { signedEdition } from "~/domain/minutes/signed-edition.server";
import { minutesTo } from "~/doors/minutes.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";
import { canonicalFile } from "~/transfer/minutes-prose.server";

/** One edition's text in its canonical form, byte for byte what its sum was made from. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const { meeting } = minutesTo({ request, context, params }, "readMinutes");
    const { text, canonical } = found(signedEdition(database(), meeting.id, Number(params.edition)));
    return canonicalFile(canonical, text);
  });
}
