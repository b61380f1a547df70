import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Span } from "~/components/moment";
import { Column, Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { callOff } from "~/domain/meetings/changes.server";
import { invitedTo } from "~/domain/meetings/invited.server";
import { longest } from "~/domain/meetings/meeting-form";
import { meetingsOfYear, plannedCount } from "~/domain/meetings/plan.server";
import { planningGroup } from "~/domain/meetings/planning-groups.server";
import { lettersAbout } from "~/domain/outbox/outbox.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { line } from "~/http/fields";
import { formAgain, readForm } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const whyForm = z.object({ why: line("whyMissing", longest.why) });

/** Calling off one meeting. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = meetingTo(asking, "planMeetings");
  const db = database();
  const group = planningGroup(db, meeting.groupId);
  const { id, groupName, number, year, theme, startsAt, endsAt, place, calledOffAt } = meeting;
  return {
    id,
    groupName,
    number,
    year,
    theme,
    startsAt,
    endsAt,
    place,
    calledOffOn: calledOffAt === null ? null : dayOf(calledOffAt),
    tooLate: meeting.heldAt !== null || meeting.minutesStartedAt !== null,
    called: meeting.calledAt !== null,
    past: now() >= endsAt,
    invited: meeting.calledAt === null ? 0 : invitedTo(db, id).length,
    bounds: group && { fewest: group.fewest, most: group.most },
    left: plannedCount(meetingsOfYear(db, [meeting.groupId], year)) - 1,
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "planMeetings");
  const form = await readForm(asking.request, whyForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = callOff(database(), member, meeting.id, form.value.why, now());
  if (isRefusal(refused)) return formAgain({ [refused.field ?? "form"]: refused.refused }, form.typed);
  const told = lettersAbout(database(), { subject: "meeting", id: meeting.id, kind: "calledOff" }).length;
  return told > 0
    ? redirectWithNote(meetingPath(meeting.id), "meetingCalledOffTold", String(told))
    : redirectWithNote(meetingPath(meeting.id), "meetingCalledOff");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, facts) => words.plan.offTitle(words.meeting.name(facts.number, facts.year)),
};

export default function CallOff() {
  const speech = useSpeech();
  const { words } = speech;
  const { plan } = words;
  const facts = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const name = words.meeting.name(facts.number, facts.year);
  const here = meetingPath(facts.id);
  const hindrance = facts.calledOffOn
    ? plan.offAlready(dayInWords(facts.calledOffOn, speech))
    : facts.tooLate
      ? words.problems.heldOrBegun
      : null;
  const lead = !facts.called
    ? plan.offLeadPlanned
    : facts.past
      ? plan.offLeadPast
      : plan.offLeadCalled(facts.invited);
  return (
    <>
      <Head
        crumbs={[
          "meetings",
          { to: `/moten?ar=${facts.year}`, label: String(facts.year) },
          { to: here, label: name },
        ]}
        kicker={facts.groupName}
        title={plan.offTitle(name)}
        lead={hindrance ? null : lead}
      />
      {hindrance ? (
        <Column>
          <Empty
            action={
              <a className="btn" href={here}>
                {words.common.back}
              </a>
            }
          >
            {hindrance}
          </Empty>
        </Column>
      ) : (
        <>
          <Part id="motet" title={plan.offWhat}>
            <div className="stack">
              <h3 lang={facts.theme ? "sv" : undefined}>{facts.theme ?? name}</h3>
              <p>
                <Span from={facts.startsAt} to={facts.endsAt} />
                {facts.place ? `. ${facts.place}.` : "."}
              </p>
              <p className="note">
                {facts.bounds
                  ? plan.offMeter(facts.left, facts.bounds.fewest, facts.bounds.most, facts.year)
                  : null}{" "}
                {plan.offAgenda}
              </p>
            </div>
          </Part>
          <Part id="orsak" title={plan.callOff}>
            <Form action={`${here}/installning`} answer={answer}>
              <Field name="why" label={plan.offWhy} help={plan.offWhyHelp} required />
              <Actions submit={plan.offSave}>
                <a href={here}>{plan.offKeep}</a>
              </Actions>
            </Form>
          </Part>
        </>
      )}
    </>
  );
}
