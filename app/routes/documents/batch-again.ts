import { z } from "zod";
import { database } from "#db/client.server";
import { batchPath } from "~/addresses/documents";
import { requireMember } from "~/auth/visit.server";
import { batchById, readAgain } from "~/domain/documents/import.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { readButton } from "~/http/form.server";
import { runSoon } from "~/jobs/timetable.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const button = z.object({ file: chosenId("wrongValue") });

/** The text of one file is looked for once more. */
export async function action(asking: ActionFunctionArgs) {
  const batch = batchOf(asking);
  const { file } = await readButton(asking.request, button);
  readAgain(database(), batch.id, file, now());
  runSoon("readFiles");
  return redirectWithNote(batchPath(batch.id), "readingAgain");
}

export async function loader(asking: LoaderFunctionArgs) {
  return redirect(batchPath(batchOf(asking).id));
}

function batchOf({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "keepDocuments");
  return found(batchById(database(), params.batch ?? ""));
}
