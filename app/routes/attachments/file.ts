import { database } from "#db/client.server";
import { readFile } from "#db/files.server";
import { languageOf, requireMember, requireRight } from "~/auth/visit.server";
import { attachmentFor } from "~/domain/attachments/attachments.server";
import { env } from "~/env.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut, keptFile } from "~/transfer/hand-out.server";

/** An attached file, to be saved: whatever it holds, no browser shows it as a page of ours. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const member = requireMember({ request, context }, "seeAttachments");
    const { attachment, holder } = found(attachmentFor(database(), member, params.id ?? ""));
    requireRight(member, holder.reads, holder.thing);
    found(attachment.name === params.name ? attachment : null);
    return found(keptFile(request, attachment, (hash) => readFile(env.filesFolder, hash)));
  });
}
