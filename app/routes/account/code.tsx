import { database } from "#db/client.server";
import { codeCookieGone, readCodeCookie } from "~/auth/code-cookie.server";
import { codeInDemo } from "~/auth/codes.server";
import { enter } from "~/auth/enter.server";
import { requireWay } from "~/auth/ways.server";
import { Stay } from "~/components/account/stay";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { env } from "~/env.server";
import { safePath } from "~/http/answers.server";
import { formAgain, formTooOften, readTyped } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Where the code from the letter is typed. Open to everyone who has asked for one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = readCodeCookie(request);
  if (!asked) throw redirect("/logga-in");
  return {
    email: asked.email,
    till: safePath(new URL(request.url).searchParams.get("till")),
    code: env.demo ? codeInDemo(database(), asked.email) : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireWay("code");
  const till = new URL(request.url).searchParams.get("till");
  if (!readCodeCookie(request)) throw redirect("/logga-in");
  const typed = await readTyped(request.clone());
  const entered = await enter("code", { request, context }, till, [codeCookieGone]);
  if ("answer" in entered) return entered.answer;
  return entered.wait === null
    ? formAgain({ code: "codeWrong" }, typed)
    : formTooOften(context.visit, entered.wait, { code: "tooManyTries" }, typed);
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.account.code.title };

export default function Code() {
  const words = useWords();
  const { email, till, code } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head title={words.account.code.title} lead={words.account.code.lead(email)} />
      <Column>
        <ol className="steps">
          <li className="was">{words.account.code.steps[0]}</li>
          <li aria-current="step">{words.account.code.steps[1]}</li>
        </ol>
        {code ? (
          <p className="example">
            {words.account.code.inDemo} <strong className="sum">{code}</strong>
          </p>
        ) : null}
        <Form answer={answer} action={`/logga-in/kod?till=${encodeURIComponent(till)}`}>
          <Field
            name="code"
            label={words.account.code.label}
            help={words.account.code.help}
            width="code"
            autoComplete="one-time-code"
            maxLength={12}
            required
          />
          <Stay />
          <Actions submit={words.account.code.submit}>
            <a href={`/logga-in?till=${encodeURIComponent(till)}`}>{words.account.code.again}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
