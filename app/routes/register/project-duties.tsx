import { database } from "#db/client.server";
import { projectPath } from "~/addresses/register";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { DutyFields } from "~/components/register/duty-fields";
import { DutyRows } from "~/components/register/duty-rows";
import { addDuty, dutiesOf } from "~/domain/projects/duties.server";
import { dutyState } from "~/domain/projects/duty";
import { dutyForm } from "~/domain/projects/duty-form";
import { isRefusal } from "~/domain/refusal";
import { projectToChange } from "~/doors/projects.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** The reports and payment claims of a project, and the form for one more. */
export async function loader(asking: LoaderFunctionArgs) {
  const { id, content } = projectToChange(asking);
  const today = dayOf(now());
  const duties = dutiesOf(database(), id).map((duty) => ({ ...duty, state: dutyState(duty, today) }));
  return { id, title: content.title, today, duties };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, id } = projectToChange(asking);
  const form = await readForm(asking.request, dutyForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const added = addDuty(database(), member, id, form.value, now());
  if (isRefusal(added)) return refusedForm(added, form.typed);
  return redirectWithNote(`${projectPath(id)}/redovisningar`, "dutyAdded");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { title }) => `${words.projects.duties.title}: ${title}`,
};

export default function ProjectDuties() {
  const { projects, common } = useWords();
  const own = projects.duties;
  const { id, title, today, duties } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = `${projectPath(id)}/redovisningar`;
  return (
    <>
      <Head
        small
        crumbs={["register", { to: projectPath(id), label: title, lang: "sv" }]}
        title={own.title}
        lead={own.lead}
      />
      {duties.length > 0 ? (
        <Part id="registrerade" title={own.registered}>
          <DutyRows duties={duties} today={today} to={here} />
        </Part>
      ) : null}
      <Part id="ny" title={own.newTitle}>
        <Form answer={answer} action={here}>
          <DutyFields />
          <Actions submit={own.add}>
            <a href={projectPath(id)}>{common.cancel}</a>
          </Actions>
        </Form>
      </Part>
    </>
  );
}
