import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { invitations, readReplies, replySuggestions } from "#db/schema.server";
import { lettersWaiting } from "~/domain/information/incoming.server";
import { sendNotice } from "~/domain/meetings/notice.server";
import { readMailbox } from "~/mail/mailbox.server";
import { member, network, now } from "../domain/meetings/network";
import { type Mailbox, openMailbox } from "../support/mailbox";

/** Answers from calendar programs, read from Debian's dovecot. */

let mailbox: Mailbox;
let db: OpenDatabase;
let laid = 0;

beforeAll(async () => {
  mailbox = await openMailbox();
  db = network();
  sendNotice(db, member(db, "karin"), "spring", { noticeText: null, answerBy: "2027-01-21" }, 1, now);
});

afterAll(() => mailbox?.close());

const row = (personId: string) =>
  db.select().from(invitations).where(eq(invitations.personId, personId)).get();

const reply = (partstat: string, attendee: string, comment = "Sjö; ängslig") =>
  [
    "BEGIN:VCALENDAR",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    "UID:spring@traffpunkt.example.se",
    "SEQUENCE:0",
    `ATTENDEE;PARTSTAT=${partstat}:mailto:${attendee}`,
    `COMMENT:${comment.replace(";", "\\;")}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

/** A letter as mail programs send it: its headers, and parts that have been encoded already. */
function letter(headers: Record<string, string>, parts: { type: string; coding: string; body: string }[]) {
  laid += 1;
  const head = {
    From: "Sara Lund <sara@example.se>",
    To: "svar@example.se",
    Subject: "Accepterat: möte",
    "Message-ID": `<${laid}@example.se>`,
    "MIME-Version": "1.0",
    "Content-Type": 'multipart/alternative; boundary="del"',
    ...headers,
  };
  return [
    ...Object.entries(head).map(([name, text]) => `${name}: ${text}`),
    "",
    ...parts.flatMap(({ type, coding, body }) => [
      "--del",
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${coding}`,
      "",
      body,
    ]),
    "--del--",
    "",
  ].join("\r\n");
}

const said = { type: "text/plain; charset=utf-8", coding: "8bit", body: "Jag kommer gärna." };
const base64 = (text: string, charset: BufferEncoding = "utf8") =>
  Buffer.from(text, charset).toString("base64").replaceAll(/.{76}/g, "$&\r\n");
const quoted = (text: string) =>
  [...Buffer.from(text, "utf8")]
    .map((byte) =>
      (byte >= 33 && byte <= 126 && byte !== 61) || byte === 13 || byte === 10
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .join("")
    .replaceAll(/[^\r\n]{60}/g, (line) => (/=.?$/.test(line) ? line : `${line}=\r\n`));

const read = () => readMailbox(db, mailbox.url, () => now + 60_000);

test("an answer to the invitee's own address counts, in every coding and wherever servers wrote the address", async () => {
  const own = `svar+${row("sara")?.linkKey}@example.se`;
  const calendar = 'text/calendar; charset="utf-8"; method=REPLY';
  for (const [answer, headers, part] of [
    ["yes", { To: own }, { type: calendar, coding: "8bit", body: reply("ACCEPTED", "sara@example.se") }],
    [
      "maybe",
      { To: "svar@example.se", "Delivered-To": own },
      { type: calendar, coding: "base64", body: base64(reply("TENTATIVE", "x@example.org")) },
    ],
    [
      "no",
      { "X-Original-To": own },
      { type: calendar, coding: "quoted-printable", body: quoted(reply("DECLINED", "sara@example.se")) },
    ],
    [
      "yes",
      { To: own },
      {
        type: 'text/calendar; charset="iso-8859-1"; method=REPLY',
        coding: "base64",
        body: base64(reply("ACCEPTED", "sara@example.se"), "latin1"),
      },
    ],
    [
      "maybe",
      { To: own, "Content-Type": 'multipart/mixed; boundary="del"' },
      {
        type: 'application/ics; name="svar.ics"',
        coding: "base64",
        body: base64(reply("TENTATIVE", "sara@example.se")),
      },
    ],
  ] as const) {
    await mailbox.lay(letter(headers, [said, part]));
    const [taken] = await read();
    expect(taken?.outcome).toBe("answered");
    expect(row("sara")).toMatchObject({ answer, comment: "Sjö; ängslig", answeredThrough: "calendar" });
  }
  expect(await read()).toEqual([]);
  expect((await mailbox.flags()).map((flags) => flags.includes("\\Seen"))).toEqual(Array(5).fill(true));
});

test("an answer without the secret is kept for the coordinator, and the same letter twice is one", async () => {
  const part = {
    type: "text/calendar; method=REPLY",
    coding: "8bit",
    body: reply("ACCEPTED", "erik@example.se"),
  };
  const source = letter({ From: "erik@example.se" }, [said, part]);
  await mailbox.lay(source);
  await mailbox.lay(source);
  expect((await read()).map((each) => each.outcome)).toEqual(["suggested", "suggested"]);
  expect(db.select().from(replySuggestions).all()).toHaveLength(1);
  expect(row("erik")?.answer).toBeNull();
});

test("letters that are no answers change none, and only what waits for a person is flagged", async () => {
  const kept = JSON.stringify(db.select().from(invitations).all());
  const before = (await mailbox.flags()).length;
  await mailbox.lay(letter({ From: "okand@example.org", Subject: "Fråga om mötet" }, [said]));
  await mailbox.lay(letter({ "Auto-Submitted": "auto-replied", Subject: "Frånvarande" }, [said]));
  await mailbox.lay(letter({ From: "MAILER-DAEMON@example.se" }, [said]));
  await mailbox.lay("From: \r\n\r\n");
  await mailbox.lay(Buffer.from([0xff, 0xfe, 0x0d, 0x0a, 0x80, 0x81]));
  await mailbox.lay(letter({ "Content-Type": "multipart/mixed" }, [said]));
  expect((await read()).map((each) => each.outcome)).toEqual([
    "waiting",
    ...Array(4).fill("noCalendar"),
    "waiting",
  ]);
  const flags = (await mailbox.flags()).slice(before);
  expect(flags.map((each) => each.includes("\\Seen"))).toEqual(Array(6).fill(true));
  expect(flags.map((each) => each.includes("\\Flagged")).slice(0, 3)).toEqual([true, false, false]);
  expect(JSON.stringify(db.select().from(invitations).all())).toBe(kept);
});

const noAnswers = {
  otherMethod: reply("ACCEPTED", "sara@example.se").replace("METHOD:REPLY", "METHOD:REQUEST"),
  notCalendar: "<html>",
  unclear: reply("NEEDS-ACTION", "sara@example.se"),
  tooLarge: `${reply("ACCEPTED", "sara@example.se")}${"X-A:a\r\n".repeat(60_000)}`,
};

test.each(Object.entries(noAnswers))(
  "what a person writes with a calendar file that is %s is taken in, and what a machine sends is not",
  async (fault, body) => {
    const kept = JSON.stringify(db.select().from(invitations).all());
    const [waiting, flagged] = [lettersWaiting(db), (await mailbox.flags()).length];
    const file = { type: 'application/ics; name="dag.ics"', coding: "base64", body: base64(body) };
    const mixed = { "Content-Type": 'multipart/mixed; boundary="del"', From: "olle@example.org" };
    await mailbox.lay(letter(mixed, [said, file]));
    await mailbox.lay(letter({ ...mixed, "Auto-Submitted": "auto-generated" }, [said, file]));
    expect((await read()).map(({ outcome }) => outcome)).toEqual(["waiting", fault]);
    expect(lettersWaiting(db)).toBe(waiting + 1);
    const flags = (await mailbox.flags()).slice(flagged);
    expect(flags.map((each) => each.includes("\\Flagged"))).toEqual([true, false]);
    expect(JSON.stringify(db.select().from(invitations).all())).toBe(kept);
  },
);

test("a letter that cannot be read is flagged for a person to look at", async () => {
  await mailbox.lay(letter({ "X-Long": "x".repeat(70).concat("\r\n ").repeat(20_000) }, [said]));
  expect((await read()).map(({ outcome }) => outcome)).toEqual(["unreadable"]);
  expect((await mailbox.flags()).at(-1)).toContain("\\Flagged");
});

test.each([
  ["unknownMeeting", reply("ACCEPTED", "sara@example.se").replace("UID:spring", "UID:nothing")],
  ["notInvited", reply("ACCEPTED", "olle@example.se")],
] as const)(
  "a letter with a calendar that is %s changes nothing and is kept as that",
  async (outcome, body) => {
    const kept = JSON.stringify(db.select().from(invitations).all());
    await mailbox.lay(
      letter({ From: "olle@example.se" }, [{ type: "text/calendar", coding: "base64", body: base64(body) }]),
    );
    expect(await read()).toMatchObject([{ outcome }]);
    expect(db.select().from(readReplies).all().at(-1)).toBeDefined();
    expect(JSON.stringify(db.select().from(invitations).all())).toBe(kept);
  },
);

test("a letter of 3 MB is not fetched, and the next one is read", async () => {
  await mailbox.lay(letter({}, [{ ...said, body: "x".repeat(60).concat("\r\n").repeat(50_000) }]));
  const own = `svar+${row("per")?.linkKey}@example.se`;
  const part = { type: "text/calendar", coding: "8bit", body: reply("ACCEPTED", "per@example.se") };
  await mailbox.lay(letter({ To: own }, [part]));
  expect((await read()).map((each) => each.outcome)).toEqual(["tooLarge", "answered"]);
  expect(row("per")?.answer).toBe("yes");
});

test("a mailbox that cannot be opened is told, and nothing hangs", async () => {
  const wrong = mailbox.url.replace("hemligt%40ord", "fel");
  await expect(readMailbox(db, wrong, () => now)).rejects.toThrow();
  await expect(readMailbox(db, "imap://a:b@127.0.0.1:1/INBOX", () => now)).rejects.toThrow();
});
