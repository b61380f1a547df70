import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { passkeysOf, renamePasskey } from "~/domain/members/passkeys.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { line } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const nameForm = z.object({
  name: line("passkeyNameMissing", 60),
  passkey: z.string().max(1500, "wrongValue"),
});

/** Calls one of the member's own keys something else. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  const passkeys = passkeysOf(database(), member.id).map(({ id, name }) => ({ id, name }));
  if (passkeys.length === 0) throw redirect("/min-sida/nycklar");
  return { passkeys };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  const form = await readForm(request, nameForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { name, passkey } = form.value;
  const refused = renamePasskey(database(), member, passkey, name, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote("/min-sida/nycklar", "saved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.passkeys.renameTitle,
  below: () => "/min-sida",
};

export default function PasskeyName() {
  const { passkeys: words, common } = useWords();
  const { passkeys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const chosen = typeof answer?.typed?.passkey === "string" ? answer.typed.passkey : (passkeys[0]?.id ?? "");
  return (
    <>
      <Head
        small
        title={words.renameTitle}
        crumbs={["yourPage", { to: "/min-sida/nycklar", label: words.title }]}
      />
      <Column>
        <Form answer={answer} values={{ name: passkeys.find(({ id }) => id === chosen)?.name ?? "" }}>
          <input type="hidden" name="passkey" value={chosen} />
          <Field name="name" label={words.name} width="half" maxLength={60} required />
          <Actions submit={common.save}>
            <a href="/min-sida/nycklar">{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
