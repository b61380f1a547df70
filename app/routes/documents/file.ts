import { readFile } from "#db/files.server";
import { languageOf } from "~/auth/visit.server";
import { documentTo } from "~/doors/documents.server";
import { env } from "~/env.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut, keptFile } from "~/transfer/hand-out.server";

/** The file of a document as it came, byte for byte, to be saved. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const { document } = documentTo({ request, context, params }, "seeDocuments");
    found(document.fileName === params.name ? document : null);
    return found(
      keptFile(request, { ...document, name: document.fileName }, (hash) => readFile(env.filesFolder, hash)),
    );
  });
}
