import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { SenderPage } from "~/components/minutes/sender-page";
import type { PageHandle } from "~/components/page-handle";
import { itemsWithoutOutcome } from "~/domain/minutes/closing.server";
import { missingIn, stateOf } from "~/domain/minutes/minutes";
import { meetingWithMinutes } from "~/domain/minutes/minutes.server";
import { lastDayToSignOff, sendForSignOff } from "~/domain/minutes/sign-off.server";
import { minutesText } from "~/domain/minutes/text.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { day, prose } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const sendForm = z.object({ signOffBy: day(), noOutcomeWhy: prose(1000) });

/** Minutes are sent to the adjuster; the form, or what is missing before it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, asked, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
  const { id, number, year } = meeting;
  requireRight(member, "writeMinutes", thing);
  const state = stateOf(meeting);
  if (state === "awaiting" || state === "signedOff") throw redirect(`/moten/${id}/justering`);
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

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
  requireRight(member, "writeMinutes", thing);
  const form = await readForm(request, sendForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = sendForSignOff(database(), member, meeting.id, form.value, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  announce(meeting.id);
  const adjusters = meeting.adjusters.map(({ name }) => name);
  return redirectWithNote(`/moten/${meeting.id}/justering`, "sentForSignOff", ...adjusters);
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.minutes.signOff.sendTitle };

export default function Send() {
  return <SenderPage facts={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
