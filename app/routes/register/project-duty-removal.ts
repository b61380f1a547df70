import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { projectContent } from "~/domain/projects/content.server";
import { removeDuty } from "~/domain/projects/duties.server";
import { projectPath } from "~/domain/projects/project";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Takes a report or a payment claim out of a project. */
export async function action(asking: ActionFunctionArgs) {
  const { member, list, id } = projectToChange(asking);
  removeDuty(database(), member, id, asking.params.duty ?? "", now());
  return redirectWithNote(list, "removed");
}

export async function loader(asking: LoaderFunctionArgs) {
  return redirect(projectToChange(asking).list);
}

function projectToChange({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const { id, content } = found(projectContent(database(), params.id ?? ""));
  requireRight(member, "readProject", content);
  requireRight(member, "changeProject", content);
  return { member, id, list: `${projectPath(id)}/redovisningar` };
}

/** Stands where a refusal is told. */
export default function Nothing() {
  return null;
}
