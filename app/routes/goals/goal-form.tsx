import { database } from "#db/client.server";
import { goalPath, policyPath } from "~/addresses/goals";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { addGoal, changeGoal, goalContent } from "~/domain/goals/goal-writing.server";
import { policyById } from "~/domain/goals/policies.server";
import { goalForm } from "~/domain/goals/policy-form";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** A goal: added to a document (`policy` in the address), or changed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { policy, goal } = goalAsked(asking);
  return {
    policy: { id: policy.id, title: policy.title },
    goal: goal && { id: goal.id, title: goal.title },
    version: goal?.version ?? 0,
    values: goal ? { title: goal.title, text: goal.text } : {},
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, policy, goal } = goalAsked(asking);
  const form = await readForm(asking.request, goalForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...content } = form.value;
  const saved = goal
    ? changeGoal(database(), member, goal.id, content, version, now())
    : addGoal(database(), member, policy.id, content, now());
  if (saved && isRefusal(saved)) return refusedForm(saved, form.typed);
  return redirectWithNote(goal ? goalPath(goal.id) : policyPath(policy.id), "goalSaved");
}

function goalAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "changeRegister");
  if (params.policy) return { member, policy: found(policyById(database(), params.policy)), goal: null };
  const goal = found(goalContent(database(), params.id ?? ""));
  return { member, policy: { id: goal.policyId, title: goal.policyTitle }, goal };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ goals: { goalForm: form } }, { goal }) => (goal ? form.changeTitle : form.newTitle),
  below: () => "/uppfoljning",
};

export default function GoalForm() {
  const { common, goals } = useWords();
  const { goalForm: own } = goals;
  const { policy, goal, version, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as { title: string; text: string } | null | undefined;
  const back = goal ? goalPath(goal.id) : policyPath(policy.id);
  return (
    <>
      <Head
        small
        crumbs={[
          "goals",
          { to: policyPath(policy.id), label: policy.title, lang: "sv" },
          ...(goal ? [{ to: back, label: goal.title, lang: "sv" }] : []),
        ]}
        title={goal ? own.changeTitle : own.newTitle}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <p lang="sv">
              {saved.title}. {saved.text}
            </p>
          ) : null}
        </SavedNow>
        <Form answer={answer} version={version} values={values}>
          <Field name="title" label={own.title} required maxLength={200} />
          <Field name="text" label={own.text} help={own.textHelp} rows={4} />
          <Actions submit={own.save}>
            <a href={back}>{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
