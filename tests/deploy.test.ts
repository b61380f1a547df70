import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What whoever runs the program copies: the unit of a house, and the commands beside it. */
const unit = readFileSync("deploy/traffpunkt@.service", "utf8");
const [forMachine = "", forHouse = "", asHouse = ""] = [
  ...readFileSync("docs/operations.md", "utf8").matchAll(/```sh\n([\s\S]*?)```/g),
].map(([, commands]) => commands);

const lines = (name: string) =>
  [...unit.matchAll(new RegExp(`^${name}=(.*)$`, "gm"))].map(([, value = ""]) => value);

test("each house runs as an account of its own", () => {
  expect(lines("User")).toEqual(["traffpunkt-%i"]);
});

test("a command is run as the house runs: the same account, folder, settings and files", () => {
  const same = ["User", "DynamicUser", "StateDirectory", "StateDirectoryMode", "UMask", "EnvironmentFile"];
  const properties = [...same, "WorkingDirectory"].map((name) => `--property ${name}=${lines(name)[0]}`);
  const wanted = [...properties, ...lines("Environment").map((each) => `--setenv ${each}`)];
  expect(wanted).toHaveLength(11);
  for (const each of wanted) expect(asHouse).toContain(each.replace("%i", '"$house"'));
});

test("the commands that set up a house put its settings where the unit reads them", () => {
  const [settings = ""] = lines("EnvironmentFile");
  expect(forHouse).toContain(`"${settings.replace("%i", "$house")}" <<settings`);
  expect(forMachine).toContain(`cd ${lines("WorkingDirectory")[0]}\n`);
});

test.each([
  ["of the machine", forMachine],
  ["of a house", forHouse],
  ["as a house", asHouse],
])("the commands %s can be read by a shell", (_of, commands) => {
  expect(commands).not.toBe("");
  expect(spawnSync("bash", ["-n"], { input: commands, encoding: "utf8" })).toMatchObject({
    status: 0,
    stderr: "",
  });
});

test.skipIf(spawnSync("systemd-analyze", ["--version"]).error)("systemd finds no fault with the unit", () => {
  const folder = mkdtempSync(join(tmpdir(), "unit-"));
  const file = join(folder, "traffpunkt@.service");
  writeFileSync(file, unit.replace("/usr/bin/node", process.execPath));
  const { status, stderr } = spawnSync("systemd-analyze", ["verify", file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
