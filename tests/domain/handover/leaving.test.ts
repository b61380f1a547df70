import { describe, expect, test } from "vitest";
import { outbox } from "#db/schema.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { dutiesOf } from "~/domain/handover/duties.server";
import { dutyKey, dutyKinds } from "~/domain/handover/duty";
import { handOver, letLeave } from "~/domain/handover/handing-over.server";
import { suggestedHeirs } from "~/domain/handover/heirs.server";
import { memberById } from "~/domain/members/members.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const today = "2026-11-22";
const leaver = "p-14";

type Db = ReturnType<typeof demoDatabase>;
const karin = (db: Db) => memberOf(db, "p-01");

/** A meeting that its adjusters are not done with. */
const unsigned = (
  column: string,
) => `exists (select 1 from meetings as m where m.id = ${column} and m.called_off_at is null
  and m.id not in (select meeting_id from minutes where signed_off_at is not null and correction_at is null))`;
const ahead = `called_off_at is null and starts_at > ${demoNow}`;

/** The columns that say who answers for something now, and when a row is still open. Nobody who has left stands in one. */
const standing: Record<string, string> = {
  "actions.responsible_id": "done_at is null",
  "projects.contact_id": "status not in ('completed', 'rejected')",
  "partners.responsible_id": "1",
  "initiatives.owner_id": "status in ('planned', 'ongoing')",
  "funding_tests.head_id": "signed_at is null",
  "calls.responsible_id": `status <> 'declined' and coalesce(closes_on, '9') >= '${today}'`,
  "groups.chair_id": "closed_on is null",
  "groups.secretary_id": "closed_on is null",
  "groups.adjuster_id": "closed_on is null",
  "meetings.chair_id": ahead,
  "meetings.secretary_id": ahead,
  "meetings.adjuster_id": unsigned("meetings.id"),
  "meetings.second_adjuster_id": unsigned("meetings.id"),
  "sign_offs.person_id": `approved_at is null and ${unsigned("sign_offs.meeting_id")}
    and (select sent_at from minutes where minutes.meeting_id = sign_offs.meeting_id) is not null`,
  "agenda_items.presenter_id": `(select starts_at from meetings where meetings.id = meeting_id) > ${demoNow}`,
  "year_tasks.responsible_id": "1",
  "inquiry_receivers.person_id":
    "answered_at is null and declined_at is null and (select closed_at from inquiries where inquiries.id = inquiry_id) is null",
  "seats.person_id": `coalesce(until_day, '9') > '${today}'`,
  "group_members.person_id": `coalesce(until_day, '9') > '${today}'`,
  "role_grants.person_id": "1",
};

const did = "who did it, which stays true";
const own = "the person's own, and nobody else's to take over";
/** Every other column that names a person, and why it stays when they leave. */
const history: Record<string, string> = {
  "actions.done_by": did,
  "agenda_items.proposed_by": did,
  "attachments.added_by": did,
  "bin.removed_by": did,
  "attendance.person_id": "who was there",
  "attendance.for_person_id": "whom a deputy stood in for",
  "call_tellings.person_id": "who was told, so that nobody is told twice",
  "call_watches.person_id": own,
  "comments.author_id": did,
  "competences.person_id": own,
  "decisions.responsible_id": "stands in the minutes' text, which is signed; what is to be done is an action",
  "disposal_lists.approved_by": did,
  "documents.added_by": did,
  "circulations.noted_by": did,
  "followup_editions.frozen_by": did,
  "followup_sections.written_by": did,
  "followups.author_id": did,
  "funding_tests.asked_by": did,
  "funding_tests.signed_by": did,
  "funding_test_matches.settled_by": did,
  "identities.person_id": own,
  "import_batches.started_by": did,
  "incoming_letters.decided_by": did,
  "informed.added_by": did,
  "information_entries.created_by": did,
  "information_notes.author_id": did,
  "initiatives.created_by": did,
  "inquiries.asker_id": did,
  "inquiry_receivers.passed_by": did,
  "invitations.person_id": "whom the notice went to; the unit's new contact is called from the list",
  "invitations.answered_by": did,
  "lesson_uses.person_id": did,
  "lesson_versions.replaced_by": did,
  "lessons.author_id": "who wrote it; looking at it again falls to those who speak for its unit",
  "lessons.published_by": did,
  "meetings.planned_by": did,
  "meetings.called_by": did,
  "meetings.held_by": did,
  "meetings.called_off_by": did,
  "minute_editions.signed_off_by": did,
  "minute_editions.replaced_by": did,
  "minute_items.written_by": did,
  "minutes.started_by": did,
  "minutes.sent_by": did,
  "minutes.signed_off_by": did,
  "minutes.summary_by": did,
  "minutes.correction_by": did,
  "newsletters.created_by": did,
  "newsletters.sent_by": did,
  "passkeys.person_id": own,
  "outbox.person_id": "whom a letter went to",
  "partner_contacts.person_id": "who was in touch",
  "partner_contacts.created_by": did,
  "poll_invitees.person_id": "whom the question went to",
  "polls.created_by": did,
  "referrals.sent_by": did,
  "reply_suggestions.decided_by": did,
  "role_grants.granted_by": did,
  "round_answers.answered_by": did,
  "publication_decisions.made_by": did,
  "publications.published_by": did,
  "publications.withdrawn_by": did,
  "recent_searches.person_id": own,
  "saved_searches.person_id": own,
  "sign_in_tries.person_id": own,
  "sessions.person_id": "closed when the account is",
  "training_people.person_id": "who took part",
  "trainings.created_by": did,
  "unit_inputs.answered_by": did,
};

/** What stays of a column whose standing rows pass on. */
const staying: Record<string, string> = {
  "meetings.chair_id": "who led a meeting that has been held, as its minutes say",
  "meetings.secretary_id":
    "who was to write of a meeting that has been held; the coordinator writes what is not written",
};

/** Columns that hold no person, though they are called as if they did. */
const noPerson = [
  "meetings.answer_by",
  "minutes.sign_off_by",
  "polls.answer_by",
  "goals.adopted_by",
  "policies.adopted_by",
  "partner_agreements.decided_by",
  "programmes.managed_by",
  "indicators.responsible_id",
];

const columnsToPeople = (db: Db): string[] => {
  const tables = db.$client
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '%fts%'",
    )
    .pluck()
    .all() as string[];
  return tables.flatMap((table) => {
    const tied = (db.$client.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[])
      .filter((key) => key.table === "people")
      .map(({ from }) => from);
    const named = (db.$client.pragma(`table_info(${table})`) as { name: string; type: string }[])
      .map(({ name }) => name)
      .filter((name) => /(_by|person_id)$/.test(name) && name !== "also_found_by");
    return [...new Set([...tied, ...named])].map((column) => `${table}.${column}`);
  });
};

test("every column that names a person is either a standing duty or history with a reason", () => {
  const known = [...Object.keys(standing), ...Object.keys(history)];
  const found = columnsToPeople(demoDatabase()).filter((column) => !noPerson.includes(column));
  expect(found.filter((column) => !known.includes(column))).toEqual([]);
  expect(known.filter((column) => !found.includes(column))).toEqual([]);
  expect(Object.keys(staying).filter((column) => !(column in standing))).toEqual([]);
  expect(found.length).toBeGreaterThan(50);
});

const count = (db: Db, column: string, person = leaver) => {
  const [table, name] = column.split(".");
  return db.$client
    .prepare(`select count(*) from ${table} where ${name} = ? and (${standing[column]})`)
    .pluck()
    .get(person) as number;
};

/** The demo with a contact who has every duty that there is. */
function burdened(): Db {
  const db = demoDatabase();
  db.$client.exec(`
    update actions set responsible_id = '${leaver}' where done_at is null;
    update projects set contact_id = '${leaver}', status = 'ongoing' where id in ('prj-11', 'prj-12');
    update partners set responsible_id = '${leaver}' where id in ('pa-01', 'pa-02');
    update initiatives set owner_id = '${leaver}' where unit_id = 'org-des';
    update funding_tests set head_id = '${leaver}',
      initiative_id = (select min(id) from initiatives where unit_id = 'org-des') where signed_at is null;
    update calls set responsible_id = '${leaver}';
    update groups set chair_id = '${leaver}', secretary_id = '${leaver}', adjuster_id = '${leaver}';
    update meetings set chair_id = '${leaver}', secretary_id = '${leaver}', adjuster_id = '${leaver}' where id = 'm-2027-1';
    update meetings set second_adjuster_id = '${leaver}' where id = 'm-2027-2';
    delete from sign_offs where meeting_id = 'm-2026-5' and person_id = '${leaver}';
    update sign_offs set person_id = '${leaver}' where meeting_id = 'm-2026-5' and rowid = (select min(rowid) from sign_offs where meeting_id = 'm-2026-5');
    update agenda_items set presenter_id = '${leaver}' where meeting_id = 'm-2027-1';
    update year_tasks set responsible_id = '${leaver}';
    update inquiries set closed_at = null;
    delete from inquiry_receivers where person_id = '${leaver}';
    insert into inquiry_receivers (inquiry_id, person_id, unit_id, asked_at) select min(id), '${leaver}', 'org-des', 1 from inquiries;
    insert into group_members (group_id, person_id, from_day) values ('grp-natverk', '${leaver}', '2026-01-01');
    insert into role_grants (person_id, role, granted_at) values ('${leaver}', 'elected', 1);
  `);
  return db;
}

describe("somebody who leaves with every duty that there is", () => {
  test("is named by no standing duty afterwards, and each has passed to whom it was said or suggested", () => {
    const db = burdened();
    for (const column of Object.keys(standing)) expect(count(db, column), column).toBeGreaterThan(0);
    const duties = dutiesOf(db, leaver, demoNow);
    expect([...new Set(duties.map(({ kind }) => kind))].sort()).toEqual([...dutyKinds].sort());
    const project = duties.find(({ kind, id }) => kind === "project" && id === "prj-12");
    const heirs = new Map([[project ? dutyKey(project) : "", "p-16"]]);
    expect(letLeave(db, karin(db), leaver, heirs, demoNow)).toBeNull();
    for (const column of Object.keys(standing)) expect(count(db, column), column).toBe(0);
    const one = (sql: string) => db.$client.prepare(sql).pluck().get();
    expect(one("select contact_id from projects where id = 'prj-12'")).toBe("p-16");
    expect(one("select contact_id from projects where id = 'prj-11'")).toBe("p-27");
    expect(one("select responsible_id from partners where id = 'pa-02'")).toBe("p-27");
    expect(dutiesOf(db, leaver, demoNow)).toEqual([]);
    expect(letLeave(db, karin(db), leaver, new Map(), demoNow)).toBeNull();
  });

  test("gets one line in the history of each record, also where three duties of one were moved", () => {
    const db = burdened();
    letLeave(db, karin(db), leaver, new Map(), demoNow);
    const lines = (subject: "meeting" | "project" | "group", id: string) =>
      historyOf(db, subject, id).filter(({ deed }) => deed === "handedOver");
    expect(lines("meeting", "m-2027-1")).toHaveLength(1);
    expect(lines("meeting", "m-2027-1")[0]).toMatchObject({
      actorId: "p-01",
      before: { chairId: leaver, secretaryId: leaver, adjusterId: leaver },
      after: { chairId: "p-27", secretaryId: "p-27", adjusterId: "p-27" },
    });
    expect(lines("project", "prj-11")).toHaveLength(1);
    expect(lines("group", "grp-natverk")).toHaveLength(1);
  });

  test("has told those who take over actions, funding tests and questions, by links of their own", () => {
    const db = burdened();
    const keys = () =>
      db.$client.prepare("select link_key from funding_tests where signed_at is null").pluck().all();
    const [before, letters] = [keys(), db.select().from(outbox).all().length];
    letLeave(db, karin(db), leaver, new Map(), demoNow);
    const kinds = db
      .select()
      .from(outbox)
      .all()
      .slice(letters)
      .map(({ kind }) => kind);
    for (const kind of ["actionAssigned", "fundingTestAsked", "inquiryAsked"]) expect(kinds).toContain(kind);
    expect(keys()).toHaveLength(before.length);
    expect(keys().filter((key) => before.includes(key))).toEqual([]);
  });

  test("stays whole when an heir is refused, or when the person may not be let go", () => {
    const db = burdened();
    const before = JSON.stringify(dutiesOf(db, leaver, demoNow));
    const [duty] = dutiesOf(db, leaver, demoNow);
    for (const heir of [leaver, "nobody"]) {
      const heirs = new Map([[duty ? dutyKey(duty) : "", heir]]);
      expect(letLeave(db, karin(db), leaver, heirs, demoNow)).toMatchObject({ refused: "heirGone" });
    }
    const herself = memberById(db, leaver, today);
    expect(herself && letLeave(db, herself, leaver, new Map(), demoNow)).toMatchObject({
      refused: "notYourself",
    });
    expect(JSON.stringify(dutiesOf(db, leaver, demoNow))).toBe(before);
    expect(memberById(db, leaver, today)).not.toBeNull();
  });
});

describe("a meeting that has been held when somebody leaves", () => {
  const held = "m-2026-5";
  const placesOf = (db: Db) =>
    db.$client
      .prepare("select chair_id, secretary_id, adjuster_id, second_adjuster_id from meetings where id = ?")
      .raw()
      .get(held);
  const inEveryPlace = (db: Db) =>
    db.$client.exec(`update meetings set chair_id = '${leaver}', secretary_id = '${leaver}', adjuster_id = '${leaver}',
      second_adjuster_id = 'p-06' where id = '${held}'`);

  test("keeps who led it and who was its secretary, as the minutes will say", () => {
    const db = demoDatabase();
    inEveryPlace(db);
    expect(letLeave(db, karin(db), leaver, new Map(), demoNow)).toBeNull();
    expect(placesOf(db)).toEqual([leaver, leaver, "p-27", "p-06"]);
    for (const column of Object.keys(staying)) expect(count(db, column), column).toBe(0);
  });

  test("is adjusted by the heir, also when nothing has been written of it", () => {
    const db = demoDatabase();
    inEveryPlace(db);
    db.$client.exec(
      `delete from sign_offs where meeting_id = '${held}'; delete from minutes where meeting_id = '${held}'`,
    );
    expect(letLeave(db, karin(db), leaver, new Map(), demoNow)).toBeNull();
    expect(placesOf(db)).toEqual([leaver, leaver, "p-27", "p-06"]);
  });

  test("is adjusted by the heir when its signed minutes are being corrected, and not when they stand", () => {
    const signed = (correctionAt: string) => {
      const db = demoDatabase();
      inEveryPlace(db);
      db.$client.exec(`update minutes set signed_off_at = 1, correction_at = ${correctionAt}, sent_at = null
        where meeting_id = '${held}'; delete from sign_offs where meeting_id = '${held}'`);
      expect(letLeave(db, karin(db), leaver, new Map(), demoNow)).toBeNull();
      return placesOf(db);
    };
    expect(signed("2")).toEqual([leaver, leaver, "p-27", "p-06"]);
    expect(signed("null")).toEqual([leaver, leaver, leaver, "p-06"]);
  });

  test("has one adjuster left when the other takes over, and not the same twice", () => {
    for (const [first, second] of [
      [leaver, "p-06"],
      ["p-06", leaver],
    ]) {
      const db = demoDatabase();
      db.$client.exec(`delete from sign_offs where meeting_id = '${held}'; delete from minutes where meeting_id = '${held}';
        update meetings set chair_id = 'p-02', secretary_id = 'p-03', adjuster_id = '${first}',
          second_adjuster_id = '${second}' where id = '${held}'; update groups set adjuster_id = 'p-06'`);
      const kind = first === leaver ? "meetingAdjuster" : "meetingSecondAdjuster";
      expect(
        letLeave(db, karin(db), leaver, new Map([[dutyKey({ kind, id: held }), "p-06"]]), demoNow),
      ).toBeNull();
      expect(placesOf(db)).toEqual(["p-02", "p-03", "p-06", null]);
    }
  });
});

describe("a question from the network that waits for somebody who leaves", () => {
  const [id, other] = ["fraga-2", "p-11"];
  const passes = (db: Db, heir: string) =>
    letLeave(db, karin(db), leaver, new Map([[dutyKey({ kind: "inquiry", id }), heir]]), demoNow);
  const waits = (db: Db, person: string) =>
    db.$client
      .prepare(
        "select declined_at is null and answered_at is null from inquiry_receivers where inquiry_id = ? and person_id = ?",
      )
      .pluck()
      .get(id, person);
  const lettersTo = (db: Db, person: string) =>
    db
      .select()
      .from(outbox)
      .all()
      .filter(
        (letter) =>
          letter.kind === "inquiryAsked" && letter.personId === person && letter.createdAt === demoNow,
      );

  test("is put anew, by letter, to an heir who has declined it", () => {
    const db = demoDatabase();
    expect(waits(db, other)).toBe(0);
    db.$client.exec(
      `update outbox set dedupe_key = 'inquiryAsked:${id}:${other}' where id = (select min(id) from outbox)`,
    );
    expect(passes(db, other)).toBeNull();
    expect([waits(db, leaver), waits(db, other)]).toEqual([0, 1]);
    expect(lettersTo(db, other)).toHaveLength(1);
  });

  test("is not put twice to an heir whom it waits for already", () => {
    const db = demoDatabase();
    expect(passes(db, "p-08")).toBeNull();
    expect(waits(db, "p-08")).toBe(1);
    expect(lettersTo(db, "p-08")).toEqual([]);
  });
});

test("who leaves only a seat hands over what is chosen, and keeps the rest", () => {
  const db = burdened();
  const [first, ...rest] = dutiesOf(db, leaver, demoNow);
  const heirs = new Map([[first ? dutyKey(first) : "", "p-27"]]);
  expect(handOver(db, karin(db), leaver, heirs, demoNow)).toBeNull();
  expect(handOver(db, karin(db), leaver, heirs, demoNow)).toBeNull();
  expect(dutiesOf(db, leaver, demoNow).map(dutyKey)).toEqual(rest.map(dutyKey));
  expect(memberById(db, leaver, today)?.roles).toContain("contact");
});

test("the heir is the unit's contact, else its deputy, its head, a coordinator; of a funding test only its head", () => {
  const db = demoDatabase();
  const duty = { kind: "project", id: "x", label: "x", day: null, path: "/" } as const;
  const heirOf = (unitId: string | null, kind: "project" | "fundingTest" = "project") =>
    suggestedHeirs(db, leaver, [{ ...duty, kind, unitId }], today)[0];
  expect(heirOf("org-buf")).toBe("p-04");
  expect(heirOf(null)).toBe("p-27");
  expect(heirOf("org-buf", "fundingTest")).toBe("p-35");
  db.$client.exec("delete from seats where unit_id = 'org-des' and place = 'deputy'");
  expect(heirOf("org-des")).toBe("p-45");
  db.$client.exec("delete from seats where unit_id = 'org-des' and place = 'head'");
  expect(heirOf("org-des")).toBe("p-01");
  expect(heirOf("org-des", "fundingTest")).toBeNull();
});
