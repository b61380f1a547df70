import { z } from "zod";
import { database } from "#db/client.server";
import { actionPath } from "~/addresses/actions";
import { dayOf } from "~/calendar/swedish-time";
import { ReassignForm } from "~/components/actions/reassign-form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { reassignAction } from "~/domain/actions/report.server";
import { personChoices } from "~/domain/members/people.server";
import { unitChoices } from "~/domain/members/units.server";
import { isRefusal } from "~/domain/refusal";
import { actionTo } from "~/doors/actions.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { day, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { chosenResponsible, responsible } from "~/http/responsible-field";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const changeForm = z.object({ responsible: responsible(), due: day(), version: shownVersion() });

/** Gives an action to somebody else, or sets another day. */
export async function loader(asking: LoaderFunctionArgs) {
  const { action } = actionTo(asking, "changeAction");
  return {
    id: action.id,
    text: action.text,
    due: action.dueDay,
    responsible: chosenResponsible(action),
    version: action.version,
    people: personChoices(database()),
    units: unitChoices(database(), dayOf(now())),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, action: changed } = actionTo(asking, "changeAction");
  const form = await readForm(asking.request, changeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { responsible: who, due: dueDay, version } = form.value;
  const refused = reassignAction(database(), member, changed.id, { ...who, dueDay }, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(actionPath(changed.id), "actionChanged");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.actions.one.change };

export default function Change() {
  const words = useWords();
  const { id, text, ...facts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={["actions", { to: actionPath(id), label: text, lang: "sv" }]}
        title={words.actions.one.change}
        lead={words.actions.one.changeHelp}
      />
      <Column>
        <ReassignForm actionId={id} {...facts} answer={answer} />
      </Column>
    </>
  );
}
