import { database } from "#db/client.server";
import { policyPath } from "~/addresses/goals";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { PolicyFields } from "~/components/goals/policy-fields";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { policyById } from "~/domain/goals/policies.server";
import { editionForm, policyFields, sectionsShown } from "~/domain/goals/policy-form";
import { asNewEdition, startEdition } from "~/domain/goals/policy-writing.server";
import { unitChoices } from "~/domain/members/units.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** A new edition of a governing document, with the text as it stands to begin with. */
export async function loader(asking: LoaderFunctionArgs) {
  const { policy } = policyAsked(asking);
  const { kind: _, ...values } = policyFields(asNewEdition(policy));
  return {
    id: policy.id,
    title: policy.title,
    units: unitChoices(database(), dayOf(now())).map(({ id, name }) => ({ id, name })),
    sections: sectionsShown(policy.sections.length),
    values,
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, policy } = policyAsked(asking);
  const form = await readForm(asking.request, editionForm(policy.kind));
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version: _, ...content } = form.value;
  const started = startEdition(database(), member, policy.id, content, now());
  if (isRefusal(started)) return refusedForm(started, form.typed);
  return redirectWithNote(policyPath(started.id), "editionStarted");
}

function policyAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "changeRegister");
  return { member, policy: found(policyById(database(), params.id ?? "")) };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { title }) => words.goals.form.editionTitle(title),
  below: () => "/uppfoljning",
};

export default function NewEdition() {
  const { common, goals } = useWords();
  const { form } = goals;
  const { id, title, units, sections, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={["goals", { to: policyPath(id), label: title, lang: "sv" }]}
        title={<Around passage={title}>{form.editionTitle(title)}</Around>}
        lead={form.editionLead}
      />
      <Form answer={answer} values={values} className="form parts">
        <PolicyFields units={units} sections={sections} edition>
          <Actions submit={form.startEdition}>
            <a href={policyPath(id)}>{common.cancel}</a>
          </Actions>
        </PolicyFields>
      </Form>
    </>
  );
}
