import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { BreaksTable } from "~/components/groups/breaks-table";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { breakForm } from "~/domain/members/break-form";
import { addBreak, breaksOf } from "~/domain/members/breaks.server";
import { groupById } from "~/domain/members/groups.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** The days when a group's members are away, which a plan is weighed against. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  const group = found(groupById(database(), params.id ?? ""));
  return {
    group: { id: group.id, name: group.name },
    breaks: breaksOf(database(), group.id),
    today: dayOf(now()),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const { id } = found(groupById(database(), params.id ?? ""));
  const form = await readForm(request, breakForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = addBreak(database(), member, id, form.value, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(`${groupPath(id)}/lov`, "breakAdded", form.value.name);
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { group }) => words.breaks.titleOf(group.name),
};

export default function GroupBreaks() {
  const words = useWords();
  const own = words.breaks;
  const { group, breaks, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const path = `${groupPath(group.id)}/lov`;
  const ahead = breaks.filter((each) => each.untilDay >= today);
  const earlier = breaks.filter((each) => each.untilDay < today).toReversed();
  return (
    <>
      <Head
        small
        title={own.titleOf(group.name)}
        lead={own.lead}
        crumbs={["people", "groups", { to: groupPath(group.id), label: group.name }]}
      />
      <Part id="lov" title={own.title}>
        <div className="stack">
          {ahead.length > 0 ? (
            <BreaksTable breaks={ahead} caption={own.caption} removal={path} />
          ) : (
            <p className="note">{own.none}</p>
          )}
          {earlier.length > 0 ? (
            <details>
              <summary>{own.earlier}</summary>
              <BreaksTable breaks={earlier} caption={own.earlier} removal={path} />
            </details>
          ) : null}
        </div>
      </Part>
      <Part id="ny" title={own.add}>
        <Form answer={answer}>
          <Field name="name" label={own.name} help={own.nameHelp} required />
          <Field
            name="fromDay"
            label={own.from}
            help={own.dayHelp}
            width="day"
            inputMode="numeric"
            required
          />
          <Field name="untilDay" label={own.until} width="day" inputMode="numeric" required />
          <Actions submit={own.submit}>
            <a href={groupPath(group.id)}>{words.common.back}</a>
          </Actions>
        </Form>
      </Part>
    </>
  );
}
