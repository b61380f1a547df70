import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Checks } from "~/components/choices";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { goalsThatApply } from "~/domain/goals/ties.server";
import { isRefusal } from "~/domain/refusal";
import { tiedKind } from "~/domain/ties/tied-kinds.server";
import { goalIdsOf, tieToGoals } from "~/domain/ties/tying.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { ids } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** The boxes of each document have a name of their own, so that each document is a group of its own. */
const tieForm = z.looseObject({ shown: ids() }).transform(({ shown, ...typed }) => ({
  shown,
  chosen: Object.entries(typed).flatMap(([name, list]) =>
    name.startsWith("goals") && Array.isArray(list)
      ? list.filter((id): id is string => typeof id === "string" && id.length <= 80)
      : [],
  ),
}));

/** Any record, to be tied to the goals that it serves. */
export async function loader(asking: LoaderFunctionArgs) {
  const { kind, record, id } = recordAsked(asking);
  const tied = goalIdsOf(database(), kind.subject, id);
  const choices = goalsThatApply(database(), dayOf(now()), tied);
  const documents = [...new Set(choices.map((goal) => goal.policyId))].map((policyId) => {
    const goals = choices.filter((goal) => goal.policyId === policyId);
    const [{ policyTitle = "", applies = 0 } = {}] = goals;
    return { id: policyId, title: policyTitle, applies: applies === 1, goals };
  });
  return { record: { title: record.title, path: record.path }, tied, documents };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, kind, record, id } = recordAsked(asking);
  const form = await readForm(asking.request, tieForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = tieToGoals(database(), member, { subject: kind.subject, id }, form.value, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(record.path, "goalsTied");
}

/** The record, for whoever may see and change it. */
function recordAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeGoals");
  const id = params.id ?? "";
  const kind = found(tiedKind(params.subject ?? ""));
  const record = found(kind.find(database(), member, id));
  if (record.reads) requireRight(member, ...record.reads);
  requireRight(member, ...record.changes);
  return { member, kind, record, id };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.goals.tie.title };

export default function TieToGoals() {
  const { common, goals } = useWords();
  const { tie: own } = goals;
  const { record, tied, documents } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={[{ to: record.path, label: record.title, lang: "sv" }]}
        title={own.title}
        lead={<Around passage={record.title}>{own.lead(record.title)}</Around>}
      />
      <Column>
        {documents.length === 0 ? <p className="note">{own.none}</p> : null}
        <Form
          answer={answer}
          values={Object.fromEntries(documents.map((_, place) => [`goals-${place}`, tied]))}
        >
          {tied.map((id) => (
            <input key={id} type="hidden" name="shown[]" value={id} />
          ))}
          {documents.map((document, place) => (
            <Checks
              key={document.id}
              name={`goals-${place}`}
              legend={
                <Around passage={document.title}>
                  {document.applies ? document.title : own.earlier(document.title)}
                </Around>
              }
              options={document.goals.map((goal) => ({
                value: goal.id,
                label: `${goal.number}. ${goal.title}`,
                lang: "sv",
              }))}
            />
          ))}
          <Actions submit={own.save}>
            <a href={record.path}>{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
