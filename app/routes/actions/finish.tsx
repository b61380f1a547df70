import { database } from "#db/client.server";
import { actionPath } from "~/addresses/actions";
import { FinishForm } from "~/components/actions/finish-form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { finishForm } from "~/domain/actions/finish-form";
import { finishAction } from "~/domain/actions/report.server";
import { isRefusal } from "~/domain/refusal";
import { actionTo } from "~/doors/actions.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Reports an action done; the form alone. */
export async function loader(asking: LoaderFunctionArgs) {
  const { action } = actionTo(asking, "reportAction");
  return { id: action.id, text: action.text, version: action.version };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, action: reported } = actionTo(asking, "reportAction");
  const form = await readForm(asking.request, finishForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { note, version } = form.value;
  const refused = finishAction(database(), member, reported.id, note, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(actionPath(reported.id), "actionFinished");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.actions.one.finish };

export default function Finish() {
  const words = useWords();
  const { id, text, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={["actions", { to: actionPath(id), label: text, lang: "sv" }]}
        title={words.actions.one.finish}
      />
      <Column>
        <FinishForm to={`${actionPath(id)}/klar`} version={version} answer={answer} />
      </Column>
    </>
  );
}
