import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { invitations, outbox } from "#db/schema.server";
import type { Answer } from "#db/words";
import { changeMeeting, planOf } from "~/domain/meetings/changes.server";
import { addGuest } from "~/domain/meetings/guests.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { sendNotice, takeBackNotice } from "~/domain/meetings/notice.server";
import { linkPage, revokeLink } from "~/domain/meetings/personal-link.server";
import { addReminder } from "~/domain/meetings/planned-reminders.server";
import { remindDue } from "~/domain/meetings/remind-due.server";
import { remindSilent, silentFor } from "~/domain/meetings/reminders.server";
import { claimLetter, letterSent } from "~/domain/outbox/delivery.server";
import type { NoticeFacts } from "~/domain/outbox/facts";
import { day, hour, member, network, now, startsAt } from "./network";

/** Guests, and those invited before there were links, are reached by letters like everybody else. */

const greta = { name: "Greta Gäst", address: "greta@region.example" };
const week = { hoursBefore: 168, audience: "silent" } as const;
const dayBefore = { hoursBefore: 24, audience: "coming" } as const;

test("a guest who has not answered is reminded by hand like the others, once a day, with the own link", () => {
  const db = called();
  expect(silent(db, now + day).map(({ name }) => name)).toContain("Greta Gäst");
  expect(remindSilent(db, member(db, "karin"), "spring", now + day)).toBe(5);
  expect(letterTo(db, greta.address, "reminder")).toMatchObject({
    toName: "Greta Gäst",
    language: "sv",
    facts: { path: `/svar/${rowOf(db, greta.address)?.linkKey}`, invitee: { capacity: "guest" } },
  });
  expect(silent(db, now + day + hour).find(({ name }) => name === "Greta Gäst")?.remindedToday).toBe(true);
  expect(remindSilent(db, member(db, "karin"), "spring", now + day + hour)).toBe(0);
  expect(remindSilent(db, member(db, "karin"), "spring", now + 2 * day)).toBe(5);
});

test("a guest who has declined is not reminded, and neither is one who comes, of the answer", () => {
  for (const said of ["no", "yes", "maybe"] as const) {
    const db = called();
    answers(db, greta.address, said);
    expect(remindSilent(db, member(db, "karin"), "spring", now + day)).toBe(4);
    expect(letterTo(db, greta.address, "reminder")).toBeUndefined();
  }
});

test("planned reminders reach guests: the silent, and those who come, but none who has declined", () => {
  const db = called();
  for (const each of [week, dayBefore]) addReminder(db, member(db, "karin"), "spring", each, now);
  expect(remindDue(db, startsAt - 7 * day)).toBe(5);
  expect(letterTo(db, greta.address, "reminder")).toBeDefined();
  const other = called();
  for (const each of [week, dayBefore]) addReminder(other, member(other, "karin"), "spring", each, now);
  addGuest(other, member(other, "karin"), "spring", { name: "Gun", address: "gun@region.example" }, now);
  deliver(other, now + hour);
  answers(other, greta.address, "no");
  answers(other, "gun@region.example", "maybe");
  expect(remindDue(other, startsAt - 7 * day)).toBe(4);
  expect(remindDue(other, startsAt - day)).toBe(1);
  expect(letterTo(other, "gun@region.example", "meetingSoon")).toBeDefined();
  expect(letterTo(other, greta.address, "meetingSoon")).toBeUndefined();
});

test("a reminder gives whoever was invited before there were links a link, and nobody else", () => {
  const db = withoutLinks();
  answers(db, "sara@example.se", "yes");
  remindSilent(db, member(db, "karin"), "spring", now + day);
  const key = rowOf(db, "erik@example.se")?.linkKey ?? "";
  expect(linkPage(db, key, now + day)?.invitation).toMatchObject({ personId: "erik" });
  expect(pathTo(db, "erik@example.se", "reminder")).toBe(`/svar/${key}`);
  expect(rowOf(db, "sara@example.se")?.linkKey).toBeNull();
  remindSilent(db, member(db, "karin"), "spring", now + 2 * day);
  expect(rowOf(db, "erik@example.se")?.linkKey).toBe(key);
});

test("news of a move, and a reminder that the meeting is near, give the link too", () => {
  const db = withoutLinks();
  const meeting = meetingById(db, "spring");
  if (!meeting) throw new Error("no meeting");
  const plan = { ...planOf(meeting), startsAt: startsAt + day, endsAt: startsAt + day + hour };
  changeMeeting(db, member(db, "karin"), "spring", { plan, shownVersion: meeting.version }, now + day);
  for (const address of ["sara@example.se", greta.address]) {
    const key = rowOf(db, address)?.linkKey;
    expect(key).toMatch(/^[a-z0-9]{32}$/);
    expect(pathTo(db, address, "noticeChanged")).toBe(`/svar/${key}`);
  }
  const soon = withoutLinks();
  addReminder(soon, member(soon, "karin"), "spring", dayBefore, now);
  answers(soon, "sara@example.se", "yes");
  remindDue(soon, startsAt - day);
  const key = rowOf(soon, "sara@example.se")?.linkKey;
  expect(pathTo(soon, "sara@example.se", "meetingSoon")).toBe(`/svar/${key}`);
});

test("a notice that was taken back and is sent again gives the link too", () => {
  const db = network();
  addGuest(db, member(db, "karin"), "spring", greta, now);
  send(db);
  takeBackNotice(db, member(db, "karin"), "spring", now);
  db.update(invitations).set({ linkKey: null }).run();
  send(db);
  expect(pathTo(db, "sara@example.se", "notice")).toBe(`/svar/${rowOf(db, "sara@example.se")?.linkKey}`);
});

test("a link that somebody has revoked stays revoked whatever letters go", () => {
  const db = called();
  const id = rowOf(db, greta.address)?.id ?? "";
  revokeLink(db, member(db, "karin"), { meetingId: "spring", invitationId: id }, now + hour);
  expect(remindSilent(db, member(db, "karin"), "spring", now + day)).toBe(5);
  expect(rowOf(db, greta.address)).toMatchObject({ linkKey: null, linkRevokedAt: now + hour });
  expect(pathTo(db, greta.address, "reminder")).toBeNull();
});

/** The network called to spring with a guest, and its letters gone. */
function called(): OpenDatabase {
  const db = network();
  addGuest(db, member(db, "karin"), "spring", greta, now);
  send(db);
  deliver(db, now + hour);
  return db;
}

/** The same, by invitations as they were written before there were links. */
function withoutLinks(): OpenDatabase {
  const db = called();
  db.update(invitations).set({ linkKey: null }).run();
  return db;
}

function send(db: OpenDatabase): void {
  const version = meetingById(db, "spring")?.version ?? 0;
  const words = { noticeText: null, answerBy: "2027-01-21" };
  sendNotice(db, member(db, "karin"), "spring", words, version, now);
}

function deliver(db: OpenDatabase, at: number): void {
  for (let letter = claimLetter(db, hour, at); letter; letter = claimLetter(db, hour, at)) {
    letterSent(db, letter.id, { subject: "s", text: "t", html: "h", ics: null }, at);
  }
}

function silent(db: OpenDatabase, at: number) {
  const meeting = meetingById(db, "spring");
  if (!meeting) throw new Error("no meeting");
  return silentFor(db, meeting, at).map(({ invitation, remindedToday }) => ({
    name: invitation.name,
    remindedToday,
  }));
}

const rowOf = (db: OpenDatabase, address: string) => {
  const isHouse = address.endsWith("@example.se");
  const { guestEmail, personId } = invitations;
  const its = isHouse ? eq(personId, address.replace(/@.*/, "")) : eq(guestEmail, address);
  return db.select().from(invitations).where(its).get();
};

function answers(db: OpenDatabase, address: string, answer: Answer): void {
  db.update(invitations)
    .set({ answer, answeredAt: now })
    .where(eq(invitations.id, rowOf(db, address)?.id ?? ""))
    .run();
}

const letterTo = (db: OpenDatabase, address: string, kind: string) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.toAddress, address), eq(outbox.kind, kind), isNull(outbox.withdrawnAt)))
    .get();

const pathTo = (db: OpenDatabase, address: string, kind: string) =>
  (letterTo(db, address, kind)?.facts as NoticeFacts | undefined)?.path;
