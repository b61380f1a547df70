import { z } from "zod";
import { database } from "#db/client.server";
import { openSession } from "~/auth/sessions.server";
import { languageOf } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Steps } from "~/components/set-up/steps";
import { opensSetUp, setUp } from "~/domain/members/set-up.server";
import { setUpSteps } from "~/domain/members/set-up-steps";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { line, mailAddress, mailDomains } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { noteHeader } from "~/http/note.server";
import { useWords } from "~/i18n/language";
import { useActionData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const beginForm = z.object({
  name: line("municipalityNameMissing", 120),
  shortName: line("shortNameMissing", 60),
  mailDomains: mailDomains(),
  administratorName: line("nameMissing", 120),
  administratorEmail: mailAddress("addressMissing"),
});

/** The first visit: open to whoever has the key that was printed at the start; 404 for all others, and afterwards. */
export async function loader({ params }: LoaderFunctionArgs) {
  found(opensSetUp(database(), params.key ?? "") || null);
  return null;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const key = params.key ?? "";
  found(opensSetUp(database(), key) || null);
  const form = await readForm(request, beginForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const language = languageOf(request, context);
  const personId = setUp(database(), key, { ...form.value, language }, now());
  if (isRefusal(personId)) return refusedForm(personId, form.typed);
  const headers = new Headers();
  headers.append("Set-Cookie", openSession(database(), { personId, way: "link" }, request, now()));
  headers.append("Set-Cookie", noteHeader("setUpBegun"));
  return redirect("/start/samordnare", { headers });
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.setUp.title };

export default function Begin() {
  const words = useWords();
  const own = words.setUp.municipality;
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head title={words.setUp.title} lead={words.setUp.lead} />
      <Column>
        <Steps now="municipality" left={[...setUpSteps]} />
        <Form answer={answer}>
          <h2>{own.legend}</h2>
          <Field name="name" label={own.name} help={own.nameHelp} required />
          <Field name="shortName" label={own.shortName} help={own.shortNameHelp} width="half" required />
          <Field name="mailDomains" label={own.mailDomains} help={own.mailDomainsHelp} rows={2} />
          <h2>{own.administrator}</h2>
          <Field name="administratorName" label={own.administratorName} autoComplete="name" required />
          <Field
            name="administratorEmail"
            type="email"
            inputMode="email"
            label={own.administratorEmail}
            help={own.administratorHelp}
            autoComplete="email"
            required
          />
          <Actions submit={own.submit} />
        </Form>
      </Column>
    </>
  );
}
