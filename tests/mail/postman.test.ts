import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { afterEach, expect, test } from "vitest";
import { migrateOpen } from "#db/migrate.server";
import { closeDatabase, type Database, openDatabase } from "#db/open.server";
import { municipality, outbox } from "#db/schema.server";
import { retryLetter } from "~/domain/outbox/delivery.server";
import type { LetterKind } from "~/domain/outbox/facts";
import { letterById, outboxPage, queueLetter, withdrawLetters } from "~/domain/outbox/outbox.server";
import { deliver } from "~/mail/postman.server";
import { emptyDatabase } from "../support/database";
import { letterTo, settings } from "../support/letters";
import { breakingServer, type MailServer, mailServer } from "../support/mail-server";

const now = Date.parse("2026-11-22T09:00Z");
const minute = 60_000;
const clock = () => now;

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

test("a notice arrives with text, HTML and a meeting that the calendar understands", async () => {
  const [db, server] = [ekbacka(), await opened(mailServer())];
  const id = queue(db, "notice");
  expect(await deliver(db, office(server), clock)).toEqual({ sent: 1, postponed: [], refused: [] });
  const [letter] = server.letters;
  expect(letter?.subject).toBe("Kallelse: Internationella nätverket, möte 1 2027, torsdag 4 februari");
  expect(letter?.from?.text).toBe('"Träffpunkt" <traffpunkt@example.se>');
  expect(letter?.to).toMatchObject({ text: '"Helena Hansson" <helena.hansson@example.se>' });
  expect(letter?.replyTo?.text).toBe('"Karin Karlsson" <karin.karlsson@example.se>');
  expect(letter?.messageId).toBe(`<${id}@traffpunkt>`);
  expect(letter?.date).toEqual(new Date(now));
  expect(letter?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(letter?.headers.get("list")).toMatchObject({ id: { id: "traffpunkt.example.se" } });
  expect(letter?.text).toContain("När: Torsdag 4 februari 2027 (vecka 5), 13.00–15.30");
  expect(letter?.html).toContain('<a href="https://traffpunkt.example.se/svar/k3y');
  expect(letter?.source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
  const [attached] = letter?.attachments.filter((each) => each.filename === "mote.ics") ?? [];
  const calendar = new ICAL.Component(ICAL.parse(attached?.content.toString("utf8") ?? ""));
  expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") as ICAL.Component);
  expect(event.startDate.toJSDate()).toEqual(new Date("2027-02-04T12:00Z"));
  expect(letterById(db, id)).toMatchObject({
    sentAt: now,
    subject: letter?.subject,
    ics: attached?.content.toString("utf8"),
  });
});

test("calling off arrives as a cancellation", async () => {
  const [db, server] = [ekbacka(), await opened(mailServer())];
  queue(db, "calledOff");
  await deliver(db, office(server), clock);
  expect(server.letters[0]?.source).toMatch(/text\/calendar; charset=utf-8; method=CANCEL/);
});

test("every kind of letter leaves, all over one connection", async () => {
  const [db, server] = [ekbacka(), await opened(mailServer())];
  const kinds = ["notice", "reminder", "minutesForSignOff", "minutesSignedOff", "actionAssigned"] as const;
  for (const kind of kinds) queue(db, kind);
  for (let turn = 0; turn < 20; turn += 1) queue(db, "lessonComment");
  expect((await deliver(db, office(server), clock)).sent).toBe(25);
  expect(server.letters).toHaveLength(25);
  expect(server.connections()).toBe(1);
});

test("a code arrives and is not kept", async () => {
  const [db, server] = [ekbacka(), await opened(mailServer())];
  queue(db, "signInCode");
  await deliver(db, office(server), clock);
  expect(server.letters[0]?.text).toContain("K7M2QX");
  expect(JSON.stringify(db.select().from(outbox).all())).not.toContain("K7M2QX");
});

test("a code that has gone out of date is not sent", async () => {
  const [db, server] = [ekbacka(), await opened(mailServer())];
  queue(db, "signInCode");
  expect((await deliver(db, office(server), () => now + 10 * minute)).refused).toHaveLength(1);
  expect(server.letters).toEqual([]);
  expect(JSON.stringify(db.select().from(outbox).all())).not.toContain("K7M2QX");
});

test("a refusal for good is told in the server's own words, and the next letter still leaves", async () => {
  const db = ekbacka();
  const server = await opened(
    mailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith("gone") ? answer(550, "5.1.1 No such user here") : null),
    }),
  );
  const gone = queue(db, "notice", { toAddress: "gone@example.se" });
  queue(db, "notice");
  const round = await deliver(db, office(server), clock);
  expect(round).toMatchObject({ sent: 1, postponed: [], refused: [{ id: gone }] });
  expect(letterById(db, gone)).toMatchObject({ failedAt: now, attempts: 1 });
  expect(letterById(db, gone)?.lastError).toBe("550 5.1.1 No such user here");
  expect(await deliver(db, office(server), () => now + 1440 * minute)).toMatchObject({
    sent: 0,
    refused: [],
  });
});

test("a letter refused for now is accepted later, and is the same letter", async () => {
  const db = ekbacka();
  let asked = 0;
  const server = await opened(
    mailServer({
      onRcptTo: (_address, _session, done) =>
        done(++asked === 1 ? answer(451, "4.7.1 Greylisted, try again") : null),
    }),
  );
  const id = queue(db, "notice");
  expect((await deliver(db, office(server), clock)).postponed).toEqual([
    { id, words: "451 4.7.1 Greylisted, try again" },
  ]);
  expect(letterById(db, id)).toMatchObject({ failedAt: null, sentAt: null, leavesAt: now + minute });
  expect((await deliver(db, office(server), () => now + minute - 1)).sent).toBe(0);
  expect((await deliver(db, office(server), () => now + minute)).sent).toBe(1);
  expect(server.letters[0]?.messageId).toBe(`<${id}@traffpunkt>`);
  expect(letterById(db, id)).toMatchObject({ sentAt: now + minute, attempts: 2, lastError: null });
});

test("a message refused after it was read is told too", async () => {
  const db = ekbacka();
  const server = await opened(
    mailServer({
      onData: (stream, _session, done) => {
        stream.resume().on("end", () => done(answer(554, "5.6.0 Looks like advertising")));
      },
    }),
  );
  queue(db, "notice");
  expect((await deliver(db, office(server), clock)).refused[0]?.words).toContain("Looks like advertising");
});

test("a connection that breaks half-way costs one attempt, and the letter arrives once", async () => {
  const [db, server] = [ekbacka(), await opened(breakingServer("DATA", 1))];
  const [first, second] = [queue(db, "notice", { leavesAt: now - 1 }), queue(db, "notice")];
  const round = await deliver(db, office(server), clock);
  expect(round).toMatchObject({ sent: 0, refused: [], postponed: [{ id: first }] });
  expect(letterById(db, first)).toMatchObject({ attempts: 1, leavesAt: now + minute, claimedUntil: null });
  expect(letterById(db, second)).toMatchObject({ attempts: 0 });
  expect((await deliver(db, office(server), () => now + minute)).sent).toBe(2);
  expect(server.letters.map((letter) => letter.messageId).sort()).toEqual(
    [first, second].map((id) => `<${id}@traffpunkt>`).sort(),
  );
});

test("when no server answers the round ends, and nothing is given up", async () => {
  const db = ekbacka();
  const server = await mailServer();
  await server.close();
  const ids = [queue(db, "notice"), queue(db, "notice")];
  const round = await deliver(db, office(server), clock);
  expect(round).toMatchObject({ sent: 0, refused: [] });
  expect(round.postponed).toHaveLength(1);
  expect(ids.map((id) => letterById(db, id)?.failedAt)).toEqual([null, null]);
});

test.each([
  [530, "5.7.0 Authentication required"],
  [550, "5.7.1 Sender not allowed"],
])("a server that does not take our own address (%i) refuses no letter for good", async (code, words) => {
  const db = ekbacka();
  const server = await opened(
    mailServer({ onMailFrom: (_address, _session, done) => done(answer(code, words)) }),
  );
  const [first, second] = [queue(db, "notice", { leavesAt: now - 1 }), queue(db, "notice")];
  expect(await deliver(db, office(server), clock)).toMatchObject({ refused: [], postponed: [{ id: first }] });
  expect(letterById(db, second)).toMatchObject({ attempts: 0, failedAt: null });
});

test("name and password in the address of the server are used, and a wrong one refuses no letter", async () => {
  const db = ekbacka();
  const server = await opened(
    mailServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === "träff punkt" && password === "p@ss/ord"
          ? done(null, { user: "traffpunkt" })
          : done(answer(535, "5.7.8 Wrong")),
    }),
  );
  const withAuth = (user: string, password: string) => ({
    ...office(server),
    smtpUrl: server.url.replace("//", `//${encodeURIComponent(user)}:${encodeURIComponent(password)}@`),
  });
  queue(db, "notice");
  expect((await deliver(db, withAuth("träff punkt", "wrong"), clock)).postponed).toHaveLength(1);
  const later = () => now + minute;
  expect((await deliver(db, withAuth("träff punkt", "p@ss/ord"), later)).sent).toBe(1);
});

test("two postmen at once, each with its own connection to the file, deliver each letter once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-"));
  const databases = [0, 1].map(() => openDatabase(join(folder, "post.db")));
  open.push({
    close: () => {
      for (const db of databases) closeDatabase(db);
      rmSync(folder, { recursive: true });
    },
  });
  const [one, other] = databases as [(typeof databases)[0], (typeof databases)[0]];
  migrateOpen(one);
  const ids = Array.from({ length: 40 }, () => queue(one, "lessonComment"));
  const server = await opened(mailServer());
  const rounds = await Promise.all([one, other].map((db) => deliver(db, office(server), clock)));
  expect(rounds.map((round) => round.sent).reduce((sum, sent) => sum + sent)).toBe(40);
  expect(Math.min(...rounds.map((round) => round.sent))).toBeGreaterThan(0);
  expect(server.letters.map((letter) => letter.messageId).sort()).toEqual(
    ids.map((id) => `<${id}@traffpunkt>`).sort(),
  );
});

test("a letter whose postman died is sent again with the same Message-ID when the hold is over", async () => {
  const [db, server] = [ekbacka(), await opened(mailServer())];
  const id = queue(db, "notice");
  // The server has the letter, and the process ends before that is noted.
  db.update(outbox)
    .set({ claimedUntil: now + 5 * minute, attempts: 1 })
    .run();
  expect((await deliver(db, office(server), () => now + 5 * minute - 1)).sent).toBe(0);
  expect((await deliver(db, office(server), () => now + 5 * minute)).sent).toBe(1);
  expect(server.letters[0]?.messageId).toBe(`<${id}@traffpunkt>`);
});

test("letters not yet due, taken back or given up stay", async () => {
  const [db, server] = [ekbacka(), await opened(mailServer())];
  queue(db, "notice", { leavesAt: now + 10 * minute });
  queue(db, "reminder", { about: { subject: "meeting", id: "m1" } });
  withdrawLetters(db, { subject: "meeting", id: "m1" }, now);
  const failed = queue(db, "lessonComment", { toAddress: "none" });
  expect((await deliver(db, office(server), clock)).refused).toEqual([
    { id: failed, words: "The address cannot be used." },
  ]);
  expect(retryLetter(db, failed, now)).toBe(true);
  expect(server.letters).toEqual([]);
});

test("line breaks in names, addresses and subjects make no header and no second receiver", async () => {
  const [db, server] = [ekbacka(), await opened(mailServer())];
  const evil = "\r\nBcc: evil@example.se\r\n\r\nHej";
  queue(db, "notice", { toName: `Eva${evil}` });
  queue(db, "lessonComment", {
    facts: { lessonTitle: `Titel${evil}`, commenterName: evil, comment: evil, path: "/lardomar/1" },
  });
  queue(db, "notice", { toAddress: `eva@example.se${evil}` });
  // A row that some other program wrote, past the outbox's own tidying.
  const raw = queue(db, "reminder");
  db.update(outbox)
    .set({ toName: `Eva${evil}`, messageId: `x${evil}` })
    .where(sqlId(raw))
    .run();
  const round = await deliver(db, office(server), clock);
  expect(round).toMatchObject({ sent: 3, refused: [{ words: "The address cannot be used." }] });
  for (const letter of server.letters) {
    expect(letter.bcc).toBeUndefined();
    expect(letter.headers.has("bcc")).toBe(false);
    expect(letter.source.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/m);
    expect(letter.to).toMatchObject({ value: [{ address: "helena.hansson@example.se" }] });
  }
});

test("facts that cannot be set fail that letter and no other", async () => {
  const [db, server] = [ekbacka(), await opened(mailServer())];
  const broken = queue(db, "notice");
  db.update(outbox).set({ facts: {} }).where(sqlId(broken)).run();
  const unknown = queue(db, "notice");
  db.update(outbox).set({ kind: "fromTheFuture" }).where(sqlId(unknown)).run();
  queue(db, "notice");
  const round = await deliver(db, office(server), clock);
  expect(round.sent).toBe(1);
  expect(round.refused.map(({ id }) => id).sort()).toEqual([broken, unknown].sort());
});

test("without a mail server letters stay in the outbox, with no attempt counted", async () => {
  const db = ekbacka();
  const id = queue(db, "notice");
  expect(await deliver(db, { ...settings, smtpUrl: null }, clock)).toEqual({
    sent: 0,
    postponed: [],
    refused: [],
  });
  expect(letterById(db, id)).toMatchObject({ attempts: 0, sentAt: null, failedAt: null });
  expect(outboxPage(db, { state: "waiting" })).toHaveLength(1);
});

test("a round that is asked to stop finishes the letter in hand and leaves the rest", async () => {
  const [db, server] = [ekbacka(), await opened(mailServer())];
  for (let turn = 0; turn < 3; turn += 1) queue(db, "notice");
  const round = await deliver(db, office(server), clock, () => server.letters.length >= 1);
  expect(round.sent).toBe(1);
  expect(outboxPage(db, { state: "waiting" })).toHaveLength(2);
});

function ekbacka() {
  const db = emptyDatabase();
  db.insert(municipality).values({ id: 1, name: "Ekbacka kommun", shortName: "Ekbacka" }).run();
  return db;
}

let queued = 0;

function queue<Kind extends LetterKind>(
  db: Database,
  kind: Kind,
  changes: Partial<Parameters<typeof queueLetter<Kind>>[1]> = {},
): string {
  const dedupeKey = `test:${++queued}`;
  queueLetter(db, { ...letterTo(kind), personId: null, dedupeKey, ...changes }, now);
  const row = db.select({ id: outbox.id }).from(outbox).where(eq(outbox.dedupeKey, dedupeKey)).get();
  return row?.id ?? "";
}

const office = (server: MailServer) => ({ ...settings, smtpUrl: server.url });

async function opened(server: Promise<MailServer>): Promise<MailServer> {
  open.push(await server);
  return server;
}

const sqlId = (id: string) => eq(outbox.id, id);

const answer = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });
