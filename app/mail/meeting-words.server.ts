import type { Language } from "#db/words";
import type { CalendarEvent } from "~/calendar/ics";
import { meetingUid } from "~/calendar/ics";
import { clockOf, dayOf, weekdayOf, weekOf } from "~/calendar/swedish-time";
import type { AgendaLine, MeetingFacts, MeetingName } from "~/domain/outbox/facts";
import { en as interfaceEn } from "~/i18n/en";
import { capital, clockSpan, dayInWords } from "~/i18n/format";
import { sv as interfaceSv } from "~/i18n/sv";
import { addressOf } from "./settings";
import { en } from "./words.en";
import { type MailWords, sv } from "./words.sv";

/** Everything a letter needs to speak one language. */
export type Voice = { language: Language; words: typeof interfaceSv; mail: MailWords };

/** The voice of a language: the words of its interface and of its letters. */
export const voiceOf = (language: Language): Voice =>
  language === "en" ? { language, words: interfaceEn, mail: en } : { language, words: interfaceSv, mail: sv };

/** "Torsdag 4 februari 2027 (vecka 5), 13.00–15.30" */
export function whenInWords(startsAt: number, endsAt: number, voice: Voice): string {
  const day = dayOf(startsAt);
  const until =
    dayOf(endsAt) === day ? clockSpan(startsAt, endsAt) : untilAnotherDay(startsAt, endsAt, voice);
  return `${wholeDay(day, voice)} (${voice.mail.week(weekOf(day))}), ${until}`;
}

const untilAnotherDay = (startsAt: number, endsAt: number, voice: Voice) =>
  `${clockOf(startsAt)} – ${dayInWords(dayOf(endsAt), voice, { weekday: true })} ${clockOf(endsAt)}`;

/** "Internationella nätverket, möte 1 2027" */
export const meetingInWords = (meeting: MeetingName, { mail }: Voice) =>
  `${meeting.groupName}, ${mail.meeting(meeting.number, meeting.year)}`;

/** "Torsdag 4 februari 2027", to stand by itself. */
export const wholeDay = (day: string, voice: Voice) => capital(dayInWords(day, voice, { weekday: true }));

/** "torsdag 4 februari", for subjects, where the year is known from the context. */
export const dayOfMeeting = (meeting: MeetingName, voice: Voice) =>
  dayInWords(dayOf(meeting.startsAt), voice, { weekday: true, year: false });

/** "torsdag den 21 januari", inside a sentence about days to come. */
export const comingDay = (day: string, voice: Voice) =>
  voice.mail.dayInText(
    voice.words.common.dates.weekdays[weekdayOf(day)] ?? null,
    dayInWords(day, voice, { year: false }),
  );

/** "den 12 februari 2027", inside a sentence about days that have been. */
export const pastDay = (day: string, voice: Voice) => voice.mail.dayInText(null, dayInWords(day, voice));

/** Lines that say when, where and how, as far as they are known. */
export function placeTerms(
  meeting: Pick<MeetingFacts, "startsAt" | "endsAt" | "form" | "place"> & { link?: string | null },
  voice: Voice,
): [string, string][] {
  const { facts } = voice.mail;
  const terms: [string, string][] = [[facts.when, whenInWords(meeting.startsAt, meeting.endsAt, voice)]];
  if (meeting.form !== "online" && meeting.place) terms.push([facts.where, meeting.place]);
  if (meeting.form !== "onSite" && meeting.link) terms.push([facts.online, meeting.link]);
  else if (meeting.form !== "onSite") terms.push([facts.where, voice.words.terms.meetingForm[meeting.form]]);
  return terms;
}

/**
 * A meeting as calendars show it, in one language: for the notice's attachment, for a download and for
 * the private feed alike, so that all of them are the same event.
 */
export function calendarEventOf(
  meeting: MeetingFacts & { agenda?: AgendaLine[]; path: string | null; calledOff?: boolean },
  language: Language,
  publicUrl: string,
): CalendarEvent {
  const voice = voiceOf(language);
  const name = [meetingInWords(meeting, voice), meeting.theme].filter(Boolean).join(": ");
  const url = meeting.path ? addressOf(meeting.path, publicUrl) : null;
  const link = meeting.form === "onSite" ? null : meeting.link;
  const agenda = (meeting.agenda ?? []).map(
    (item) => `${item.number}. ${item.title}${item.startsAt === null ? "" : ` (${clockOf(item.startsAt)})`}`,
  );
  return {
    uid: meetingUid(meeting.meetingId, publicUrl),
    sequence: meeting.sequence,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    title: meeting.calledOff ? voice.mail.calledOffTitle(name) : name,
    place: meeting.form === "online" ? (link ?? voice.mail.onlineOnly) : meeting.place,
    description: [
      link ? `${voice.mail.facts.online}: ${link}` : "",
      agenda.length > 0 ? [`${voice.mail.agenda.heading}:`, ...agenda].join("\n") : "",
      url ?? "",
    ]
      .filter(Boolean)
      .join("\n\n"),
    url,
    calledOff: meeting.calledOff ?? false,
  };
}
