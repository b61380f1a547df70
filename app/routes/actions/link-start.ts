import { database } from "#db/client.server";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import { actionByKey, reporterOf } from "~/domain/actions/link.server";
import { startAction } from "~/domain/actions/report.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Says by the link of a letter that an action is under way. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { key } = params;
  const reported = await openedByKey(isKey(key) ? actionByKey(database(), key) : null, { context });
  const refused = startAction(database(), reporterOf(reported), reported.id, now());
  if (isRefusal(refused)) refusedButton(refused);
  return redirectWithNote(`/atgard/${key}`, "actionStarted");
}

/** Only posted to; whoever comes by the address is taken to the action. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/atgard/${encodeURIComponent(params.key ?? "")}`, { headers: personalHeaders });
}

export { Nothing as default } from "~/components/nothing";
