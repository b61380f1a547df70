import { meetingPath, minutesPath } from "~/addresses/meetings";
import type { MeetingPage } from "~/domain/meetings/meeting-page.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import { Empty, Part } from "../page";
import { type Mark, Status } from "../status";
import { AgendaTable } from "./agenda-table";
import { ActionTable } from "./outcome";

/** The agenda on the meeting's page, with what the reader may do about it. */
export function AgendaPart({
  facts,
  rights,
  round,
}: {
  facts: Pick<
    MeetingPage,
    "meeting" | "phase" | "agenda" | "length" | "openActions" | "takesProposals" | "proposals"
  >;
  rights: { arrange: boolean; propose: boolean; share: boolean };
  /** How many units have told the round, of those asked; null before they have been. */
  round: { answered: number; asked: number } | null;
}) {
  const speech = useSpeech();
  const own = speech.words.meeting;
  const { meeting, agenda, openActions } = facts;
  const isOpen = facts.phase === "planned" || facts.phase === "called" || facts.phase === "underWay";
  const isOver = facts.phase === "held" || facts.phase === "minutesOut";
  const arranges =
    rights.arrange &&
    facts.phase !== "minutesOut" &&
    facts.phase !== "calledOff" &&
    meeting.minutesSentAt === null;
  const proposes = rights.propose && !rights.arrange && facts.takesProposals;
  return (
    <Part id="dagordning" title={own.agenda} aside={own.itemCount(agenda.length)}>
      {agenda.length > 0 ? (
        <AgendaTable
          agenda={agenda}
          length={isOpen ? facts.length : null}
          caption={own.agendaCaption(meeting.number, meeting.year)}
          endsAt={meeting.endsAt}
          round={round}
          warns={isOpen && rights.arrange}
          shareTo={isOver && rights.share ? `/lardomar/ny?mote=${meeting.id}` : undefined}
          actions={
            isOpen && rights.propose
              ? {
                  open: openActions.length,
                  overdue: openActions.filter((each) => each.status === "overdue").length,
                }
              : null
          }
        />
      ) : arranges && isOpen ? (
        <Empty
          action={
            <ButtonForm
              action={`${meetingPath(meeting.id)}/dagordning/fasta`}
              label={own.openAgenda}
              kind="plain"
            />
          }
        >
          {own.emptyAgenda}
        </Empty>
      ) : (
        <p className="note">{own.emptyAgendaReader}</p>
      )}
      {arranges || proposes ? (
        <div className="actions after">
          {arranges ? (
            <a className="btn" href={`${meetingPath(meeting.id)}/dagordning`}>
              {own.arrange}
            </a>
          ) : null}
          {proposes ? (
            <a className="btn" href={`${meetingPath(meeting.id)}/forslag`}>
              {own.propose}
            </a>
          ) : null}
          {proposes && meeting.answerBy ? (
            <span className="note">{own.proposeUntil(dayInWords(meeting.answerBy, speech))}</span>
          ) : null}
          {facts.proposals > 0 ? (
            <span className="note">
              {rights.arrange ? own.proposalsWaiting(facts.proposals) : own.yourProposals(facts.proposals)}
            </span>
          ) : null}
        </div>
      ) : null}
    </Part>
  );
}

const actionMarks: Record<MeetingPage["openActions"][number]["status"], Mark> = {
  overdue: "need",
  underWay: "half",
  open: "open",
  done: "done",
};

/** The group's open actions as they stand now, under the agenda of its next meeting. */
export function OpenActionsPart({ actions }: { actions: MeetingPage["openActions"] }) {
  const own = useSpeech().words.meeting;
  const overdue = actions.filter((each) => each.status === "overdue").length;
  return (
    <Part id="oppna" title={own.openActions} aside={own.openActionsAside(actions.length, overdue)}>
      <ActionTable
        caption={own.actionsCaption}
        rows={actions.map((action) => ({
          ...action,
          mark: actionMarks[action.status],
          word: own[action.status],
        }))}
      />
    </Part>
  );
}

/** What to read before the meeting: the minutes of the one before. */
export function MaterialPart({ previous }: { previous: NonNullable<MeetingPage["previousMinutes"]> }) {
  const own = useSpeech().words.meeting;
  return (
    <Part id="material" title={own.material} printed={false}>
      <ul className="rows two">
        <li>
          <Status mark={previous.signedOff ? "done" : "half"}>
            {previous.signedOff ? own.signedOff : own.forSignOff}
          </Status>
          <h3>
            <a href={minutesPath(previous.meetingId)}>{own.minutesFrom(previous.number, previous.year)}</a>
          </h3>
        </li>
      </ul>
    </Part>
  );
}
