import { database } from "#db/client.server";
import { languages, receiverKinds } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Choice } from "~/components/choices";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { receiverForm } from "~/domain/circulation/circulation-form";
import { addReceiver, changeReceiver, receiverById } from "~/domain/circulation/receivers.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** A receiver: added, or changed. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "circulate");
  if (!params.id) return { version: 0, name: null, values: { kind: "", language: "sv" } };
  const { kind, name, contactName, email, address, language, version } = found(
    receiverById(database(), params.id),
  );
  return { version, name, values: { kind, name, contactName, email, address, language } };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "circulate");
  if (params.id) found(receiverById(database(), params.id));
  const form = await readForm(request, receiverForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...content } = form.value;
  if (params.id) {
    const refused = changeReceiver(database(), member, params.id, content, version, now());
    if (refused) return refusedForm(refused, form.typed);
  } else addReceiver(database(), member, content, now());
  return redirectWithNote("/spridning/mottagare", "receiverSaved");
}

export const handle: PageHandle<typeof loader> = {
  title: ({ circulation: { receivers } }, { name }) => name ?? receivers.add,
};

export default function ReceiverForm() {
  const { circulation, subscriptions, common } = useWords();
  const { receivers: own } = circulation;
  const { version, name, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as { name: string; email: string | null } | null | undefined;
  return (
    <>
      <Head
        small
        crumbs={["circulation", { to: "/spridning/mottagare", label: own.title }]}
        title={name ?? own.add}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? <p>{[saved.name, saved.email].filter(Boolean).join(", ")}</p> : null}
        </SavedNow>
        <Form answer={answer} values={values} version={version}>
          <Choice
            name="kind"
            legend={own.kind}
            inRow
            options={receiverKinds.map((kind) => ({ value: kind, label: own.kinds[kind] }))}
          />
          <Field name="name" label={own.name} maxLength={200} required />
          <Field name="contactName" label={own.contact} maxLength={200} />
          <Field name="email" label={subscriptions.fields.email} type="email" maxLength={254} />
          <Field name="address" label={own.address} help={own.addressHelp} type="url" maxLength={300} />
          <Choice
            name="language"
            legend={subscriptions.fields.language}
            inRow
            options={languages.map((each) => ({ value: each, label: subscriptions.fields.languages[each] }))}
          />
          <Actions submit={own.save}>
            <a href="/spridning/mottagare">{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
