import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { inBin } from "~/domain/bin/bin.server";
import { isRefusal } from "~/domain/refusal";
import { takeBack } from "~/domain/restoring/take-back.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import type { NoteKey } from "~/http/note.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const binPath = "/papperskorg";

/** What is said of a refusal, by its key; anything else says that the record it belongs to takes no changes. */
const notesOf: Record<string, NoteKey> = {
  parentGone: "binParentGone",
  takenMeanwhile: "binTaken",
  notFound: "binParentGone",
  notAllowedAnyMore: "binNotAllowed",
};

/** Puts a removed record back. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeBin");
  const removed = inBin(database(), params.id ?? "", now());
  if (!removed) return redirectWithNote(binPath, "binGone");
  requireRight(member, "takeBackRemoved", { personId: removed.removedBy });
  const answer = takeBack(database(), member, removed.id, now());
  if (isRefusal(answer)) return redirectWithNote(binPath, notesOf[answer.refused] ?? "binLocked");
  return redirectWithNote(answer.path, "takenBack", removed.label);
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeBin");
  return redirect(binPath);
}

export { Nothing as default } from "~/components/nothing";
