import { z } from "zod";
import { database } from "#db/client.server";
import { unitPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { closeUnit, unitById } from "~/domain/members/units.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { tick } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const closeForm = z.object({ open: tick() });

/** Closes a unit that is no more, or takes it up again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "managePeople");
  return { unit: found(unitById(database(), params.id ?? "")) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "managePeople");
  const unit = found(unitById(database(), params.id ?? ""));
  const form = await readForm(request, closeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = closeUnit(database(), member, unit.id, form.value.open, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(unitPath(unit.id), form.value.open ? "unitReopened" : "unitClosed", unit.name);
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { unit }) =>
    unit.closedOn ? words.people.closeForm.reopenTitle(unit.name) : words.people.closeForm.title(unit.name),
};

export default function UnitClose() {
  const words = useWords();
  const own = words.people.closeForm;
  const { unit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        title={unit.closedOn ? own.reopenTitle(unit.name) : own.title(unit.name)}
        lead={unit.closedOn ? own.reopenLead : own.lead}
        crumbs={["people", { to: unitPath(unit.id), label: unit.name }]}
      />
      <Column>
        <Form answer={answer}>
          <input type="hidden" name="open" value={unit.closedOn ? "1" : "0"} />
          <Actions submit={unit.closedOn ? own.reopen : own.submit}>
            <a href={unitPath(unit.id)}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
