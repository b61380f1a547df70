import { database } from "#db/client.server";
import type { Answer } from "#db/words";
import { meetingPath } from "~/addresses/meetings";
import { requireMember, requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { AlikeLink } from "~/components/archive/alike-link";
import { AttachmentsPart } from "~/components/attachments/attachments-part";
import { ButtonForm } from "~/components/buttons";
import { AnswerForm } from "~/components/meetings/answer-form";
import { AgendaPart, MaterialPart, OpenActionsPart } from "~/components/meetings/before-parts";
import { Coming } from "~/components/meetings/coming";
import { MeetingHead, meetingTitle } from "~/components/meetings/meeting-head";
import { MeetingNotice } from "~/components/meetings/meeting-notice";
import {
  AgreedActions,
  AttendancePart,
  DecisionsPart,
  LessonsPart,
  MinutesPart,
} from "~/components/meetings/outcome";
import { Suggestions } from "~/components/meetings/suggestions";
import { TimeAndPlace } from "~/components/meetings/time-and-place";
import { Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { RoundPart } from "~/components/rounds/round-part";
import { type Mark, Status } from "~/components/status";
import { plainText } from "~/domain/archive/plain-text";
import { attachPath } from "~/domain/attachments/attachment";
import { attachmentsOfMeeting } from "~/domain/attachments/attachments.server";
import { unitsToWriteFor } from "~/domain/lessons/writing.server";
import { countAnswers } from "~/domain/meetings/answer";
import { wasNeverCalled } from "~/domain/meetings/meeting";
import { meetingPage } from "~/domain/meetings/meeting-page.server";
import { has, unitsOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { signedOutcome } from "~/domain/minutes/signed-outcome.server";
import { countRound } from "~/domain/rounds/round";
import { roundOf } from "~/domain/rounds/rounds.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/** A meeting through its whole life: what comes first follows from how far it has come. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const at = now();
  const { page, thing } = found(meetingPage(database(), member, params.id ?? "", at));
  requireRight(member, "seeMeeting", thing);
  const { coming, meeting } = page;
  const hasRound =
    meeting.groupKind === "network" &&
    meeting.calledAt !== null &&
    meeting.calledOffAt === null &&
    // Once the minutes are begun they tell the round; whoever writes them has it beside the text.
    meeting.minutesStartedAt === null &&
    may(member, "readRound", thing);
  const isCorrected = page.outcome !== null && meeting.minutesCorrectionAt !== null;
  const outcome = isCorrected ? signedOutcome(database(), meeting.id) : page.outcome;
  const round = hasRound ? roundOf(database(), meeting.id) : null;
  return {
    ...page,
    outcome,
    agenda: page.agenda.map((item) => ({
      ...item,
      description: item.description && plainText(item.description),
    })),
    count: coming && countAnswers(coming.units.length > 0 ? coming.units : coming.named),
    round,
    roundCount: round && countRound(round),
    /** The units for which the member may tell the round, until the meeting begins. */
    tells:
      at >= meeting.startsAt || meeting.heldAt !== null
        ? []
        : has(member, "coordinator")
          ? ("all" as const)
          : unitsOf(member, "contact", "deputy"),
    writesFor: may(member, "writeLesson") ? unitsToWriteFor(member) : [],
    /** In the archive, where this member finds it. */
    stands:
      (meeting.calledAt !== null || meeting.heldAt !== null) &&
      meeting.calledOffAt === null &&
      (meeting.groupKind === "network" || member.groupIds.includes(meeting.groupId)),
    attachments: meeting.hasFiles ? attachmentsOfMeeting(database(), meeting.id) : [],
    attachTo: may(member, "attachToMeeting", thing) ? attachPath("meeting", meeting.id) : null,
    neverCalled: wasNeverCalled(page.meeting, at),
    hasBegun: at >= page.meeting.startsAt,
    /** On the day of the meeting its room can follow it. */
    isFollowed:
      meeting.calledOffAt === null &&
      page.today === dayOf(meeting.startsAt) &&
      may(member, "followMeeting", thing),
    noticeHtml: page.meeting.noticeText ? proseHtml(page.meeting.noticeText) : "",
    summaryHtml: outcome?.summary ? proseHtml(outcome.summary) : "",
    rights: {
      call: may(member, "callMeeting", thing),
      plan: may(member, "planMeetings", thing),
      arrange: may(member, "arrangeAgenda", thing),
      propose: may(member, "proposeItem", thing),
      write: may(member, "writeMinutes", thing),
      answerForOthers: may(member, "answerForOthers", thing),
      seeHistory: may(member, "seeHistory", thing),
      share: may(member, "writeLesson", thing),
    },
  };
}

type Facts = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = {
  title: (_words, { meeting }, speech) => meetingTitle(meeting, speech),
};

export default function MeetingRoute() {
  const { words } = useSpeech();
  const facts = useLoaderData<typeof loader>();
  const { meeting, phase, outcome } = facts;
  const isOver = phase === "held" || phase === "minutesOut";
  return (
    <>
      <link rel="stylesheet" media="print" href={`${meetingPath(meeting.id)}/utskrift.css`} />
      <MeetingHead {...facts} />
      {phase === "calledOff" ? <CalledOff facts={facts} /> : null}
      {isOver || phase === "underWay" ? (
        <MinutesPart
          meeting={meeting}
          outcome={outcome}
          summaryHtml={facts.summaryHtml}
          writes={facts.rights.write}
        />
      ) : null}
      {outcome && isOver ? (
        <>
          <DecisionsPart meetingId={meeting.id} decisions={outcome.decisions} />
          <AgreedActions actions={outcome.actions} today={facts.today} />
        </>
      ) : null}
      {isOver ? (
        <LessonsPart
          lessons={facts.lessons}
          shareTo={facts.rights.share ? `/lardomar/ny?mote=${meeting.id}` : null}
        />
      ) : null}
      {isOver ? null : <When facts={facts} />}
      {isOver ? null : <OwnAnswer facts={facts} />}
      {facts.rights.call && (phase === "planned" || phase === "called") && !facts.hasBegun ? (
        <MeetingNotice meeting={meeting} noticeLeavesAt={facts.noticeLeavesAt} />
      ) : null}
      <AgendaPart facts={facts} rights={facts.rights} round={facts.roundCount} />
      <AttachmentsPart {...facts} />
      {facts.round ? (
        <RoundPart
          round={facts.round}
          count={facts.roundCount}
          meeting={meeting}
          today={facts.today}
          asks={facts.rights.call && phase === "called" && facts.noticeLeavesAt === null}
          tells={facts.tells}
          writesFor={facts.writesFor}
        />
      ) : null}
      {facts.openActions.length > 0 ? <OpenActionsPart actions={facts.openActions} /> : null}
      {facts.previousMinutes ? <MaterialPart previous={facts.previousMinutes} /> : null}
      {facts.suggestions.length > 0 ? (
        <Part
          id="bekrafta"
          title={words.link.replies.part}
          aside={words.link.replies.aside(facts.suggestions.length)}
          printed={false}
        >
          <Suggestions suggestions={facts.suggestions} meetingId={meeting.id} />
          <p className="note after">{words.link.replies.lead}</p>
        </Part>
      ) : null}
      <Who facts={facts} />
      {isOver ? <When facts={facts} /> : null}
    </>
  );
}

function CalledOff({ facts }: { facts: Facts }) {
  const own = useSpeech().words.meeting;
  return (
    <Part id="installt" title={own.calledOffWhy}>
      <div className="stack">
        <p className="lead" lang="sv">
          {facts.meeting.calledOffWhy}
        </p>
        <p className="note">{own.calledOffNote}</p>
      </div>
    </Part>
  );
}

function When({ facts }: { facts: Facts }) {
  const { words } = useSpeech();
  const own = words.meeting;
  const { meeting, phase, rights } = facts;
  const ahead = phase === "planned" || phase === "called" || phase === "underWay";
  const open = rights.plan && phase !== "calledOff" && phase !== "minutesOut";
  const canHold = (rights.call || rights.write) && facts.hasBegun && meeting.heldAt === null;
  return (
    <TimeAndPlace
      meeting={meeting}
      today={facts.today}
      joining={facts.joining}
      ahead={ahead && !facts.neverCalled}
      noticeHtml={ahead ? facts.noticeHtml : ""}
      leads={rights.call}
    >
      {open || rights.seeHistory || facts.isFollowed ? (
        <div className="actions after">
          {facts.isFollowed ? (
            <a className="btn" href={`${meetingPath(meeting.id)}/nu`}>
              {words.follow.way}
            </a>
          ) : null}
          {canHold && phase !== "calledOff" ? (
            <ButtonForm action={`${meetingPath(meeting.id)}/genomford`} label={own.markHeld} />
          ) : null}
          {open ? <a href={`${meetingPath(meeting.id)}/andra`}>{own.change}</a> : null}
          {rights.call && ahead && !facts.hasBegun ? (
            <a href={`${meetingPath(meeting.id)}/paminnelser`}>{words.reminders.title}</a>
          ) : null}
          {open && ahead && !facts.hasBegun ? (
            <a href={`${meetingPath(meeting.id)}/installning`}>{own.callOff}</a>
          ) : null}
          {rights.seeHistory ? <a href={`/historik/meeting/${meeting.id}`}>{own.history}</a> : null}
        </div>
      ) : null}
      {facts.stands ? <AlikeLink kind="meeting" id={meeting.id} /> : null}
    </TimeAndPlace>
  );
}

function OwnAnswer({ facts }: { facts: Facts }) {
  const { words } = useSpeech();
  const own = words.meeting;
  if (!facts.own?.open) return null;
  const { invitation, unitName } = facts.own;
  const form = (
    <AnswerForm
      meeting={facts.meeting}
      before={invitation}
      question={unitName ? own.comes.unit(unitName) : own.comes.you}
    />
  );
  return (
    <Part
      id="svar"
      title={own.yourAnswer}
      aside={
        invitation?.answer ? (
          <Status mark={answerMarks[invitation.answer]}>
            {own.answered(words.terms.answer[invitation.answer])}
          </Status>
        ) : (
          <Status mark="need">{own.notAnswered}</Status>
        )
      }
    >
      {invitation?.answer ? (
        <details className="answer">
          <summary>{own.changeAnswer}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </Part>
  );
}

const answerMarks: Record<Answer, Mark> = { yes: "done", maybe: "half", no: "no" };

function Who({ facts }: { facts: Facts }) {
  const { words } = useSpeech();
  const own = words.meeting;
  const { coming, count, outcome, rights, meeting } = facts;
  if (outcome && outcome.attendance.length > 0) return <AttendancePart attendance={outcome.attendance} />;
  if (!coming || !count) return null;
  const leads = rights.call && !facts.hasBegun;
  return (
    <Coming
      coming={coming}
      count={count}
      meetingId={meeting.id}
      answersFor={rights.answerForOthers && !facts.hasBegun}
    >
      {leads ? (
        <div className="actions">
          {count.none > 0 && facts.noticeLeavesAt === null ? (
            <a className="btn low" href={`${meetingPath(meeting.id)}/paminnelse`}>
              {own.remind(count.none)}
            </a>
          ) : null}
          {facts.noticeLeavesAt === null ? (
            <a href={`${meetingPath(meeting.id)}/kallelse`}>{own.showNotice}</a>
          ) : null}
          <a href={`${meetingPath(meeting.id)}/gaster`}>{own.guests}</a>
          <a href={`${meetingPath(meeting.id)}/kallade`}>{words.link.invited.way}</a>
          {rights.answerForOthers ? <a href={`${meetingPath(meeting.id)}/svar`}>{own.answerFor}</a> : null}
          {rights.answerForOthers ? (
            <a href={`${meetingPath(meeting.id)}/kalendersvar`}>{words.link.replies.way}</a>
          ) : null}
        </div>
      ) : null}
    </Coming>
  );
}
