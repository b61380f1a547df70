import { database } from "#db/client.server";
import { projectPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ProjectForm } from "~/components/register/project-form";
import { projectChoices } from "~/domain/projects/choices.server";
import { projectForm } from "~/domain/projects/project-form";
import { problemsWith, startProject } from "~/domain/projects/writing.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** A new project or exchange, for a unit that the member speaks for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "writeProject");
  const choices = projectChoices(database(), member, null, now());
  const [first, ...others] = choices.units;
  const people = choices.people.some((person) => person.id === member.id);
  return {
    choices,
    values: {
      unitId: first && others.length === 0 ? first.id : "",
      contactId: people ? member.id : "",
      countries: ["SE"],
      currency: "SEK",
      visibility: "internal" as const,
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeProject");
  const form = await readForm(request, projectForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const started = startProject(database(), member, form.value, now());
  if (!isRefusal(started)) return redirectWithNote(projectPath(started.id), "projectStarted");
  const answer = { ...problemsWith(database(), form.value, started), typed: form.typed, current: null };
  return data(answer, { status: 422 });
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.projects.newTitle,
  ownScripts: ["/tried.js"],
};

export default function NewProject() {
  const { projects } = useWords();
  const { choices, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head small crumbs={["register"]} title={projects.newTitle} lead={projects.newLead} />
      <ProjectForm answer={answer} values={values} choices={choices} back="/register" />
    </>
  );
}
