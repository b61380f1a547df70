import { z } from "zod";
import { database } from "#db/client.server";
import { type GrantedRole, grantedRoles } from "#db/words";
import { personPath } from "~/addresses/people";
import { isProvedNow, requireFresh } from "~/auth/fresh.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Checks } from "~/components/choices";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { grantedTo, personById } from "~/domain/members/people.server";
import { setRoles } from "~/domain/members/roles.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const rolesForm = z.object({
  roles: z.array(z.enum(grantedRoles, { error: "wrongValue" })).default([]),
  version: shownVersion(),
});

/** Which roles a person has by name. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "grantRoles");
  requireFresh({ context }, member, `${personPath(params.id ?? "")}/roller`);
  const person = found(personById(database(), params.id ?? ""));
  return { person, roles: grantedTo(database(), person.id) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "grantRoles");
  const id = params.id ?? "";
  const form = await readForm(request, rolesForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  if (!isProvedNow({ context }, member)) return formAgain({ form: "proveAgain" }, form.typed);
  const refused = setRoles(database(), member, id, form.value.roles, form.value.version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(personPath(id), "saved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { person }) => words.people.rolesForm.title(person.name),
};

export default function PersonRoles() {
  const words = useWords();
  const own = words.people.rolesForm;
  const { person, roles } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = (answer?.current as unknown as { roles?: GrantedRole[] } | null)?.roles ?? [];
  return (
    <>
      <Head
        small
        title={own.title(person.name)}
        lead={own.lead}
        crumbs={["people", { to: personPath(person.id), label: person.name }]}
      />
      <Column>
        <SavedNow answer={answer}>
          <p>{saved.map((role) => words.terms.role[role]).join(", ") || words.terms.role.reader}</p>
        </SavedNow>
        <Form answer={answer} values={{ roles }} version={person.version}>
          <Checks
            name="roles"
            legend={own.legend}
            options={grantedRoles.map((value) => ({
              value,
              label: words.terms.role[value],
              help: own.help[value],
            }))}
          />
          <Actions submit={words.common.save}>
            <a href={personPath(person.id)}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
