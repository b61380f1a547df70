import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { keepDisposals, readDisposals } from "#db/disposals.server";
import { closeDatabase, openDatabase } from "#db/open.server";
import { letLeave } from "~/domain/handover/handing-over.server";
import { personById } from "~/domain/members/people.server";
import { anonymise } from "~/domain/personal/anonymise.server";
import { afterRestore } from "~/jobs/after-restore.server";
import { demoDatabase, demoNow } from "../support/demo";
import { memberOf } from "../support/people";

const folder = mkdtempSync(join(tmpdir(), "traffpunkt-restored-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a backup from before somebody was anonymised does not bring them back, but says who has duties left", () => {
  const file = join(folder, "restored.db");
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  db.$client.exec(
    "delete from minutes where signed_off_at is null; delete from sign_offs where approved_at is null",
  );
  const duties = db.$client.serialize();
  expect(letLeave(db, karin, "p-14", new Map(), demoNow)).toBeNull();
  const left = db.$client.serialize();
  expect(anonymise(db, karin, "p-14", demoNow)).toBeNull();
  keepDisposals(db, join(folder, "disposals.jsonl"));
  const restored = (bytes: Buffer) => {
    for (const part of ["-wal", "-shm"]) rmSync(file + part, { force: true });
    writeFileSync(file, bytes);
    const open = openDatabase(file);
    const said = afterRestore.flatMap((step) => step(open, demoNow + 1) ?? []).join(" ");
    const name = personById(open, "p-14")?.name;
    closeDatabase(open);
    return { said, name };
  };
  expect(restored(left)).toEqual({
    said: expect.stringMatching(/^Disposed of anew: \d+\.$/),
    name: "Tidigare medlem",
  });
  expect(restored(duties).said).toContain("Hand over and anonymise by hand: person p-14.");
  expect(readDisposals(join(folder, "disposals.jsonl")).some(({ kind }) => kind === "person")).toBe(true);
  rmSync(join(folder, "disposals.jsonl"));
  expect(restored(left).said).toBe("");
});
