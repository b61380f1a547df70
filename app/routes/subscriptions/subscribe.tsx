import { database } from "#db/client.server";
import { brake, placeOf } from "~/auth/brakes.server";
import { asLoaded, openData } from "~/auth/open-page.server";
import { languageOf } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Column, Empty, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PageFacts } from "~/components/public/page-facts";
import { TopicFields } from "~/components/subscriptions/topic-fields";
import { lastPublishedOn, publicOwner } from "~/domain/publishing/window.server";
import { askToSubscribe, topicChoices } from "~/domain/subscriptions/subscribers.server";
import { subscribeForm } from "~/domain/subscriptions/subscription-form";
import { now } from "~/env.server";
import { formAgain, formTooOften, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Ask for letters of what is published, without sign-in. Open to everyone. */
export async function loader(asking: LoaderFunctionArgs) {
  const { request, context } = asking;
  return openData(asking, {
    choices: topicChoices(database()),
    sent: new URL(request.url).searchParams.get("skickat") === "ja",
    owner: publicOwner(database()),
    changedOn: lastPublishedOn(database()),
    values: { newsletter: "1", language: languageOf(request, context) },
  });
}

/**
 * Sends the letter that confirms. The answer is the same for every address, also for one that has been written to often
 * enough.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, subscribeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const wait = await brake(database(), "subscribeFromPlace", placeOf(context.visit.address));
  if (wait !== null) return formTooOften(context.visit, wait, { form: "tooManyTries" }, form.typed);
  const { email, language, groups: groupIds, themes: themeIds, newsletter } = form.value;
  const chosen = { email, language, groupIds, themeIds, newsletter };
  if (!(await brake(database(), "subscribeToAddress", email))) {
    const refused = askToSubscribe(database(), chosen, now());
    if (refused) return refusedForm(refused, form.typed);
  }
  return redirect("/oppet/bevaka?skickat=ja");
}

export const headers = asLoaded;

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.subscriptions.title,
  outward: (words) => ({ path: "/oppet/bevaka", description: words.subscriptions.lead }),
};

export default function Subscribe() {
  const { subscriptions: own } = useWords();
  const { choices, sent, values, owner, changedOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head crumbs={["open"]} title={own.title} lead={own.lead} />
      <Column>
        {sent ? (
          <Empty action={<a href="/oppet">{own.toOpen}</a>}>{own.sent}</Empty>
        ) : (
          <Form answer={answer} values={values}>
            <Field
              name="email"
              label={own.fields.email}
              help={own.fields.emailHelp}
              type="email"
              inputMode="email"
              autoComplete="email"
              maxLength={254}
              required
            />
            <TopicFields choices={choices} />
            <Actions submit={own.ask}>
              <a href="/personuppgifter">{own.personalData}</a>
            </Actions>
          </Form>
        )}
      </Column>
      <PageFacts owner={owner} changedOn={changedOn} />
    </>
  );
}
