import { readFile } from "#db/files.server";
import { languageOf } from "~/auth/visit.server";
import { attachmentToRead } from "~/doors/attachments.server";
import { env } from "~/env.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut, keptFile } from "~/transfer/hand-out.server";

/** An attached file, to be saved: whatever it holds, no browser shows it as a page of ours. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const { attachment } = attachmentToRead({ request, context, params });
    found(attachment.name === params.name ? attachment : null);
    return found(keptFile(request, attachment, (hash) => readFile(env.filesFolder, hash)));
  });
}
