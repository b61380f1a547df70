import type { Answer, AttendanceMode, MeetingForm } from "#db/words";
import { meetingPath } from "~/addresses/meetings";
import type { Waiting } from "~/domain/overview/waiting.server";
import { dayInWords, listInWords } from "~/i18n/format";
import type { Speech } from "~/i18n/language";
import type { Row } from "./waiting-list";

type MeetingWaiting = Extract<
  Waiting,
  {
    kind:
      | "answer"
      | "round"
      | "unanswered"
      | "notCalled"
      | "suggestedAnswers"
      | "proposals"
      | "planOutOfBounds";
  }
>;

/** What waits of meetings to come: to plan and call them, and to answer. */
export function meetingInWords(thing: MeetingWaiting, speech: Speech): Row {
  const { home } = speech.words;
  const say = (day: string | null) => (day ? dayInWords(day, speech) : null);
  const meeting = (about: { number: number; year: number }) => home.meetingName(about.number, about.year);
  switch (thing.kind) {
    case "answer": {
      const { status, ...words } = home.waiting.answer;
      const to = `${meetingPath(thing.meetingId)}#svar`;
      const title = words.title(meeting(thing), dayInWords(thing.day, speech));
      const replies = repliesTo(thing.form).map((fields) => ({
        label: words.reply[fields.mode ?? fields.answer],
        action: `${meetingPath(thing.meetingId)}/svar`,
        fields: { ...fields, from: "start" },
      }));
      return { mark: "need", status, to, title, meta: words.meta(thing.unit, say(thing.by)), replies };
    }
    case "round": {
      const { status, button, ...words } = home.waiting.round;
      return {
        mark: "open",
        status,
        button,
        to: `${meetingPath(thing.meetingId)}/laget-runt/${thing.unitId}`,
        title: words.title(meeting(thing)),
        meta: words.meta(thing.unit, dayInWords(thing.day, speech)),
      };
    }
    case "unanswered": {
      const { status, button, ...words } = home.waiting.unanswered;
      const to = `${meetingPath(thing.meetingId)}/paminnelse`;
      const title = words.title(thing.units.length, dayInWords(thing.day, speech, { year: false }));
      return { mark: "need", status, button, to, title, meta: words.meta(listInWords(thing.units, speech)) };
    }
    case "notCalled": {
      const { status, button, ...words } = home.waiting.notCalled;
      const to = `${meetingPath(thing.meetingId)}/kallelse`;
      const title = words.title(meeting(thing), dayInWords(thing.day, speech));
      return { mark: "need", status, button, to, title, meta: words.meta(thing.days) };
    }
    case "suggestedAnswers": {
      const { status, button, ...words } = home.waiting.suggestedAnswers;
      const to = `${meetingPath(thing.meetingId)}/kalendersvar`;
      const title = words.title(thing.suggested, meeting(thing));
      return { mark: "need", status, button, to, title, meta: words.meta() };
    }
    case "proposals": {
      const { status, button, ...words } = home.waiting.proposals;
      const to = `${meetingPath(thing.meetingId)}/dagordning`;
      return {
        mark: "open",
        status,
        button,
        to,
        title: words.title(thing.proposed, meeting(thing)),
        meta: words.meta(),
      };
    }
    case "planOutOfBounds": {
      const { status, button, ...words } = home.waiting.planOutOfBounds;
      const { group, year, planned, fewest, most } = thing;
      return {
        mark: "need",
        status,
        button,
        to: `/moten/plan?ar=${year}&grupp=${thing.groupId}`,
        title: planned < fewest ? words.few(group, year) : words.many(group, year),
        meta: words.meta(planned, fewest, most),
      };
    }
  }
}

/** Whoever comes to a meeting that is held in both ways says how. */
const repliesTo = (form: MeetingForm): { answer: Answer; mode?: AttendanceMode }[] =>
  form === "hybrid"
    ? [{ answer: "yes", mode: "onSite" }, { answer: "yes", mode: "online" }, { answer: "no" }]
    : [{ answer: "yes" }, { answer: "maybe" }, { answer: "no" }];
