import { expect, test } from "vitest";
import { memberById } from "~/domain/members/members.server";
import { filesAddedBy, heldAbout, heldCounts } from "~/domain/personal/held.server";
import { atLeastOne } from "../../support/at-least-one";
import { demoDatabase } from "../../support/demo";

const today = "2026-11-22";

test("whatever stands in a person's name is told, their own rows whole, and no secret", () => {
  const db = demoDatabase();
  db.$client.exec(`update people set calendar_key = 'secret-calendar' where id = 'p-14';
    update invitations set link_key = 'secret-' || id where person_id = 'p-14';
    insert into saved_searches (id, person_id, name, asked, stop_key, created_at) values ('s', 'p-14', 'Regn', '{}', 'secret-stop', 1)`);
  const held = heldAbout(db, "p-14");
  const told = JSON.stringify(held);
  const of = (table: string) => held.find((each) => each.table === table)?.rows ?? [];
  const person = memberById(db, "p-14", today);
  expect(of("people")).toEqual([expect.objectContaining({ name: person?.name, email: person?.email })]);
  expect(of("savedSearches")).toContainEqual(expect.objectContaining({ name: "Regn" }));
  expect(of("invitations").length).toBe(
    db.$client
      .prepare("select count(*) from invitations where 'p-14' in (person_id, coalesce(answered_by, ''))")
      .pluck()
      .get(),
  );
  expect(told).not.toContain("secret-");
  expect(of("chronicle").length).toBeGreaterThan(5);
  const counts = heldCounts(db, "p-14");
  expect(counts.map(({ group }) => group)).toEqual(
    expect.arrayContaining(["account", "meetings", "searches", "log"]),
  );
  for (const { group, rows } of counts)
    expect(
      held.filter((each) => each.group === group).flatMap((each) => each.rows),
      group,
    ).toHaveLength(rows);
});

test("of a record that somebody has only done something to, that is told, and not what others wrote in it", () => {
  const db = demoDatabase();
  db.$client.exec(`update incoming_letters set decided_by = 'p-14', decided_at = 1;
    insert into incoming_letters (id, message_name, from_address, text, received_at, decided_at, decided_by)
      values ('in-1', 'x', 'someone@else.se', 'Private words', 1, 2, 'p-14')`);
  const [row] = heldAbout(db, "p-14").find(({ table }) => table === "incomingLetters")?.rows ?? [];
  expect(row).toMatchObject({ decidedBy: "p-14", decidedAt: expect.any(Number) });
  expect(JSON.stringify(heldAbout(db, "p-14"))).not.toContain("Private words");
});

test("the words of the log are told of lines about the person, and not of what they did to something else", () => {
  const db = demoDatabase();
  const lines = heldAbout(db, "p-14").find(({ table }) => table === "chronicle")?.rows ?? [];
  const isAbout = (row: Record<string, unknown>) => row.subject === "person" && row.subjectId === "p-14";
  const [about, others] = [lines.filter(isAbout), lines.filter((row) => !isAbout(row))];
  expect(about.some(({ label }) => label !== null)).toBe(true);
  expect(others.length).toBeGreaterThan(0);
  for (const row of others) {
    expect(row).toMatchObject({ actorId: "p-14", deed: expect.any(String), at: expect.any(Number) });
    expect(row).toMatchObject({ label: null, before: null, after: null });
  }
});

test("files that somebody has added come along as far as they may read them now", () => {
  const db = demoDatabase();
  const meeting =
    "(select meetings.id from meetings join groups on groups.id = group_id where kind <> 'network' limit 1)";
  db.$client.exec(`
    insert into attachments (id, subject, subject_id, name, file_type, content_hash, bytes, added_by, added_at) values
      ('open', 'meeting', 'm-2027-1', 'open.txt', 'txt', '${"a".repeat(64)}', 1, 'p-14', 1),
      ('room', 'meeting', ${meeting}, 'room.txt', 'txt', '${"b".repeat(64)}', 1, 'p-14', 2);
    insert into documents (id, kind, title, visibility, file_name, file_type, content_hash, bytes, added_by, added_at) values
      ('staff', 'other', 'Staff', 'internal', 'staff.txt', 'txt', '${"c".repeat(64)}', 1, 'p-14', 1),
      ('network', 'other', 'Network', 'network', 'network.txt', 'txt', '${"d".repeat(64)}', 1, 'p-14', 2)`);
  const names = () => {
    const member = memberById(db, "p-14", today);
    return member && filesAddedBy(db, member).map(({ name }) => name);
  };
  db.$client.exec("insert into role_grants (person_id, role, granted_at) values ('p-14', 'coordinator', 1)");
  expect(names()).toEqual(["open.txt", "room.txt", "staff.txt", "network.txt"]);
  db.$client.exec(
    "delete from role_grants where person_id = 'p-14'; delete from seats where person_id = 'p-14'",
  );
  expect(names()).toEqual(["open.txt", "staff.txt"]);
});

test("nobody is told what is held about somebody else", () => {
  const db = demoDatabase();
  expect(heldAbout(db, "nobody")).toEqual([]);
  expect(heldCounts(db, "nobody")).toEqual([]);
  const [mine] = heldAbout(db, "p-14").filter(({ table }) => table === "seats");
  for (const row of atLeastOne(mine?.rows ?? [])) expect(row.personId).toBe("p-14");
});
