import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { SenderPage } from "~/components/minutes/sender-page";
import type { PageHandle } from "~/components/page-handle";
import { itemsWithoutOutcome } from "~/domain/minutes/closing.server";
import { missingIn, stateOf } from "~/domain/minutes/minutes";
import { lastDayToSignOff, sendForSignOff } from "~/domain/minutes/sign-off.server";
import { minutesText } from "~/domain/minutes/text.server";
import { isRefusal } from "~/domain/refusal";
import { minutesAsked, minutesToSend } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { day, prose } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const sendForm = z.object({ signOffBy: day(), noOutcomeWhy: prose(1000) });

/** Minutes are sent to the adjuster; the form, or what is missing before it. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting, asked, thing } = minutesAsked(asking);
  const { id, number, year } = meeting;
  requireRight(member, "writeMinutes", thing);
  const state = stateOf(meeting);
  if (state === "awaiting" || state === "signedOff") throw redirect(`${meetingPath(id)}/justering`);
  const text = minutesText(database(), meeting, asked);
  return {
    meeting: { id, number, year, adjusters: meeting.adjusters.map(({ name }) => name) },
    state,
    isCorrection: meeting.minutesCorrectionAt !== null,
    missing: missingIn(text, meeting, now()),
    items: text.items.map((item) => ({ id: item.id, title: item.title })),
    left: itemsWithoutOutcome(database(), id),
    noOutcomeWhy: text.noOutcomeWhy,
    asked: [],
    signOffBy: lastDayToSignOff(meeting, dayOf(now())),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToSend(asking);
  const form = await readForm(asking.request, sendForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = sendForSignOff(database(), member, meeting.id, form.value, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  announce(meeting.id);
  const adjusters = meeting.adjusters.map(({ name }) => name);
  return redirectWithNote(`${meetingPath(meeting.id)}/justering`, "sentForSignOff", ...adjusters);
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.minutes.signOff.sendTitle };

export default function Send() {
  return <SenderPage facts={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
