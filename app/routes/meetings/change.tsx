import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { clockOf, dayOf, yearOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Fact } from "~/components/facts";
import { Form, SavedNow } from "~/components/form";
import { Confirm } from "~/components/meetings/confirm";
import { MeetingFields } from "~/components/meetings/meeting-fields";
import { Span } from "~/components/moment";
import { Column, Empty, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { changeMeeting } from "~/domain/meetings/changes.server";
import { invitedTo } from "~/domain/meetings/invited.server";
import { isLocked, type Meeting } from "~/domain/meetings/meeting";
import { readMeeting, readWhy, type TypedFacts } from "~/domain/meetings/meeting-form";
import { meetingsAround } from "~/domain/meetings/plan.server";
import { groupsSeenBy, leadersOf, planningGroup } from "~/domain/meetings/planning-groups.server";
import { type PointedOut, pointOutNew, withMoved } from "~/domain/meetings/pointed-out.server";
import { breaksOf } from "~/domain/members/breaks.server";
import type { Member } from "~/domain/members/member";
import { lettersAbout } from "~/domain/outbox/outbox.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, formConflict, type Problems, readTyped, type Typed } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** The facts of one meeting, to be changed or moved. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = meetingTo(asking, "planMeetings");
  const db = database();
  const named = [
    meeting.namedChairId,
    meeting.namedSecretaryId,
    meeting.namedAdjusterId,
    meeting.secondAdjusterId,
  ];
  const { id, groupName, number, year, version } = meeting;
  const called = meeting.calledAt !== null;
  return {
    id,
    groupName,
    number,
    year,
    version,
    called,
    locked:
      meeting.calledOffAt !== null
        ? ("calledOffAlready" as const)
        : isLocked(meeting)
          ? ("minutesAreOut" as const)
          : null,
    held: meeting.heldAt !== null,
    invited: called ? invitedTo(db, id).length : 0,
    leaders: leadersOf(db, meeting.groupId, named, dayOf(now())),
    now: now(),
    values: {
      day: dayOf(meeting.startsAt),
      start: clockOf(meeting.startsAt),
      end: clockOf(meeting.endsAt),
      meetingForm: meeting.form,
      place: meeting.place,
      link: meeting.link,
      theme: meeting.theme,
      caseNumber: meeting.caseNumber,
      chair: meeting.namedChairId,
      secretary: meeting.namedSecretaryId,
      adjuster: meeting.namedAdjusterId,
      secondAdjuster: meeting.secondAdjusterId,
      answerBy: meeting.answerBy,
      noticeText: meeting.noticeText,
    },
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "planMeetings");
  const typed = await readTyped(asking.request);
  const read = readMeeting(typed);
  const why = readWhy(typed);
  if (!read.ok || !why.ok) {
    return again({ ...(read.ok ? {} : read.problems), ...(why.ok ? {} : why.problems) }, typed);
  }
  const plan = withNotice(read.value, meeting);
  if (typed.confirmed !== "1") {
    const points = pointsOfMove(member, meeting, plan.startsAt);
    if (points.length > 0) return again({ confirmed: "lookAgain" }, typed, points);
  }
  const shownVersion = Number(typed.version) || 0;
  const refused = changeMeeting(
    database(),
    member,
    meeting.id,
    { plan, shownVersion, why: why.value },
    now(),
  );
  if (isRefusal(refused)) {
    if (refused.refused !== "changedMeanwhile")
      return again({ [refused.field ?? "form"]: refused.refused }, typed);
    const current = refused.current as Meeting;
    return data({ ...formConflict(typed, current).data, pointedOut: [] as PointedOut[] }, { status: 409 });
  }
  const about = { subject: "meeting", id: meeting.id, kind: "noticeChanged" };
  const waits = lettersAbout(database(), about).some((letter) => !letter.sentAt && !letter.failedAt);
  return redirectWithNote(meetingPath(meeting.id), waits ? "meetingMoved" : "saved");
}

/** Before the notice its own texts are written where it is sent from; here they are kept as they are. */
function withNotice(plan: TypedFacts, meeting: Meeting): TypedFacts {
  if (meeting.calledAt !== null) return plan;
  const stillBefore = meeting.answerBy !== null && meeting.answerBy <= dayOf(plan.startsAt);
  return { ...plan, noticeText: meeting.noticeText, answerBy: stillBefore ? meeting.answerBy : null };
}

/** What a new time is pointed out for; nothing when the time stays, or for a meeting that has been held. */
function pointsOfMove(member: Member, meeting: Meeting, startsAt: number): PointedOut[] {
  const bounds = planningGroup(database(), meeting.groupId);
  if (!bounds || startsAt === meeting.startsAt || meeting.heldAt !== null) return [];
  const year = yearOf(dayOf(startsAt));
  const seen = groupsSeenBy(database(), member).map((each) => each.id);
  const around = meetingsAround(database(), meeting.groupId, seen, year);
  const { id, groupId, groupName } = meeting;
  const meetings = withMoved(around, { id, groupId, groupName, startsAt });
  const breaks = breaksOf(database(), groupId);
  return pointOutNew({ groupId, meetings, year, bounds, breaks, now: now() });
}

function again(problems: Problems, typed: Typed, pointedOut: PointedOut[] = []) {
  return data({ ...formAgain(problems, typed).data, pointedOut }, { status: 422 });
}

export const handle: PageHandle<typeof loader> = {
  title: (words, facts) => words.plan.changeTitle(words.meeting.name(facts.number, facts.year)),
};

export default function ChangeMeeting() {
  const { words } = useSpeech();
  const { plan } = words;
  const facts = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const name = words.meeting.name(facts.number, facts.year);
  const lead = facts.held
    ? plan.changeLeadHeld
    : facts.called
      ? plan.changeLeadCalled(facts.invited)
      : plan.changeLeadPlanned;
  return (
    <>
      <Head
        crumbs={[
          "meetings",
          { to: `/moten?ar=${facts.year}`, label: String(facts.year) },
          { to: meetingPath(facts.id), label: name },
        ]}
        kicker={facts.groupName}
        title={plan.changeTitle(name)}
        lead={facts.locked ? null : lead}
      />
      <Column>
        {facts.locked ? (
          <Empty
            action={
              <a className="btn" href={meetingPath(facts.id)}>
                {words.common.back}
              </a>
            }
          >
            {words.problems[facts.locked]}
          </Empty>
        ) : (
          <>
            <SavedNow answer={answer}>
              <StandsNow meeting={answer?.current as Meeting | undefined} />
            </SavedNow>
            <Form
              action={`${meetingPath(facts.id)}/andra`}
              values={facts.values}
              answer={answer}
              version={facts.version}
            >
              <MeetingFields leaders={facts.leaders} called={facts.called} />
              <Confirm points={answer?.pointedOut ?? []} now={facts.now} />
              <Actions submit={words.common.save}>
                <a href={meetingPath(facts.id)}>{words.common.cancel}</a>
                {facts.held ? null : <a href={`${meetingPath(facts.id)}/installning`}>{plan.offSave}</a>}
              </Actions>
            </Form>
          </>
        )}
      </Column>
    </>
  );
}

/** The meeting as somebody else has just saved it. */
function StandsNow({ meeting }: { meeting: Meeting | undefined }) {
  const { words } = useSpeech();
  const { savedNow } = words.plan;
  if (!meeting) return null;
  return (
    <dl className="facts">
      <Fact label={savedNow.when}>
        <Span from={meeting.startsAt} to={meeting.endsAt} />
      </Fact>
      <Fact label={savedNow.where}>
        {[meeting.place, words.terms.meetingForm[meeting.form], meeting.link].filter(Boolean).join(", ")}
      </Fact>
      <Fact label={savedNow.theme} lang={meeting.theme ? "sv" : undefined}>
        {meeting.theme ?? words.common.none}
      </Fact>
      <Fact label={savedNow.leads}>
        {[meeting.chairName, meeting.secretaryName, ...meeting.adjusters.map(({ name }) => name)]
          .filter(Boolean)
          .join(", ") || words.common.none}
      </Fact>
    </dl>
  );
}
