import { database } from "#db/client.server";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import { stopWatch, watchByKey } from "~/domain/searches/watch.server";
import { now } from "~/env.server";
import { readOneClick } from "~/http/one-click.server";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "~/remix.server";

/**
 * Ends a watch by the link in the head of its letters (RFC 8058): a mail provider posts it from elsewhere and without a cookie, and is
 * answered 200 however often. Whoever opens it comes to the page that asks.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await readOneClick(request);
  const key = isKey(params.key) ? params.key : "";
  await openedByKey(watchByKey(database(), key), { context });
  stopWatch(database(), key, now());
  return data(null, { headers: personalHeaders });
}

export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/bevakning/${encodeURIComponent(params.key ?? "")}`, { headers: personalHeaders });

export const headers = () => personalHeaders;

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
