import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { afterEach, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { invitations } from "#db/schema.server";
import { changeMeeting, planOf } from "~/domain/meetings/changes.server";
import type { Meeting } from "~/domain/meetings/meeting";
import { meetingById } from "~/domain/meetings/meetings.server";
import { sendNotice } from "~/domain/meetings/notice.server";
import { deliver } from "~/mail/postman.server";
import { endsAt, hour, member, network, now, startsAt } from "../domain/meetings/network";
import { settings } from "../support/letters";
import { type MailServer, mailServer } from "../support/mail-server";

const minute = 60_000;
const open: MailServer[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

test("another theme and another notice text send nothing and leave the answers as they are", async () => {
  const { db, server } = await called();
  answerYes(db, "sara");
  const before = db.select().from(invitations).all();
  change(db, { theme: "Ungdomar", noticeText: "Välkomna!" }, now + hour);
  await deliver(db, office(server), () => now + 2 * hour);
  expect(server.letters).toEqual([]);
  expect(db.select().from(invitations).all()).toEqual(before);
});

test("a move arrives as one letter each: text, HTML and the same event with the next sequence", async () => {
  const { db, server, first } = await called();
  change(db, { startsAt: startsAt + hour, endsAt: endsAt + hour }, now + hour);
  await deliver(db, office(server), () => now + hour + 10 * minute);
  expect(server.letters.map(addressee).sort()).toEqual(first.map(addressee).sort());
  for (const letter of server.letters) {
    const [was, is] = [first.find((each) => addressee(each) === addressee(letter)), letter].map(eventIn);
    if (!was || !is) throw new Error("No event");
    expect(letter.source).toMatch(/Content-Type: multipart\/(mixed|alternative)/);
    expect(letter.text).toContain("14.00–16.30");
    expect(letter.html).toContain("14.00–16.30");
    expect(letter.source).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/);
    expect(is.method).toBe("REQUEST");
    expect(is.event.uid).toBe(was.event.uid);
    expect(is.event.sequence).toBe(was.event.sequence + 1);
    expect(is.event.startDate.toJSDate().getTime()).toBe(startsAt + hour);
    expect(is.event.attendees).toHaveLength(1);
    expect(String(is.event.attendees[0]?.getFirstValue())).toContain(`mailto:${addressee(letter)}`);
  }
});

test("several moves within ten minutes arrive as one letter that tells the first time and the last", async () => {
  const { db, server, first } = await called();
  change(db, { startsAt: startsAt + hour, endsAt: endsAt + hour }, now + hour);
  change(db, { startsAt: startsAt + 2 * hour, endsAt: endsAt + 2 * hour }, now + hour + 4 * minute);
  change(db, { place: "Biblioteket" }, now + hour + 9 * minute);
  await deliver(db, office(server), () => now + hour + 18 * minute);
  expect(server.letters).toEqual([]);
  await deliver(db, office(server), () => now + hour + 19 * minute);
  expect(server.letters.map(addressee).sort()).toEqual(first.map(addressee).sort());
  const letter = server.letters.find((each) => addressee(each) === "sara@example.se");
  expect(letter?.text).toContain("15.00–17.30");
  expect(letter?.text).toMatch(/Tidigare: .*13\.00–15\.30.*Eksalen/);
  expect(letter?.text).toContain("Biblioteket");
  expect(letter?.text).not.toContain("14.00–16.30");
});

/** The spring meeting, called; `first` are the notices as they arrived. */
async function called() {
  const db = network();
  const version = meetingById(db, "spring")?.version ?? 0;
  sendNotice(db, member(db, "karin"), "spring", { noticeText: null, answerBy: null }, version, now);
  const server = await mailServer();
  open.push(server);
  await deliver(db, office(server), () => now + 5 * minute);
  return { db, server, first: server.letters.splice(0) };
}

function change(db: OpenDatabase, to: Partial<ReturnType<typeof planOf>>, at: number) {
  const meeting = meetingById(db, "spring") as Meeting;
  const plan = { ...planOf(meeting), ...to };
  const refused = changeMeeting(
    db,
    member(db, "karin"),
    "spring",
    { plan, shownVersion: meeting.version },
    at,
  );
  expect(refused).toBeNull();
}

function answerYes(db: OpenDatabase, personId: string) {
  db.update(invitations)
    .set({ answer: "yes", mode: "onSite", answeredAt: now })
    .where(eq(invitations.personId, personId))
    .run();
}

type Letter = MailServer["letters"][number];

function eventIn(letter: Letter | undefined) {
  const file = letter?.attachments.find((each) => each.filename === "mote.ics");
  if (!file) return null;
  const calendar = new ICAL.Component(ICAL.parse(file.content.toString("utf8")));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") as ICAL.Component);
  return { method: calendar.getFirstPropertyValue("method"), event };
}

const addressee = ({ to }: Letter) => [to].flat()[0]?.value[0]?.address ?? "";

const office = (server: MailServer) => ({ ...settings, smtpUrl: server.url });
