import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { PlannedReminders, ReminderFields } from "~/components/meetings/planned-reminders";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { groupReminders, setGroupReminders } from "~/domain/meetings/planned-reminders.server";
import { shownReminders } from "~/domain/meetings/reminder";
import { reminderForm } from "~/domain/meetings/reminder-form";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** The reminders that a group's new meetings begin with. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  const { reminders, ...group } = found(groupReminders(database(), params.id ?? ""));
  return { group, reminders: shownReminders(reminders, null) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const { id } = found(groupReminders(database(), params.id ?? ""));
  const form = await readForm(request, reminderForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = setGroupReminders(database(), member, id, { add: form.value }, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(`${groupPath(id)}/paminnelser`, "reminderAdded");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { group }) => words.reminders.group.title(group.name),
};

export default function GroupReminders() {
  const words = useWords();
  const own = words.reminders;
  const { group, reminders } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const path = `${groupPath(group.id)}/paminnelser`;
  return (
    <>
      <Head
        small
        title={own.group.title(group.name)}
        lead={own.group.lead}
        crumbs={["people", "groups", { to: groupPath(group.id), label: group.name }]}
      />
      <Part id="paminnelser" title={own.title}>
        {reminders.length > 0 ? (
          <PlannedReminders reminders={reminders} removal={`${path}/borttagning`} />
        ) : (
          <p className="note">{own.group.none}</p>
        )}
      </Part>
      <Part id="ny" title={own.add}>
        <Form answer={answer} values={{ unit: "days", audience: "" }}>
          <ReminderFields />
          <Actions submit={own.submit}>
            <a href={groupPath(group.id)}>{words.common.back}</a>
          </Actions>
        </Form>
      </Part>
    </>
  );
}
