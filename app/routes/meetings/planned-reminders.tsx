import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { PlannedReminders, ReminderFields } from "~/components/meetings/planned-reminders";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { withoutLink } from "~/domain/meetings/meeting-page.server";
import { addReminder, refuseReminders, remindersOf } from "~/domain/meetings/planned-reminders.server";
import { shownReminders } from "~/domain/meetings/reminder";
import { reminderForm } from "~/domain/meetings/reminder-form";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** The reminders of a meeting that go by themselves. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = meetingTo(asking, "callMeeting");
  return {
    meeting: withoutLink(meeting),
    reminders: shownReminders(remindersOf(database(), meeting.id), meeting.startsAt),
    closed: refuseReminders(meeting, now()) !== null,
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const form = await readForm(asking.request, reminderForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = addReminder(database(), member, meeting.id, form.value, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(`${meetingPath(meeting.id)}/paminnelser`, "reminderAdded");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.reminders.title };

export default function PlannedRemindersRoute() {
  const speech = useSpeech();
  const own = speech.words.reminders;
  const { meeting, reminders, closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const path = `${meetingPath(meeting.id)}/paminnelser`;
  return (
    <>
      <Head small title={own.title} lead={own.lead} crumbs={meetingCrumbs(meeting, speech)} />
      <Part id="paminnelser" title={own.title}>
        <div className="stack">
          {closed ? <p className="note">{own.closed}</p> : null}
          {!closed && meeting.calledAt === null ? <p className="note">{own.notCalled}</p> : null}
          {reminders.length > 0 ? (
            <PlannedReminders reminders={reminders} removal={closed ? null : `${path}/borttagning`} />
          ) : (
            <p className="note">{own.none}</p>
          )}
          {!closed && meeting.calledAt !== null ? (
            <p>
              {own.byHand} <a href={`${meetingPath(meeting.id)}/paminnelse`}>{own.byHandLink}</a>
            </p>
          ) : null}
        </div>
      </Part>
      {closed && !answer ? null : (
        <Part id="ny" title={own.add}>
          <Form answer={answer} values={{ unit: "days", audience: "" }}>
            <ReminderFields />
            <Actions submit={own.submit}>
              <a href={meetingPath(meeting.id)}>{speech.words.common.back}</a>
            </Actions>
          </Form>
        </Part>
      )}
    </>
  );
}
