import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { queueLetter } from "~/domain/outbox/outbox.server";
import { demoNow } from "../support/demo";
import { letterTo } from "../support/letters";
import { mailServer } from "../support/mail-server";
import { type House, openHouse } from "../support/server";
import { Visitor } from "../support/visitor";
import { eventually } from "../support/writing";

/** What whoever runs the house asks of it: whether it stands, its figures, and that it closes as it should. */

const token = "0123456789abcdef0123456789abcdef";
const ask = async (house: House, path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(house.address + path, { headers });
  return { status: response.status, text: await response.text() };
};

test("the process says that it lives when the database does not, and that it is not ready then", async () => {
  // A house of its own, whose clock has not gone on since the demo's day.
  const house = await openHouse({ now: demoNow });
  try {
    expect(await ask(house, "/health")).toEqual({ status: 200, text: "ok\n" });
    expect(await ask(house, "/ready")).toEqual({
      status: 200,
      text: "house open\ndatabase ok\ndisk ok\noutbox ok\n",
    });
    const db = house.look();
    db.transaction((tx) => {
      queueLetter(tx, { ...letterTo("notice"), personId: null, dedupeKey: "late" }, demoNow - 600_000);
    });
    expect((await ask(house, "/ready")).text).toMatch(/outbox 10 min/);
    db.$client.exec("begin immediate");
    expect(await ask(house, "/ready")).toMatchObject({
      status: 200,
      text: expect.stringContaining("database busy"),
    });
    db.$client.exec("rollback; alter table municipality rename to gone");
    db.$client.close();
    expect((await ask(house, "/health")).status).toBe(200);
    expect((await ask(house, "/metrics")).status).toBe(404);
  } finally {
    await house.close();
  }
});

test("the figures are for whoever has the token, name pages and no addresses, and count what could not be saved", async () => {
  const house = await openHouse({ env: { METRICS_TOKEN: token, LOG_LEVEL: "info" } });
  try {
    await new Visitor(house.address).get(`/svar/${"s3cret".repeat(5)}`);
    await new Visitor(house.address).get("/om");
    for (const wrong of [
      {},
      { authorization: "Bearer " },
      { authorization: `Bearer ${token}x` },
      { authorization: token },
    ])
      expect((await ask(house, "/metrics", wrong as Record<string, string>)).status).toBe(401);
    const { status, text } = await ask(house, "/metrics", { authorization: `Bearer ${token}` });
    expect(status).toBe(200);
    expect(text).toMatch(
      /traffpunkt_request_seconds_count\{route="routes\/meetings\/link",method="GET",status="404"\} 1/,
    );
    expect(text).toMatch(/^traffpunkt_outbox_due 0$/m);
    expect(text).toMatch(/^traffpunkt_backup_age_seconds -1$/m);
    expect(text).toMatch(/^traffpunkt_database_bytes \d{6,}$/m);
    expect(text).toMatch(/^traffpunkt_process_resident_memory_bytes \d+/m);
    expect(text + house.output()).not.toContain("s3cret");
    expect(house.output()).toContain('"path":"/svar/…"');
  } finally {
    await house.close();
  }
});

test("told to end, the house finishes the letter in hand and the form that is arriving, and begins nothing more", async () => {
  let arrived = 0;
  let letGo: () => void = () => undefined;
  const isHeld = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const mail = await mailServer({
    async onData(stream, _session, done) {
      stream.resume();
      arrived += 1;
      await isHeld;
      done();
    },
  });
  const env = { JOBS: "1", SMTP_URL: mail.url, MAIL_FROM: "Träffpunkt <traffpunkt@example.se>" };
  const house = await openHouse({ env });
  const db = house.look();
  try {
    db.transaction((tx) => {
      for (const key of ["first", "second"])
        queueLetter(tx, { ...letterTo("notice"), personId: null, dedupeKey: key }, demoNow);
    });
    await eventually(() => arrived).toBe(1);
    const { port, hostname } = new URL(house.address);
    const slow = connect(Number(port), hostname);
    let answer = "";
    slow.on("data", (piece) => {
      answer += piece;
    });
    const body = "email=elsa.ek%40example.se";
    const head = ["POST /logga-in/demo HTTP/1.1", `Host: ${hostname}:${port}`, `Origin: ${house.address}`];
    head.push("Content-Type: application/x-www-form-urlencoded", `Content-Length: ${body.length}`);
    slow.write(`${head.join("\r\n")}\r\n\r\n${body.slice(0, 10)}`);
    // The form has begun to arrive once a later question has been answered.
    await ask(house, "/health");
    const ended = house.close("SIGTERM");
    await eventually(() => refused(Number(port), hostname)).toBe(true);
    slow.write(body.slice(10));
    await eventually(() => answer).toMatch(/^HTTP\/1\.1 302 /);
    letGo();
    expect(await ended).toBe(0);
    const sent = db.$client.prepare(
      "select dedupe_key from outbox where sent_at is not null and dedupe_key in ('first', 'second')",
    );
    expect(sent.pluck().all()).toHaveLength(1);
    expect(arrived).toBe(1);
  } finally {
    db.$client.close();
    await mail.close();
  }
});

test("every fault of the settings is told at once, those of where to listen too", () => {
  const wrong = spawnSync(process.execPath, ["server.js"], {
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATABASE_FILE: join(mkdtempSync(join(tmpdir(), "traffpunkt-")), "a.db"),
      PORT: "x",
      TRUST_PROXY: "yes",
      METRICS_TOKEN: "short",
      BACKUP_PLAN: "all",
      BACKUP_RECIPIENT: "age1x",
      BACKUPS_KEPT: "3",
    },
  });
  expect(wrong.status).toBe(1);
  for (const key of [
    "PORT",
    "TRUST_PROXY",
    "METRICS_TOKEN",
    "BACKUP_PLAN",
    "BACKUP_RECIPIENT",
    "BACKUPS_KEPT",
  ])
    expect(wrong.stderr).toContain(`  - ${key}: `);
  expect(wrong.stderr).not.toContain("    at ");
});

/** Whether nobody answers at a port any more. */
const refused = (port: number, host: string) =>
  new Promise<boolean>((resolve) => {
    const visitor = connect(port, host, () => {
      visitor.destroy();
      resolve(false);
    });
    visitor.on("error", () => resolve(true));
  });
