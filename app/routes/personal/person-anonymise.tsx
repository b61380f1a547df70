import { z } from "zod";
import { database } from "#db/client.server";
import { keepDisposals } from "#db/disposals.server";
import { personPath } from "~/addresses/people";
import { isProvedNow, requireFresh } from "~/auth/fresh.server";
import { requireMember } from "~/auth/visit.server";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Anonymising } from "~/components/personal/anonymising";
import { personById } from "~/domain/members/people.server";
import { anonymise } from "~/domain/personal/anonymise.server";
import { anonymisingHindrances } from "~/domain/personal/leaving.server";
import { env, now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { confirmed } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const sureForm = z.object({ sure: confirmed("notSure") });

/** Anonymises the account of somebody who has left. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "anonymisePeople");
  const person = found(personById(database(), params.id ?? ""));
  requireFresh({ context }, member, `${personPath(person.id)}/anonymisering`);
  return {
    person: { id: found(person.anonymisedAt ? null : person).id, name: person.name },
    hindrances: anonymisingHindrances(database(), person),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "anonymisePeople");
  const person = found(personById(database(), params.id ?? ""));
  const form = await readForm(request, sureForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  if (!isProvedNow({ context }, member)) return formAgain({ form: "proveAgain" }, form.typed);
  const refused = anonymise(database(), member, person.id, now());
  if (refused) return refusedForm(refused, form.typed);
  keepDisposals(database(), env.disposalsFile);
  return redirectWithNote(personPath(person.id), "personAnonymised");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { person }) => words.personal.anonymising.title(person.name),
};

export default function PersonAnonymise() {
  const words = useWords();
  const { person, hindrances } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const own = words.personal.anonymising;
  return (
    <>
      <Head
        small
        title={own.title(person.name)}
        lead={own.lead}
        crumbs={["people", { to: personPath(person.id), label: person.name }]}
      />
      <Anonymising hindrances={hindrances} answer={answer} back={personPath(person.id)} />
    </>
  );
}
