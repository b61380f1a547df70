import { database } from "#db/client.server";
import { personPath } from "~/addresses/people";
import { requireFresh } from "~/auth/fresh.server";
import { makeLinkFor } from "~/auth/links.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { cannotEnter, personById } from "~/domain/members/people.server";
import { env, now } from "~/env.server";
import { found } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Gives somebody who cannot sign in a link that lets them in once, when a passkey is lost or no letter arrives. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "letIn");
  requireFresh({ context }, member, `${personPath(params.id ?? "")}/lank`);
  return { person: openPerson(params.id) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "letIn");
  requireFresh({ context }, member, `${personPath(params.id ?? "")}/lank`);
  const person = openPerson(params.id);
  return { link: `${env.publicUrl}/logga-in/lank/${makeLinkFor(database(), member, person, now())}` };
}

/** The person, whose account must be open. */
function openPerson(asked: string | undefined): { id: string; name: string } {
  const person = found(personById(database(), asked ?? ""));
  const closed = cannotEnter(person);
  if (closed) refusedButton(closed);
  return { id: person.id, name: person.name };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { person }) => words.people.link.title(person.name),
};

export default function PersonLink() {
  const words = useWords();
  const own = words.people.link;
  const { person } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        title={own.title(person.name)}
        lead={own.lead}
        crumbs={["people", { to: personPath(person.id), label: person.name }]}
      />
      <Column>
        {made ? (
          <div className="stack">
            <p className="sum">{made.link}</p>
            <p className="note">{own.made(person.name)}</p>
          </div>
        ) : (
          <Form>
            <Actions submit={own.submit}>
              <a href={personPath(person.id)}>{words.common.cancel}</a>
            </Actions>
          </Form>
        )}
      </Column>
    </>
  );
}
