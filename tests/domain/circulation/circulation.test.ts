import { expect, test } from "vitest";
import { circulatedRecords, circulationOf, noteReceived } from "~/domain/circulation/circulation.server";
import { keptCirculation, keptRecords } from "~/domain/circulation/kept.server";
import {
  activeReceivers,
  addReceiver,
  changeReceiver,
  endReceiver,
} from "~/domain/circulation/receivers.server";
import { sendNewsletter } from "~/domain/newsletters/sending.server";
import { withdraw } from "~/domain/publishing/publishing.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const karin = { id: "p-01", name: "Karin Karlsson" };
const record = { kind: "followup" as const, recordId: "2025" };
type Db = ReturnType<typeof demoDatabase>;
const missing = (db: Db) =>
  circulationOf(db, "followup", "2025")?.missing.map(
    ({ receiver, receiverId }) => `${receiver}:${receiverId}`,
  ) ?? [];

/** Who is missing for the follow-up of 2025, by plain SQL. */
const missingByHand = (db: Db) =>
  db.$client
    .prepare(
      `with expected(receiver, id) as (
        select 'unit', id from units where kind = 'company' and closed_on is null
        union all select 'receiver', id from receivers where ended_at is null
        union all values ('board', ''), ('site', ''))
      select receiver || ':' || id from expected where not exists (select 1 from circulations as c
        where c.kind = 'followup' and c.record_id = '2025' and c.receiver = expected.receiver and c.receiver_id = expected.id
        and c.edition = (select edition from publications where kind = 'followup' and record_id = '2025'))
        and not (receiver = 'board' and exists (select 1 from followups where year = 2025 and submitted_on is not null))`,
    )
    .pluck()
    .all() as string[];

test("those who are missing are the open companies, the receivers, the board and the site that have not got the edition that stands", () => {
  const db = demoDatabase();
  expect(missing(db)).toHaveLength(1);
  expect(missing(db)).toEqual(missingByHand(db));
  db.$client.exec("update publications set edition = 2 where kind = 'followup'");
  expect(missing(db).length).toBeGreaterThan(4);
  expect([...missing(db)].sort()).toEqual(missingByHand(db).sort());
  const listed = circulatedRecords(db, { from: 0, most: 100 });
  expect(listed[0]).toMatchObject({ kind: "followup", recordId: "2025" });
  expect(listed[0]?.missing).toHaveLength(missing(db).length);
});

test("a receiver is noted once for a way and a day, and is not missing then", () => {
  const db = demoDatabase();
  const [company = ""] = missing(db);
  const noted = { receiver: company, way: "paper" as const, day: "2026-11-20", note: "Till VD" };
  const lines = () => db.$client.prepare("select count(*) from circulations").pluck().get() as number;
  const before = lines();
  expect(noteReceived(db, karin, record, noted, demoNow)).toBeNull();
  expect(noteReceived(db, karin, record, noted, demoNow)).toBeNull();
  expect(lines()).toBe(before + 1);
  expect(missing(db)).toEqual([]);
  const rows = circulationOf(db, "followup", "2025")?.rows;
  expect(rows?.[0]).toMatchObject({ way: "paper", day: "2026-11-20", note: "Till VD", copies: null });
});

test("nothing is noted of a day ahead, of whoever ought not to have it, or of what is not published", () => {
  const db = demoDatabase();
  const before = JSON.stringify(db.$client.prepare("select * from circulations").all());
  const noted = { receiver: "board:", way: "meeting" as const, day: "2026-11-23", note: null };
  expect(noteReceived(db, karin, record, noted, demoNow)).toMatchObject({ refused: "circulationDayAhead" });
  const today = { ...noted, day: "2026-11-22" };
  for (const receiver of ["site:", "unit:none", "subscribers:"])
    expect(noteReceived(db, karin, record, { ...today, receiver }, demoNow)).toMatchObject({
      refused: "wrongValue",
    });
  const none = { kind: "followup" as const, recordId: "2031" };
  expect(noteReceived(db, karin, none, today, demoNow)).toMatchObject({ refused: "notFound" });
  expect(JSON.stringify(db.$client.prepare("select * from circulations").all())).toBe(before);
});

test("a new receiver is missing at once, and one that has ended no longer; what they got stays", () => {
  const db = demoDatabase();
  const content = {
    kind: "list" as const,
    name: "Ny lista",
    contactName: null,
    email: null,
    address: null,
    language: "sv" as const,
  };
  addReceiver(db, karin, content, demoNow);
  const added = activeReceivers(db).find(({ name }) => name === "Ny lista");
  expect(missing(db)).toContain(`receiver:${added?.id}`);
  expect(changeReceiver(db, karin, added?.id ?? "", { ...content, name: "Bytt" }, 1, demoNow)).toBeNull();
  expect(changeReceiver(db, karin, added?.id ?? "", content, 1, demoNow)).toMatchObject({
    refused: "changedMeanwhile",
  });
  expect(endReceiver(db, karin, added?.id ?? "", demoNow)).toBe(true);
  expect(endReceiver(db, karin, "rec-1", demoNow)).toBe(true);
  expect(endReceiver(db, karin, "none", demoNow)).toBe(false);
  expect(missing(db)).not.toContain(`receiver:${added?.id}`);
  expect(circulationOf(db, "followup", "2025")?.rows.some(({ receiverId }) => receiverId === "rec-1")).toBe(
    true,
  );
});

test("the board has a follow-up that was sent to it, without anybody noting it", () => {
  const db = demoDatabase();
  db.$client.exec("delete from circulations where receiver = 'board'");
  expect(missing(db)).not.toContain("board:");
  const rows = circulationOf(db, "followup", "2025")?.rows ?? [];
  const sentOn = db.$client.prepare("select submitted_on from followups where year = 2025").pluck().get();
  expect(rows.find(({ receiver }) => receiver === "board")).toMatchObject({ day: sentOn, way: "letter" });
  const listed = () =>
    circulatedRecords(db, { from: 0, most: 100 })[0]?.missing.some(({ receiver }) => receiver === "board");
  expect(listed()).toBe(false);
  db.$client.exec("update followups set submitted_on = null where year = 2025");
  expect(missing(db)).toContain("board:");
  expect(listed()).toBe(true);
});

test("a newsletter's letters that did not arrive are no proof, and are told of among the copies", () => {
  const db = demoDatabase();
  sendNewsletter(db, memberOf(db, "p-01"), "brev-2", { version: 1, checked: false }, demoNow);
  const rows = () => keptCirculation(db, "newsletter", "brev-2")?.rows ?? [];
  const units = () => rows().filter(({ receiver }) => receiver === "unit");
  const copies = () => rows().find(({ receiver }) => receiver === "subscribers");
  expect(units().length).toBeGreaterThan(3);
  expect(units().every(({ letter }) => letter === "waiting")).toBe(true);
  expect(copies()).toMatchObject({ copies: 1, lost: 0 });
  db.$client.exec("update outbox set failed_at = 1 where kind = 'newsletter' and sent_at is null");
  expect(units().every(({ letter }) => letter === "failed")).toBe(true);
  expect(copies()).toMatchObject({ copies: 1, lost: 1 });
});

test("what went out stays told of when it is withdrawn, and of a newsletter that was never published", () => {
  const db = demoDatabase();
  sendNewsletter(db, memberOf(db, "p-01"), "brev-2", { version: 1, checked: false }, demoNow);
  const before = circulationOf(db, "followup", "2025");
  expect(keptCirculation(db, "followup", "2025")).toBeNull();
  withdraw(db, karin, "followup", "2025", demoNow);
  expect(circulationOf(db, "followup", "2025")).toBeNull();
  const kept = keptCirculation(db, "followup", "2025");
  expect(kept).toMatchObject({ title: before?.title, withdrawn: true, rows: before?.rows });
  const newsletter = { kind: "newsletter", recordId: "brev-2", title: "Sedan sist", withdrawn: false };
  const listed = keptRecords(db);
  expect(listed).toContainEqual(expect.objectContaining(newsletter));
  expect(listed).toContainEqual(expect.objectContaining({ kind: "followup", recordId: "2025" }));
  expect(keptCirculation(db, "newsletter", "none")).toBeNull();
});
