import { database } from "#db/client.server";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import type { PageHandle } from "~/components/page-handle";
import { RoundFormPage } from "~/components/rounds/round-form";
import { coordinatorToAsk } from "~/domain/members/coordinator.server";
import { isRefusal } from "~/domain/refusal";
import { roundForm } from "~/domain/rounds/round-form";
import { answerRound, roundSheet } from "~/domain/rounds/rounds.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/**
 * A unit's part of the round, by the link of its letter and without sign-in. Opening it changes nothing. When it
 * is too late the page says so, and answers 410.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const sheet = await sheetOf(params.key, context);
  const { groupName, number, year, startsAt } = sheet.meeting;
  return data(
    {
      ...sheet,
      meeting: { groupName, number, year, startsAt },
      coordinator: sheet.over === null ? null : coordinatorToAsk(database()),
    },
    { status: sheet.over === null ? 200 : 410, headers: personalHeaders },
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { unitName } = await sheetOf(params.key, context);
  const form = await readForm(request, roundForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...told } = form.value;
  const which = { linkKey: params.key ?? "" };
  const refused = answerRound(database(), null, which, told, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(`/laget-runt/${params.key}`, "roundTold", unitName);
}

const sheetOf = (key: string | undefined, context: LoaderFunctionArgs["context"]) =>
  openedByKey(isKey(key) ? roundSheet(database(), { linkKey: key }, now()) : null, { context });

export const headers = () => personalHeaders;

export const handle: PageHandle<typeof loader> = { title: (words) => words.round.form.title };

export default function RoundByLink() {
  return <RoundFormPage sheet={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
