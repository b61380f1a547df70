import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { demoNow } from "../support/demo";
import { change } from "../support/look";
import { openHouse } from "../support/server";

test("the house tells whoever watches whether it stands and how old its backup is", async () => {
  const house = await openHouse({ now: demoNow });
  const answer = async () => {
    const response = await fetch(`${house.address}/halsa`);
    return [response.status, await response.text()];
  };
  try {
    expect(await answer()).toEqual([200, "ok\nbackup none\n"]);
    const backups = join(dirname(house.databaseFile), "backups");
    mkdirSync(backups);
    const stamp = new Date(demoNow - 30.5 * 3_600_000).toISOString().replace(/[:.]/g, "-");
    writeFileSync(join(backups, `traffpunkt-${stamp}-nightly.db`), "");
    expect(await answer()).toEqual([200, "ok\nbackup 30 h\n"]);
    change(house, "alter table municipality rename to gone");
    expect(await answer()).toEqual([503, "database\nbackup 30 h\n"]);
  } finally {
    await house.close();
  }
});
