import type { MeetingForm } from "#db/words";
import type { Member } from "../members/member";
import { may } from "../members/permissions";
import { type Meeting, type MeetingPhase, meetingThing, phaseOf, wasNeverCalled } from "./meeting";
import type { Turnout } from "./turnout.server";

/** A meeting as a row of its year. */
export type YearRow = {
  id: string;
  groupId: string;
  /** Null for a meeting called off before anybody was called: it has given up its number. */
  number: number | null;
  year: number;
  theme: string | null;
  startsAt: number;
  endsAt: number;
  form: MeetingForm;
  place: string | null;
  phase: MeetingPhase;
  neverCalled: boolean;
  /** Null as long as no minutes are to be expected. */
  minutes: "signedOff" | "forSignOff" | "draft" | "missing" | null;
  readsMinutes: boolean;
  turnout: Turnout | null;
  mayChange: boolean;
};

/** A meeting as its year's table shows it to a member. The online address is left out. */
export function yearRow(meeting: Meeting, turnout: Turnout | null, member: Member, now: number): YearRow {
  const { id, groupId, year, theme, startsAt, endsAt, form, place } = meeting;
  const phase = phaseOf(meeting, now);
  const thing = meetingThing(meeting);
  const minutes = minutesState(meeting, phase);
  return {
    id,
    groupId,
    year,
    theme,
    startsAt,
    endsAt,
    form,
    place,
    phase,
    minutes,
    turnout,
    number: meeting.calledOffAt !== null && meeting.calledAt === null ? null : meeting.number,
    neverCalled: wasNeverCalled(meeting, now),
    readsMinutes: minutes !== null && minutes !== "missing" && may(member, "readMinutes", thing),
    mayChange:
      meeting.calledOffAt === null &&
      meeting.minutesSignedOffAt === null &&
      may(member, "planMeetings", thing),
  };
}

function minutesState(meeting: Meeting, phase: MeetingPhase): YearRow["minutes"] {
  if (phase === "calledOff") return null;
  if (meeting.minutesSignedOffAt !== null) return "signedOff";
  if (meeting.minutesSentAt !== null) return "forSignOff";
  if (meeting.minutesStartedAt !== null) return "draft";
  return phase === "held" ? "missing" : null;
}
