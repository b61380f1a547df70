import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { Actions, ButtonForm } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Named } from "~/components/meetings/agenda-rows";
import { AnswerStatus } from "~/components/meetings/coming";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { invitationsTo } from "~/domain/meetings/answers.server";
import { addGuest } from "~/domain/meetings/guests.server";
import { withoutLink } from "~/domain/meetings/meeting-page.server";
import { refuseCalling } from "~/domain/meetings/notice.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { line, mailAddress } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const guestForm = z.object({
  name: line("guestNameMissing", 120),
  address: mailAddress("addressMissing"),
});

/** The guests of a meeting: who they are, what they have answered, and the form that invites one more. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = meetingTo(asking, "callMeeting");
  return {
    meeting: withoutLink(meeting),
    open: refuseCalling(meeting, null, now()) === null,
    guests: invitationsTo(database(), meeting.id)
      .filter((each) => each.capacity === "guest")
      .map(({ id, name, address, answer }) => ({ id, name, address, answer })),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const form = await readForm(asking.request, guestForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const added = addGuest(database(), member, meeting.id, form.value, now());
  if (isRefusal(added)) return refusedForm(added, form.typed);
  const note = meeting.calledAt === null ? "guestAdded" : "guestAddedCalled";
  return redirectWithNote(`${meetingPath(meeting.id)}/gaster`, note, form.value.name);
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.meeting.guestPage.title };

export default function GuestsRoute() {
  const speech = useSpeech();
  const own = speech.words.meeting.guestPage;
  const { meeting, open, guests } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        title={own.title}
        lead={open ? own.lead : own.locked}
        crumbs={meetingCrumbs(meeting, speech)}
      />
      <Part id="gaster" title={own.caption}>
        {guests.length === 0 ? (
          <p className="note">{own.none}</p>
        ) : (
          <ul className="rows three">
            {guests.map((guest) => (
              <li key={guest.id}>
                <AnswerStatus answer={guest.answer} quiet />
                <div>
                  <h3>{guest.name}</h3>
                  <p className="meta">{guest.address}</p>
                </div>
                {open ? (
                  <ButtonForm
                    action={`${meetingPath(meeting.id)}/gaster/borttagning`}
                    fields={{ guest: guest.id }}
                    label={<Named short={own.remove} full={own.removeOf(guest.name)} />}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Part>
      {open || answer ? (
        <Part id="ny-gast" title={own.add}>
          <Form answer={answer}>
            <Field name="name" label={own.name} required />
            <Field name="address" type="email" label={own.address} help={own.addressHelp} required />
            <Actions submit={meeting.calledAt === null ? own.submit : own.submitCalled} />
          </Form>
        </Part>
      ) : null}
    </>
  );
}
