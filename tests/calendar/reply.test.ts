import { expect, test } from "vitest";
import { largestReply, readReply } from "~/calendar/reply.server";
import { effort } from "../support/effort";

const bytes = (text: string) => new TextEncoder().encode(text.replaceAll("\n", "\r\n"));

const reply = (change: { method?: string; event?: string; attendee?: string } = {}) => `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Outlook//EN
METHOD:${change.method ?? "REPLY"}
BEGIN:VEVENT
UID:m-2027-1@traffpunkt.example.se
SEQUENCE:1
DTSTAMP:20261201T090000Z
DTSTART:20270204T120000Z
ORGANIZER;CN="Internationella nätverket":MAILTO:svar+K3y@example.se
${change.attendee ?? 'ATTENDEE;PARTSTAT=ACCEPTED;CN="Sara; Lund":mailto:Sara.Lund@Example.se'}
${change.event ?? "SUMMARY:Accepterat"}
END:VEVENT
END:VCALENDAR
`;

test("an answer from a calendar program is read: who, what, of which event", () => {
  expect(readReply(bytes(reply()))).toEqual({
    uid: "m-2027-1@traffpunkt.example.se",
    sequence: 1,
    answer: "yes",
    comment: null,
    attendee: "sara.lund@example.se",
    organizer: "svar+k3y@example.se",
  });
});

test.each([
  ["ACCEPTED", "yes"],
  ["TENTATIVE", "maybe"],
  ["DECLINED", "no"],
  ["declined", "no"],
] as const)("%s is %s", (word, answer) => {
  const attendee = `ATTENDEE;PARTSTAT=${word}:mailto:sara@example.se`;
  expect(readReply(bytes(reply({ attendee })))).toMatchObject({ answer });
});

test.each(["NEEDS-ACTION", "DELEGATED", "X-WHATEVER", ""])("%s is no answer", (word) => {
  const attendee = `ATTENDEE;PARTSTAT=${word}:mailto:sara@example.se`;
  expect(readReply(bytes(reply({ attendee })))).toEqual({ fault: "unclear" });
});

test("folded lines and comments in Swedish are read whole, in the sender's letters too", () => {
  const event = "COMMENT:Kommer från\n  halv två\\, med\\nhälsningar";
  expect(readReply(bytes(reply({ event })))).toMatchObject({
    comment: "Kommer från halv två, med\nhälsningar",
  });
  const latin = Uint8Array.from(reply({ event: "COMMENT:Sjö" }), (letter) => letter.charCodeAt(0));
  expect(readReply(latin, "iso-8859-1")).toMatchObject({ comment: "Sjö" });
  expect(readReply(latin, "no-such-letters")).toMatchObject({ answer: "yes" });
});

test.each(["REQUEST", "CANCEL", "COUNTER", "PUBLISH", ""])("the method %s is no answer", (method) => {
  expect(readReply(bytes(reply({ method })))).toEqual({ fault: "otherMethod" });
});

test.each([
  ["nothing", ""],
  ["a letter", "Hej! Jag kommer."],
  ["a page", "<html><body>BEGIN:VCALENDAR</body></html>"],
  ["half a file", "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT"],
  ["a contact", "BEGIN:VCARD\nUID:1\nEND:VCARD"],
  ["ends without a beginning", "END:VEVENT\nEND:VCALENDAR\nMETHOD:REPLY"],
])("%s is no calendar, and breaks nothing", (_what, text) => {
  expect(readReply(bytes(text))).toHaveProperty("fault");
});

test("two events, two who answer, or no name of the event are unclear", () => {
  const event = "END:VEVENT\nBEGIN:VEVENT\nUID:other";
  expect(readReply(bytes(reply({ event })))).toEqual({ fault: "unclear" });
  const attendee =
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.se\nATTENDEE;PARTSTAT=DECLINED:mailto:b@example.se";
  expect(readReply(bytes(reply({ attendee })))).toEqual({ fault: "unclear" });
  expect(readReply(bytes(reply().replace(/UID:.*\n/, "")))).toEqual({ fault: "unclear" });
  expect(readReply(bytes(reply().replace("SEQUENCE:1", "SEQUENCE:-4")))).toEqual({ fault: "unclear" });
});

test("an alarm's own attendee and a time zone are not mistaken for the event's", () => {
  const event = "BEGIN:VALARM\nATTENDEE;PARTSTAT=DECLINED:mailto:x@example.se\nUID:x\nEND:VALARM";
  expect(readReply(bytes(reply({ event })))).toMatchObject({
    answer: "yes",
    uid: "m-2027-1@traffpunkt.example.se",
  });
});

test("a file of 5 MB is not looked into, and rules that repeat for ever cost no time", () => {
  const worked = effort();
  expect(readReply(new Uint8Array(5_000_000).fill(65))).toEqual({ fault: "tooLarge" });
  const all = Array.from({ length: 60 }, (_, number) => number).join(",");
  const rule = `RRULE:FREQ=SECONDLY;COUNT=2147483647;BYSECOND=${all};BYMINUTE=${all};BYSETPOS=-1`;
  const laughs = `${rule}\nRDATE:${"20270204T120000Z,".repeat(2000)}20270204T120000Z\nEXRULE:FREQ=SECONDLY`;
  expect(readReply(bytes(reply({ event: laughs })))).toMatchObject({ answer: "yes" });
  const many = `${rule}\n`.repeat(600);
  expect(readReply(bytes(reply({ event: many })))).toMatchObject({ answer: "yes" });
  const deep = "BEGIN:VEVENT\n".repeat(4_000);
  expect(readReply(bytes(reply({ event: deep })))).toHaveProperty("fault");
  const long = `COMMENT:${"x".repeat(largestReply - 2_000)}`;
  expect(readReply(bytes(reply({ event: long })))).toMatchObject({ comment: null });
  const lines = "X:\n".repeat(40_000);
  expect(readReply(bytes(reply({ event: lines })))).toEqual({ fault: "unclear" });
  expect(worked()).toBeLessThan(1_000);
});
