import { performance } from "node:perf_hooks";

/** Posts a form as somebody. */
type Send = (url: string, cookie: string, fields: Record<string, string>) => Promise<Response>;

const meeting = "/moten/m-2027-1";
const item = (number: number) => `${meeting}/anteckningar/punkter/m-2027-1-${number}`;
const mostFollowers = 40;
const turns = 8;
const rounds = 25;

/**
 * How long the writer waits for each save, by how many follow the meeting: a text, which those who follow are not
 * shown, and the move to another item, which they are. Each follows on a session of their own. An empty and a full
 * room take turns, so that what else the machine does falls on both. In milliseconds.
 */
export async function measureLive(
  address: string,
  send: Send,
  signIn: () => Promise<string>,
): Promise<{ deed: string; followers: number; times: number[] }[]> {
  const cookie = await signIn();
  const sessions = await Promise.all(Array.from({ length: mostFollowers }, signIn));
  let version = 1;
  let moves = 0;
  const deeds = {
    "save a text": () =>
      send(address + item(4), cookie, { text: `Text ${version}`, version: String(version++) }),
    "go to another item": () => send(`${address}${item(4 + (moves++ % 2))}/nu`, cookie, {}),
  };
  const rows = Object.keys(deeds).flatMap((deed) =>
    [0, mostFollowers].map((followers) => ({ deed, followers, times: [] as number[] })),
  );
  for (let turn = 0; turn < turns; turn++) {
    for (const followers of [0, mostFollowers]) {
      const streams = await Promise.all(
        sessions.slice(0, followers).map((session) => follow(address, session)),
      );
      for (const [deed, act] of Object.entries(deeds)) {
        const row = rows.find((each) => each.deed === deed && each.followers === followers);
        for (let round = 0; round < rounds; round++) row?.times.push(await timed(act));
      }
      for (const stream of streams) stream.abort();
    }
  }
  return rows;
}

async function timed(act: () => Promise<Response>): Promise<number> {
  const start = performance.now();
  const { status } = await act();
  if (status !== 302) throw new Error(`A save answered ${status}.`);
  return performance.now() - start;
}

/** Follows the meeting and reads all that is sent, until it is given up. */
async function follow(address: string, cookie: string): Promise<AbortController> {
  const gone = new AbortController();
  const response = await fetch(`${address}${meeting}/nu/strom`, {
    headers: { cookie, accept: "text/event-stream" },
    signal: gone.signal,
  });
  if (response.status !== 200) throw new Error(`To follow answered ${response.status}.`);
  response.body?.pipeTo(new WritableStream()).catch(() => {});
  return gone;
}
