import { database } from "#db/client.server";
import { initiativePath, initiativesPath } from "~/addresses/register";
import { InitiativeForm } from "~/components/initiatives/initiative-form";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { initiativeChoices } from "~/domain/funding/initiative-choices.server";
import { initiativeFields, initiativeForm } from "~/domain/funding/initiative-form";
import { changeInitiative, initiativeContent } from "~/domain/funding/initiative-writing.server";
import { isRefusal } from "~/domain/refusal";
import { initiativeTo } from "~/doors/initiatives.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, formConflict, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Changes what the register says of an initiative. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, id, version, content } = initiativeTo(asking, "changeInitiative");
  const choices = initiativeChoices(database(), member, content);
  return { id, title: content.title, version, values: initiativeFields(content), choices };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, id } = initiativeTo(asking, "changeInitiative");
  const form = await readForm(asking.request, initiativeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...content } = form.value;
  const refused = changeInitiative(database(), member, id, content, version, now());
  if (!isRefusal(refused)) return redirectWithNote(initiativePath(id), "saved");
  if (refused.refused !== "changedMeanwhile") return refusedForm(refused, form.typed);
  const saved = found(initiativeContent(database(), id));
  return formConflict(form.typed, { ...initiativeFields(saved.content), version: saved.version });
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { title }) => `${words.initiatives.form.changeTitle}: ${title}`,
  ownScripts: ["/tried.js"],
};

export default function ChangeInitiative() {
  const { initiatives } = useWords();
  const { id, title, version, values, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={[
          "register",
          { to: initiativesPath, label: initiatives.title },
          { to: initiativePath(id), label: title, lang: "sv" },
        ]}
        title={initiatives.form.changeTitle}
      />
      <InitiativeForm
        answer={answer}
        values={values}
        version={version}
        choices={choices}
        id={id}
        back={initiativePath(id)}
      />
    </>
  );
}
