import { expect, test } from "vitest";
import { circulatedRecords, circulationOf } from "~/domain/circulation/circulation.server";
import { addReceiver, changeReceiver, receiverById } from "~/domain/circulation/receivers.server";
import { addresseesOf, sendCirculation } from "~/domain/circulation/sending.server";
import { withdraw } from "~/domain/publishing/publishing.server";
import { demoDatabase, demoNow } from "../../support/demo";

const karin = { id: "p-01", name: "Karin Karlsson" };
const record = { kind: "followup" as const, recordId: "2025" };
type Db = ReturnType<typeof demoDatabase>;

const standing = (db: Db) => {
  const circulation = circulationOf(db, record.kind, record.recordId);
  if (!circulation) throw new Error("The follow-up is not published.");
  return circulation;
};
const addressees = (db: Db) => addresseesOf(db, standing(db), "2026-11-22");
const letters = (db: Db) =>
  db.$client.prepare("select * from outbox where kind = 'publicationSent' order by rowid").all() as {
    id: string;
    to_address: string;
    person_id: string | null;
    language: string;
    facts: string;
  }[];
const missing = (db: Db) =>
  standing(db).missing.map(({ receiver, receiverId }) => `${receiver}:${receiverId}`);
const send = (db: Db, to: string[], edition = 1, at = demoNow) =>
  sendCirculation(db, karin, record, { to, edition }, at);

test("a company is written to through its contact, else its deputy, and a receiver at its address; the others cannot be", () => {
  const db = demoDatabase();
  const { open, sent, unreached } = addressees(db);
  const seats = db.$client
    .prepare(
      `select 'unit:' || seats.unit_id as key, email from seats join people on people.id = person_id join units on units.id = seats.unit_id
        where units.kind = 'company' and closed_on is null and place = 'contact' and deactivated_at is null
          and from_day <= '2026-11-22' and coalesce(until_day, '9') >= '2026-11-22'
        union all select 'receiver:' || id, email from receivers where email is not null and ended_at is null order by 1`,
    )
    .all() as { key: string; email: string }[];
  expect(seats.length).toBeGreaterThan(3);
  for (const { key, email } of seats)
    expect(open.find((each) => each.key === key)?.toAddress, key).toBe(email);
  expect(sent).toEqual([]);
  expect(unreached.map(({ receiverId }) => receiverId)).toContain("rec-3");
  const [company] = seats.filter(({ key }) => key.startsWith("unit:"));
  const unitId = company?.key.slice("unit:".length) ?? "";
  db.$client
    .prepare("update seats set until_day = '2026-11-01' where unit_id = ? and place = 'contact'")
    .run(unitId);
  const deputy = db.$client
    .prepare(
      "select email from seats join people on people.id = person_id where seats.unit_id = ? and place = 'deputy' and until_day is null",
    )
    .pluck()
    .get(unitId) as string | undefined;
  expect(addressees(db).open.find((each) => each.key === company?.key)?.toAddress).toBe(deputy);
});

test("those chosen get one letter of an edition, in their own language, and are missing no longer", () => {
  const db = demoDatabase();
  const [absent = ""] = missing(db);
  db.$client.exec("update receivers set language = 'en' where id = 'rec-1'");
  expect(send(db, [absent, "receiver:rec-1"])).toEqual({ letters: 2 });
  expect(send(db, [absent, "receiver:rec-1"], 1, demoNow + 5)).toEqual({ letters: 0 });
  expect(
    letters(db)
      .map(({ language }) => language)
      .sort(),
  ).toEqual(["en", "sv"]);
  expect(JSON.parse(letters(db)[0]?.facts ?? "{}").entry).toMatchObject({
    path: "/oppet/uppfoljning/2025",
    again: false,
  });
  expect(missing(db)).toEqual([]);
  const kept = standing(db).rows.filter(({ letterId }) => letterId !== null);
  expect(kept.map(({ letterId }) => letterId).sort()).toEqual(
    letters(db)
      .map(({ id }) => id)
      .sort(),
  );
  expect(kept.every(({ letter }) => letter === "waiting")).toBe(true);
  expect(addressees(db).sent).toHaveLength(2);
  const told = db.$client
    .prepare("select count(*) from chronicle where deed = 'sentPublication'")
    .pluck()
    .get();
  expect(told).toBe(1);
});

test("a new edition may be sent to everybody anew, and the one shown before it not at all", () => {
  const db = demoDatabase();
  send(db, ["receiver:rec-1"]);
  db.$client.exec("update publications set edition = 2 where kind = 'followup'");
  expect(send(db, ["receiver:rec-1"])).toMatchObject({
    refused: "changedMeanwhile",
    current: { version: 2 },
  });
  expect(missing(db)).toContain("receiver:rec-1");
  expect(send(db, ["receiver:rec-1"], 2)).toEqual({ letters: 1 });
  expect(JSON.parse(letters(db)[1]?.facts ?? "{}").entry.again).toBe(true);
});

test("a letter that could not be delivered has reached nobody, and may be sent anew to another address", () => {
  const db = demoDatabase();
  const content = {
    kind: "organisation" as const,
    name: "Ny",
    contactName: "Berit Berg",
    email: "fel@ny.example",
    address: null,
    language: "sv" as const,
  };
  addReceiver(db, karin, content, demoNow);
  const id = db.$client.prepare("select id from receivers where name = 'Ny'").pluck().get() as string;
  const key = `receiver:${id}`;
  expect(send(db, [key])).toEqual({ letters: 1 });
  expect(missing(db)).not.toContain(key);
  db.$client.prepare("update outbox set failed_at = 1 where kind = 'publicationSent'").run();
  expect(missing(db)).toContain(key);
  const listed = circulatedRecords(db, { from: 0, most: 100 })[0]?.missing.map(
    ({ receiverId }) => receiverId,
  );
  expect(listed).toContain(id);
  expect(standing(db).rows.find(({ receiverId }) => receiverId === id)?.letter).toBe("failed");
  const version = receiverById(db, id)?.version ?? 0;
  changeReceiver(db, karin, id, { ...content, email: "ratt@ny.example" }, version, demoNow);
  expect(send(db, [key])).toEqual({ letters: 1 });
  expect(send(db, [key])).toEqual({ letters: 0 });
  expect(letters(db).map(({ to_address }) => to_address)).toEqual(["fel@ny.example", "ratt@ny.example"]);
  expect(missing(db)).not.toContain(key);
});

test("nobody without an address, nobody unknown and nothing unpublished is sent; nothing changes then", () => {
  const db = demoDatabase();
  const before = JSON.stringify(db.$client.prepare("select * from circulations").all());
  for (const key of ["receiver:rec-3", "board:", "site:", "unit:none", "'; drop table receivers"])
    expect(send(db, ["receiver:rec-1", key]), key).toMatchObject({ refused: "wrongValue", field: "to" });
  const none = { kind: "followup" as const, recordId: "2031" };
  expect(sendCirculation(db, karin, none, { to: ["receiver:rec-1"], edition: 1 }, demoNow)).toMatchObject({
    refused: "notFound",
  });
  expect(letters(db)).toEqual([]);
  expect(JSON.stringify(db.$client.prepare("select * from circulations").all())).toBe(before);
});

test("letters that have not left are taken back with what they lead to", () => {
  const db = demoDatabase();
  send(db, ["receiver:rec-1"]);
  withdraw(db, karin, "followup", "2025", demoNow);
  const taken = db.$client
    .prepare("select count(*) from outbox where kind = 'publicationSent' and withdrawn_at is not null")
    .pluck()
    .get();
  expect(taken).toBe(1);
});
