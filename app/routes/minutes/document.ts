import { database } from "#db/client.server";
import { languageOf } from "~/auth/visit.server";
import { readMinutes } from "~/domain/minutes/minutes.server";
import { minutesTo } from "~/doors/minutes.server";
import { env } from "~/env.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";
import { minutesFile } from "~/transfer/minutes-file.server";

/** The minutes as a file, in the form that the address ends with. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), async () => {
    const { meeting, asked } = minutesTo({ request, context, params }, "readMinutes");
    const { text, sum } = readMinutes(database(), meeting, asked);
    const toFile = { text, sum, isSent: meeting.minutesSentAt !== null };
    return found(await minutesFile(request, toFile, env.publicUrl));
  });
}
