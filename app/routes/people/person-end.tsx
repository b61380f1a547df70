import { z } from "zod";
import { database } from "#db/client.server";
import { closeSessions } from "~/auth/sessions.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Day } from "~/components/moment";
import { Column, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { activatePerson, deactivatePerson, dutiesOf } from "~/domain/members/leaving.server";
import { personById } from "~/domain/members/people.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { tick } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const endForm = z.object({ active: tick() });

/** Closes a person's account, or opens it again; shows what somebody else has to take over. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "managePeople");
  const person = found(personById(database(), params.id ?? ""));
  const duties = dutiesOf(database(), person.id, now());
  return {
    person,
    duties: {
      ...duties,
      meetings: duties.meetings.map((meeting) => ({ ...meeting, day: dayOf(meeting.startsAt) })),
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "managePeople");
  const person = found(personById(database(), params.id ?? ""));
  const form = await readForm(request, endForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const change = form.value.active ? activatePerson : deactivatePerson;
  const refused = change(database(), member, person.id, now());
  if (refused) return refusedForm(refused, form.typed);
  if (!form.value.active) closeSessions(database(), person.id);
  const note = form.value.active ? "personReopened" : "personEnded";
  return redirectWithNote(`/personer/${person.id}`, note, person.name);
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { person }) =>
    person.deactivatedAt
      ? words.people.endForm.reopenTitle(person.name)
      : words.people.endForm.title(person.name),
};

export default function PersonEnd() {
  const words = useWords();
  const own = words.people.endForm;
  const { person, duties } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isClosed = person.deactivatedAt !== null;
  const hasDuties = duties.actions.length + duties.groups.length + duties.meetings.length > 0;
  const form = (
    <Form answer={answer}>
      <input type="hidden" name="active" value={isClosed ? "1" : "0"} />
      <Actions submit={isClosed ? own.reopen : own.submit}>
        <a href={`/personer/${person.id}`}>{words.common.cancel}</a>
      </Actions>
    </Form>
  );
  return (
    <>
      <Head
        small
        title={isClosed ? own.reopenTitle(person.name) : own.title(person.name)}
        lead={isClosed ? own.reopenLead : own.lead}
        crumbs={[
          { to: "/personer", label: words.people.title },
          { to: `/personer/${person.id}`, label: person.name },
        ]}
      />
      {isClosed ? null : (
        <Part id="kvar" title={own.duties}>
          {hasDuties ? (
            <ul className="rows two">
              {duties.groups.map((group) => (
                <li key={group.id}>
                  <span className="meta">
                    {group.duties.map((duty) => words.people.person[duty]).join(", ")}
                  </span>
                  <h3>
                    <a href={`/grupper/${group.id}`}>{group.name}</a>
                  </h3>
                </li>
              ))}
              {duties.meetings.map((meeting) => (
                <li key={meeting.id}>
                  <span className="meta">
                    <Day day={meeting.day} />
                  </span>
                  <h3>
                    <a href={`/moten/${meeting.id}`}>
                      {own.meeting(meeting.number, meeting.year, meeting.groupName)}
                    </a>
                  </h3>
                </li>
              ))}
              {duties.actions.map((action) => (
                <li key={action.id}>
                  <span className="meta">
                    <Day day={action.dueDay} />
                  </span>
                  <h3>
                    <a href={`/atgarder/${action.id}`}>{action.text}</a>
                  </h3>
                </li>
              ))}
            </ul>
          ) : (
            <p className="note">{own.noDuties}</p>
          )}
        </Part>
      )}
      <Column>{form}</Column>
    </>
  );
}
