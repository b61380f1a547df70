import { z } from "zod";
import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { closeGroup, groupById } from "~/domain/members/groups.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { tick } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const closeForm = z.object({ open: tick() });

/** Closes a group that meets no more, or takes it up again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  return { group: found(groupById(database(), params.id ?? "")) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const group = found(groupById(database(), params.id ?? ""));
  const form = await readForm(request, closeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = closeGroup(database(), member, group.id, form.value.open, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(groupPath(group.id), form.value.open ? "groupReopened" : "groupClosed", group.name);
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { group }) =>
    group.closedOn ? words.groups.form.reopenTitle(group.name) : words.groups.form.closeTitle(group.name),
};

export default function GroupClose() {
  const words = useWords();
  const own = words.groups.form;
  const { group } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        title={group.closedOn ? own.reopenTitle(group.name) : own.closeTitle(group.name)}
        lead={group.closedOn ? own.reopenLead : own.closeLead}
        crumbs={["people", "groups", { to: groupPath(group.id), label: group.name }]}
      />
      <Column>
        <Form answer={answer}>
          <input type="hidden" name="open" value={group.closedOn ? "1" : "0"} />
          <Actions submit={group.closedOn ? own.reopenSubmit : own.closeSubmit}>
            <a href={groupPath(group.id)}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
