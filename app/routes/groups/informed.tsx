import { database } from "#db/client.server";
import { languages } from "#db/words";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Choice } from "~/components/choices";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { InformedTable } from "~/components/groups/informed-table";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { groupById } from "~/domain/members/groups.server";
import { addInformed, informedOf } from "~/domain/members/informed.server";
import { informedForm } from "~/domain/members/informed-form";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Whom a group informs of its minutes, without an account. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  const { id, name } = found(groupById(database(), params.id ?? ""));
  return { group: { id, name }, informed: informedOf(database(), id, dayOf(now())) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const { id } = found(groupById(database(), params.id ?? ""));
  const form = await readForm(request, informedForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const added = addInformed(database(), member, id, form.value, now());
  if (isRefusal(added)) return refusedForm(added, form.typed);
  const note = added.belongs ? "informedAddedOnce" : "informedAdded";
  return redirectWithNote(`${groupPath(id)}/kannedom`, note, form.value.name);
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { group }) => words.informed.titleOf(group.name),
};

export default function GroupInformed() {
  const words = useWords();
  const own = words.informed;
  const { group, informed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        title={own.titleOf(group.name)}
        lead={own.lead}
        crumbs={["people", "groups", { to: groupPath(group.id), label: group.name }]}
      />
      <Part id="kannedom" title={own.title}>
        {informed.length > 0 ? (
          <InformedTable rows={informed} caption={own.caption} removal={`${groupPath(group.id)}/kannedom`} />
        ) : (
          <p className="note">{own.none}</p>
        )}
      </Part>
      <Part id="ny" title={own.add}>
        <Form answer={answer} values={{ language: "sv" }}>
          <Field name="name" label={own.name} autoComplete="off" required />
          <Field name="organisation" label={own.organisation} help={own.organisationHelp} />
          <Field name="email" type="email" label={own.email} help={own.emailHelp} required />
          <Choice
            name="language"
            legend={own.language}
            options={languages.map((value) => ({ value, label: words.terms.language[value] }))}
          />
          <Actions submit={own.submit}>
            <a href={groupPath(group.id)}>{words.common.back}</a>
          </Actions>
        </Form>
      </Part>
    </>
  );
}
