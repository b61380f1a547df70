import { z } from "zod";
import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { CorrectionPage } from "~/components/minutes/correction-page";
import type { PageHandle } from "~/components/page-handle";
import { correctionOf, openCorrection } from "~/domain/minutes/correction.server";
import { stateOf } from "~/domain/minutes/minutes";
import { isRefusal } from "~/domain/refusal";
import { minutesTo } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { prose } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const correctionForm = z.object({ why: prose(1000).pipe(z.string().min(1, "correctionWhyMissing")) });

/** A correction of signed minutes: the form that opens it, or how it stands. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = minutesTo(asking, "correctMinutes");
  const { id, number, year } = meeting;
  return {
    meeting: { id, number, year },
    state: stateOf(meeting),
    correction: correctionOf(database(), id),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesTo(asking, "correctMinutes");
  const form = await readForm(asking.request, correctionForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = openCorrection(database(), member, meeting.id, form.value.why, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(`${minutesPath(meeting.id)}/skriv`, "correctionOpened");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { meeting }) =>
    `${words.editions.correction.title}, ${words.meeting.name(meeting.number, meeting.year)}`,
};

export default function Correction() {
  return <CorrectionPage facts={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
