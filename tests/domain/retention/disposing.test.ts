import { beforeEach, describe, expect, test } from "vitest";
import { outbox } from "#db/schema.server";
import { type DisposableKind, disposableKinds } from "#db/words";
import { isAttached } from "~/domain/attachments/attachments.server";
import { verifyChronicle } from "~/domain/chronicle/chain.server";
import { tell } from "~/domain/chronicle/chronicle.server";
import { refuse } from "~/domain/refusal";
import { disposeOf } from "~/domain/retention/disposing.server";
import { dueNow, dueOn } from "~/domain/retention/due.server";
import {
  approveDisposal,
  carryOutDisposals,
  disposedPage,
  keptOfLatest,
  mostByOne,
  proposeDisposal,
  rowKey,
  rowsOfList,
  waitingList,
} from "~/domain/retention/lists.server";
import { reapplyDisposals } from "~/domain/retention/reapply.server";
import { changeRule, rulesOf } from "~/domain/retention/rules.server";
import { atLeastOne } from "../../support/at-least-one";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberCalled } from "../../support/people";

const today = "2026-11-22";
const day = 86_400_000;
const year = 366 * day;
const hash = "a".repeat(64);

let db: ReturnType<typeof demoDatabase>;
const arvid = () => memberCalled(db, "arvid.ask");
const one = (sql: string, ...values: unknown[]) =>
  db.$client
    .prepare(sql)
    .pluck()
    .get(...values);

const letter = (id: string, sentAt: number | null) => ({
  id,
  kind: "notice",
  dedupeKey: id,
  personId: "p-14",
  toName: "Helena",
  toAddress: "helena@example.se",
  facts: { a: 1 },
  text: "Hej",
  messageId: id,
  createdAt: 1,
  leavesAt: 1,
  sentAt,
});

/** One record of each kind whose time is up, and beside each one whose time is not. */
function laid(): void {
  db = demoDatabase();
  const long = demoNow - 4 * year;
  db.$client.exec("delete from outbox; update chronicle_texts set label = 'x' where 0");
  db.insert(outbox)
    .values([letter("old", long), letter("new", demoNow - day), letter("waits", null)])
    .run();
  db.$client.exec(`
    insert into incoming_letters (id, message_name, from_address, text, received_at, decided_at) values
      ('in-old', 'a', 'x@y.se', 'Hej', 1, ${long}), ('in-new', 'b', 'x@y.se', 'Hej', 1, ${demoNow}), ('in-open', 'c', 'x@y.se', 'Hej', 1, null);
    insert into lessons (id, title, unit_id, author_id, visibility, learned_on, created_at, changed_at) values
      ('draft-old', 'Övergivet', 'org-sbf', 'p-14', 'draft', '2020-01-01', 1, ${long}),
      ('draft-new', 'Nytt', 'org-sbf', 'p-14', 'draft', '2026-01-01', 1, ${demoNow - day});
    insert into lesson_themes values ('draft-old', (select min(id) from themes));
    insert into comments (id, subject, subject_id, author_id, text, created_at) values ('c-old', 'lesson', 'draft-old', 'p-14', 'Hm', 1);
    insert into inquiries (id, asker_id, question, asked_at, closed_at) values ('q-old', 'p-14', 'Vem vet?', 1, ${long}), ('q-new', 'p-14', 'Vem?', 1, ${demoNow});
    insert into inquiry_receivers (inquiry_id, person_id, unit_id, asked_at, lesson_id) values ('q-old', 'p-15', 'org-sbf', 1, 'draft-old'), ('q-new', 'p-15', 'org-sbf', 1, 'draft-old');
    update polls set closed_at = ${demoNow};
    insert into polls (id, group_id, title, form, answer_by, created_at, created_by, opened_at, closed_at)
      select 'poll-old', id, 'Dag?', 'onSite', '2020-01-01', 1, 'p-01', 1, ${long} from groups limit 1;
    insert into poll_slots (id, poll_id, starts_at, ends_at) values ('slot-old', 'poll-old', 1, 2);
    insert into poll_invitees (id, poll_id, person_id, capacity) values ('inv-old', 'poll-old', 'p-14', 'contact');
    insert into poll_choices values ('inv-old', 'slot-old', 'yes');
    insert into import_batches (id, started_by, started_at) values ('batch-old', 'p-01', ${long});
    insert into import_files (id, batch_id, position, name, problem) values ('file-old', 'batch-old', 1, 'a.txt', 'fileEmpty');
    insert into import_batches (id, started_by, started_at) values ('batch-new', 'p-01', ${demoNow});
    delete from attachments;
    insert into attachments (id, content_hash, name, file_type, bytes, subject, subject_id, added_by, added_at) values
      ('att-old', '${hash}', 'a.txt', 'txt', 1, 'meeting', 'm-2026-4', 'p-01', ${long}),
      ('att-same', '${hash}', 'b.txt', 'txt', 1, 'meeting', 'm-2027-1', 'p-01', ${demoNow});
    delete from documents;
    insert into documents (id, content_hash, file_name, file_type, bytes, kind, title, day, visibility, added_by, added_at)
      values ('doc-old', '${"b".repeat(64)}', 'c.txt', 'txt', 1, 'other', 'Papper', '2015-01-01', 'internal', 'p-01', ${long});
    insert into import_files (id, batch_id, position, name, content_hash, file_type, document_id)
      values ('file-taken', 'batch-new', 1, 'c.txt', '${"b".repeat(64)}', 'txt', 'doc-old');
  `);
  for (const kind of ["attachment", "document"] as const)
    expect(changeRule(db, arvid(), kind, { years: 3, reason: "Planen § 4" }, 0, demoNow)).toBeNull();
}

const keysDue = (at = today) =>
  dueOn(db, at)
    .filter(({ kept }) => kept === null)
    .map(rowKey);

const approveAll = () => {
  const list = waitingList(db);
  return approveDisposal(
    db,
    arvid(),
    { rows: rowsOfList(db, list?.id ?? "").map(rowKey), rest: true },
    list?.version ?? 0,
    demoNow,
  );
};

const these = (...rows: string[]) => ({ rows, rest: false });

beforeEach(laid);

const due = [
  "letter:2022-11",
  "incomingLetter:in-old",
  "draft:draft-old",
  "inquiry:q-old",
  "poll:poll-old",
  "importFile:batch-old",
  "attachment:att-old",
  "document:doc-old",
];

test("what is due is what its rule has let go, and nothing that waits or is younger", () => {
  const month = one("select strftime('%Y-%m', sent_at / 1000, 'unixepoch') from outbox where id = 'old'");
  const expected = due.map((key) => (key.startsWith("letter") ? `letter:${month}` : key));
  expect(keysDue().sort()).toEqual(expected.sort());
  expect(keysDue("2021-01-01")).toEqual(["document:doc-old"]);
});

describe("the words of the log and letters are due by the month, but not about a project whose papers are kept", () => {
  const beforehand = "update projects set keep_until = null; update programmes set keep_years = null;";
  const ofPrj11 = "where code = (select programme_code from projects where id = 'prj-11')";

  test.each([
    ["by its own day", "update projects set keep_until = '2062-01-01' where id = 'prj-11'"],
    [
      "by the programme's years after its end",
      `update projects set starts_on = null, ends_on = '2057-06-30' where id = 'prj-11'; update programmes set keep_years = 5 ${ofPrj11}`,
    ],
    [
      "because it has no end yet",
      `update projects set ends_on = null, status = 'ongoing' where id = 'prj-11'; update programmes set keep_years = 5 ${ofPrj11}`,
    ],
  ])("%s", (_, change) => {
    db.$client.exec(`${beforehand} delete from outbox`);
    db.insert(outbox)
      .values([
        { ...letter("of-project", 1), aboutSubject: "project", aboutId: "prj-11" },
        { ...letter("of-another", 1), aboutSubject: "project", aboutId: "prj-01" },
        letter("of-nothing", 1),
      ])
      .run();
    tell(db, arvid(), { deed: "changed", subject: "project", subjectId: "prj-11", label: "Projektet" }, 1);
    const count = (kind: DisposableKind, at = "2060-01-01") =>
      dueOn(db, at, [kind]).reduce((sum, { label }) => sum + Number(label), 0);
    const lines = count("chronicleText");
    expect(count("letter")).toBe(3);
    db.$client.exec(change);
    const ofIt = one("select count(*) from chronicle where subject = 'project' and subject_id = 'prj-11'");
    expect(lines - count("chronicleText")).toBe(ofIt);
    expect(count("letter")).toBe(2);
    expect(disposeOf(db, "letter", "1970-01", { by: null, rule: "letter", now: Date.UTC(2060, 0, 1) })).toBe(
      2,
    );
    expect(one("select text from outbox where id = 'of-project'")).toBe("Hej");
  });

  test("and of a month only what is its own, when one is asked for", () => {
    const last = one("select strftime('%Y-%m', max(at) / 1000, 'unixepoch') from chronicle") as string;
    const all = dueOn(db, "2060-01-01", ["chronicleText"]);
    expect(all.length).toBeGreaterThan(1);
    for (const due of all) expect(dueNow(db, "chronicleText", due.recordId, "2060-01-01")).toEqual(due);
    expect(dueNow(db, "chronicleText", last, "2030-01-01")).toBeNull();
    for (const due of atLeastOne(dueOn(db, today)))
      expect(dueNow(db, due.kind, due.recordId, today)).toEqual(due);
    expect(dueNow(db, "draft", "draft-new", today)).toBeNull();
  });
});

describe("a list", () => {
  test("is made only when something is due, and made anew in its own place while it waits", () => {
    const id = proposeDisposal(db, demoNow);
    expect(rowsOfList(db, id ?? "")).toHaveLength(due.length);
    expect(proposeDisposal(db, demoNow + day)).toBe(id);
    expect(waitingList(db)?.version).toBe(2);
    expect(one("select count(*) from disposal_lists")).toBe(1);
    for (const kind of disposableKinds)
      changeRule(
        db,
        arvid(),
        kind,
        { years: null, reason: "Allt bevaras" },
        rulesOf(db)[kind].version,
        demoNow,
      );
    expect(proposeDisposal(db, demoNow + 2 * day)).toBeNull();
    expect(waitingList(db)).toBeNull();
    expect(one("select count(*) from disposal_rows")).toBe(0);
  });

  test("disposes of nothing until somebody has approved it, by the version that they saw", () => {
    proposeDisposal(db, demoNow);
    expect(carryOutDisposals(db, demoNow)).toBe(0);
    expect(approveDisposal(db, arvid(), these(), 1, demoNow)).toEqual(refuse("nothingChosen"));
    expect(approveDisposal(db, arvid(), these("draft:draft-old"), 7, demoNow)).toMatchObject({
      refused: "changedMeanwhile",
    });
    expect(one("select count(*) from disposals")).toBe(0);
    expect(approveDisposal(db, arvid(), these("draft:draft-old"), 1, demoNow)).toBeNull();
    expect(carryOutDisposals(db, demoNow)).toBe(1);
    expect(one("select count(*) from lessons where id = 'draft-old'")).toBe(0);
    expect(one("select count(*) from inquiries where id = 'q-old'")).toBe(1);
    expect(approveDisposal(db, arvid(), these("draft:draft-old"), 1, demoNow)).toEqual(refuse("listGone"));
  });

  test("takes every record with all that hung on it, writes each down, and leaves the chain whole", () => {
    proposeDisposal(db, demoNow);
    expect(approveAll()).toBeNull();
    expect(carryOutDisposals(db, demoNow)).toBe(due.length);
    expect(carryOutDisposals(db, demoNow)).toBe(0);
    expect(db.$client.pragma("foreign_key_check")).toEqual([]);
    const kinds = db.$client.prepare("select kind from disposals order by kind").pluck().all();
    expect(kinds).toEqual([
      "attachment",
      "document",
      "draft",
      "importFile",
      "incomingLetter",
      "inquiry",
      "letter",
      "poll",
    ]);
    expect(one("select to_address || coalesce(text, '') || facts || kind from outbox where id = 'old'")).toBe(
      "{}notice",
    );
    expect(one("select text from outbox where id = 'new'")).toBe("Hej");
    expect(one("select text from incoming_letters where id = 'in-new'")).toBe("Hej");
    expect(one("select count(*) from comments where id = 'c-old'")).toBe(0);
    expect(one("select count(*) from inquiries where id = 'q-new'")).toBe(1);
    expect(one("select left_out_at from import_files where id = 'file-taken'")).toBe(demoNow);
    expect(verifyChronicle(db).faults).toEqual([]);
    expect(one("select count(*) from chronicle where deed = 'disposedOf'")).toBe(due.length);
    expect(one("select group_concat(label, '') from disposal_rows where disposed_at is not null")).toBe("");
    expect(disposedPage(db, { number: 1, size: 5 })).toMatchObject({ total: 8, page: 1, pages: 2 });
    // The bytes stay while another record has them.
    expect(isAttached(db, hash)).toBe(true);
  });

  test("goes whole however long it is, but for what was not chosen of the first rows", () => {
    const number = 6000;
    const lay = db.$client.prepare(
      "insert into incoming_letters (id, message_name, from_address, text, received_at, decided_at) values (?, ?, 'a@b.se', 'Hej', 1, 1)",
    );
    for (let at = 1; at <= number; at += 1) lay.run(`long-${at}`, `long-${at}`);
    proposeDisposal(db, demoNow);
    const list = waitingList(db);
    const rows = rowsOfList(db, list?.id ?? "").map(rowKey);
    expect(rows).toHaveLength(number + due.length);
    expect(
      approveDisposal(db, arvid(), { rows: rows.slice(1, mostByOne), rest: true }, 1, demoNow),
    ).toBeNull();
    expect(carryOutDisposals(db, demoNow)).toBe(rows.length - 1);
    expect(keptOfLatest(db).map(({ keptWhy, ...row }) => [rowKey(row), keptWhy])).toEqual([
      [rows[0], "notChosen"],
    ]);
  });

  test("stays beyond the first rows when the rest was not chosen", () => {
    const lay = db.$client.prepare(
      "insert into incoming_letters (id, message_name, from_address, text, received_at, decided_at) values (?, ?, 'a@b.se', 'Hej', 1, 1)",
    );
    for (let at = 1; at <= mostByOne; at += 1) lay.run(`long-${at}`, `long-${at}`);
    proposeDisposal(db, demoNow);
    const rows = rowsOfList(db, waitingList(db)?.id ?? "").map(rowKey);
    expect(approveDisposal(db, arvid(), { rows, rest: false }, 1, demoNow)).toBeNull();
    expect(carryOutDisposals(db, demoNow)).toBe(mostByOne);
    expect(keptOfLatest(db)).toHaveLength(rows.length - mostByOne);
  });

  test("keeps what has come to be kept since it was approved", () => {
    proposeDisposal(db, demoNow);
    approveAll();
    db.$client.exec(
      "update documents set keep_until = '2031-12-31'; update lessons set changed_at = 9999999999999 where id = 'draft-old'",
    );
    expect(carryOutDisposals(db, demoNow)).toBe(due.length - 2);
    const kept = db.$client
      .prepare("select kind, kept_why from disposal_rows where kept_why is not null order by kind")
      .raw()
      .all();
    expect(kept).toEqual([
      ["document", "ownDay 2031-12-31"],
      ["draft", "notDue"],
    ]);
    expect(one("select count(*) from documents where id = 'doc-old'")).toBe(1);
  });
});

describe("of several periods the longest wins", () => {
  const heldBy = (change: string, kind: DisposableKind = "attachment") => {
    db.$client.exec(change);
    return dueOn(db, today, [kind]).find(({ recordId }) => /-old$/.test(recordId))?.kept;
  };
  const onProject = "update attachments set subject = 'project', subject_id = 'prj-11' where id = 'att-old';";
  const project = (more: string) => `${onProject} update projects set ${more} where id = 'prj-11';`;
  const programme = (years: number) =>
    `update programmes set keep_years = ${years} where code = (select programme_code from projects where id = 'prj-11');`;

  test.each([
    [
      "the project's day",
      project("keep_until = '2032-12-31', ends_on = null, status = 'rejected'"),
      { until: "2032-12-31", why: "projectDay" },
    ],
    [
      "the programme's years after the end",
      project("keep_until = '2027-01-01', starts_on = null, ends_on = '2024-06-30'") + programme(5),
      { until: "2029-06-30", why: "programme" },
    ],
    [
      "the project's day before the programme's, when it is later",
      project("keep_until = '2035-01-01', starts_on = null, ends_on = '2024-06-30'") + programme(5),
      { until: "2035-01-01", why: "projectDay" },
    ],
    [
      "a project without an end",
      project("keep_until = null, ends_on = null, status = 'ongoing'") + programme(5),
      { until: null, why: "projectGoesOn" },
    ],
    [
      "a project whose time is over",
      project("keep_until = null, starts_on = null, ends_on = '2015-06-30'") + programme(5),
      null,
    ],
  ])("%s", (_, change, held) => {
    expect(heldBy(change)).toEqual(held);
  });

  test("a document's own day as long as it has not passed", () => {
    const keep = (until: string) => heldBy(`update documents set keep_until = '${until}'`, "document");
    expect(keep("2030-01-01")).toEqual({ until: "2030-01-01", why: "ownDay" });
    expect(keep("2026-01-01")).toBeNull();
  });

  test("also for a draft that belongs to such a project", () => {
    const change = `update lessons set project_id = 'prj-11' where id = 'draft-old'; ${project("keep_until = '2032-12-31'")}`;
    expect(heldBy(change, "draft")).toEqual({ until: "2032-12-31", why: "projectDay" });
  });
});

test("what an older backup brings back is disposed of anew, and nothing else", () => {
  const before = db.$client.serialize();
  proposeDisposal(db, demoNow);
  approveAll();
  carryOutDisposals(db, demoNow);
  const rows = db.$client
    .prepare("select kind, record_id as recordId, at, by, rule from disposals")
    .all() as Parameters<typeof reapplyDisposals>[1];
  const gone = db;
  laid();
  expect(before.length).toBeGreaterThan(0);
  expect(reapplyDisposals(db, rows, demoNow)).toEqual({ done: due.length, left: [] });
  for (const table of ["lessons", "inquiries", "polls", "attachments", "documents", "import_files"])
    expect(one(`select count(*) from ${table}`), table).toBe(
      gone.$client.prepare(`select count(*) from ${table}`).pluck().get(),
    );
  expect(reapplyDisposals(db, rows, demoNow)).toEqual({ done: 0, left: [] });
});

test("a rule is changed with a reason, by the version that was seen, and told", () => {
  expect(rulesOf(db).letter).toMatchObject({ years: 1, version: 0 });
  expect(changeRule(db, arvid(), "letter", { years: 3, reason: "Planen" }, 0, demoNow)).toBeNull();
  expect(rulesOf(db).letter).toMatchObject({ years: 3, reason: "Planen", version: 1 });
  expect(changeRule(db, arvid(), "letter", { years: 9, reason: "X" }, 0, demoNow)).toMatchObject({
    refused: "changedMeanwhile",
  });
  expect(one("select count(*) from chronicle where deed = 'changedRetention'")).toBe(3);
});
