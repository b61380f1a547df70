import type { IncomingMessage, ServerResponse } from "node:http";

/** A page as it was sent: its bytes packed for those who can unpack them, and what its head said. */
type Kept = { headers: [name: string, value: string | string[]][]; body: Buffer; mark: string | null };

type Step = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** So much is kept at the most; the page that was made first goes first. */
const mostBytes = 64_000_000;

/** Nobody waits longer than this (ms) for the page that somebody else is being sent, however slowly that one reads. */
const longestWait = 1_000;

/** What a page says of itself that goes with it; the rest is said anew each time. */
const told = [
  "content-type",
  "content-encoding",
  "cache-control",
  "etag",
  "vary",
  "last-modified",
  "x-robots-tag",
  "link",
];

/**
 * Answers visitors who are not signed in with the page that was last made for the same address, language and packing,
 * as long as the database is as it was then: `stateNow` tells that, and changes with every row that anybody writes,
 * so that no page is ever older than what is saved. Only pages that say they are public are kept. When many ask for
 * the same page at once it is made once.
 */
export function keptPages(
  stateNow: () => string,
  keyOf: (request: IncomingMessage) => { key: string; packing: "gzip" | "identity" } | null,
): Step {
  const kept = new Map<string, Kept>();
  const making = new Map<string, ((page: Kept | null) => void)[]>();
  let standing = "";
  let bytes = 0;

  function keep(key: string, page: Kept): void {
    kept.set(key, page);
    bytes += page.body.length;
    for (const [oldest, { body }] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= body.length;
    }
  }

  return (request, response, next) => {
    const asked = keyOf(request);
    if (asked === null) return next();
    const key = `${asked.packing} ${asked.key}`;
    // Packed in this way and no other, so that all who are sent it can unpack it.
    request.headers["accept-encoding"] = asked.packing;
    const state = stateNow();
    if (state !== standing) {
      kept.clear();
      bytes = 0;
      standing = state;
    }
    const page = kept.get(key);
    if (page) return send(request, response, page);
    const made = `${state} ${key}`;
    const waiting = making.get(made);
    if (waiting) {
      waiting.push((page) => (page ? send(request, response, page) : next()));
      return;
    }
    const others: ((page: Kept | null) => void)[] = [];
    making.set(made, others);
    const letGo = (page: Kept | null) => {
      if (making.get(made) === others) making.delete(made);
      for (const tell of others.splice(0)) tell(page);
    };
    const late = setTimeout(() => letGo(null), longestWait);
    gather(response, (page) => {
      clearTimeout(late);
      if (page && stateNow() === state && standing === state) keep(key, page);
      letGo(page);
    });
    next();
  };
}

function send(request: IncomingMessage, response: ServerResponse, page: Kept): void {
  for (const [name, value] of page.headers) response.setHeader(name, value);
  const asked = request.headers["if-none-match"];
  if (page.mark !== null && asked?.split(",").some((each) => bare(each) === bare(page.mark ?? ""))) {
    response.removeHeader("content-encoding");
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader("Content-Length", page.body.length);
  response.end(page.body);
}

const bare = (mark: string) => mark.trim().replace(/^W\//, "");

/** Gathers what is sent while it is sent, and gives it when it is whole; null when it is no page to keep. */
function gather(response: ServerResponse, done: (page: Kept | null) => void): void {
  const parts: Buffer[] = [];
  const { write, end } = response;
  let isTold = false;
  const tell = (page: Kept | null) => {
    if (!isTold) done(page);
    isTold = true;
  };
  const take = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string") parts.push(Buffer.from(chunk, encoding as BufferEncoding | undefined));
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
  };
  response.write = ((...what: unknown[]) => {
    take(what[0], typeof what[1] === "string" ? what[1] : undefined);
    return (write as (...what: unknown[]) => boolean).apply(response, what);
  }) as typeof response.write;
  response.end = ((...what: unknown[]) => {
    if (typeof what[0] !== "function") take(what[0], typeof what[1] === "string" ? what[1] : undefined);
    const ended = (end as (...what: unknown[]) => ServerResponse).apply(response, what);
    tell(whole());
    return ended;
  }) as typeof response.end;
  // Whoever goes before the end leaves nothing to keep.
  response.once("close", () => tell(null));

  function whole(): Kept | null {
    const isPublic = String(response.getHeader("cache-control") ?? "").startsWith("public");
    if (response.statusCode !== 200 || !isPublic || response.hasHeader("set-cookie")) return null;
    const headers = told.flatMap((name): Kept["headers"] => {
      const value = response.getHeader(name);
      return value === undefined ? [] : [[name, Array.isArray(value) ? value : String(value)]];
    });
    const mark = response.getHeader("etag");
    return { headers, body: Buffer.concat(parts), mark: mark === undefined ? null : String(mark) };
  }
}
