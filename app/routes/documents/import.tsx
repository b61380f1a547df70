import { database } from "#db/client.server";
import { discardFile, keepFile, receiveFile } from "#db/files.server";
import { batchPath, importPath } from "~/addresses/documents";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Day } from "~/components/moment";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { mostInImport } from "~/domain/documents/document";
import { beginBatch, bringIn, latestBatches } from "~/domain/documents/import.server";
import { env, now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { runSoon } from "~/jobs/timetable.server";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";
import { readEachUpload } from "~/transfer/upload.server";

/** Where old papers are brought in, many at a time, and the earlier times that it was done. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "keepDocuments");
  return { batches: latestBatches(database()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepDocuments");
  const take = (stream: Parameters<typeof receiveFile>[1]) => receiveFile(env.filesFolder, stream);
  const files = await readEachUpload(request, { take, discard: discardFile }, mostInImport);
  if (files === null) return formAgain({ files: "formTooManyFiles" }, {});
  if (files.length === 0) return formAgain({ files: "fileMissing" }, {});
  const db = database();
  const batchId = beginBatch(db, member.id, null, now());
  for (const file of files) {
    const { name } = file;
    if ("problem" in file) {
      bringIn(db, batchId, { name, folder: "", problem: file.problem });
      continue;
    }
    const { received, hash, fileType, bytes } = file;
    keepFile(env.filesFolder, received);
    bringIn(db, batchId, { name, folder: "", hash, fileType, bytes, problem: null });
  }
  runSoon("readFiles");
  return redirectWithNote(batchPath(batchId), "filesTaken");
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.documents.importing.title,
  below: () => "/arkiv",
};

export default function ImportDocuments() {
  const { documents } = useWords();
  const own = documents.importing;
  const { batches } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head small title={own.title} lead={own.lead} crumbs={["archive"]} />
      <Part id="valj" title={own.choose}>
        <Form action={importPath} answer={answer} files>
          <Field name="files" type="file" label={own.files} help={own.filesHelp} required multiple />
          <Actions submit={own.submit} />
        </Form>
      </Part>
      <Part id="tidigare" title={own.earlier}>
        {batches.length === 0 ? <p className="note">{own.none}</p> : null}
        <ul className="rows two">
          {batches.map(({ id, folder, startedAt, startedByName, files, waiting }) => (
            <li key={id}>
              <span className="meta">
                <Day day={dayOf(startedAt)} />
              </span>
              <div className="stack close">
                <a href={batchPath(id)}>{own.counts(files, waiting)}</a>
                <p className="meta">{[folder, startedByName].filter(Boolean).join(", ")}</p>
              </div>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
