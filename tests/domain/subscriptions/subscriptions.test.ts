import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { circulations, outbox, publications, subscribers } from "#db/schema.server";
import type { PublicationKind } from "#db/words";
import { dayOf, instantOf } from "~/calendar/swedish-time";
import { sendNewsletter } from "~/domain/newsletters/sending.server";
import { letterSent } from "~/domain/outbox/delivery.server";
import { choicesAt, gateOf } from "~/domain/publishing/gate.server";
import { notYetPublished } from "~/domain/publishing/list.server";
import { publish, withdraw } from "~/domain/publishing/publishing.server";
import { isRefusal } from "~/domain/refusal";
import { tellSubscribers } from "~/domain/subscriptions/news.server";
import {
  askToSubscribe,
  changeSubscription,
  confirmSubscription,
  endSubscription,
  subscriberByKey,
  sweepSubscribers,
} from "~/domain/subscriptions/subscribers.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const karin = { id: "p-01", name: "Karin Karlsson" };
const day = 24 * 3_600_000;
const at = (days: number, clock: string) => instantOf(dayOf(demoNow + days * day), clock) ?? 0;
const email = "ann@foretag.example";

function ask(
  db: OpenDatabase,
  topics: { groupIds?: string[]; themeIds?: string[]; newsletter?: boolean } = {},
) {
  const none = { groupIds: [], themeIds: [], newsletter: false };
  return askToSubscribe(db, { email, language: "sv", ...none, ...topics }, demoNow);
}

const rowFor = (db: OpenDatabase, address = email) =>
  db.select().from(subscribers).where(eq(subscribers.email, address)).get();
const lettersTo = (db: OpenDatabase, address = email) =>
  db.select().from(outbox).where(eq(outbox.toAddress, address)).orderBy(outbox.createdAt, outbox.id).all();
const groupOf = (db: OpenDatabase) =>
  db.$client
    .prepare("select group_id from publications where kind = 'minutes' limit 1")
    .pluck()
    .get() as string;

/**
 * Takes the network's latest notes back and publishes them again, or publishes what the demo has left of a kind; the
 * record's id.
 */
function publishNext(db: OpenDatabase, kind: PublicationKind, now: number): string {
  const left = notYetPublished(db).find((each) => each.kind === kind)?.recordId ?? "";
  const id = kind === "minutes" ? "m-2026-4" : left;
  if (kind === "minutes") withdraw(db, karin, kind, id, now - 1);
  const gate = gateOf(db, kind, id);
  const choices = choicesAt(gate, () => "show");
  expect(isRefusal(publish(db, karin, kind, id, { choices, sum: gate?.sum ?? "" }, now))).toBe(false);
  return id;
}

describe("asking", () => {
  test("sends one letter with a link, and nothing is told before the link has confirmed", () => {
    const db = demoDatabase();
    expect(ask(db, { groupIds: [groupOf(db)] })).toBeNull();
    const row = rowFor(db);
    expect(row?.confirmedAt).toBeNull();
    expect(lettersTo(db).map(({ kind, facts }) => [kind, facts])).toEqual([
      ["subscriptionConfirm", expect.objectContaining({ confirmed: false, path: `/bevaka/${row?.linkKey}` })],
    ]);
    publishNext(db, "minutes", demoNow + 1000);
    tellSubscribers(db, at(1, "08.00"));
    expect(lettersTo(db)).toHaveLength(1);
    expect(confirmSubscription(db, row?.linkKey ?? "", at(1, "09.00"))).toBe(true);
    expect(confirmSubscription(db, row?.linkKey ?? "", at(1, "10.00"))).toBe(true);
    expect(rowFor(db)).toMatchObject({ confirmedAt: at(1, "09.00"), toldUntil: at(1, "09.00") });
  });

  test("for an address that is known gives the same answer, changes nothing that was chosen, and sends the owner the link", () => {
    const db = demoDatabase();
    ask(db, { newsletter: true });
    const key = rowFor(db)?.linkKey ?? "";
    confirmSubscription(db, key, demoNow);
    const before = subscriberByKey(db, key);
    const answer = askToSubscribe(
      db,
      { email, language: "en", groupIds: [groupOf(db)], themeIds: [], newsletter: false },
      demoNow + 1,
    );
    expect(answer).toBeNull();
    expect(subscriberByKey(db, key)).toEqual(before);
    expect(lettersTo(db).at(-1)).toMatchObject({ language: "sv", facts: { confirmed: true } });
  });

  test("for nothing, or for what is not published, is refused and leaves no trace", () => {
    const db = demoDatabase();
    expect(ask(db)).toMatchObject({ refused: "topicMissing" });
    expect(ask(db, { groupIds: ["g-none"] })).toMatchObject({ refused: "wrongValue", field: "groups" });
    expect(ask(db, { themeIds: ["t-none"] })).toMatchObject({ refused: "wrongValue", field: "themes" });
    expect(rowFor(db)).toBeUndefined();
    expect(lettersTo(db)).toEqual([]);
  });

  test("without confirming is forgotten after seven days, address and all", () => {
    const db = demoDatabase();
    ask(db, { newsletter: true });
    expect(sweepSubscribers(db, demoNow + 7 * day)).toBe(0);
    expect(sweepSubscribers(db, demoNow + 7 * day + 1)).toBe(1);
    expect(JSON.stringify(db.$client.prepare("select * from outbox").all())).not.toContain(email);
    expect(
      JSON.stringify(
        db.$client.prepare("select * from chronicle join chronicle_texts on line_id = id").all(),
      ),
    ).not.toContain(email);
  });
});

describe("news", () => {
  function subscribed(topics: Parameters<typeof ask>[1]) {
    const db = demoDatabase();
    ask(db, topics ?? {});
    const key = rowFor(db)?.linkKey ?? "";
    confirmSubscription(db, key, demoNow);
    return { db, key };
  }

  test("are told once, from eight o'clock, in one letter, with a row of proof for each record", () => {
    const { db } = subscribed({ groupIds: [groupOf(demoDatabase())], newsletter: false });
    const meeting = publishNext(db, "minutes", demoNow + 1000);
    publishNext(db, "lesson", demoNow + 2000);
    expect(tellSubscribers(db, at(1, "07.59"))).toBe(0);
    // The demo's own subscriber follows the same group.
    expect(tellSubscribers(db, at(1, "08.00"))).toBe(2);
    expect(tellSubscribers(db, at(1, "08.00"))).toBe(0);
    expect(tellSubscribers(db, at(2, "08.00"))).toBe(0);
    const news = lettersTo(db).filter(({ kind }) => kind === "subscriptionNews");
    expect(news).toHaveLength(1);
    expect(news[0]?.facts).toMatchObject({
      entries: [{ kind: "minutes", path: `/oppet/anteckningar/${meeting}` }],
    });
    const proof = db.select().from(circulations).where(eq(circulations.receiver, "subscribers")).all();
    expect(proof.map(({ kind, recordId, copies, day: on }) => [kind, recordId, copies, on])).toEqual([
      ["minutes", meeting, 2, dayOf(at(1, "08.00"))],
    ]);
  });

  test("leave out what has been withdrawn meanwhile, and nothing new is no letter", () => {
    const { db } = subscribed({ groupIds: [groupOf(demoDatabase())] });
    const meeting = publishNext(db, "minutes", demoNow + 1000);
    withdraw(db, karin, "minutes", meeting, demoNow + 2000);
    expect(tellSubscribers(db, at(1, "08.30"))).toBe(0);
    expect(db.select().from(circulations).where(eq(circulations.receiver, "subscribers")).all()).toEqual([]);
  });

  test("by theme tell what was published anew, and say so", () => {
    const first = demoDatabase();
    const theme = first.$client
      .prepare(
        `select theme_id as theme, publication_id as id from publication_themes
         join publications on publications.id = publication_id where kind = 'lesson' limit 1`,
      )
      .get() as { theme: string; id: number };
    const { db } = subscribed({ themeIds: [theme.theme] });
    db.update(publications)
      .set({ changedAt: demoNow + 5000, edition: 2 })
      .where(eq(publications.id, theme.id))
      .run();
    expect(tellSubscribers(db, at(1, "08.00"))).toBe(1);
    const news = lettersTo(db).at(-1);
    expect(news?.facts).toMatchObject({ entries: [{ kind: "lesson", again: true }], more: false });
  });
});

describe("the link", () => {
  test("changes the choices, and tells of what somebody else saved", () => {
    const db = demoDatabase();
    ask(db, { newsletter: true });
    const key = rowFor(db)?.linkKey ?? "";
    const other = { language: "en" as const, groupIds: [groupOf(db)], themeIds: [], newsletter: false };
    expect(changeSubscription(db, key, other, 1, demoNow)).toBeNull();
    expect(subscriberByKey(db, key)).toMatchObject({
      language: "en",
      topics: { groupIds: other.groupIds, newsletter: false },
    });
    expect(changeSubscription(db, key, other, 1, demoNow)).toMatchObject({ refused: "changedMeanwhile" });
  });

  test("ends once and answers clearly the second time; the address is nowhere, and can ask again", () => {
    const db = demoDatabase();
    ask(db, { newsletter: true });
    const key = rowFor(db)?.linkKey ?? "";
    confirmSubscription(db, key, demoNow);
    const [letter] = lettersTo(db);
    letterSent(db, letter?.id ?? "", { subject: "x", text: "x", html: "x", ics: null }, demoNow);
    ask(db, { newsletter: true });
    expect(endSubscription(db, key, demoNow)).toBe("ended");
    expect(endSubscription(db, key, demoNow)).toBe("already");
    expect(endSubscription(db, "a".repeat(32), demoNow)).toBeNull();
    expect(confirmSubscription(db, key, demoNow)).toBe(false);
    for (const table of ["subscribers", "outbox", "chronicle", "circulations"])
      expect(JSON.stringify(db.$client.prepare(`select * from ${table}`).all()), table).not.toContain(email);
    const waiting =
      "select count(*) from outbox where about_subject = 'subscriber' and sent_at is null and withdrawn_at is null";
    expect(db.$client.prepare(waiting).pluck().get()).toBe(0);
    expect(ask(db, { newsletter: true })).toBeNull();
    expect(rowFor(db)?.linkKey).not.toBe(key);
  });

  test("ends the newsletter's letters too: one that waits does not leave, and one that has left forgets the address", () => {
    const db = demoDatabase();
    ask(db, { newsletter: true });
    const key = rowFor(db)?.linkKey ?? "";
    confirmSubscription(db, key, demoNow);
    sendNewsletter(db, memberOf(db, "p-01"), "brev-2", { version: 1, checked: false }, demoNow);
    const newsletters = () =>
      db.$client
        .prepare(
          "select to_address, sent_at is not null as sent, withdrawn_at is not null as withdrawn from outbox where about_subject = 'subscriber' and about_id = ? and kind = 'newsletter'",
        )
        .all(subscriberByKey(db, key)?.id);
    expect(newsletters()).toEqual([{ to_address: email, sent: 0, withdrawn: 0 }]);
    expect(endSubscription(db, key, demoNow)).toBe("ended");
    expect(newsletters()).toEqual([{ to_address: "", sent: 0, withdrawn: 1 }]);
    expect(lettersTo(db)).toEqual([]);
    const other = "sbscr1bersbscr1bersbscr1bersbscr";
    const theirs = lettersTo(db, "berit.berg@foretagarna.example").find(({ kind }) => kind === "newsletter");
    letterSent(db, theirs?.id ?? "", { subject: "x", text: "x", html: "x", ics: null }, demoNow);
    endSubscription(db, other, demoNow);
    expect(lettersTo(db, "berit.berg@foretagarna.example")).toEqual([]);
    expect(JSON.stringify(db.$client.prepare("select * from outbox").all())).not.toContain(
      "berit.berg@foretagarna.example",
    );
  });
});
