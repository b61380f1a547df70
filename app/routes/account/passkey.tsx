import { enter } from "~/auth/enter.server";
import { requireWay } from "~/auth/ways.server";
import { PasskeyForm } from "~/components/account/passkey-form";
import { Stay } from "~/components/account/stay";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { safePath } from "~/http/answers.server";
import { formAgain, formTooOften } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Signs in with a passkey. Open to everyone. */
export async function loader({ request }: LoaderFunctionArgs) {
  requireWay("passkey");
  return { till: safePath(new URL(request.url).searchParams.get("till")) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireWay("passkey");
  const till = new URL(request.url).searchParams.get("till");
  const entered = await enter("passkey", { request, context }, till);
  if ("answer" in entered) return entered.answer;
  return entered.wait === null
    ? formAgain({ form: "passkeyWrong" }, {})
    : formTooOften(context.visit, entered.wait, { form: "tooManyTries" }, {});
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.passkeys.enterTitle,
  programs: ["passkey"],
  programsForAll: true,
};

export default function Passkey() {
  const { passkeys: words, account } = useWords();
  const { till } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const asked = `?till=${encodeURIComponent(till)}`;
  return (
    <>
      <Head title={words.enterTitle} lead={words.enterLead} />
      <Column>
        <PasskeyForm
          kind="enter"
          action={`/logga-in/nyckel${asked}`}
          answer={answer}
          submit={account.signIn.title}
        >
          <Stay />
        </PasskeyForm>
        <p className="note after-head">
          <a href={`/logga-in${asked}`}>{words.otherWays}</a>
        </p>
      </Column>
    </>
  );
}
