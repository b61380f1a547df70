import { database } from "#db/client.server";
import { publicationKinds } from "#db/words";
import { requireMember, requireRight } from "~/auth/visit.server";
import { withdraw } from "~/domain/publishing/publishing.server";
import { publishable } from "~/domain/publishing/rights.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes a record back from outsiders. */
export async function action(asking: ActionFunctionArgs) {
  const { member, kind, id, thing } = recordAsked(asking);
  requireRight(member, "publishOutward", thing);
  found(withdraw(database(), member, kind, id, now()) || null);
  return redirectWithNote(`/publicering/${kind}/${id}`, "withdrawnOutward");
}

export async function loader(asking: LoaderFunctionArgs) {
  const { kind, id } = recordAsked(asking);
  return redirect(`/publicering/${kind}/${encodeURIComponent(id)}`);
}

function recordAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeArchive");
  const kind = found(publicationKinds.find((each) => each === params.kind));
  const id = params.id ?? "";
  const { thing, reads } = found(publishable(database(), member, kind, id));
  requireRight(member, reads, thing);
  return { member, kind, id, thing };
}

/** Stands where a refusal is told. */
export default function WithdrawPublication() {
  return null;
}
