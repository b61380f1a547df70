import { expect, onTestFinished, test } from "vitest";
import { hire, type WorkLimits } from "~/threads/worker.server";
import type { work } from "./hard";

const limits = { longest: 10_000, heap: 64, growth: 400 };

function hired(own: Partial<WorkLimits> = {}) {
  const worker = hire<typeof work>("tests/threads/hard.ts", { ...limits, ...own });
  onTestFinished(() => worker.end());
  return worker;
}

test("work is done on a thread of its own, which knows the house's rooms and lives on between pieces", async () => {
  const worker = hired();
  const first = await worker.ask({ what: "name" });
  const next = await worker.ask({ what: "name" });
  expect(first).toMatchObject({ ok: true, value: { name: "plan (2).pdf" } });
  expect(next).toEqual(first);
  expect(first.ok && first.value.thread).toBeGreaterThan(0);
});

test("pieces are done one at a time, in the order they were asked for", async () => {
  const worker = hired();
  const done: string[] = [];
  await Promise.all([
    worker.ask({ what: "wait", ms: 200 }).then(() => done.push("first")),
    worker.ask({ what: "wait", ms: 1 }).then(() => done.push("second")),
    worker.ask({ what: "name" }).then(() => done.push("third")),
  ]);
  expect(done).toEqual(["first", "second", "third"]);
});

test.each([
  ["spin", "tooSlow", { longest: 1500 }],
  ["heap", "tooLarge", {}],
  ["buffers", "tooLarge", {}],
  ["leave", "broken", {}],
] as const)("work that will %s is given up as %s, and the next piece is done", async (what, reason, own) => {
  const worker = hired(own);
  const [given, next] = await Promise.all([worker.ask({ what }), worker.ask({ what: "name" }, 10_000)]);
  expect(given).toMatchObject({ ok: false, reason });
  expect(next.ok).toBe(true);
});

test("what was thrown is told, and the thread lives on", async () => {
  const worker = hired();
  const before = await worker.ask({ what: "name" });
  const thrown = await worker.ask({ what: "throw" });
  expect(thrown).toMatchObject({ ok: false, reason: "broken" });
  expect(thrown.ok || thrown.fault).toMatch(/What nobody can read/);
  expect(await worker.ask({ what: "name" })).toEqual(before);
});

test("a thread that ends while nobody waits for it is followed by another", async () => {
  const worker = hired();
  const before = await worker.ask({ what: "leaveLater" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  const after = await worker.ask({ what: "name" });
  expect(before.ok && after.ok && after.value.thread !== before.value.thread).toBe(true);
});

test("this thread goes on while another works", async () => {
  const worker = hired({ longest: 1500 });
  const given = worker.ask({ what: "spin" });
  let turns = 0;
  const clock = setInterval(() => turns++, 10);
  await given;
  clearInterval(clock);
  expect(turns).toBeGreaterThan(20);
});

test("a worker that is dismissed leaves nothing undecided, and works no more", async () => {
  const worker = hired();
  const [inHand, waiting] = [worker.ask({ what: "spin" }), worker.ask({ what: "name" })];
  await Promise.all([worker.end(), worker.end()]);
  for (const each of [await inHand, await waiting, await worker.ask({ what: "name" })])
    expect(each).toMatchObject({ ok: false, reason: "ended" });
});
