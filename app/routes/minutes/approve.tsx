import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { SignOffPage } from "~/components/minutes/sign-off-page";
import type { PageHandle } from "~/components/page-handle";
import { isLocked } from "~/domain/meetings/meeting";
import { correctionOf } from "~/domain/minutes/correction.server";
import { approveMinutes, othersIn, sumsOf } from "~/domain/minutes/sign-off.server";
import { minutesText } from "~/domain/minutes/text.server";
import { isRefusal } from "~/domain/refusal";
import { minutesAsked, minutesToApprove } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { readForm, refusedButton } from "~/http/form.server";
import { announce } from "~/live/meetings.server";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "~/remix.server";
import { minutesSheet } from "~/transfer/minutes-prose.server";

/** The sums of the text that was shown. What cannot be read counts as another text: then nothing is signed. */
const shownForm = z.object({
  sum: z.string().max(64).catch(""),
  parts: z
    .string()
    .max(50_000)
    .transform((text) => JSON.parse(text))
    .pipe(z.record(z.string(), z.string()))
    .catch({}),
});

/** The adjuster's page as it is now; shown when the text has changed, else the way there. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting, asked, thing } = minutesAsked(asking);
  const { id, number, year } = meeting;
  if (isLocked(meeting)) throw redirect(minutesPath(id));
  if (meeting.minutesSentAt === null) throw redirect(`${meetingPath(id)}/justering`);
  requireRight(member, "signOffMinutes", thing);
  const text = minutesText(database(), meeting, asked);
  const mine = asked.find((each) => each.personId === member.id);
  return {
    meeting: { id, number, year },
    sheet: minutesSheet(text),
    shown: sumsOf(text),
    sentAt: meeting.minutesSentAt,
    sentByName: mine?.senderName ?? null,
    signOffBy: mine?.signOffBy ?? null,
    hasApproved: false,
    correction: correctionOf(database(), id),
    others: othersIn(asked, member.id),
    today: dayOf(now()),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToApprove(asking);
  const form = await readForm(asking.request, shownForm);
  const shown = form.ok ? form.value : { sum: "", parts: {} };
  const approved = approveMinutes(database(), member, meeting.id, shown, now());
  if (isRefusal(approved)) {
    if (approved.refused !== "textChanged") refusedButton(approved);
    return data(
      { problems: { form: "textChanged" }, changed: approved.current as string[] },
      { status: 409 },
    );
  }
  announce(meeting.id);
  return approved.signedOff
    ? redirectWithNote(minutesPath(meeting.id), "minutesSignedOff")
    : redirectWithNote(`${meetingPath(meeting.id)}/justering`, "approvedOne");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { meeting }) =>
    `${words.minutes.signOff.approve}, ${words.meeting.name(meeting.number, meeting.year)}`,
};

export default function Approve() {
  const facts = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SignOffPage facts={facts} changed={answer?.changed ?? null} />;
}
