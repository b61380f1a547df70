import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { incomingLetters, informationEntries, informationNotes, outbox } from "#db/schema.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import {
  putLetterAside,
  receiveLetter,
  takeInLetter,
  waitingIncoming,
  waitingLetter,
} from "~/domain/information/incoming.server";
import type { Told } from "~/domain/information/information";
import { ownText } from "~/domain/information/letter-text";
import { partnerNamedIn } from "~/domain/information/partner-named.server";
import { readMailbox } from "~/mail/mailbox.server";
import { demoDatabase, demoNow } from "../support/demo";
import { type Mailbox, openMailbox } from "../support/mailbox";
import { memberOf } from "../support/people";

/** Letters to the group's address, read from Debian's dovecot. */

let mailbox: Mailbox;
let db: OpenDatabase;
let laid = 0;

beforeAll(async () => {
  mailbox = await openMailbox();
  db = demoDatabase();
});
afterAll(() => mailbox?.close());

const helena = "Helena Hansson <helena.hansson@example.se>";

function letter(headers: Record<string, string>, body: string) {
  laid += 1;
  const head = {
    From: helena,
    To: "svar@example.se",
    Subject: "Hej",
    "Message-ID": `<told-${laid}@example.se>`,
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    ...headers,
  };
  return [
    ...Object.entries(head).map(([name, text]) => `${name}: ${text}`),
    "",
    ...body.split("\n"),
    "",
  ].join("\r\n");
}

const read = (now = demoNow) =>
  readMailbox(
    db,
    mailbox.url,
    () => now,
    () => false,
    ["traffpunkt@example.se"],
  );
const outcomeOf = async (source: string, now?: number) => {
  await mailbox.lay(source);
  return (await read(now)).map(({ outcome }) => outcome);
};
const entries = () => db.select().from(informationEntries).all();
const latest = () =>
  entries().find(({ createdAt }) => createdAt === Math.max(...entries().map((e) => e.createdAt)));
const confirmations = () =>
  db
    .select()
    .from(outbox)
    .all()
    .filter(({ kind }) => kind === "informationReceived");
const counts = () => [
  entries().length,
  db.select().from(informationNotes).all().length,
  confirmations().length,
];

test("a contact's letter becomes an entry of the own unit, with case, partner and text, and is confirmed to the known address", async () => {
  const body = `Hej Karin,\nKivilampis kanslichef ringde om vattnet.\n\nVi svarar i mars.\n\nMed vänlig hälsning\nHelena\n070-123 45 67\n\nFrån: Karin\nSkickat: den 3 november\nTill: Helena\nÄmne: Hej\n\nGammal text`;
  const source = letter({ Subject: "=?utf-8?Q?Sv:_=C3=84rende_DES_2026/0301?=" }, body);
  const before = counts();
  expect(await outcomeOf(source, demoNow + 1)).toEqual(["entry"]);
  const entry = latest();
  expect(entry).toMatchObject({
    kind: "case",
    title: "Ärende DES 2026/0301",
    unitId: "org-des",
    partnerId: "pa-01",
    caseNumber: "DES 2026/0301",
    createdBy: "p-14",
  });
  const note = db
    .select()
    .from(informationNotes)
    .all()
    .find(({ entryId }) => entryId === entry?.id);
  expect(note).toMatchObject({ through: "mail", authorId: "p-14" });
  expect(note?.text).toBe("Hej Karin,\nKivilampis kanslichef ringde om vattnet.\n\nVi svarar i mars.");
  expect(confirmations().at(-1)).toMatchObject({
    toAddress: "helena.hansson@example.se",
    facts: { path: `/information/${entry?.id}`, joined: false, partnerName: "Kivilampi kommun" },
  });
  expect(await outcomeOf(source, demoNow + 2)).toEqual(["again"]);
  expect(counts()).toEqual(before.map((count) => count + 1));
  const more = letter({ From: "Eva <EVA.ERIKSSON@example.se>", Subject: "dnr des2026/301" }, "Mer att veta.");
  expect(await outcomeOf(more, demoNow + 3)).toEqual(["entry"]);
  expect(counts()).toEqual(before.map((count, place) => count + (place === 0 ? 1 : 2)));
  expect(confirmations().at(-1)?.facts).toMatchObject({ joined: true, path: `/information/${entry?.id}` });
});

test("a letter of nothing but HTML is read as text, and one with a link and no case is news that wait a day", async () => {
  const html =
    "<html><head><style>p{}</style></head><body><p>Läs om mässor:</p><p><a href='x'>https://example.org/massa</a>.</p><script>alert(1)</script></body></html>";
  const before = db.select().from(outbox).all().length;
  const source = letter({ Subject: "Tips", "Content-Type": "text/html; charset=utf-8" }, html);
  expect(await outcomeOf(source, demoNow + 10)).toEqual(["entry"]);
  expect(latest()).toMatchObject({ kind: "news", web: "https://example.org/massa", title: "Tips" });
  const queued = db.select().from(outbox).all().slice(before);
  const shared = queued.filter(({ kind }) => kind === "newsShared");
  expect(shared.length).toBeGreaterThan(20);
  expect(Math.min(...shared.map(({ leavesAt }) => leavesAt))).toBe(demoNow + 10 + 24 * 3_600_000);
  const note = db
    .select()
    .from(informationNotes)
    .all()
    .find(({ entryId }) => entryId === latest()?.id);
  expect(note?.text).not.toContain("alert");
});

describe("a letter that no machine should answer", () => {
  test.each<[string, Record<string, string>]>([
    ["out of the office", { "Auto-Submitted": "auto-replied" }],
    ["the house's own kind", { "Auto-Submitted": "auto-generated" }],
    ["from the house itself", { From: "Träffpunkt <traffpunkt@example.se>" }],
    ["a bounce", { From: "Mail <MAILER-DAEMON@example.se>" }],
    ["a bounce by its path", { "Return-Path": "<>" }],
    ["a report", { "Content-Type": 'multipart/report; report-type=delivery-status; boundary="x"' }],
    ["a mailing list", { "List-Id": "<nytt.example.org>" }],
    ["bulk", { Precedence: "bulk" }],
    ["from an address without answers", { From: "no-reply@example.org" }],
  ])("%s is left alone", async (_, headers) => {
    const before = JSON.stringify([counts(), db.select().from(incomingLetters).all().length]);
    expect(await outcomeOf(letter(headers, "Jag är borta."))).toEqual(["noCalendar"]);
    expect(JSON.stringify([counts(), db.select().from(incomingLetters).all().length])).toBe(before);
    expect((await mailbox.flags()).at(-1)).not.toContain("\\Flagged");
  });
});

describe("a letter that waits for the coordinator, and is answered by nobody", () => {
  test.each<[string, Record<string, string>, string]>([
    ["from a stranger", { From: "Okänd <okand@example.org>" }, "Hej"],
    ["from a reader", { From: "linnea.lundin@example.se" }, "Hej"],
    ["that answers a letter of ours", { "In-Reply-To": "<abc@traffpunkt>" }, "Tack!"],
    ["to the address of an invitation", { To: "svar+abcdefghijklmnopqrstuvwx@example.se" }, "Jag kommer"],
    ["with a personal identity number", {}, "Eleven är 19850612-1234."],
    ["without words", { Subject: "" }, ""],
  ])("%s", async (_, headers, body) => {
    const before = counts();
    const waiting = waitingIncoming(db).length;
    expect(await outcomeOf(letter(headers, body))).toEqual(["waiting"]);
    expect(counts()).toEqual(before);
    expect(waitingIncoming(db)).toHaveLength(waiting + 1);
    expect((await mailbox.flags()).at(-1)).toContain("\\Flagged");
    expect(JSON.stringify(db.select().from(incomingLetters).all())).not.toContain("19850612-1234");
  });
});

test("the coordinator takes a letter in, or puts it aside and its text is gone; each once", async () => {
  const karin = memberOf(db, "p-01");
  const from = { From: "Okänd <okand@example.org>" };
  await outcomeOf(letter({ ...from, Subject: "Valdoliva KS 2026/0777" }, "Kan ni svara?"), demoNow + 1_000);
  await outcomeOf(letter({ ...from, Subject: "Reklam" }, "Köp nu!"), demoNow + 2_000);
  const [asked, other] = waitingIncoming(db).slice(-2);
  const read = waitingLetter(db, asked?.id ?? "");
  expect(read).toMatchObject({
    title: "Valdoliva KS 2026/0777",
    caseNumber: "KS 2026/0777",
    partnerId: "pa-05",
  });
  const told: Told = {
    kind: "case",
    unitId: "org-klf",
    projectId: null,
    web: null,
    themeIds: [],
    title: "Fråga",
    text: "Kan ni svara?",
    caseNumber: "KS 2026/0777",
    partnerId: "pa-05",
  };
  const taken = takeInLetter(db, karin, asked?.id ?? "", told, demoNow);
  expect(taken).toMatchObject({ joined: false });
  expect(takeInLetter(db, karin, asked?.id ?? "", told, demoNow)).toMatchObject({
    refused: "notFound",
  });
  putLetterAside(db, karin, other?.id ?? "", demoNow);
  putLetterAside(db, karin, other?.id ?? "", demoNow);
  expect(waitingIncoming(db).some(({ id }) => id === asked?.id || id === other?.id)).toBe(false);
  expect(JSON.stringify(db.select().from(incomingLetters).all())).not.toContain("Köp nu!");
});

test("a letter that is handed in as a file waits, whoever it says it is from, and becomes the coordinator's own entry", () => {
  const karin = memberOf(db, "p-01");
  const source = {
    name: "file:1",
    fromName: "Helena Hansson",
    fromAddress: "helena.hansson@example.se",
    subject: "Resa DES 2026/0555",
    text: "Vi åker.",
    attachments: [],
    isAnswer: false,
  };
  const before = counts();
  expect(receiveLetter(db, { ...source, handedIn: true }, demoNow)).toEqual({
    outcome: "waiting",
    entryId: null,
  });
  expect(counts()).toEqual(before);
  const waiting = waitingIncoming(db).find(({ subject }) => subject === source.subject);
  const told: Told = {
    kind: "case",
    unitId: "org-des",
    projectId: null,
    web: null,
    themeIds: [],
    title: "Resa",
    text: "Vi åker.",
    caseNumber: "DES 2026/0555",
    partnerId: null,
  };
  const { id } = takeInLetter(db, karin, waiting?.id ?? "", told, demoNow) as { id: string };
  expect(historyOf(db, "information", id)).toMatchObject([
    { deed: "created", actorId: "p-01", after: { through: "mail" } },
  ]);
  expect(receiveLetter(db, { ...source, name: "by mail" }, demoNow + 1)).toEqual({
    outcome: "entry",
    entryId: id,
  });
  expect(historyOf(db, "information", id)[0]).toMatchObject({
    deed: "notedInformation",
    actorId: "p-14",
    after: { through: "mail" },
  });
});

test("more than twenty letters from one sender in a day wait, so that no machine in a person's name goes on for ever", async () => {
  for (let nth = 1; nth <= 21; nth += 1)
    await mailbox.lay(letter({ From: "nils.nilsson@example.se", Subject: `Nr ${nth}` }, `Text ${nth}`));
  const outcomes = (await read()).map(({ outcome }) => outcome);
  expect(outcomes).toEqual([...Array(20).fill("entry"), "waiting"]);
});

test.each([
  ["Hej\n\n> citat\n> mer", "Hej"],
  ["Hej\n\nDen 3 nov. 2026 kl. 10:00 skrev Karin <k@example.se>:\ngammalt", "Hej"],
  ["Hej\n\nOn Tue, Nov 3, 2026 Karin wrote:\nold", "Hej"],
  ["Hej\n-----Ursprungligt meddelande-----\ngammalt", "Hej"],
  ["Hej\n-- \nHelena\nDestination", "Hej"],
  [
    "Från: vattenverket till skolan är det en kilometer",
    "Från: vattenverket till skolan är det en kilometer",
  ],
  [
    "-----Ursprungligt meddelande-----\nViktigt som jag skickar vidare",
    "-----Ursprungligt meddelande-----\nViktigt som jag skickar vidare",
  ],
])("of the letter %j its own words are kept", (text, own) => {
  expect(ownText(text)).toBe(own);
});

test("a letter as long as a book is cut to a note", () => {
  expect(Array.from(ownText("å ".repeat(50_000))).length).toBeLessThanOrEqual(5_000);
});

test("a partner is named by whole words, the longest name first", () => {
  const empty = demoDatabase();
  expect(partnerNamedIn(empty, "Mötet i Lindenrode")).toBe("pa-03");
  expect(partnerNamedIn(empty, "lindenrodeförbundet")).toBeNull();
  expect(partnerNamedIn(empty, "Skarvnes kulturchef")).toBe("pa-02");
});
