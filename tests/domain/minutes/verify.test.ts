import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { closeDatabase, openDatabase } from "#db/open.server";
import { falseSums } from "~/domain/followup/editions.server";
import { lockedText } from "~/domain/minutes/minutes.server";
import { falseMinutes, verifyFile } from "~/domain/minutes/verify.server";
import { demoDatabase } from "../../support/demo";
import { smallNetwork } from "./network";
import { approve, send, write } from "./written";

test("anybody can verify the text from its file, by the command and by sha256sum", () => {
  const { canonical, sum } = signed();
  const folder = mkdtempSync(join(tmpdir(), "minutes-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "minutes-2026-5.json");
  writeFileSync(file, canonical);
  expect(execFileSync("sha256sum", [file], { encoding: "utf8" })).toContain(sum);
  const asReadAloud = sum.toUpperCase().match(/.{8}/g) ?? [];
  const command = ["scripts/verify-minutes.ts", file, ...asReadAloud];
  const { status, stdout } = spawnSync("node_modules/.bin/tsx", command, { encoding: "utf8" });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `Internationella nätverket, 5 2026, edition 1\n${sum}\nThis is the sum you gave.\n`,
  });
});

test("the command finds an edition of minutes or of a follow-up that has been changed in the database", () => {
  const db = demoDatabase();
  const folder = mkdtempSync(join(tmpdir(), "minutes-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "copy.db");
  db.run(sql`vacuum into ${file}`);
  expect(verify(file)).toEqual({
    status: 0,
    stdout: "Every edition of minutes and follow-ups has the sum that stands beside it.\n",
    stderr: "",
  });
  const copy = openDatabase(file);
  copy.run(sql`update minutes set canonical = replace(canonical, 'beslut', 'besked')
    where meeting_id = (select meeting_id from minutes where canonical like '%beslut%' order by meeting_id limit 1)`);
  copy.run(sql`update followup_editions set canonical = canonical || ' '
    where rowid = (select min(rowid) from followup_editions)`);
  const [minutes] = falseMinutes(copy);
  const [followup] = falseSums(copy);
  closeDatabase(copy);
  expect(verify(file)).toEqual({
    status: 1,
    stdout: "",
    stderr: `${minutes?.group}, ${minutes?.number} ${minutes?.year}, edition ${minutes?.edition}: its text has not the sum that stands beside it.
Follow-up of ${followup?.year}, edition ${followup?.number}: its text has not the sum that stands beside it.
`,
  });
});

function verify(file: string) {
  const command = ["scripts/verify-minutes.ts", "--database", file];
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/tsx", command, { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("a file that has only been set anew has the same sum, and a letter changed gives another", () => {
  const { canonical, sum } = signed();
  expect(verifyFile(canonical)).toMatchObject({ sum, isCanonical: true, text: { edition: 1 } });
  const anew = JSON.stringify(JSON.parse(canonical), null, 2);
  expect(verifyFile(anew)).toMatchObject({ sum, isCanonical: false });
  expect(verifyFile(canonical.replace("Vi träffades.", "Vi träffades!"))?.sum).not.toBe(sum);
});

test("minutes signed in the older form keep their sum, and what is no minutes has none", () => {
  const { canonical } = signed();
  const { noOutcomeWhy, correctionWhy, ...older } = JSON.parse(canonical);
  const file = JSON.stringify({ ...older, form: "traffpunkt-minutes-1", units: [] });
  expect(verifyFile(file)).toMatchObject({ isCanonical: true, text: { noOutcomeWhy: null } });
  expect(verifyFile("{}")).toBeNull();
  expect(verifyFile("no JSON")).toBeNull();
});

function signed() {
  const db = smallNetwork();
  write(db);
  send(db);
  approve(db);
  return lockedText(db, "m5") ?? { canonical: "", sum: "" };
}
