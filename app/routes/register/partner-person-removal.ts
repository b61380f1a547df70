import { database } from "#db/client.server";
import { partnerPath } from "~/addresses/register";
import { removePerson } from "~/domain/partners/people.server";
import { partnerToChange } from "~/doors/partners.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Removes somebody at a partner from the register. */
export async function action(asking: ActionFunctionArgs) {
  const { member, partner } = partnerToChange(asking);
  removePerson(database(), member, partner.id, asking.params.person ?? "", now());
  return redirectWithNote(`${partnerPath(partner.id)}#personer`, "partnerPersonRemoved");
}

export async function loader(asking: LoaderFunctionArgs) {
  return redirect(`${partnerPath(partnerToChange(asking).partner.id)}#personer`);
}

export { Nothing as default } from "~/components/nothing";
