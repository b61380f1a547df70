import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireRight } from "~/auth/visit.server";
import { AnswerForm } from "~/components/meetings/answer-form";
import { Chooser } from "~/components/meetings/chooser";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { Column, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { answerFields, givenAnswer } from "~/domain/meetings/answer-form";
import { answerNotice, answerSheet } from "~/domain/meetings/answers.server";
import { withoutLink } from "~/domain/meetings/meeting-page.server";
import { may } from "~/domain/members/permissions";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { forbidden, found, redirectWithNote } from "~/http/answers.server";
import { optionalChoice, optionalId } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const memberForm = z.object({
  ...answerFields,
  /** The invitation that the coordinator answers for somebody else. */
  for: optionalId(),
  /** Where one answered, and comes back to: the meeting's own page, or the start page. */
  from: optionalChoice(["start"]),
});

/** The answer to a notice on a page of its own: one's own, or for the coordinator anybody's. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting, thing } = meetingTo(asking, "seeMeeting");
  const asked = new URL(asking.request.url).searchParams.get("for") || null;
  if (asked) requireRight(member, "answerForOthers", thing);
  const sheet = found(answerSheet(database(), member, meeting, asked, now()));
  return { meeting: withoutLink(meeting), ...sheet };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting, thing } = meetingTo(asking, "seeMeeting");
  if (!may(member, "answerForOthers", thing)) requireRight(member, "answerNotice", thing);
  const form = await readForm(asking.request, memberForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const invitationId = form.value.for;
  const given = givenAnswer(form.value);
  const answered = answerNotice(database(), member, meeting.id, given, invitationId, now());
  if (isRefusal(answered)) {
    if (answered.refused === "notYours" || answered.refused === "notInvited") forbidden(answered.refused);
    return refusedForm(answered, form.typed);
  }
  const back =
    form.value.from === "start" ? "/" : `${meetingPath(meeting.id)}#${invitationId ? "kommer" : "svar"}`;
  return redirectWithNote(back, "answerSent", answered.name, answered.answer);
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.meeting.answerPage };

export default function AnswerRoute() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting;
  const { meeting, refused, whose, others } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typedFor = typeof answer?.typed?.for === "string" ? answer.typed.for : undefined;
  const forOther = typedFor ? others.find((each) => each.id === typedFor) : undefined;
  const isOwn = whose?.isOwn !== false && !forOther;
  const name = forOther?.name ?? whose?.name ?? "";
  const question = !isOwn
    ? own.comes.person(name)
    : whose?.unitName
      ? own.comes.unit(whose.unitName)
      : own.comes.you;
  return (
    <>
      <Head
        small
        title={isOwn ? own.answerPage : own.answerForTitle(name)}
        lead={isOwn ? undefined : own.answerForLead}
        crumbs={meetingCrumbs(meeting, speech)}
      />
      <Column>
        {refused && !answer ? (
          <p>{words.problems[refused as keyof typeof words.problems] ?? own.answersClosed}</p>
        ) : whose || forOther ? (
          <AnswerForm
            meeting={meeting}
            before={whose?.invitation ?? null}
            question={question}
            forInvitation={isOwn ? undefined : (forOther?.id ?? whose?.invitation?.id)}
            answer={answer}
          />
        ) : (
          <p>{own.nothingToAnswer}</p>
        )}
      </Column>
      {others.length > 0 && !refused ? (
        <Part id="andra" title={own.answerFor}>
          <Chooser
            action={`${meetingPath(meeting.id)}/svar`}
            name="for"
            label={own.answerForWhom}
            value={whose?.invitation?.id}
            submit={own.answerForShow}
            options={others.map((each) => ({ value: each.id, label: each.name }))}
          />
        </Part>
      ) : null}
    </>
  );
}
