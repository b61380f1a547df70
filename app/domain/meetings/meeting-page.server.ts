import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { invitations, meetings, minutes } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { type Action, type ActionStatus, statusOf } from "../actions/action";
import { openActionsOf } from "../actions/actions.server";
import { type LessonLine, lessonsFrom } from "../lessons/lessons.server";
import { type Member, viewerOf } from "../members/member";
import { may, type Thing } from "../members/permissions";
import { lettersAbout } from "../outbox/outbox.server";
import { type AgendaItem, isOnAgenda, isProposal, lengthOf, timed } from "./agenda";
import { agendaOf } from "./agenda.server";
import { emptyUnits, type Invitation, type UnitAnswer } from "./answer";
import { answersByUnit, byName, capacityToAnswer, invitationsTo, ownInvitation } from "./answers.server";
import { canJoin, joinsBefore, type Meeting, type MeetingPhase, meetingThing, phaseOf } from "./meeting";
import { meetingById } from "./meetings.server";
import { leavesAt } from "./notice-page.server";
import { type Outcome, outcomeOf } from "./outcome.server";
import { takesProposals } from "./proposals.server";
import { seatedOn } from "./receivers.server";
import { type Suggestion, suggestedBy } from "./replies.server";

/** A meeting as it may be shown: whether there is an online address, but never the address itself. */
export type ShownMeeting = Omit<Meeting, "link"> & { hasLink: boolean };

/**
 * An invitation as all who see the meeting may see it; the comment is for those who lead it, the address for those
 * invited where the group says so.
 */
export type ShownInvitation = Omit<Invitation, "address" | "suggested"> & { address: string | null };

export type ShownUnitAnswer = Omit<UnitAnswer, "by"> & { by: ShownInvitation | null };

/** All that the meeting's page shows a member; the phase decides which parts are filled. */
export type MeetingPage = {
  meeting: ShownMeeting;
  phase: MeetingPhase;
  today: string;
  agenda: (AgendaItem & { number: number; startsAt: number | null })[];
  length: ReturnType<typeof lengthOf>;
  /** Proposals that wait for an answer: all for who arranges the agenda, else one's own. */
  proposals: number;
  takesProposals: boolean;
  /** Answers by unit and by name; null once attendance says who came, and before anybody was called. */
  coming: {
    units: ShownUnitAnswer[];
    named: ShownInvitation[];
    /** Units from which nobody comes as things stand, and whether the deputy may still say yes. */
    empty: { unitId: string; unitName: string; waits: boolean }[];
  } | null;
  /** Answers from calendar programs that wait for the coordinator; nobody else's business. */
  suggestions: Suggestion[];
  /** The member's own answer; null for whoever has nothing to answer. */
  own: { invitation: ShownInvitation | null; unitName: string | null; open: boolean } | null;
  joining: { open: boolean; from: number } | null;
  /** The group's open actions, until the minutes of this meeting take over. */
  openActions: (Pick<Action, "id" | "text" | "dueDay"> & { who: string; status: ActionStatus })[];
  /** The notice while it waits in the outbox: when it leaves, UTC ms. */
  noticeLeavesAt: number | null;
  previousMinutes: { meetingId: string; number: number; year: number; signedOff: boolean } | null;
  outcome: Outcome | null;
  lessons: LessonLine[];
};

/**
 * A meeting with what the permission table is asked about it; null when there is none. `personId` says
 * that the member has been invited.
 */
export function meetingFor(
  db: Database,
  member: Member,
  id: string,
): { meeting: Meeting; thing: Thing } | null {
  const meeting = meetingById(db, id);
  if (!meeting) return null;
  const invited = db
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.meetingId, id),
        eq(invitations.personId, member.id),
        isNull(invitations.withdrawnAt),
      ),
    )
    .get();
  return { meeting, thing: { ...meetingThing(meeting), personId: invited ? member.id : null } };
}

/**
 * A meeting's page as this member may see it through its whole life, and what the permission table is asked
 * about it; null when there is none. At most eight statements.
 */
export function meetingPage(
  db: Database,
  member: Member,
  id: string,
  now: number,
): { page: MeetingPage; thing: Thing } | null {
  const meeting = meetingById(db, id);
  if (!meeting) return null;
  const invited = invitationsTo(db, id);
  const own = ownInvitation(invited, member);
  const thing = { ...meetingThing(meeting), personId: own ? member.id : null };
  const leads = may(member, "callMeeting", thing);
  const phase = phaseOf(meeting, now);
  const today = dayOf(now);
  const isAhead = now < meeting.endsAt && meeting.heldAt === null && meeting.calledOffAt === null;
  const minutesBegun = meeting.minutesStartedAt !== null;
  const items = agendaOf(db, id);
  const onAgenda = items.filter(isOnAgenda);
  const waiting = items.filter(isProposal);
  const show = (each: Invitation): ShownInvitation => {
    const address = meeting.showsAddresses && (leads || own) ? each.address || null : null;
    const isFor = leads || each.personId === member.id;
    const { suggested: _, ...shown } = each;
    return { ...shown, address, comment: isFor ? each.comment : null };
  };
  const showsAnswers = meeting.calledAt !== null && meeting.calledOffAt === null && !minutesBegun;
  return {
    thing,
    page: {
      meeting: withoutLink(meeting),
      phase,
      today,
      agenda: timed(onAgenda, meeting.startsAt),
      length: lengthOf(onAgenda, meeting),
      proposals: waiting.filter((item) => leads || item.proposedBy === member.id).length,
      takesProposals: takesProposals(meeting, now),
      coming: showsAnswers ? comingTo(db, meeting, invited, show) : null,
      suggestions: phase === "called" && may(member, "answerForOthers", thing) ? suggestedBy(invited) : [],
      own: showsAnswers ? ownAnswer(member, meeting, own && show(own), now) : null,
      joining: isAhead ? joiningOf(meeting, member, thing, now) : null,
      openActions:
        isAhead && may(member, "proposeItem", thing)
          ? openActionsOf(db, member, meeting.groupId).map((action) => ({
              id: action.id,
              text: action.text,
              dueDay: action.dueDay,
              who: action.responsibleName ?? action.unitName ?? "",
              status: statusOf(action, today),
            }))
          : [],
      noticeLeavesAt:
        phase === "called" && leads
          ? leavesAt(lettersAbout(db, { subject: "meeting", id, kind: "notice" }))
          : null,
      previousMinutes:
        isAhead && phase !== "underWay" && !minutesBegun ? previousMinutes(db, member, meeting) : null,
      outcome: minutesBegun && may(member, "readMinutes", thing) ? outcomeOf(db, id) : null,
      lessons:
        isAhead || meeting.calledOffAt !== null ? [] : lessonsFrom(db, viewerOf(member), { meetingId: id }),
    },
  };
}

/** A meeting without its online address. */
export function withoutLink({ link, ...meeting }: Meeting): ShownMeeting {
  return { ...meeting, hasLink: link !== null && meeting.form !== "onSite" };
}

function comingTo(
  db: Database,
  meeting: Meeting,
  invited: Invitation[],
  show: (each: Invitation) => ShownInvitation,
): MeetingPage["coming"] {
  const seated = meeting.groupKind === "network" ? seatedOn(db, dayOf(meeting.startsAt)) : [];
  const units = answersByUnit(seated, invited);
  return {
    units: units.map((unit) => ({ ...unit, by: unit.by && show(unit.by) })),
    named: byName(invited).map(show),
    empty: emptyUnits(units).map(({ unitId, unitName, waitsFor }) => ({
      unitId,
      unitName,
      waits: waitsFor === "deputy",
    })),
  };
}

function ownAnswer(
  member: Member,
  meeting: Meeting,
  invitation: ShownInvitation | null,
  now: number,
): MeetingPage["own"] {
  const as = invitation ?? capacityToAnswer(member, meeting);
  if (!as) return null;
  const seat = member.seats.find((each) => each.unitId === as.unitId);
  return {
    invitation,
    unitName: seat?.unitName ?? null,
    open: meeting.heldAt === null && now < meeting.startsAt,
  };
}

function joiningOf(meeting: Meeting, member: Member, thing: Thing, now: number): MeetingPage["joining"] {
  if (meeting.form === "onSite" || meeting.link === null || !may(member, "seeMeetingLink", thing))
    return null;
  return { open: canJoin(meeting, now), from: meeting.startsAt - joinsBefore };
}

/** The minutes of the group's meeting before this one, when the member may read them. */
function previousMinutes(db: Database, member: Member, meeting: Meeting): MeetingPage["previousMinutes"] {
  const row = db
    .select({
      meetingId: meetings.id,
      number: meetings.number,
      year: meetings.year,
      chairId: meetings.chairId,
      secretaryId: meetings.secretaryId,
      adjusterId: meetings.adjusterId,
      secondAdjusterId: meetings.secondAdjusterId,
      sentAt: minutes.sentAt,
      signedOffAt: minutes.signedOffAt,
    })
    .from(meetings)
    .innerJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        eq(meetings.groupId, meeting.groupId),
        lt(meetings.startsAt, meeting.startsAt),
        isNull(meetings.calledOffAt),
        or(sql`${minutes.sentAt} is not null`, sql`${minutes.signedOffAt} is not null`),
      ),
    )
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(1)
    .get();
  if (!row) return null;
  const { meetingId, number, year, adjusterId, secondAdjusterId, ...facts } = row;
  const adjusterIds = [adjusterId, secondAdjusterId].filter((id) => id !== null);
  const thing = { ...meetingThing(meeting), ...facts, adjusterIds };
  return may(member, "readMinutes", thing)
    ? { meetingId, number, year, signedOff: row.signedOffAt !== null }
    : null;
}

/** The online meeting's own address, only when it is one that a browser may safely be sent to. */
export function onlineAddress(meeting: Pick<Meeting, "link" | "form">): string | null {
  if (meeting.form === "onSite" || !meeting.link || !URL.canParse(meeting.link)) return null;
  const url = new URL(meeting.link);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
