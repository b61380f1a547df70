import { calendarRequest } from "~/calendar/ics";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import type { NoticeFacts } from "~/domain/outbox/facts";
import type { Block } from "./draft";
import type { Composer, Composition, Receiver } from "./letters.server";
import {
  calendarEventOf,
  comingDay,
  dayOfMeeting,
  meetingInWords,
  placeTerms,
  type Voice,
} from "./meeting-words.server";
import { addressOf, answerAddress, bareAddress, type MailSettings } from "./settings";

export const notice: Composer<"notice"> = (facts, to, voice, settings) => {
  const { notice: words } = voice.mail;
  return {
    subject: words.subject(meetingInWords(facts, voice), dayOfMeeting(facts, voice)),
    blocks: [
      { paragraph: words.intro(facts.groupName, voice.mail.meeting(facts.number, facts.year)) },
      ...(facts.standsInFor
        ? [{ paragraph: words.standsIn(facts.standsInFor, facts.invitee.unitName) }]
        : []),
      { terms: noticeTerms(facts, voice) },
      ...own(facts.noticeText),
      ...answer(facts, words.button, voice, settings),
      { paragraph: calendarLine(facts, voice, settings) },
      ...agenda(facts, voice),
    ],
    reason: [reasonOf(facts, words.reason, voice), voice.mail.reply(facts.caller.name)],
    replyTo: facts.caller,
    ...inCalendar(facts, to, voice, settings),
  };
};

export const noticeChanged: Composer<"noticeChanged"> = (facts, to, voice, settings) => {
  const { noticeChanged: words, facts: terms } = voice.mail;
  const before = placeTerms(facts.before, voice)
    .map(([, text]) => text)
    .join(", ");
  return {
    subject: words.subject(meetingInWords(facts, voice), dayOfMeeting(facts, voice)),
    blocks: [
      { paragraph: words.intro(facts.groupName, voice.mail.meeting(facts.number, facts.year)) },
      {
        terms: [
          ...noticeTerms(facts, voice),
          [terms.before, before],
          ...(facts.why ? [[terms.why, facts.why] satisfies [string, string]] : []),
        ],
      },
      ...answer(facts, words.button, voice, settings),
      { paragraph: words.calendar },
      ...agenda(facts, voice),
    ],
    reason: [reasonOf(facts, voice.mail.notice.reason, voice), voice.mail.reply(facts.caller.name)],
    replyTo: facts.caller,
    ...inCalendar(facts, to, voice, settings),
  };
};

export const calledOff: Composer<"calledOff"> = (facts, to, voice, settings) => {
  const { calledOff: words } = voice.mail;
  const day = comingDay(dayOf(facts.startsAt), voice);
  return {
    subject: words.subject(meetingInWords(facts, voice), dayOfMeeting(facts, voice)),
    blocks: [
      { paragraph: words.intro(facts.groupName, voice.mail.meeting(facts.number, facts.year), day) },
      ...own(facts.why),
      { paragraph: words.calendar },
      ...(facts.path ? [{ button: words.button, address: addressOf(facts.path, settings.publicUrl) }] : []),
    ],
    reason: [reasonOf(facts, words.reason, voice), voice.mail.reply(facts.caller.name)],
    replyTo: facts.caller,
    ...inCalendar({ ...facts, calledOff: true }, to, voice, settings),
  };
};

export const uninvited: Composer<"uninvited"> = (facts, to, voice, settings) => {
  const { uninvited: words } = voice.mail;
  const meeting = voice.mail.meeting(facts.number, facts.year);
  const day = comingDay(dayOf(facts.startsAt), voice);
  return {
    subject: words.subject(meetingInWords(facts, voice), dayOfMeeting(facts, voice)),
    blocks: [
      {
        paragraph: facts.contactName
          ? words.contactComes(facts.contactName, meeting, facts.groupName, day)
          : words.removed(meeting, facts.groupName, day),
      },
      { paragraph: words.calendar },
      ...(facts.path
        ? [{ button: voice.mail.calledOff.button, address: addressOf(facts.path, settings.publicUrl) }]
        : []),
    ],
    reason: [reasonOf(facts, voice.mail.calledOff.reason, voice), voice.mail.reply(facts.caller.name)],
    replyTo: facts.caller,
    ...inCalendar({ ...facts, goneFor: "receiver" }, to, voice, settings),
  };
};

export const reminder: Composer<"reminder"> = (facts, _to, voice, settings) => {
  const { reminder: words } = voice.mail;
  const meeting = voice.mail.meeting(facts.number, facts.year);
  return {
    subject: words.subject(meeting, comingDay(dayOf(facts.startsAt), voice)),
    blocks: [
      { paragraph: words.intro(facts.groupName, meeting, facts.invitee.unitName) },
      { terms: noticeTerms(facts, voice) },
      ...answer(facts, voice.mail.notice.button, voice, settings),
      ...(facts.invitee.capacity === "contact" ? [{ paragraph: words.deputy }] : []),
    ],
    reason: [reasonOf(facts, words.reason, voice), voice.mail.reply(facts.caller.name)],
    replyTo: facts.caller,
  };
};

export const meetingSoon: Composer<"meetingSoon"> = (facts, _to, voice, settings) => {
  const { meetingSoon: words } = voice.mail;
  const inWords = meetingInWords(facts, voice);
  const change = facts.path ? words.change : words.guest(facts.caller.name);
  return {
    subject: words.subject(inWords, dayOfMeeting(facts, voice), clockOf(facts.startsAt)),
    blocks: [
      {
        paragraph: words.intro(facts.groupName, voice.mail.meeting(facts.number, facts.year), facts.answer),
      },
      { terms: noticeTerms(facts, voice) },
      ...(facts.path ? [{ button: words.button, address: addressOf(facts.path, settings.publicUrl) }] : []),
      { paragraph: change },
      ...agenda(facts, voice),
    ],
    reason: [reasonOf(facts, words.reason, voice), voice.mail.reply(facts.caller.name)],
    replyTo: facts.caller,
  };
};

function noticeTerms(facts: NoticeFacts, voice: Voice): [string, string][] {
  const { facts: terms } = voice.mail;
  return [
    ...(facts.theme ? [[terms.theme, facts.theme] satisfies [string, string]] : []),
    ...placeTerms(facts, voice),
    ...(facts.chairName ? [[terms.chair, facts.chairName] satisfies [string, string]] : []),
  ];
}

/** What the calendar file is for, and whether what is answered in the calendar counts. */
function calendarLine(facts: NoticeFacts, voice: Voice, settings: MailSettings): string {
  const { notice: words } = voice.mail;
  if (answerAddress(settings.replyAddress, facts.linkKey)) return words.calendarAnswers;
  return facts.path ? words.calendar : words.guestCalendar;
}

/** The button and until when; for a guest, how to answer by mail. */
function answer(facts: NoticeFacts, button: string, voice: Voice, settings: MailSettings): Block[] {
  const { notice: words } = voice.mail;
  const until = facts.answerBy ? comingDay(facts.answerBy, voice) : null;
  if (!facts.path) return [{ paragraph: words.guest(facts.caller.name, until) }];
  return [
    { button, address: addressOf(facts.path, settings.publicUrl) },
    {
      paragraph: [until ? words.answerBy(until) : words.answerAnyTime, facts.linkKey ? words.ownLink : ""]
        .filter(Boolean)
        .join(" "),
    },
  ];
}

function agenda(facts: NoticeFacts, voice: Voice): Block[] {
  if (facts.agenda.length === 0) return [];
  const { agenda: words } = voice.mail;
  return [
    {
      heading: words.heading,
      table: {
        columns: [words.number, words.time, words.title],
        rows: facts.agenda.map((item) => ({
          number: String(item.number),
          time: item.startsAt === null ? "" : clockOf(item.startsAt),
          title: item.title,
          below: [item.presenterName, item.minutes === null ? "" : voice.mail.minutesLong(item.minutes)]
            .filter(Boolean)
            .join(", "),
        })),
      },
    },
  ];
}

const own = (text: string | null): Block[] => (text?.trim() ? [{ paragraph: text }] : []);

const reasonOf = (
  { invitee, groupName }: Pick<NoticeFacts, "invitee" | "groupName">,
  reason: (as: string, group: string) => string,
  voice: Voice,
) => reason(voice.mail.as[invitee.capacity](invitee.unitName), groupName);

type InCalendar = Omit<Parameters<typeof calendarEventOf>[0], "path"> & {
  path: string | null;
  meetingPath?: string | null;
  linkKey?: string | null;
  /** Set when the event is to leave the receiver's calendar although the meeting is held. */
  goneFor?: "receiver";
};

/**
 * The meeting for the receiver's calendar. The organizer is the address that reads the receiver's answer, or else
 * the product's own. Calendars are shown to others, so the event leads to the meeting's page and not to the
 * receiver's link where there is such a page.
 */
function inCalendar(
  facts: InCalendar,
  to: Receiver,
  voice: Voice,
  settings: MailSettings,
): Pick<Composition, "ics" | "icsMethod"> {
  const path = facts.meetingPath ?? facts.path;
  const event = calendarEventOf({ ...facts, path }, voice.language, settings.publicUrl);
  const calledOff = event.calledOff || facts.goneFor === "receiver";
  const address = answerAddress(settings.replyAddress, facts.linkKey) ?? bareAddress(settings.mailFrom);
  return {
    ics: calendarRequest({ ...event, calledOff }, { name: facts.groupName, address }, to, to.stampedAt),
    icsMethod: calledOff ? "CANCEL" : "REQUEST",
  };
}
