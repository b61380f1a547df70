import { database } from "#db/client.server";
import { withdraw } from "~/domain/publishing/publishing.server";
import { recordAtGate, recordToPublish } from "~/doors/publications.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes a record back from outsiders. */
export async function action(asking: ActionFunctionArgs) {
  const { member, kind, id } = recordToPublish(asking);
  found(withdraw(database(), member, kind, id, now()) || null);
  return redirectWithNote(`/publicering/${kind}/${id}`, "withdrawnOutward");
}

export async function loader(asking: LoaderFunctionArgs) {
  const { kind, id } = recordAtGate(asking);
  return redirect(`/publicering/${kind}/${encodeURIComponent(id)}`);
}

export { Nothing as default } from "~/components/nothing";
