import { database } from "#db/client.server";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import { InputFormPage } from "~/components/followup/input-form";
import type { PageHandle } from "~/components/page-handle";
import { inputForm } from "~/domain/followup/input-form";
import { inputLinkPath } from "~/domain/followup/inputs";
import { answerInput, inputSheet } from "~/domain/followup/inputs.server";
import { knownOfUnit } from "~/domain/followup/inputs-known.server";
import { coordinatorToAsk } from "~/domain/members/coordinator.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/**
 * A unit's input to a year's follow-up, by the link of its letter and without sign-in. Opening it changes nothing. Once the
 * follow-up has gone to the board the page says so, and answers 410.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const sheet = await sheetOf(params.key, context);
  const closed = sheet.state === "closed";
  return data(
    {
      sheet,
      known: knownOfUnit(database(), null, sheet.unitId, sheet.year),
      coordinator: closed ? coordinatorToAsk(database()) : null,
    },
    { status: closed ? 410 : 200, headers: personalHeaders },
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { unitName } = await sheetOf(params.key, context);
  const form = await readForm(request, inputForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...told } = form.value;
  const linkKey = params.key ?? "";
  const taken = answerInput(database(), null, { linkKey }, told, version, now());
  if (isRefusal(taken)) return refusedForm(taken, form.typed);
  return redirectWithNote(inputLinkPath(linkKey), taken.late ? "inputToldLate" : "inputTold", unitName);
}

const sheetOf = (key: string | undefined, context: LoaderFunctionArgs["context"]) =>
  openedByKey(isKey(key) ? inputSheet(database(), { linkKey: key }, now()) : null, { context });

export const headers = () => personalHeaders;

export const handle: PageHandle<typeof loader> = {
  title: (words, { sheet }) => words.inputs.form.title(sheet.year),
};

export default function InputByLink() {
  return (
    <InputFormPage
      page={useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
      linked={false}
    />
  );
}
