import { database } from "#db/client.server";
import { readFile } from "#db/files.server";
import { languageOf, requireMember, requireRight } from "~/auth/visit.server";
import { documentById } from "~/domain/documents/documents.server";
import { env } from "~/env.server";
import { found } from "~/http/answers.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut, keptFile } from "~/transfer/hand-out.server";

/** The file of a document as it came, byte for byte, to be saved. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const member = requireMember({ request, context }, "seeDocuments");
    const document = found(documentById(database(), params.id ?? ""));
    requireRight(member, "readDocument", document);
    found(document.fileName === params.name ? document : null);
    return found(
      keptFile(request, { ...document, name: document.fileName }, (hash) => readFile(env.filesFolder, hash)),
    );
  });
}
