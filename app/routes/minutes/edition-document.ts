import { database } from "#db/client.server";
import { languageOf } from "~/auth/visit.server";
import { editionsOf } from "~/domain/minutes/editions.server";
import { signedEdition } from "~/domain/minutes/signed-edition.server";
import { minutesTo } from "~/doors/minutes.server";
import { env } from "~/env.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";
import { minutesFile } from "~/transfer/minutes-file.server";

/** One edition of signed minutes as a file, in the form that the address ends with, for whoever may read the edition. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), async () => {
    const { meeting } = minutesTo({ request, context, params }, "readMinutes");
    const { text, sum } = found(signedEdition(database(), meeting.id, Number(params.edition)));
    const later = editionsOf(database(), meeting.id).filter(({ edition }) => edition > text.edition);
    return found(await minutesFile(request, { text, sum, isSent: true, later }, env.publicUrl));
  });
}
