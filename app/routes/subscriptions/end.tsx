import { database } from "#db/client.server";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import { ButtonForm } from "~/components/buttons";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { endSubscription, subscriberByKey } from "~/domain/subscriptions/subscribers.server";
import { now } from "~/env.server";
import { readOneClick } from "~/http/one-click.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** Ends letters to a subscriber by the link in their head (RFC 8058). Opening it, as mail scanners do, changes nothing. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { endedAt } = await openedByKey(isKey(params.key) ? subscriberByKey(database(), params.key) : null, {
    context,
  });
  return data({ path: `/bevaka/${params.key}`, ended: endedAt !== null }, { headers: personalHeaders });
}

/**
 * The one form that is taken from other sites and reads no cookie: its own secret stands in its address. It takes nothing but the
 * words of RFC 8058, and answers 200 however often.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await readOneClick(request);
  const key = isKey(params.key) ? params.key : "";
  const ended = await openedByKey(endSubscription(database(), key, now()), { context });
  return data({ ended }, { headers: personalHeaders });
}

export const headers = () => personalHeaders;

export const handle: PageHandle<typeof loader> = { title: (words) => words.subscriptions.own.end };

export default function EndSubscription() {
  const { own } = useWords().subscriptions;
  const { path, ended } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const done = answer?.ended === "ended" ? own.endedNow : ended ? own.ended : null;
  return (
    <>
      <Head small title={done?.title ?? own.end} lead={done?.lead ?? own.endLead} />
      <Column>
        <div className="actions">
          {done ? (
            <a href="/oppet/bevaka">{own.again}</a>
          ) : (
            <>
              <ButtonForm
                action={`${path}/avslut`}
                label={own.end}
                kind="main"
                fields={{ "List-Unsubscribe": "One-Click" }}
              />
              <a href={path}>{own.change}</a>
            </>
          )}
        </div>
      </Column>
    </>
  );
}
