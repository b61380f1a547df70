import { and, eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { minuteEditions, minutes, outbox } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { meetingById } from "~/domain/meetings/meetings.server";
import { addInformed, informedOf, removeInformed } from "~/domain/members/informed.server";
import type { Member } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { canonical } from "~/domain/minutes/canonical";
import { readMinutes } from "~/domain/minutes/minutes.server";
import { sumOfMinutes } from "~/domain/minutes/seal.server";
import { approveMinutes, shownText } from "~/domain/minutes/sign-off.server";
import { tellInformed } from "~/domain/minutes/sign-off-letters.server";
import { askedToSignOff } from "~/domain/minutes/text.server";
import { deliver } from "~/mail/postman.server";
import { demoDatabase, demoNow } from "../support/demo";
import { inPoppler } from "../support/documents";
import { settings } from "../support/letters";
import { type MailServer, mailServer } from "../support/mail-server";

/** The demo's m-2026-5 awaits Sofia's sign-off; the network informs Ingrid in Swedish and Tarmo in English. */

const group = "grp-natverk";
const karin = { name: "Karin Karlsson", address: "karin.karlsson@example.se" };

let server: MailServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const office = async () => {
  server = await mailServer();
  return { ...settings, smtpUrl: server.url };
};

const who = (db: Database, id: string) => memberById(db, id, dayOf(demoNow)) as Member;

function signOff(db: Database): void {
  const meeting = meetingById(db, "m-2026-5");
  if (!meeting) throw new Error("The demo has no such meeting.");
  const [asked] = askedToSignOff(db, "m-2026-5");
  const sofia = who(db, asked?.personId ?? "");
  expect(approveMinutes(db, sofia, "m-2026-5", shownText(db, meeting), demoNow)).toEqual({ signedOff: true });
}

const queued = (db: Database) =>
  db
    .select({
      id: outbox.id,
      to: outbox.toAddress,
      language: outbox.language,
      withdrawnAt: outbox.withdrawnAt,
    })
    .from(outbox)
    .where(and(eq(outbox.kind, "minutesForInformation"), eq(outbox.aboutId, "m-2026-5")))
    .orderBy(outbox.toAddress)
    .all();

/** Nothing else leaves, so that the server gets only these letters. */
const onlyThese = (db: Database) =>
  db.update(outbox).set({ withdrawnAt: demoNow }).where(eq(outbox.kind, "minutesSignedOff")).run();

const lettersTo = (address: string) =>
  (server?.letters ?? []).filter((letter) => JSON.stringify(letter.to).includes(address));

test("whoever is informed gets what was decided, with the whole text as one PDF that opens", async () => {
  const db = demoDatabase();
  signOff(db);
  expect(queued(db).map(({ to, language }) => [to, language])).toEqual([
    ["ingrid.isaksson@region.example.com", "sv"],
    ["tarmo.tamm@ounamae.example.com", "en"],
  ]);
  onlyThese(db);
  await deliver(db, await office(), () => demoNow);
  const [letter, ...more] = lettersTo("ingrid.isaksson");
  expect(more).toEqual([]);
  expect(letter?.subject).toBe(
    "För kännedom: minnesanteckningar från Internationella nätverket, möte 5 2026",
  );
  const { text, sum } = readMinutes(db, meetingById(db, "m-2026-5") as never);
  for (const said of [
    ...text.items.flatMap((item) => item.decisions.map((each) => each.text)),
    ...text.items.flatMap((item) => item.actions.map((each) => each.text)),
    "Internationella nätverket har satt upp dig på listan",
    "så tar Karin Karlsson bort dig från listan",
  ])
    expect(letter?.text?.replaceAll(/\s+/g, " ")).toContain(said);
  expect(letter?.replyTo?.text).toContain(karin.address);
  expect(letter?.text).not.toContain("http");
  expect(letter?.html).not.toContain("<a ");
  expect(letter?.attachments).toHaveLength(1);
  const [enclosed] = letter?.attachments ?? [];
  expect(enclosed?.filename).toBe("Minnesanteckningar 2026-5 Internationella nätverket.pdf");
  expect(enclosed?.contentType).toBe("application/pdf");
  const read = await inPoppler("pdftotext", enclosed?.content ?? Buffer.alloc(0), ["-raw"]);
  expect(read).toContain("Internationella nätverket, möte 5 2026");
  expect(read).toContain(sum.slice(0, 8));
  const [english] = lettersTo("tarmo.tamm");
  expect(english?.subject).toBe("For information: minutes of Internationella nätverket, meeting 5 2026");
  expect(english?.text).toContain("The whole text is attached as a PDF, in Swedish.");
});

test("somebody of the room is written to once, and whoever is off the list not at all", () => {
  const db = demoDatabase();
  const coordinator = who(db, "p-01");
  const sofia = { name: "Sofia Svensson", organisation: null, email: "sofia.svensson@example.se" };
  expect(addInformed(db, coordinator, group, { ...sofia, language: "sv" }, demoNow)).toEqual({
    belongs: true,
  });
  const ingrid = informedOf(db, group, "2026-11-22").find(({ name }) => name === "Ingrid Isaksson");
  removeInformed(db, coordinator, group, ingrid?.id ?? "", demoNow);
  signOff(db);
  expect(queued(db).map(({ to }) => to)).toEqual(["tarmo.tamm@ounamae.example.com"]);
});

test("a correction says what it replaces and why, and each letter encloses the edition it tells of", async () => {
  const db = demoDatabase();
  signOff(db);
  onlyThese(db);
  const meeting = meetingById(db, "m-2026-5");
  if (!meeting) throw new Error("The demo has no such meeting.");
  const first = readMinutes(db, meeting);
  await deliver(db, await office(), () => demoNow);
  const second = {
    ...first.text,
    edition: 2,
    summary: "En rättad sammanfattning.",
    correctionWhy: "Ett datum var fel.",
  };
  const row = db.select().from(minutes).where(eq(minutes.meetingId, meeting.id)).get();
  db.insert(minuteEditions)
    .values({
      meetingId: meeting.id,
      edition: 1,
      sum: first.sum,
      signedOffAt: demoNow,
      canonical: row?.canonical ?? "",
      replacedWhy: "Ett datum var fel.",
      replacedAt: demoNow,
    })
    .run();
  db.update(minutes)
    .set({ edition: 2, canonical: canonical(second), sum: sumOfMinutes(second) })
    .where(eq(minutes.meetingId, meeting.id))
    .run();
  tellInformed(db, meeting, second, karin, demoNow);
  const [late] = queued(db).filter((each) => each.to.startsWith("tarmo") && each.withdrawnAt === null);
  expect(late).toBeDefined();
  await deliver(db, { ...settings, smtpUrl: server?.url ?? null }, () => demoNow);
  const [before, after] = lettersTo("ingrid.isaksson");
  expect(after?.subject).toBe("Rättade minnesanteckningar från Internationella nätverket, möte 5 2026");
  expect(after?.text).toContain("Det här är utgåva 2. Den ersätter den förra");
  expect(after?.text).toContain("Ett datum var fel.");
  const textOf = (letter = after) =>
    inPoppler("pdftotext", letter?.attachments[0]?.content ?? Buffer.alloc(0), ["-raw"]);
  expect(await textOf(after)).toContain("Utgåva 2.");
  expect(await textOf(after)).toContain("En rättad sammanfattning.");
  expect(await textOf(before)).toContain("Utgåva 1.");
  expect(await textOf(before)).not.toContain("En rättad sammanfattning.");
});

test("a letter of an edition that a correction replaced before it left is taken back", () => {
  const db = demoDatabase();
  signOff(db);
  const meeting = meetingById(db, "m-2026-5");
  if (!meeting) throw new Error("The demo has no such meeting.");
  const { text } = readMinutes(db, meeting);
  tellInformed(db, meeting, { ...text, edition: 2, correctionWhy: "Ett datum var fel." }, karin, demoNow);
  expect(queued(db).map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true, false, true, false]);
});

test("without its text the letter does not leave, and the office is told", async () => {
  const db = demoDatabase();
  signOff(db);
  onlyThese(db);
  db.update(minutes).set({ edition: 3 }).where(eq(minutes.meetingId, "m-2026-5")).run();
  const round = await deliver(db, await office(), () => demoNow);
  const ids = queued(db).map(({ id }) => id);
  const refused = round.refused.filter(({ id }) => ids.includes(id));
  expect(refused).toHaveLength(2);
  expect(refused[0]?.words).toContain("There is no signed edition 1 of the minutes.");
  expect(lettersTo("ingrid.isaksson")).toEqual([]);
});
