import { enter } from "~/auth/enter.server";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { formAgain, formTooOften } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** A link made at the server for the day the mail is down. Opening it does nothing: the button signs in. */
export async function loader({ params }: LoaderFunctionArgs) {
  return { key: params.key ?? "" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const entered = await enter("link", { request, context }, "/");
  if ("answer" in entered) return entered.answer;
  return entered.wait === null
    ? formAgain({ form: "linkWrong" }, {})
    : formTooOften(context.visit, entered.wait, { form: "tooManyTries" }, {});
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.account.link.title };

export default function SignInLink() {
  const words = useWords();
  const { key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head title={words.account.link.title} lead={words.account.link.lead} />
      <Column>
        <Form answer={answer}>
          <input type="hidden" name="key" value={key} />
          <Actions submit={words.account.signIn.title} />
        </Form>
      </Column>
    </>
  );
}
