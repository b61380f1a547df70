import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { keepDisposals, readDisposals } from "#db/disposals.server";
import { openDatabase } from "#db/open.server";
import { verifyChronicle } from "~/domain/chronicle/chain.server";
import { dutiesOf } from "~/domain/handover/duties.server";
import { dutyKey } from "~/domain/handover/duty";
import { handOver } from "~/domain/handover/handing-over.server";
import { memberById } from "~/domain/members/members.server";
import { personById } from "~/domain/members/people.server";
import { anonymise } from "~/domain/personal/anonymise.server";
import { askingToLeave, askToLeave, hindrancesOf, leaveForGood } from "~/domain/personal/leaving.server";
import { refuse } from "~/domain/refusal";
import { reapplyDisposals } from "~/domain/retention/reapply.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const today = "2026-11-22";
const folder = mkdtempSync(join(tmpdir(), "traffpunkt-disposals-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Db = ReturnType<typeof demoDatabase>;
/** No minutes wait to be signed. */
const allSigned = () => {
  const db = demoDatabase();
  db.$client.exec(
    "delete from minutes where signed_off_at is null; delete from sign_offs where approved_at is null",
  );
  return db;
};

describe("a member who wants to be forgotten", () => {
  test("asks, may take it back, and is told of both once", () => {
    const db = demoDatabase();
    const member = memberOf(db, "p-14");
    askToLeave(db, member, true, demoNow);
    askToLeave(db, member, true, demoNow + 1);
    expect(askingToLeave(db)).toEqual([{ id: "p-14", name: member.name, askedAt: demoNow }]);
    askToLeave(db, member, false, demoNow + 2);
    expect(askingToLeave(db)).toEqual([]);
    const deeds = db.$client
      .prepare(
        "select deed from chronicle where subject_id = 'p-14' and deed in ('askedToLeave', 'stayedOn') order by id",
      )
      .pluck()
      .all();
    expect(deeds).toEqual(["askedToLeave", "stayedOn"]);
  });

  test("does not go with duties in their name, and goes at once without them", () => {
    const db = allSigned();
    const member = memberOf(db, "p-14");
    expect(hindrancesOf(db, "p-14", demoNow)).toEqual(["duties"]);
    expect(leaveForGood(db, member, [], demoNow)).toEqual(refuse("dutiesLeft"));
    const heirs = new Map(dutiesOf(db, "p-14", demoNow).map((duty) => [dutyKey(duty), "p-27"]));
    for (const [key] of [...heirs]) if (key.startsWith("fundingTest")) heirs.set(key, "p-45");
    expect(handOver(db, memberOf(db, "p-01"), "p-14", heirs, demoNow)).toBeNull();
    expect(hindrancesOf(db, "p-14", demoNow)).toEqual([]);
    expect(leaveForGood(db, member, [], demoNow)).toBeNull();
    expect(personById(db, "p-14")).toMatchObject({
      name: "Tidigare medlem",
      email: "borttagen-p-14@invalid",
    });
    expect(memberById(db, "p-14", today)).toBeNull();
    expect(JSON.stringify(db.$client.prepare("select * from chronicle_texts").all())).not.toContain(
      member.name,
    );
    expect(verifyChronicle(db).faults).toEqual([]);
  });

  test("does not go from a session that a mailbox has opened, when they have a stronger way in", () => {
    const db = allSigned();
    db.$client.exec(
      "delete from competences; delete from seats where person_id = (select id from people where email = 'linnea.lundin@example.se')",
    );
    const reader = db.$client
      .prepare("select id from people where email = 'linnea.lundin@example.se'")
      .pluck()
      .get() as string;
    const by = (way: "code" | "openid") => ({
      ...memberOf(db, reader),
      session: { sum: "s", way, provedAt: demoNow },
    });
    db.$client
      .prepare("insert into identities (issuer, subject, person_id, created_at) values ('i', 's', ?, 1)")
      .run(reader);
    expect(leaveForGood(db, by("code"), ["code", "openid"], demoNow)).toEqual(refuse("strongerWayFirst"));
    expect(personById(db, reader)?.deactivatedAt).toBeNull();
    expect(leaveForGood(db, by("openid"), ["code", "openid"], demoNow)).toBeNull();
  });

  test("stays when they are the last who holds a role that somebody must hold", () => {
    const db = allSigned();
    db.$client.exec(
      "delete from role_grants where role = 'administrator' and person_id <> (select id from people where email = 'arvid.ask@example.se')",
    );
    const id = db.$client
      .prepare("select id from people where email = 'arvid.ask@example.se'")
      .pluck()
      .get() as string;
    expect(hindrancesOf(db, id, demoNow)).toContain("lastAdministrator");
    const refused = leaveForGood(db, memberOf(db, id), [], demoNow);
    expect(["lastAdministrator", "dutiesLeft"]).toContain(refused?.refused);
    expect(personById(db, id)?.deactivatedAt).toBeNull();
  });
});

describe("what has been disposed of", () => {
  const gone = (db: Db) => {
    db.$client.prepare("update people set deactivated_at = 1 where id = 'p-14'").run();
    expect(anonymise(db, memberOf(db, "p-01"), "p-14", demoNow)).toBeNull();
  };

  test("is kept outside the database by identifiers alone, each once, also after a line was cut off", () => {
    const db = allSigned();
    const { name } = memberOf(db, "p-14");
    const file = join(folder, "kept.jsonl");
    gone(db);
    const count = db.$client.prepare("select count(*) from disposals").pluck().get();
    expect(keepDisposals(db, file)).toBe(count);
    expect(keepDisposals(db, file)).toBe(0);
    const rows = readDisposals(file);
    expect(rows).toHaveLength(count as number);
    expect(rows.some(({ kind, recordId }) => kind === "person" && recordId === "p-14")).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(name.split(" ")[1]);
    writeFileSync(
      file,
      `${rows
        .map((row) => JSON.stringify(row))
        .join("\n")
        .slice(0, -20)}`,
    );
    expect(keepDisposals(db, file)).toBe(1);
    expect(readDisposals(file)).toEqual(rows);
  });

  test("is disposed of anew when a backup from before has been put back, and only then", () => {
    const db = allSigned();
    const before = db.$client.serialize();
    const file = join(folder, "again.jsonl");
    const { name } = memberOf(db, "p-14");
    gone(db);
    keepDisposals(db, file);
    const restored = openDatabase(before);
    restored.$client.prepare("update people set deactivated_at = 1 where id = 'p-14'").run();
    const { done, left } = reapplyDisposals(restored, readDisposals(file), demoNow + 1);
    expect(done).toBeGreaterThan(1);
    expect(left).toEqual([]);
    expect(personById(restored, "p-14")?.name).toBe("Tidigare medlem");
    expect(JSON.stringify(restored.$client.prepare("select * from chronicle_texts").all())).not.toContain(
      name,
    );
    expect(verifyChronicle(restored).faults).toEqual([]);
    expect(reapplyDisposals(restored, readDisposals(file), demoNow + 2).done).toBe(0);
  });

  test("is no line that bears the same number in a chronicle that went another way", () => {
    const db = allSigned();
    const [id, sum] = db.$client
      .prepare("select id, text_sum from chronicle order by id desc limit 1")
      .raw()
      .get() as [number, string];
    const row = { kind: "chronicleText", recordId: String(id), at: 1, by: null, rule: "asked" };
    expect(reapplyDisposals(db, [{ ...row, sum: "another" }], demoNow).done).toBe(0);
    expect(reapplyDisposals(db, [{ ...row, sum }], demoNow).done).toBe(1);
    expect(db.$client.prepare("select count(*) from chronicle_texts where line_id = ?").pluck().get(id)).toBe(
      0,
    );
  });
});
