import { expect, test } from "vitest";
import { memberById } from "~/domain/members/members.server";
import { heldAbout, heldCounts } from "~/domain/personal/held.server";
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

test("nobody is told what is held about somebody else", () => {
  const db = demoDatabase();
  expect(heldAbout(db, "nobody")).toEqual([]);
  expect(heldCounts(db, "nobody")).toEqual([]);
  const [mine] = heldAbout(db, "p-14").filter(({ table }) => table === "outbox");
  for (const row of mine?.rows ?? []) expect(row.personId).toBe("p-14");
});
