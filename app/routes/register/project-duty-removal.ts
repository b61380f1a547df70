import { database } from "#db/client.server";
import { projectPath } from "~/addresses/register";
import { removeDuty } from "~/domain/projects/duties.server";
import { projectToChange } from "~/doors/projects.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes a report or a payment claim out of a project. */
export async function action(asking: ActionFunctionArgs) {
  const { member, id } = projectToChange(asking);
  removeDuty(database(), member, id, asking.params.duty ?? "", now());
  return redirectWithNote(`${projectPath(id)}/redovisningar`, "removed");
}

export async function loader(asking: LoaderFunctionArgs) {
  return redirect(`${projectPath(projectToChange(asking).id)}/redovisningar`);
}

export { Nothing as default } from "~/components/nothing";
