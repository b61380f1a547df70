import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { invitations, outbox } from "#db/schema.server";
import { toldLines } from "~/domain/chronicle/told.server";
import { answerNotice, invitationsTo } from "~/domain/meetings/answers.server";
import { callOff, changeMeeting, planOf } from "~/domain/meetings/changes.server";
import { addGuest, removeInvitee } from "~/domain/meetings/guests.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { sendNotice, takeBackNotice } from "~/domain/meetings/notice.server";
import { answerByLink, linkPage, renewLink, revokeLink } from "~/domain/meetings/personal-link.server";
import { remindSilent } from "~/domain/meetings/reminders.server";
import { claimLetter, letterSent } from "~/domain/outbox/delivery.server";
import { atLeastOne } from "../../support/at-least-one";
import { day, hour, member, network, now, startsAt } from "./network";

const yes = { answer: "yes", mode: "online", comment: "Kommer 13.30" } as const;
const no = { answer: "no", mode: null, comment: null } as const;
const guest = { name: "Greta Gäst", address: "greta@region.example" };

test("everybody invited has a link of their own, and no two are alike", () => {
  const db = called();
  const keys = db
    .select()
    .from(invitations)
    .all()
    .map((row) => row.linkKey ?? "");
  expect(keys).toHaveLength(6);
  expect(new Set(keys).size).toBe(6);
  for (const key of keys) expect(key).toMatch(/^[a-z0-9]{32}$/);
});

test("a link shows the meeting and the one invitation, and opening it answers nothing", () => {
  const db = called();
  const before = JSON.stringify(db.select().from(invitations).all());
  for (let opened = 0; opened < 3; opened++) {
    expect(linkPage(db, keyOf(db, "sara"), now)).toMatchObject({
      meeting: { id: "spring" },
      invitation: { personId: "sara", answer: null },
      unitName: "Skolförvaltningen",
      refused: null,
      caller: { name: "Karin Lund", address: "karin@example.se" },
    });
  }
  expect(JSON.stringify(db.select().from(invitations).all())).toBe(before);
});

test("an answer by the link counts as the invitee's own, and can be changed until the meeting begins", () => {
  const db = called();
  const key = keyOf(db, "sara");
  expect(answerByLink(db, key, yes, now)).toEqual({ name: "Sara Lund", answer: "yes" });
  expect(row(db, "sara")).toMatchObject({ ...yes, answeredBy: "sara", answeredThrough: "link" });
  expect(invitationsTo(db, "spring").find((each) => each.personId === "sara")?.answeredByName).toBeNull();
  answerByLink(db, key, no, startsAt - 1);
  expect(row(db, "sara")).toMatchObject({ answer: "no", answeredAt: startsAt - 1 });
  expect(answerByLink(db, key, yes, startsAt)).toMatchObject({ refused: "begunAlready" });
  expect(linkPage(db, key, startsAt)?.refused).toBe("begunAlready");
  expect(row(db, "sara")?.answer).toBe("no");
});

test("a guest without an account answers by the link", () => {
  const db = called();
  const greta = db.select().from(invitations).where(isNull(invitations.personId)).get();
  expect(answerByLink(db, greta?.linkKey ?? "", yes, now)).toMatchObject({ name: "Greta Gäst" });
  expect(
    db
      .select()
      .from(invitations)
      .where(eq(invitations.id, greta?.id ?? ""))
      .get(),
  ).toMatchObject({ answer: "yes", answeredBy: null, answeredThrough: "link" });
  expect(line(db, "answered")).toMatchObject({ actorId: null, actorName: "Greta Gäst" });
});

test("a key that was guessed opens nothing and answers nothing", () => {
  const db = called();
  for (const key of ["", "a".repeat(32), "' or 1=1 --", "null"]) {
    expect(linkPage(db, key, now)).toBeNull();
    expect(answerByLink(db, key, yes, now)).toMatchObject({ refused: "linkUnknown" });
  }
});

test("a revoked link is dead, the invitation stands, and letters that wait lead to the meeting instead", () => {
  const db = called();
  const karin = member(db, "karin");
  const [key, which] = [keyOf(db, "sara"), { meetingId: "spring", invitationId: row(db, "sara")?.id ?? "" }];
  expect(revokeLink(db, karin, which, now)).toEqual({ name: "Sara Lund" });
  expect(revokeLink(db, karin, which, now)).toEqual({ name: "Sara Lund" });
  expect(linkPage(db, key, now)).toBeNull();
  expect(answerByLink(db, key, yes, now)).toMatchObject({ refused: "linkUnknown" });
  expect(letterTo(db, "sara")?.facts).toMatchObject({ path: "/moten/spring", linkKey: null });
  expect(answerNotice(db, member(db, "sara"), "spring", yes, null, now)).toMatchObject({ answer: "yes" });
  expect(lines(db, "revokedLink")).toHaveLength(1);
});

test("a renewed link replaces the old one and is sent at once", () => {
  const db = called();
  sendAll(db, now + hour);
  const which = { meetingId: "spring", invitationId: row(db, "sara")?.id ?? "" };
  const old = keyOf(db, "sara");
  answerByLink(db, old, yes, now + hour);
  expect(renewLink(db, member(db, "karin"), which, now + day)).toEqual({ name: "Sara Lund", sent: true });
  expect(linkPage(db, old, now + day)).toBeNull();
  expect(linkPage(db, keyOf(db, "sara"), now + day)?.invitation).toMatchObject({ answer: "yes" });
  expect(waiting(db)).toMatchObject([
    { kind: "notice", personId: "sara", leavesAt: now + day, facts: { path: `/svar/${keyOf(db, "sara")}` } },
  ]);
  expect(renewLink(db, member(db, "karin"), { ...which, meetingId: "none" }, now)).toMatchObject({
    refused: "notFound",
  });
  expect(renewLink(db, member(db, "karin"), which, startsAt)).toMatchObject({ refused: "begunAlready" });
});

test("no secret of a link is told in the chronicle", () => {
  const db = called();
  const which = { meetingId: "spring", invitationId: row(db, "sara")?.id ?? "" };
  answerByLink(db, keyOf(db, "sara"), yes, now);
  renewLink(db, member(db, "karin"), which, now);
  const told = JSON.stringify(db.select().from(toldLines).all());
  for (const each of atLeastOne(db.select().from(invitations).all()))
    expect(told).not.toContain(each.linkKey);
});

test("whoever is taken off the list, or whose notice was taken back, is told so by the link", () => {
  const db = called();
  const karin = member(db, "karin");
  const [key, sivs] = [keyOf(db, "sara"), keyOf(db, "siv")];
  answerByLink(db, key, yes, now);
  removeInvitee(db, karin, { meetingId: "spring", invitationId: row(db, "siv")?.id ?? "" }, now);
  expect(linkPage(db, sivs, now)).toMatchObject({ invitation: null, refused: "withdrawn" });
  expect(answerByLink(db, sivs, yes, now)).toMatchObject({ refused: "withdrawn" });
  takeBackNotice(db, karin, "spring", now);
  expect(linkPage(db, key, now)).toMatchObject({ refused: "withdrawn" });
});

test("the link of a meeting that is called off says so", () => {
  const db = called();
  const key = keyOf(db, "sara");
  callOff(db, member(db, "karin"), "spring", "Sjukdom", now);
  expect(linkPage(db, key, now)).toMatchObject({
    refused: "calledOffAlready",
    meeting: { calledOffWhy: "Sjukdom" },
  });
  expect(answerByLink(db, key, yes, now)).toMatchObject({ refused: "calledOffAlready" });
});

test("news and reminders lead to the same link as the notice", () => {
  const db = called();
  const karin = member(db, "karin");
  sendAll(db, now + hour);
  expect(remindSilent(db, karin, "spring", now + day)).toBeGreaterThan(0);
  expect(letterTo(db, "sara", "reminder")?.facts).toMatchObject({ path: `/svar/${keyOf(db, "sara")}` });
  const meeting = meetingById(db, "spring");
  if (!meeting) throw new Error("no meeting");
  const plan = { ...planOf(meeting), startsAt: startsAt + day, endsAt: startsAt + day + hour };
  changeMeeting(db, karin, "spring", { plan, shownVersion: meeting.version }, now + day);
  expect(letterTo(db, "sara", "noticeChanged")?.facts).toMatchObject({ path: `/svar/${keyOf(db, "sara")}` });
});

function called(): OpenDatabase {
  const db = network();
  addGuest(db, member(db, "karin"), "spring", guest, now);
  sendNotice(db, member(db, "karin"), "spring", { noticeText: null, answerBy: "2027-01-21" }, 1, now);
  return db;
}

const row = (db: OpenDatabase, personId: string) =>
  db.select().from(invitations).where(eq(invitations.personId, personId)).get();

const keyOf = (db: OpenDatabase, personId: string) => row(db, personId)?.linkKey ?? "";

const waiting = (db: OpenDatabase) =>
  db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.withdrawnAt), isNull(outbox.sentAt)))
    .all();

const letterTo = (db: OpenDatabase, personId: string, kind = "notice") =>
  waiting(db).find((letter) => letter.personId === personId && letter.kind === kind);

const lines = (db: OpenDatabase, deed: string) =>
  db.select().from(toldLines).where(eq(toldLines.deed, deed)).all();
const line = (db: OpenDatabase, deed: string) => lines(db, deed)[0];

function sendAll(db: OpenDatabase, at: number): void {
  for (let letter = claimLetter(db, hour, at); letter; letter = claimLetter(db, hour, at)) {
    letterSent(db, letter.id, { subject: "s", text: "t", html: "h", ics: null }, at);
  }
}
