import { database } from "#db/client.server";
import { policyPath } from "~/addresses/goals";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Form, SavedNow } from "~/components/form";
import { PolicyFields } from "~/components/goals/policy-fields";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { contentOf, type Policy, policyById } from "~/domain/goals/policies.server";
import { policyFields, policyForm, sectionsShown } from "~/domain/goals/policy-form";
import { changePolicy, startPolicy } from "~/domain/goals/policy-writing.server";
import { unitChoices } from "~/domain/members/units.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** A governing document: written in, or changed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { policy } = policyAsked(asking);
  return {
    policy: policy && { id: policy.id, title: policy.title },
    units: unitChoices(database(), dayOf(now())).map(({ id, name }) => ({ id, name })),
    sections: sectionsShown(policy?.sections.length ?? 1),
    version: policy?.version ?? 0,
    values: policy ? policyFields(contentOf(policy)) : {},
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, policy } = policyAsked(asking);
  const form = await readForm(asking.request, policyForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...content } = form.value;
  const saved = policy
    ? changePolicy(database(), member, policy.id, content, version, now())
    : startPolicy(database(), member, content, now());
  if (saved && isRefusal(saved)) return refusedForm(saved, form.typed);
  return redirectWithNote(policyPath(policy?.id ?? saved?.id ?? ""), "policySaved");
}

function policyAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "changeRegister");
  return { member, policy: params.id ? found(policyById(database(), params.id)) : null };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ goals: { form } }, { policy }) => (policy ? form.changeTitle(policy.title) : form.newTitle),
  below: () => "/uppfoljning",
};

export default function PolicyForm() {
  const { common, goals } = useWords();
  const { form } = goals;
  const { policy, units, sections, version, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as Policy | null | undefined;
  const back = policy ? policyPath(policy.id) : "/mal";
  return (
    <>
      <Head
        small
        crumbs={["goals", ...(policy ? [{ to: back, label: policy.title, lang: "sv" }] : [])]}
        title={
          policy ? <Around passage={policy.title}>{form.changeTitle(policy.title)}</Around> : form.newTitle
        }
        lead={policy ? undefined : form.newLead}
      />
      <SavedNow answer={answer}>
        {saved ? (
          <div lang="sv">
            <p>{saved.title}</p>
            {saved.sections.map(({ heading, text }) => (
              <div key={heading}>
                <h4>{heading}</h4>
                <p>{text}</p>
              </div>
            ))}
          </div>
        ) : null}
      </SavedNow>
      <Form answer={answer} version={version} values={values} className="form parts">
        <PolicyFields units={units} sections={sections}>
          <Actions submit={form.save}>
            <a href={back}>{common.cancel}</a>
          </Actions>
        </PolicyFields>
      </Form>
    </>
  );
}
