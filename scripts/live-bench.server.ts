import { performance } from "node:perf_hooks";

/** Posts a form as somebody. */
type Send = (url: string, cookie: string, fields: Record<string, string>) => Promise<Response>;

const meeting = "/moten/m-2027-1";
const item = (number: number) => `${meeting}/anteckningar/punkter/m-2027-1-${number}`;
const rounds = 200;

/**
 * How long the writer waits for each save, by how many follow the meeting: a text, which those who follow are not
 * shown, and the move to another item, which they are. Each follows on a session of their own. In milliseconds.
 */
export async function measureLive(
  address: string,
  send: Send,
  signIn: () => Promise<string>,
): Promise<{ deed: string; followers: number; times: number[] }[]> {
  const cookie = await signIn();
  const rows = [];
  let version = 1;
  let moves = 0;
  for (const followers of [0, 40]) {
    const streams = await Promise.all(
      Array.from({ length: followers }, async () => follow(address, await signIn())),
    );
    const save = async () =>
      send(address + item(4), cookie, { text: `Text ${version}`, version: String(version++) });
    const move = async () => send(`${address}${item(4 + (moves++ % 2))}/nu`, cookie, {});
    rows.push({ deed: "save a text", followers, times: await timed(save) });
    rows.push({ deed: "go to another item", followers, times: await timed(move) });
    for (const stream of streams) stream.abort();
  }
  return rows;
}

async function timed(deed: () => Promise<Response>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const { status } = await deed();
    times.push(performance.now() - start);
    if (status !== 302) throw new Error(`A save answered ${status}.`);
  }
  return times;
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
