import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { NoticeForm } from "~/components/meetings/notice-form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { withoutLink } from "~/domain/meetings/meeting-page.server";
import { defaultAnswerBy } from "~/domain/meetings/notice";
import { keepNoticeText } from "~/domain/meetings/notice.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { optionalDay, prose, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const noticeForm = z.object({ noticeText: prose(10_000), answerBy: optionalDay(), version: shownVersion() });

/** The text of the notice, kept before it is sent. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = meetingTo(asking, "callMeeting");
  return {
    meeting: withoutLink(meeting),
    answerBy: meeting.answerBy ?? defaultAnswerBy(meeting.startsAt, now()),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const form = await readForm(asking.request, noticeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, noticeText, answerBy } = form.value;
  const texts = { noticeText: noticeText || null, answerBy };
  const refused = keepNoticeText(database(), member, meeting.id, texts, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(`${meetingPath(meeting.id)}/kallelse#brev`, "noticeKept");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.meeting.noticePage.text };

export default function NoticeTextRoute() {
  const speech = useSpeech();
  const own = speech.words.meeting.noticePage;
  const { meeting, answerBy } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const crumbs = [
    ...meetingCrumbs(meeting, speech),
    { to: `${meetingPath(meeting.id)}/kallelse`, label: own.title },
  ];
  return (
    <>
      <Head small title={own.text} crumbs={crumbs} />
      <Column>
        <NoticeForm
          meetingId={meeting.id}
          version={meeting.version}
          values={{ noticeText: meeting.noticeText, answerBy }}
          receivers={null}
          answer={answer}
        />
      </Column>
    </>
  );
}
