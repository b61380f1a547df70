import type { IncomingMessage } from "node:http";
import { database } from "#db/client.server";
import { savingFault } from "#db/faults.server";
import { now } from "~/env.server";
import { type Brake, brake, placeOf } from "./brakes.server";
import { standingSum } from "./sessions.server";

/** A request, as far as it tells how much work it asks for. */
type Asked = { path: string; hasQuestion: boolean; isSent: boolean; hasFiles: boolean };

/** What somebody may do much of, but not without end: per session, or per place for whoever is not signed in. */
const bulk: { which: Brake; isOne: (asked: Asked) => boolean }[] = [
  {
    which: "search",
    isOne: ({ path, hasQuestion, isSent }) =>
      isSent ? path === "/arkiv/provat" : hasQuestion && (path === "/arkiv" || path === "/oppet/sok"),
  },
  {
    which: "upload",
    isOne: ({ path, isSent, hasFiles }) =>
      isSent && (hasFiles || /^\/(bilagor\/till\/|dokument\/inlasning|personer\/import)/.test(path)),
  },
  {
    which: "export",
    isOne: ({ path, isSent }) =>
      isSent ? path === "/arkiv/ut" : /^\/(?!oppet\/|kalender\/).+\.(csv|jsonl?|zip|docx|pdf|md)$/.test(path),
  },
];

/**
 * The seconds to wait for whoever searches, sends files or takes files out more than anybody needs to; null for all others. What
 * cannot be counted, since nothing can be saved, stops nobody.
 */
export async function waitsFor(request: IncomingMessage & { ip?: string }): Promise<number | null> {
  const asked = askedBy(request);
  const doing = bulk.find(({ isOne }) => isOne(asked));
  if (!doing) return null;
  try {
    const session = standingSum(database(), request.headers.cookie ?? null, now());
    return await brake(database(), doing.which, session ?? placeOf(request.ip ?? ""));
  } catch (problem) {
    if (savingFault(problem)) return null;
    throw problem;
  }
}

/** The same for every way to spell an address that leads to the same page, and for the data that its scripts ask for. */
function askedBy({ url, method, headers }: Pick<IncomingMessage, "url" | "method" | "headers">): Asked {
  const { pathname, search } = new URL(url ?? "/", "http://house");
  return {
    path: decodeURI(pathname)
      .toLowerCase()
      .replaceAll(/\/+/g, "/")
      .replace(/\/?(\.data)?\/?$/, ""),
    hasQuestion: search !== "",
    isSent: method === "POST",
    hasFiles: /^multipart\//i.test(headers["content-type"]?.trim() ?? ""),
  };
}
