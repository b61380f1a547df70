import ICAL from "ical.js";

/** What somebody has answered in their calendar program (RFC 5546 § 3.2.3). */
export type CalendarReply = {
  /** The event's own name, as it stood in the notice. */
  uid: string;
  /** Which version of the event was answered. */
  sequence: number;
  answer: "yes" | "maybe" | "no";
  comment: string | null;
  /** Who answers, as the file says; in lower case. Anybody can write it. */
  attendee: string;
  /** The address that was asked to be answered to; it may carry a secret. In lower case. */
  organizer: string | null;
};

/** Why a file is no answer that can be taken. */
export type NoReply = "tooLarge" | "notCalendar" | "otherMethod" | "unclear";

/** An answer is a few hundred characters; a file larger than this many bytes is not looked into. */
export const largestReply = 256 * 1024;

/** So many lines are in no answer; a file with more is not looked into. */
const mostLines = 5_000;

/** All that is read of an event. What repeats is left out, so that nothing is ever counted out. */
const wanted = /^(BEGIN|END|METHOD|UID|SEQUENCE|ATTENDEE|ORGANIZER|COMMENT)[;:]/i;

/**
 * Reads an answer from a calendar program. Never throws, and takes no longer for a hostile file than for another of
 * its size: lines that are not needed, such as rules of repetition, are dropped before the file is understood.
 */
export function readReply(file: Uint8Array, charset = "utf-8"): CalendarReply | { fault: NoReply } {
  if (file.byteLength > largestReply) return { fault: "tooLarge" };
  const lines = decoded(file, charset)
    .replaceAll(/\r?\n[ \t]/g, "")
    .split(/\r?\n/);
  if (lines.length > mostLines) return { fault: "unclear" };
  const kept = withoutParts(lines.filter((line) => wanted.test(line) && line.length < 5_000));
  let calendar: ICAL.Component;
  try {
    const read = ICAL.parse(kept.join("\r\n"));
    calendar = new ICAL.Component(Array.isArray(read[0]) ? read[0] : read);
  } catch {
    return { fault: "notCalendar" };
  }
  if (calendar.name !== "vcalendar") return { fault: "notCalendar" };
  if (textOf(calendar, "method")?.toUpperCase() !== "REPLY") return { fault: "otherMethod" };
  const events = calendar.getAllSubcomponents("vevent");
  const attendees = events[0]?.getAllProperties("attendee") ?? [];
  const [event, attendee] = [events[0], attendees[0]];
  if (events.length !== 1 || attendees.length !== 1 || !event || !attendee) return { fault: "unclear" };
  const answer = answers[String(attendee.getFirstParameter("partstat") ?? "").toUpperCase()];
  const uid = textOf(event, "uid");
  const sequence = Number(textOf(event, "sequence") ?? 0);
  if (!answer || !uid || !Number.isSafeInteger(sequence) || sequence < 0) return { fault: "unclear" };
  return {
    uid: uid.slice(0, 300),
    sequence,
    answer,
    comment: textOf(event, "comment")?.normalize("NFC").trim().slice(0, 1000) || null,
    attendee: addressIn(attendee.getFirstValue()) ?? "",
    organizer: addressIn(event.getFirstPropertyValue("organizer")),
  };
}

const answers: Record<string, CalendarReply["answer"]> = {
  ACCEPTED: "yes",
  TENTATIVE: "maybe",
  DECLINED: "no",
};

function decoded(file: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(file);
  } catch {
    return new TextDecoder().decode(file);
  }
}

/** Leaves out what stands inside an event or beside it (alarms, time zones), and with it their own properties. */
function withoutParts(lines: string[]): string[] {
  const open: string[] = [];
  return lines.filter((line) => {
    const [, mark, part] = /^(BEGIN|END):\s*(\S*)/i.exec(line) ?? [];
    const name = part?.toUpperCase() ?? "";
    if (mark?.toUpperCase() === "BEGIN") open.push(name);
    const stays = open.every((each) => each === "VCALENDAR" || each === "VEVENT");
    if (mark?.toUpperCase() === "END") open.pop();
    return stays;
  });
}

function textOf(part: ICAL.Component, name: string): string | null {
  const value = part.getFirstPropertyValue(name);
  return value === null || value === undefined ? null : String(value);
}

function addressIn(value: unknown): string | null {
  const [, address] = /^mailto:(.+)$/i.exec(String(value ?? "").trim()) ?? [];
  if (!address) return null;
  try {
    return decodeURIComponent(address).toLowerCase().slice(0, 320);
  } catch {
    return address.toLowerCase().slice(0, 320);
  }
}
