import { z } from "zod";
import { database } from "#db/client.server";
import { placeOf } from "~/auth/brakes.server";
import { askForCode } from "~/auth/code-asking.server";
import { codeCookie } from "~/auth/code-cookie.server";
import { currentMember, languageOf } from "~/auth/visit.server";
import { requireWay, waysOffered } from "~/auth/ways.server";
import { PasskeyForm } from "~/components/account/passkey-form";
import { Stay } from "~/components/account/stay";
import { Around } from "~/components/around";
import { Actions, ButtonForm } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Column, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { coordinatorToAsk } from "~/domain/members/coordinator.server";
import { demoPeople } from "~/domain/members/demo-people.server";
import { isSetUp } from "~/domain/members/set-up.server";
import { env } from "~/env.server";
import { safePath } from "~/http/answers.server";
import { mailAddress } from "~/http/fields";
import { formAgain, formTooOften, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const addressForm = z.object({ email: mailAddress("addressMissing") });

/** The way in, open to everyone. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const till = safePath(new URL(request.url).searchParams.get("till"));
  const member = currentMember({ request, context });
  const again = new URL(request.url).searchParams.get("igen") === "1";
  if (member && !env.demo && !again) throw redirect(till);
  return {
    isSetUp: isSetUp(database()),
    till,
    demoPeople: env.demo ? demoPeople(database()) : [],
    ask: coordinatorToAsk(database()),
    offered: waysOffered(),
    again,
    email: again ? (member?.email ?? "") : "",
  };
}

/** Sends a code. The answer is the same for every address. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireWay("code");
  const till = safePath(new URL(request.url).searchParams.get("till"));
  const form = await readForm(request, addressForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const place = placeOf(context.visit.address);
  const asked = await askForCode(form.value.email, place, languageOf(request, context));
  if ("wait" in asked) return formTooOften(context.visit, asked.wait, { form: "tooManyCodes" }, form.typed);
  return redirect(`/logga-in/kod?till=${encodeURIComponent(till)}`, {
    headers: { "Set-Cookie": codeCookie(asked) },
  });
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { isSetUp }) => (isSetUp ? words.account.signIn.title : words.setUp.notYet.title),
  programs: ["passkey"],
  programsForAll: true,
};

export default function SignIn() {
  const words = useWords();
  const { till, demoPeople, ask, isSetUp, offered, again, email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!isSetUp) {
    const { title, lead, again } = words.setUp.notYet;
    return (
      <>
        <Head title={title} lead={lead} />
        <Column>
          <p>{again}</p>
        </Column>
      </>
    );
  }
  return (
    <>
      <Head
        title={words.account.signIn.title}
        lead={offered.includes("code") ? words.account.signIn.lead : undefined}
      />
      {demoPeople.length > 0 ? (
        <Part id="demo" title={words.account.signIn.demo} aside={words.account.signIn.demoAside}>
          <ul className="rows three">
            {demoPeople.map((person) => (
              <li key={person.email}>
                <span className="meta">{words.terms.role[person.role]}</span>
                <div>
                  <h3>{person.name}</h3>
                  <p className="meta">
                    <Around passage={person.title}>
                      {[person.title, person.unitName].filter(Boolean).join(", ")}
                    </Around>
                  </p>
                </div>
                <ButtonForm
                  action="/logga-in/demo"
                  fields={{ email: person.email, till }}
                  label={words.account.signIn.demoButton(person.name)}
                />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {offered.includes("openid") ? (
        <Part id="kommun" title={words.openid.title}>
          <Form action="/logga-in/kommun" id="kommun">
            <p className="note">{words.openid.help}</p>
            <input type="hidden" name="till" value={till} />
            {again ? <input type="hidden" name="again" value="1" /> : null}
            <Stay />
            <Actions submit={words.openid.button} />
          </Form>
        </Part>
      ) : null}
      {offered.includes("passkey") ? (
        <Part id="nyckel" title={words.passkeys.enter}>
          <PasskeyForm
            kind="enter"
            action={`/logga-in/nyckel?till=${encodeURIComponent(till)}`}
            submit={words.passkeys.enterButton}
            submitKind="plain"
          >
            <Stay />
          </PasskeyForm>
        </Part>
      ) : null}
      {offered.includes("code") ? (
        <Part id="kod" title={words.account.signIn.byCode}>
          <Form answer={answer} values={{ email }} action={`/logga-in?till=${encodeURIComponent(till)}`}>
            <Field
              name="email"
              type="email"
              label={words.account.signIn.email}
              help={words.account.signIn.emailHelp}
              autoComplete="email"
              inputMode="email"
              required
            />
            <Actions submit={words.account.signIn.send} />
            {ask ? <p className="note">{words.account.signIn.ask(ask.name, ask.phone)}</p> : null}
          </Form>
        </Part>
      ) : null}
    </>
  );
}
