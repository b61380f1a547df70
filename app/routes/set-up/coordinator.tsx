import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Steps } from "~/components/set-up/steps";
import { beginCoordinator } from "~/domain/members/beginnings.server";
import { stepsLeft } from "~/domain/members/set-up.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { line, mailAddress } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const coordinatorForm = z.object({ name: line("nameMissing", 120), email: mailAddress("addressMissing") });

/** Second step of the set-up: who coordinates. Passed by when somebody does already. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageSettings");
  const left = stepsLeft(database());
  if (!left.includes("coordinator")) throw redirect("/start");
  return { left };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageSettings");
  if (!stepsLeft(database()).includes("coordinator")) return redirect("/start");
  const form = await readForm(request, coordinatorForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = beginCoordinator(database(), member, form.value, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote("/start/grupp", "coordinatorSaved");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.setUp.coordinator.title };

export default function SetUpCoordinator() {
  const words = useWords();
  const own = words.setUp.coordinator;
  const { left } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head title={own.title} lead={own.lead} kicker={words.setUp.stepOf(2, 4)} />
      <Column>
        <Steps now="coordinator" left={left} />
        <Form answer={answer}>
          <Field name="name" label={own.name} required />
          <Field
            name="email"
            type="email"
            inputMode="email"
            label={own.email}
            help={own.emailHelp}
            required
          />
          <Actions submit={own.submit}>
            <a href="/start/grupp">{words.setUp.skip}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
