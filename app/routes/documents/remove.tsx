import { database } from "#db/client.server";
import { documentPath } from "~/addresses/documents";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { removeDocument } from "~/domain/documents/documents.server";
import { documentTo } from "~/doors/documents.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Asks once before a document is removed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { id, title } = documentTo(asking, "keepDocuments").document;
  return { id, title };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, document } = documentTo(asking, "keepDocuments");
  removeDocument(database(), member, document.id, now());
  return redirectWithNote("/arkiv", "documentRemoved", document.title);
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { title }) => words.documents.removeTitle(title),
  below: () => "/arkiv",
};

export default function RemoveDocument() {
  const { common, documents } = useWords();
  const { id, title } = useLoaderData<typeof loader>();
  const path = documentPath(id);
  return (
    <>
      <Head
        small
        title={documents.removeTitle(title)}
        lead={documents.removeLead}
        crumbs={[{ to: path, label: title, lang: "sv" }]}
      />
      <Column>
        <Form>
          <Actions submit={documents.removeSubmit}>
            <a href={path}>{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
