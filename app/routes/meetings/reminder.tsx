import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { Column, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Status } from "~/components/status";
import { refuseAnswers } from "~/domain/meetings/answering.server";
import { withoutLink } from "~/domain/meetings/meeting-page.server";
import { refuseReminding, remindSilent, silentFor } from "~/domain/meetings/reminders.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { readTyped, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Who has not answered the notice, and the button that reminds them. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = meetingTo(asking, "callMeeting");
  const at = now();
  const refused = refuseAnswers(meeting, at) ?? refuseReminding(database(), meeting, at);
  return {
    meeting: withoutLink(meeting),
    refused: refused?.refused ?? null,
    silent: refused
      ? []
      : silentFor(database(), meeting, at).map(({ invitation, unitName, remindedToday }) => ({
          id: invitation.id,
          name: invitation.name,
          capacity: invitation.capacity,
          unitName,
          remindedToday,
        })),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const typed = await readTyped(asking.request);
  const letters = remindSilent(database(), member, meeting.id, now());
  if (isRefusal(letters)) return refusedForm(letters, typed);
  const back = `${meetingPath(meeting.id)}#kommer`;
  return letters === 0
    ? redirectWithNote(back, "remindedNobody")
    : redirectWithNote(back, "reminded", String(letters));
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.meeting.reminderPage.title };

export default function ReminderRoute() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting.reminderPage;
  const { meeting, refused, silent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const due = silent.filter((each) => !each.remindedToday).length;
  const lead = refused
    ? refused === "noticeWaiting"
      ? own.notYet
      : words.problems[refused as keyof typeof words.problems]
    : silent.length === 0
      ? own.nobody
      : due === 0
        ? own.allToday
        : own.lead;
  return (
    <>
      <Head small title={own.title} lead={lead} crumbs={meetingCrumbs(meeting, speech)} />
      {silent.length > 0 ? (
        <Part id="tysta" title={words.meeting.noAnswer}>
          <table className="coming fold">
            <caption className="vh">{own.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.meeting.who}</th>
                <th scope="col">{words.meeting.capacity}</th>
                <th scope="col">{words.meeting.status}</th>
              </tr>
            </thead>
            <tbody>
              {silent.map((each) => (
                <tr key={each.id}>
                  <th scope="row">{each.name}</th>
                  <td>{[words.terms.capacity[each.capacity], each.unitName].filter(Boolean).join(", ")}</td>
                  <td>
                    <Status mark={each.remindedToday ? "done" : "open"}>
                      {each.remindedToday ? own.today : own.willBe}
                    </Status>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Part>
      ) : null}
      {due > 0 || answer ? (
        <Column>
          <Form answer={answer}>
            <Actions submit={own.submit(due)}>
              <a href={meetingPath(meeting.id)}>{words.common.cancel}</a>
            </Actions>
          </Form>
        </Column>
      ) : null}
    </>
  );
}
