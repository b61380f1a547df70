import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { decisions } from "#db/schema.server";
import { instantOf } from "~/calendar/swedish-time";
import { change, look } from "../support/look";
import { type House, openHouse } from "../support/server";
import { signedIn, type Visitor } from "../support/visitor";

/** Following a meeting over real HTTP: the network's first meeting of 2027, a quarter to two on its day. */

const meeting = "/moten/m-2027-1";
const stream = `${meeting}/nu/strom`;
const item = `${meeting}/anteckningar/punkter/m-2027-1-4`;

let house: House;
let writer: Visitor;

beforeEach(async () => {
  house = await openHouse({
    now: instantOf("2027-02-04", "13.47") as number,
    env: { LOG_LEVEL: "info" },
  });
  writer = await signedIn(house.address, "coordinator");
});

afterEach(() => house.close());

test("what others write shows without reloading, and the text of an item never does", async () => {
  const helena = await listen(await signedIn(house.address, "contact"));
  expect(helena.status).toBe(200);
  expect(helena.headers.get("content-type")).toContain("text/event-stream");
  expect(helena.headers.get("content-encoding")).toBeNull();
  expect(await helena.until("event: agenda")).toContain("Bordlagd fråga: en femte vänort");
  await writer.post(item, { text: "Bara för den som skriver", version: "1" });
  await writer.post(`${item}/nu`);
  expect(await helena.until("event: said")).toContain("data: Mötet är på punkt 4.");
  await writer.post(`${item}/beslut`, { text: "Nätverket föreslår en femte vänort." });
  const decided = await helena.until("Nytt beslut under punkt 4.");
  expect(decided).toContain("Nätverket föreslår en femte vänort.");
  await writer.post(`${item}/bordlaggning`, { text: "Resten i april." });
  expect(await helena.until("Resten i april.")).toContain("data: Punkt 4 är bordlagd.");
  await writer.post(`${meeting}/anteckningar/genomgangen`);
  expect(await helena.until("Mötet är inte på någon punkt.")).not.toContain("17 minuter före planen");
  expect(helena.sent()).not.toContain("Bara för den som skriver");
});

test("whoever follows sees each change of the agenda at once, and not only at the next beat", async () => {
  const began = performance.now();
  const helena = await listen(await signedIn(house.address, "contact"));
  await helena.until("event: agenda");
  const agenda = `${meeting}/dagordning`;
  const added = { title: "Nyss tillagd", kind: "discussion", minutes: "5", key: "abcdefghjkmnpq" };
  await writer.post(agenda, added);
  await helena.until("Nyss tillagd");
  const own = `${meeting}/punkter/abcdefghjkmnpq`;
  await writer.post(own, { ...added, title: "Nyss omdöpt", minutes: "55", version: "1" });
  await helena.until("Nyss omdöpt");
  await writer.post(`${agenda}/ordning`, { item: "abcdefghjkmnpq", place: "1" });
  expect(firstOf(await helena.until("event: agenda"))).toBe("Nyss omdöpt");
  await writer.post(`${agenda}/avslag`, { item: "abcdefghjkmnpq" });
  expect(firstOf(await helena.until("event: agenda"))).toBe("Inledning och val av justerare");
  expect(performance.now() - began).toBeLessThan(24_000);
});

test("a reader is told in the language they read in", async () => {
  const tora = await signedIn(house.address, "deputy");
  await tora.post("/sprak", { language: "en" });
  const followed = await listen(tora);
  await followed.until("The secretary has not said");
  await writer.post(`${item}/hann-inte`, { notReached: "1" });
  await followed.until("Item 4 was not reached.");
});

test("only the room follows, and whoever does not ask for a stream is taken to the page", async () => {
  const reader = await signedIn(house.address, "reader");
  expect((await listen(reader)).status).toBe(403);
  expect((await reader.get(`${meeting}/nu`)).status).toBe(403);
  const helena = await signedIn(house.address, "contact");
  expect((await helena.get(stream)).location).toBe(`${meeting}/nu`);
  expect((await helena.ask("HEAD", stream, undefined, { accept: "text/event-stream" })).location).toBe(
    `${meeting}/nu`,
  );
  expect((await helena.get(meeting)).text).toContain(`href="${meeting}/nu"`);
  expect((await reader.get(meeting)).text).not.toContain(`href="${meeting}/nu"`);
});

test("whoever signs out is sent nothing more", async () => {
  const helena = await signedIn(house.address, "contact");
  const followed = await listen(helena);
  await followed.until("event: agenda");
  await helena.post("/logga-ut");
  await writer.post(`${item}/beslut`, { text: "Efter utloggningen." });
  await followed.until("event: end");
  await followed.atEnd;
  expect(followed.sent()).not.toContain("Efter utloggningen.");
});

test("to follow does not keep a session awake", async () => {
  const helena = await signedIn(house.address, "contact");
  const sleepy = instantOf("2027-02-04", "06.00") as number;
  const followed = await listen(helena);
  await followed.until("event: agenda");
  change(house, "update sessions set last_seen_at = ?", sleepy);
  await (await signedIn(house.address, "coordinator")).post(`${item}/nu`);
  await followed.until("event: said");
  change(house, "update sessions set last_seen_at = ?", sleepy - 3 * 3_600_000);
  await (await signedIn(house.address, "coordinator")).post(`${meeting}/anteckningar/genomgangen`);
  await followed.until("event: end");
});

test("a session follows five at most, and one that goes makes room and leaves one line in the log", async () => {
  const helena = await signedIn(house.address, "contact");
  const five = await Promise.all(Array.from({ length: 5 }, () => listen(helena)));
  for (const each of five) await each.until("event: agenda");
  const sixth = await listen(helena);
  expect([sixth.status, sixth.headers.get("retry-after")]).toEqual([429, "60"]);
  five[0]?.leave();
  await expect.poll(() => linesOf(five[0]?.headers.get("x-request-id") ?? "")).toBe(1);
  await expect.poll(async () => (await listen(helena)).status).toBe(200);
});

test("whoever does not read what they are sent is let go, and those who read stay", async () => {
  const words = "Ett långt beslut. ".repeat(110);
  look(house, (db) =>
    db
      .insert(decisions)
      .values(
        Array.from({ length: 500 }, (_, place) => ({
          id: `long-${place}`,
          groupId: "grp-natverk",
          meetingId: "m-2027-1",
          agendaItemId: "m-2027-1-4",
          kind: "decision" as const,
          position: place + 1,
          text: words,
          createdAt: 1,
        })),
      )
      .run(),
  );
  const reads = await listen(await signedIn(house.address, "deputy"));
  await reads.until("event: agenda");
  const deaf = await listenWithoutReading(await signedIn(house.address, "contact"));
  for (let turn = 0; turn < 40 && linesOf(deaf.requestId) === 0; turn += 1) {
    await writer.post(`${meeting}/anteckningar/punkter/m-2027-1-${1 + (turn % 7)}/nu`);
    await reads.until(`data: Mötet är på punkt ${1 + (turn % 7)}.`);
  }
  expect(linesOf(deaf.requestId)).toBe(1);
  await writer.post(`${meeting}/anteckningar/genomgangen`);
  await reads.until("Mötet är inte på någon punkt.");
  deaf.leave();
});

test("a house that closes lets those who follow go at once, and in order", async () => {
  const helena = await listen(await signedIn(house.address, "contact"));
  await helena.until("event: agenda");
  const began = performance.now();
  expect(await house.close()).toBe(0);
  expect(performance.now() - began).toBeLessThan(3_000);
  await helena.atEnd;
});

test("a meeting that is called off or signed off is followed no more", async () => {
  const helena = await signedIn(house.address, "contact");
  expect((await helena.get("/moten/m-2026-4/nu")).location).toBe("/moten/m-2026-4/anteckningar");
  expect((await listen(helena, "/moten/m-2026-4/nu/strom")).status).toBe(403);
  change(house, "update meetings set called_off_at = 1, called_off_why = 'x' where id = 'm-2027-1'");
  expect((await helena.get(`${meeting}/nu`)).location).toBe(meeting);
  expect((await listen(helena)).status).toBe(204);
});

test("where the meeting is can be said at the desk, in the order of the agenda", async () => {
  const desk = await writer.get(item);
  expect(desk.text).toContain("Nu är vi här");
  expect((await writer.post(`${item}/nu`)).location).toBe(item);
  const there = await writer.get(item);
  expect(there.text).toContain("17 minuter före planen");
  expect(there.text).toContain(`action="${meeting}/anteckningar/punkter/m-2027-1-5/nu"`);
  await writer.post(`${meeting}/anteckningar/punkter/m-2027-1-7/nu`);
  const last = await writer.get(`${meeting}/anteckningar/skriv`);
  expect(last.text).toContain(`action="${meeting}/anteckningar/genomgangen"`);
});

/** Which of an agenda's items stands first in what was sent. */
const firstOf = (sent: string) =>
  ["Nyss omdöpt", "Inledning och val av justerare"].toSorted(
    (a, b) => placeIn(sent, a) - placeIn(sent, b),
  )[0];

const placeIn = (sent: string, title: string) => (sent.includes(title) ? sent.indexOf(title) : sent.length);

const linesOf = (requestId: string) =>
  house
    .output()
    .split("\n")
    .filter((line) => line.includes(requestId)).length;

/** Opens a stream over a socket of its own that reads how the answer begins, and nothing more. */
async function listenWithoutReading(visitor: Visitor) {
  const { hostname, port } = new URL(house.address);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.write(
    `GET ${stream} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept: text/event-stream\r\nCookie: ${visitor.cookieLine}\r\n\r\n`,
  );
  const [begins] = await once(socket, "data");
  socket.pause();
  socket.on("error", () => {});
  const requestId = /x-request-id: (\w+)/i.exec(String(begins))?.[1];
  if (!requestId) throw new Error(`Not let in: ${begins}`);
  return { requestId, leave: () => socket.destroy() };
}

/** Opens a stream as a page does, and gathers what it is sent. */
async function listen(visitor: Visitor, path = stream) {
  const gone = new AbortController();
  const response = await fetch(house.address + path, {
    redirect: "manual",
    signal: gone.signal,
    headers: { cookie: visitor.cookieLine, accept: "text/event-stream" },
  });
  let sent = "";
  let told = 0;
  const arrivals: (() => void)[] = [];
  const atEnd = (async () => {
    const decoder = new TextDecoder();
    try {
      const reader = response.body?.getReader();
      for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
        sent += decoder.decode(read.value, { stream: true });
        for (const arrived of arrivals.splice(0)) arrived();
      }
    } catch (problem) {
      if (!gone.signal.aborted) throw problem;
    }
  })();
  return {
    status: response.status,
    headers: response.headers,
    sent: () => sent,
    /** What has been sent since the last time, once it holds a text. */
    until: async (text: string) => {
      while (!sent.includes(text, told))
        await new Promise<void>((resolve) => {
          arrivals.push(resolve);
        });
      const fresh = sent.slice(told);
      told = sent.length;
      return fresh;
    },
    leave: () => gone.abort(),
    atEnd,
  };
}
