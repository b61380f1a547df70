import { database } from "#db/client.server";
import { projectPath } from "~/addresses/register";
import { Actions, ButtonForm } from "~/components/buttons";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { DutyFields } from "~/components/register/duty-fields";
import { changeDuty, type Duty, dutyById } from "~/domain/projects/duties.server";
import { dutyChangeForm } from "~/domain/projects/duty-form";
import { isRefusal } from "~/domain/refusal";
import { projectToChange } from "~/doors/projects.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** One report or payment claim, to be changed or said to be done. */
export async function loader(asking: LoaderFunctionArgs) {
  const { id, content, duty } = dutyToChange(asking);
  return { project: { id, title: content.title }, duty };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, id, duty } = dutyToChange(asking);
  const form = await readForm(asking.request, dutyChangeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...content } = form.value;
  const refused = changeDuty(database(), member, id, duty.id, content, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(`${projectPath(id)}#redovisningar`, "saved");
}

function dutyToChange(asking: LoaderFunctionArgs) {
  const project = projectToChange(asking);
  return { ...project, duty: found(dutyById(database(), project.id, asking.params.duty ?? "")) };
}

export const handle: PageHandle<typeof loader> = { title: (_words, { duty }) => duty.title };

export default function ProjectDuty() {
  const { projects, terms, common } = useWords();
  const own = projects.duties;
  const { project, duty } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as Duty | null | undefined;
  const list = `${projectPath(project.id)}/redovisningar`;
  return (
    <>
      <Head
        small
        crumbs={[
          "register",
          { to: projectPath(project.id), label: project.title, lang: "sv" },
          { to: list, label: own.title },
        ]}
        title={duty.title}
        lang="sv"
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <p>
              {[terms.projectDutyKind[saved.kind], saved.title, saved.dueOn, saved.doneOn]
                .filter(Boolean)
                .join(", ")}
            </p>
          ) : null}
        </SavedNow>
        <Form answer={answer} version={duty.version} values={duty} action={`${list}/${duty.id}`}>
          <DutyFields />
          <Actions submit={common.save}>
            <a href={list}>{common.cancel}</a>
          </Actions>
        </Form>
        <div className="actions below">
          <ButtonForm action={`${list}/${duty.id}/borttagning`} label={own.remove} kind="plain" />
        </div>
      </Column>
    </>
  );
}
