import { database } from "#db/client.server";
import { initiativePath, initiativesPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { InitiativeForm } from "~/components/initiatives/initiative-form";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { initiativeChoices } from "~/domain/funding/initiative-choices.server";
import { initiativeForm } from "~/domain/funding/initiative-form";
import { startInitiative } from "~/domain/funding/initiative-writing.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** A new initiative, for a unit that the member speaks for or heads. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "writeInitiative");
  const choices = initiativeChoices(database(), member, null);
  const [first, ...others] = choices.units;
  return {
    choices,
    values: {
      unitId: first && others.length === 0 ? first.id : "",
      ownerId: choices.people.some(({ id }) => id === member.id) ? member.id : "",
      status: "planned" as const,
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeInitiative");
  const form = await readForm(request, initiativeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version: _none, ...content } = form.value;
  const started = startInitiative(database(), member, content, now());
  if (isRefusal(started)) return refusedForm(started, form.typed);
  return redirectWithNote(initiativePath(started.id), "initiativeStarted");
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.initiatives.form.newTitle,
  ownScripts: ["/tried.js"],
};

export default function NewInitiative() {
  const { initiatives } = useWords();
  const { choices, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={["register", { to: initiativesPath, label: initiatives.title }]}
        title={initiatives.form.newTitle}
        lead={initiatives.form.newLead}
      />
      <InitiativeForm answer={answer} values={values} choices={choices} back={initiativesPath} />
    </>
  );
}
