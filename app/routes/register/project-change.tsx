import { database } from "#db/client.server";
import { projectPath } from "~/addresses/register";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ProjectForm } from "~/components/register/project-form";
import { projectChoices } from "~/domain/projects/choices.server";
import { projectContent } from "~/domain/projects/content.server";
import { projectChangeForm, projectFields } from "~/domain/projects/project-form";
import { changeProject, problemsWith } from "~/domain/projects/writing.server";
import { isRefusal } from "~/domain/refusal";
import { projectToChange } from "~/doors/projects.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, formConflict, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** Changes what the register says of a project. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, id, version, content } = projectToChange(asking);
  const choices = projectChoices(database(), member, content, now());
  return { id, title: content.title, version, values: projectFields(content), choices };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, id } = projectToChange(asking);
  const form = await readForm(asking.request, projectChangeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...content } = form.value;
  const changed = found(changeProject(database(), member, id, content, version, now()));
  if (!isRefusal(changed)) return redirectWithNote(projectPath(id), "saved");
  if (changed.refused === "changedMeanwhile") {
    const saved = found(projectContent(database(), id));
    return formConflict(form.typed, { ...projectFields(saved.content), version: saved.version });
  }
  const answer = { ...problemsWith(database(), content, changed), typed: form.typed, current: null };
  return data(answer, { status: 422 });
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { title }) => `${words.projects.changeTitle}: ${title}`,
  ownScripts: ["/tried.js"],
};

export default function ChangeProject() {
  const { projects } = useWords();
  const { id, title, version, values, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={["register", { to: projectPath(id), label: title, lang: "sv" }]}
        title={projects.changeTitle}
      />
      <ProjectForm
        answer={answer}
        values={values}
        version={version}
        choices={choices}
        projectId={id}
        back={projectPath(id)}
      />
    </>
  );
}
