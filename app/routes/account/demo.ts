import { enter } from "~/auth/enter.server";
import { env } from "~/env.server";
import { readTyped } from "~/http/form.server";
import { type ActionFunctionArgs, data } from "~/remix.server";

/** One-click sign-in for the demo; there is no such address outside it. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (!env.demo) throw data({ key: "notFound" }, { status: 404 });
  const typed = await readTyped(request.clone());
  const entered = await enter("demo", { request, context }, typed.till);
  if ("answer" in entered) return entered.answer;
  throw data({ key: "notFound" }, { status: 404 });
}

export async function loader() {
  throw data({ key: "notFound" }, { status: 404 });
}

export { Nothing as default } from "~/components/nothing";
