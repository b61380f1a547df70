import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { placesInNewsletter } from "~/domain/newsletters/looking-through.server";
import type { NewsletterText } from "~/domain/newsletters/newsletter";
import {
  changeNewsletter,
  newsletterById,
  recordsOf,
  removeNewsletter,
  startNewsletter,
} from "~/domain/newsletters/newsletters.server";
import { newsletterReceivers, sendNewsletter } from "~/domain/newsletters/sending.server";
import { choicesAt, gateOf } from "~/domain/publishing/gate.server";
import { publish, withdraw } from "~/domain/publishing/publishing.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const today = "2026-11-22";
const count = (db: OpenDatabase, query: string) => db.$client.prepare(query).pluck().get() as number;
const nothing = () => {
  throw new Error("There is no such newsletter in the demo.");
};
const letters = (db: OpenDatabase) => count(db, "select count(*) from outbox where kind = 'newsletter'");

test("a newsletter begins with what has been published since the last was sent, and only one is begun at a time", () => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  expect(startNewsletter(db, karin, demoNow)).toBe("brev-2");
  expect(removeNewsletter(db, karin, "brev-2", demoNow)).toBeNull();
  const id = startNewsletter(db, karin, demoNow);
  const expected = db.$client
    .prepare(
      `select kind || ':' || record_id from publications where withdrawn_at is null and kind <> 'newsletter'
        and changed_at > (select max(sent_at) from newsletters) order by 1`,
    )
    .pluck()
    .all();
  const items = newsletterById(db, id)?.items.map(({ kind, recordId }) => `${kind}:${recordId}`) ?? [];
  expect([...items].sort()).toEqual(expected);
  expect(items.length).toBeGreaterThan(0);
});

test("it is changed by one at a time, and not at all once it has been sent", () => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const text = { title: "Nytt", opening: "Hej", closing: "", items: [] };
  expect(changeNewsletter(db, karin, "brev-2", text, 1, demoNow)).toEqual({ id: "brev-2" });
  expect(changeNewsletter(db, karin, "brev-2", text, 1, demoNow)).toMatchObject({
    refused: "changedMeanwhile",
  });
  expect(changeNewsletter(db, karin, "brev-1", text, 1, demoNow)).toMatchObject({
    refused: "newsletterSent",
  });
  expect(removeNewsletter(db, karin, "brev-1", demoNow)).toMatchObject({ refused: "newsletterSent" });
  expect(changeNewsletter(db, karin, "none", text, 1, demoNow)).toBeNull();
});

test("it goes to everybody with a seat, the coordinators and the subscribers who want it, each once, and is numbered", () => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const seated = count(
    db,
    `select count(*) from (select person_id from seats join people on people.id = person_id
      where place in ('contact', 'deputy') and from_day <= '${today}' and coalesce(until_day, '9') >= '${today}' and deactivated_at is null
      union select person_id from role_grants where role = 'coordinator')`,
  );
  const outside = count(
    db,
    `select count(*) from subscriptions join subscribers on subscribers.id = subscriber_id
      where topic = 'newsletter' and confirmed_at is not null and ended_at is null`,
  );
  const before = letters(db);
  expect(newsletterReceivers(db, today).members).toHaveLength(seated);
  expect(sendNewsletter(db, karin, "brev-2", { version: 1, checked: false }, demoNow)).toEqual({
    letters: seated + outside,
  });
  expect(letters(db) - before).toBe(seated + outside);
  expect(sendNewsletter(db, karin, "brev-2", { version: 2, checked: false }, demoNow + 1)).toEqual({
    letters: 0,
  });
  expect(letters(db) - before).toBe(seated + outside);
  expect(newsletterById(db, "brev-2")).toMatchObject({ number: 2, sentAt: demoNow });
  const noted = count(
    db,
    "select count(distinct receiver_id) from circulations where kind = 'newsletter' and record_id = 'brev-2' and receiver = 'unit'",
  );
  expect(noted).toBe(
    count(
      db,
      `select count(distinct seats.unit_id) from seats join people on people.id = person_id
        where place in ('contact', 'deputy') and from_day <= '${today}' and coalesce(until_day, '9') >= '${today}' and deactivated_at is null`,
    ),
  );
});

test("whoever has said no gets none, and their unit is not noted as having it when nobody else there does", () => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const seatOf = (personId: string) =>
    db.$client.prepare("select unit_id from seats where person_id = ?").pluck().get(personId);
  const before = newsletterReceivers(db, today).members.length;
  db.$client
    .prepare("update people set newsletter = 0 where id in (select person_id from seats where unit_id = ?)")
    .run(seatOf("p-14"));
  const after = newsletterReceivers(db, today).members;
  expect(after.length).toBeLessThan(before);
  expect(after.some(({ personId }) => personId === "p-14")).toBe(false);
  sendNewsletter(db, karin, "brev-2", { version: 1, checked: false }, demoNow);
  const got = db.$client.prepare(
    "select count(*) from circulations where record_id = 'brev-2' and receiver_id = ?",
  );
  expect(got.pluck().get(seatOf("p-14"))).toBe(0);
  expect(count(db, "select count(*) from outbox where kind = 'newsletter' and person_id = 'p-14'")).toBe(0);
});

test("one that tells of nothing is not sent, nor one that is another than was shown; what has been withdrawn is left out", () => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  expect(sendNewsletter(db, karin, "brev-2", { version: 9, checked: false }, demoNow)).toMatchObject({
    refused: "changedMeanwhile",
  });
  withdraw(db, karin, "lesson", "l-09", demoNow);
  expect(recordsOf(db, newsletterById(db, "brev-2")?.items ?? [])).toEqual([]);
  const before = letters(db);
  expect(sendNewsletter(db, karin, "brev-2", { version: 1, checked: false }, demoNow)).toMatchObject({
    refused: "newsletterEmpty",
  });
  expect(letters(db)).toBe(before);
});

test("it is not sent with an identity number in its own words, nor with a name or an address before somebody says that they may go out", () => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const write = (text: Partial<NewsletterText>) => {
    const { title, opening, closing, items, version } = newsletterById(db, "brev-2") ?? nothing();
    changeNewsletter(db, karin, "brev-2", { title, opening, closing, items, ...text }, version, demoNow);
    return newsletterById(db, "brev-2") ?? nothing();
  };
  const send = (checked: boolean) =>
    sendNewsletter(
      db,
      karin,
      "brev-2",
      { version: newsletterById(db, "brev-2")?.version ?? 0, checked },
      demoNow,
    );
  const [item = nothing()] = newsletterById(db, "brev-2")?.items ?? [];
  const before = letters(db);
  for (const text of [
    { title: "Fråga 19121212-1212" },
    { opening: "Hon har 1912**1212**-1212." },
    { opening: "", items: [{ ...item, comment: "Se 191212121212." }] },
    { items: [item], closing: "Sök på 20121212-1212" },
  ]) {
    write(text);
    expect(send(true), JSON.stringify(text)).toMatchObject({ refused: "newsletterIdentityNumber" });
  }
  for (const text of [
    { title: "Sedan sist", opening: "Ring 0701 23 45 67.", closing: "" },
    { opening: "[Skriv](mailto:sven@example.org)" },
    { opening: "Tack till Eskil Ek för allt." },
    { opening: "", items: [{ ...item, comment: "Av karin *karlsson*." }] },
    { items: [item], closing: "Hälsar Karin Karlsson" },
  ]) {
    const letter = write(text);
    expect(placesInNewsletter(db, letter, recordsOf(db, letter.items)), JSON.stringify(text)).toHaveLength(1);
    expect(send(false), JSON.stringify(text)).toMatchObject({
      refused: "newsletterUnchecked",
      field: "checked",
    });
  }
  expect(letters(db)).toBe(before);
  expect(newsletterById(db, "brev-2")).toMatchObject({ sentAt: null, number: null });
  expect(send(true)).toMatchObject({ letters: expect.any(Number) });
  expect(letters(db)).toBeGreaterThan(before);
});

test("it goes outward through the gate once it has been sent", () => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const put = () => {
    const gate = gateOf(db, "newsletter", "brev-2");
    return publish(
      db,
      karin,
      "newsletter",
      "brev-2",
      { choices: choicesAt(gate, () => "show"), sum: gate?.sum ?? "" },
      demoNow,
    );
  };
  expect(put()).toMatchObject({ refused: "newsletterNotSent" });
  sendNewsletter(db, karin, "brev-2", { version: 1, checked: false }, demoNow);
  expect(put()).toEqual({ edition: 1 });
  expect(
    db.all(sql`select title from publications where kind = 'newsletter' and record_id = 'brev-2'`),
  ).toEqual([{ title: "Sedan sist" }]);
});
