import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Follower, type HubOptions, openHub, type Subject } from "~/live/hub.server";

/** What is followed in these tests: a word. */
let word: string | null;
let reads: number;
let drawings: string[];
let problems: unknown[];
let ended: string[];

const options: HubOptions = {
  gather: 250,
  beat: 25_000,
  mostInAll: 4,
  mostPerSession: 2,
  onProblem: (problem) => problems.push(problem),
};

const subject: Subject<string> = {
  id: "m1",
  read: () => {
    reads++;
    return word;
  },
  draw: (state, before, language) => {
    if (state === "unsayable") throw new Error("unsayable");
    drawings.push(`${language} ${state}`);
    const said = before === null || before === state ? "" : `${before} → ${state}`;
    return { parts: { word: `${language}:${state}`, same: "always" }, said };
  },
  standing: (sessionIds) => new Set(sessionIds.filter((id) => !ended.includes(id))),
};

beforeEach(() => {
  vi.useFakeTimers();
  word = "one";
  reads = 0;
  drawings = [];
  problems = [];
  ended = [];
});

afterEach(() => {
  vi.useRealTimers();
});

test("whoever comes is sent all as it stands, and then only what changes", async () => {
  const hub = openHub(options);
  const one = come(hub);
  expect(await one.next()).toMatch(
    /^retry: \d{4}\n\nevent: word\ndata: sv:one\n\nevent: same\ndata: always\n\n$/,
  );
  word = "two";
  hub.announce("m1");
  await vi.advanceTimersByTimeAsync(250);
  expect(await one.next()).toBe("event: word\ndata: sv:two\n\nevent: said\ndata: one → two\n\n");
  hub.announce("m1");
  await vi.advanceTimersByTimeAsync(250);
  word = "three";
  hub.announce("m1");
  await vi.advanceTimersByTimeAsync(250);
  expect(await one.next()).toContain("data: sv:three");
});

test("a text of several lines stays one event, however its lines end", async () => {
  const hub = openHub(options);
  word = "a\nb\r\nc\rd\u2028e";
  expect(await come(hub).next()).toContain("event: word\ndata: sv:a\ndata: b\ndata: c\ndata: d\u2028e\n\n");
});

test("a burst is drawn once a language, whoever many follow, and nothing is read when nobody does", async () => {
  const hub = openHub(options);
  hub.announce("m1");
  await vi.advanceTimersByTimeAsync(60_000);
  expect([reads, vi.getTimerCount()]).toEqual([0, 0]);
  const all = [
    come(hub),
    come(hub, { sessionId: "b" }),
    come(hub, { sessionId: "c", language: "en" }),
    come(hub, { sessionId: "d" }),
  ];
  expect([reads, drawings]).toEqual([1, ["sv one", "en one"]]);
  for (const letter of ["x", "y", "two"]) {
    word = letter;
    hub.announce("m1");
  }
  await vi.advanceTimersByTimeAsync(250);
  expect([reads, drawings.slice(2).sort()]).toEqual([2, ["en two", "sv two"]]);
  for (const each of all) each.leave();
  hub.announce("m1");
  await vi.advanceTimersByTimeAsync(60_000);
  expect([reads, hub.count(), vi.getTimerCount()]).toEqual([2, 0, 0]);
});

test("a connection is kept awake, and shows by itself what nobody announced", async () => {
  const hub = openHub(options);
  const one = come(hub);
  await one.next();
  await vi.advanceTimersByTimeAsync(25_000);
  expect(await one.next()).toBe(":\n\n");
  word = "two";
  await vi.advanceTimersByTimeAsync(25_000);
  expect(await one.next()).toContain("data: sv:two");
});

test("a session that has ended is let go before anything more is sent, and the others stay", async () => {
  const hub = openHub(options);
  const one = come(hub);
  const other = come(hub, { sessionId: "b" });
  await one.next();
  await other.next();
  ended = ["a"];
  word = "secret";
  hub.announce("m1");
  await vi.advanceTimersByTimeAsync(250);
  expect(await one.next()).toBe("event: end\ndata:\n\n");
  expect(await one.next()).toBeNull();
  expect(await other.next()).toContain("secret");
  expect(hub.count()).toBe(1);
});

test("whoever has lost the right is let go at the next beat", async () => {
  const hub = openHub(options);
  const one = come(hub, { mayStay: () => false });
  await one.next();
  await vi.advanceTimersByTimeAsync(25_000);
  expect(await one.next()).toBe("event: end\ndata:\n\n");
  expect(await one.next()).toBeNull();
});

test("when there is nothing to follow any more all are let go, and nobody comes in", async () => {
  const hub = openHub(options);
  const one = come(hub);
  await one.next();
  word = null;
  await vi.advanceTimersByTimeAsync(25_000);
  expect(await one.next()).toBe("event: end\ndata:\n\n");
  expect(await one.next()).toBeNull();
  expect(hub.follow(subject, follower(), new AbortController().signal)).toBe("over");
  expect([hub.count(), vi.getTimerCount()]).toEqual([0, 0]);
});

test("a session follows two at most, the house four, and one who leaves makes room", () => {
  const hub = openHub(options);
  const enter = (sessionId: string) =>
    hub.follow(subject, follower({ sessionId }), new AbortController().signal);
  const one = come(hub);
  come(hub);
  expect(enter("a")).toBe("tooMany");
  come(hub, { sessionId: "b" });
  come(hub, { sessionId: "b" });
  expect(enter("c")).toBe("full");
  one.leave();
  expect(enter("c")).toBeInstanceOf(ReadableStream);
});

test("a drawing that fails lets all go, who come back by themselves, and the hub goes on", async () => {
  const hub = openHub(options);
  const one = come(hub);
  await one.next();
  word = "unsayable";
  hub.announce("m1");
  await vi.advanceTimersByTimeAsync(250);
  expect(await one.next()).toBeNull();
  expect([problems.length, hub.count()]).toEqual([1, 0]);
  word = "two";
  expect(await come(hub).next()).toContain("sv:two");
});

test("a house that closes ends every stream at once and takes nobody in", async () => {
  const hub = openHub(options);
  const one = come(hub);
  await one.next();
  hub.announce("m1");
  hub.close();
  expect(await one.next()).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
  expect(hub.follow(subject, follower(), new AbortController().signal)).toBe("full");
});

const follower = (facts: Partial<Follower<string>> = {}): Follower<string> => ({
  sessionId: "a",
  language: "sv",
  mayStay: () => true,
  ...facts,
});

/** Somebody who follows: what they are sent next as text, null at the end, and their leaving. */
function come(hub: ReturnType<typeof openHub>, facts: Partial<Follower<string>> = {}) {
  const gone = new AbortController();
  const stream = hub.follow(subject, follower(facts), gone.signal);
  if (!(stream instanceof ReadableStream)) throw new Error(`Not let in: ${stream}`);
  const reader = stream.getReader();
  return {
    next: async () => {
      const { done, value } = await reader.read();
      return done ? null : new TextDecoder().decode(value);
    },
    leave: () => gone.abort(),
  };
}
