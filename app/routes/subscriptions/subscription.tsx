import { database } from "#db/client.server";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import { Actions, ButtonForm } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { TopicFields } from "~/components/subscriptions/topic-fields";
import { changeSubscription, subscriberByKey, topicChoices } from "~/domain/subscriptions/subscribers.server";
import { topicsForm } from "~/domain/subscriptions/subscription-form";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** A subscriber's own page, by the link of their letters. Opening it, as mail scanners do, confirms nothing. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { email, language, topics, confirmedAt, endedAt, version } = await openedByKey(
    isKey(params.key) ? subscriberByKey(database(), params.key) : null,
    { context },
  );
  const facts = {
    path: `/bevaka/${params.key}`,
    email,
    stage:
      endedAt !== null
        ? ("ended" as const)
        : confirmedAt !== null
          ? ("confirmed" as const)
          : ("asked" as const),
    choices: topicChoices(database()),
    version,
    values: {
      language,
      groups: topics.groupIds,
      themes: topics.themeIds,
      newsletter: topics.newsletter ? "1" : "",
    },
  };
  return data(facts, { headers: personalHeaders, status: endedAt === null ? 200 : 410 });
}

/** Chooses anew. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await openedByKey(isKey(params.key) ? subscriberByKey(database(), params.key) : null, { context });
  const form = await readForm(request, topicsForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { language, groups: groupIds, themes: themeIds, newsletter, version } = form.value;
  const chosen = { language, groupIds, themeIds, newsletter };
  const refused = changeSubscription(database(), params.key ?? "", chosen, version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(`/bevaka/${params.key}`, "subscriptionChanged");
}

export const headers = () => personalHeaders;

export const handle: PageHandle<typeof loader> = {
  title: (words, { stage }) => words.subscriptions.own[stage].title,
};

export default function Subscription() {
  const { subscriptions } = useWords();
  const { own } = subscriptions;
  const { path, email, stage, choices, version, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (stage === "ended")
    return (
      <>
        <Head small title={own.ended.title} lead={own.ended.lead} />
        <Column>
          <p>
            <a href="/oppet/bevaka">{own.again}</a>
          </p>
        </Column>
      </>
    );
  return (
    <>
      <Head small title={own[stage].title} lead={own[stage].lead(email)} />
      <Column>
        <div className="stack">
          {stage === "asked" ? (
            <ButtonForm action={`${path}/bekraftelse`} label={own.confirm} kind="main" />
          ) : null}
          <Form answer={answer} values={values} version={version}>
            <TopicFields choices={choices} />
            <Actions submit={own.save} kind={stage === "asked" ? "plain" : "main"} />
          </Form>
          <div className="stack close">
            <ButtonForm
              action={`${path}/avslut`}
              label={own.end}
              fields={{ "List-Unsubscribe": "One-Click" }}
            />
            <p className="note">{own.endHelp}</p>
          </div>
        </div>
      </Column>
    </>
  );
}
