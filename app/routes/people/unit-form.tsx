import { z } from "zod";
import { database } from "#db/client.server";
import { unitKinds } from "#db/words";
import { unitPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Choice } from "~/components/choices";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { useDepartmentWord } from "~/components/people/department-word";
import { changeUnit, createUnit, unitById } from "~/domain/members/units.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { choice, line, optionalLine, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const unitForm = z.object({
  kind: choice(unitKinds, "kindMissing"),
  name: line("nameMissing", 120),
  shortName: line("shortNameMissing", 30),
  governingBody: optionalLine(120),
  description: optionalLine(500),
  version: shownVersion(),
});

/** A unit's details, for a new unit (without an id) or one that is there. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "managePeople");
  return {
    unit: params.id ? found(unitById(database(), params.id)) : null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "managePeople");
  const unit = params.id ? found(unitById(database(), params.id)) : null;
  const form = await readForm(request, unitForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...details } = form.value;
  if (!unit) {
    const id = createUnit(database(), member, details, now());
    if (isRefusal(id)) return refusedForm(id, form.typed);
    return redirectWithNote(`${unitPath(id)}/platser`, "unitAdded", details.name);
  }
  const refused = changeUnit(database(), member, unit.id, details, version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(unitPath(unit.id), "saved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { unit }) =>
    unit ? words.people.unitForm.changeTitle(unit.name) : words.people.unitForm.newTitle,
};

export default function UnitForm() {
  const words = useWords();
  const departmentWord = useDepartmentWord();
  const own = words.people.unitForm;
  const { unit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const current = answer?.current as typeof unit | undefined;
  const kindWords = {
    department: words.people.department(departmentWord),
    company: words.terms.unitKind.company,
  };
  return (
    <>
      <Head
        small
        title={unit ? own.changeTitle(unit.name) : own.newTitle}
        lead={unit ? null : own.newLead}
        crumbs={["people", ...(unit ? [{ to: unitPath(unit.id), label: unit.name }] : [])]}
      />
      <Column>
        <SavedNow answer={answer}>
          <p>
            {[
              current?.name,
              current?.shortName,
              current ? kindWords[current.kind] : null,
              current?.governingBody,
              current?.description,
            ]
              .filter(Boolean)
              .join(", ")}
          </p>
        </SavedNow>
        <Form answer={answer} values={unit ?? {}} version={unit?.version ?? 0}>
          <Choice
            name="kind"
            legend={own.kind}
            joined
            options={unitKinds.map((value) => ({ value, label: kindWords[value] }))}
          />
          <Field name="name" label={own.name} required />
          <Field name="shortName" label={own.shortName} help={own.shortNameHelp} width="half" required />
          <Field name="governingBody" label={own.governingBody} help={words.common.optional} />
          <Field name="description" label={own.description} help={own.descriptionHelp} rows={3} />
          <Actions submit={unit ? words.common.save : own.submitNew}>
            <a href={unit ? unitPath(unit.id) : "/personer"}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
