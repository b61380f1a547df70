import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { archiveFiles, sweepArchives } from "~/threads/archive-out.server";

test("a file with the whole archive is gone after a day, and so is what was never finished", () => {
  const folder = mkdtempSync(join(tmpdir(), "traffpunkt-archives-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(sweepArchives(folder, 0)).toBe(0);
  mkdirSync(join(folder, "archives"));
  const [yesterday, today] = ["traffpunkt-arkiv-20261121T120000.zip", "traffpunkt-arkiv-20261122T115959.zip"];
  for (const name of [yesterday, today, "traffpunkt-arkiv-20261122T100000.zip.unfinished"])
    writeFileSync(join(folder, "archives", name), "zip");
  const now = Date.UTC(2026, 10, 22, 12);
  expect(archiveFiles(folder, now).files.map(({ name }) => name)).toEqual([today]);
  expect(sweepArchives(folder, now)).toBe(2);
  expect(readdirSync(join(folder, "archives"))).toEqual([today]);
});
