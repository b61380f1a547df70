import { database } from "#db/client.server";
import type { Database } from "#db/open.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import type { Thing } from "~/domain/members/permissions";
import { benefitsOf } from "~/domain/projects/benefits.server";
import { projectContent } from "~/domain/projects/content.server";
import { projectById } from "~/domain/projects/project.server";
import { projectYears } from "~/domain/projects/years.server";
import { found } from "~/http/answers.server";
import type { Asking } from "./asking";

/** The project in the address, to whoever may read it. */
export function projectToRead(asking: Asking) {
  const { member, row } = projectAsked(asking, projectById);
  requireRight(member, "readProject", row);
  return { member, project: row };
}

/** What the register says of the project, to whoever may change it. */
export function projectToChange(asking: Asking) {
  const { member, row } = projectAsked(asking, projectContent);
  requireRight(member, "readProject", row.content);
  requireRight(member, "changeProject", row.content);
  return { member, ...row };
}

/** The project with what each of its years says, to whoever may change it. */
export const yearsToChange = (asking: Asking) => partToChange(asking, projectYears);

/** The project with what it brings, to whoever may change it. */
export const benefitsToChange = (asking: Asking) => partToChange(asking, benefitsOf);

function partToChange<Row extends Thing>(asking: Asking, find: (db: Database, id: string) => Row | null) {
  const { member, row } = projectAsked(asking, find);
  requireRight(member, "readProject", row);
  requireRight(member, "changeProject", row);
  return { member, project: row };
}

function projectAsked<Row>(
  { request, context, params }: Asking,
  find: (db: Database, id: string) => Row | null,
) {
  const member = requireMember({ request, context }, "seeRegister");
  return { member, row: found(find(database(), params.id ?? "")) };
}
