import { database } from "#db/client.server";
import { isKey, openedByKey } from "~/auth/personal-key.server";
import { confirmSubscription, subscriberByKey } from "~/domain/subscriptions/subscribers.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Confirms a subscription by its link. */
export async function action({ params, context }: ActionFunctionArgs) {
  await openedByKey(isKey(params.key) ? subscriberByKey(database(), params.key) : null, { context });
  const to = `/bevaka/${params.key}`;
  return confirmSubscription(database(), params.key ?? "", now())
    ? redirectWithNote(to, "subscriptionConfirmed")
    : redirect(to);
}

/** The link's own page has the button. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await openedByKey(isKey(params.key) ? subscriberByKey(database(), params.key) : null, { context });
  return redirect(`/bevaka/${params.key}`);
}

export { Nothing as default } from "~/components/nothing";
