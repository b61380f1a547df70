import type { IncomingMessage } from "node:http";
import { database } from "#db/client.server";
import { savingFault } from "#db/faults.server";
import { cookieIn } from "~/http/cookies.server";
import { type Brake, brake, placeOf } from "./brakes.server";
import { sessionCookie } from "./sessions.server";

/** What somebody may do much of, but not without end: per session, or per place for whoever is not signed in. */
const bulk: { which: Brake; isOne: (method: string, path: string, question: string) => boolean }[] = [
  {
    which: "search",
    isOne: (method, path, question) =>
      (/^\/arkiv(\.data)?$/.test(path) && method === "GET" && question !== "") ||
      (/^\/arkiv\/provat(\.data)?$/.test(path) && method === "POST"),
  },
  {
    which: "upload",
    isOne: (method, path) =>
      method === "POST" && /^\/(bilagor\/till\/|dokument\/inlasning|personer\/import)/.test(path),
  },
  {
    which: "export",
    isOne: (method, path) =>
      (method === "GET" && /^\/(?!oppet\/|kalender\/).+\.(csv|jsonl?|zip|docx|pdf|md)$/.test(path)) ||
      /^\/(arkiv\/ut|min-sida\/utdrag)\b/.test(path),
  },
];

/**
 * The seconds to wait for whoever searches, sends files or takes files out more than anybody needs to; null for all others. What
 * cannot be counted, since nothing can be saved, stops nobody.
 */
export async function waitsFor(request: IncomingMessage & { ip?: string }): Promise<number | null> {
  const [path = "", question = ""] = (request.url ?? "").split("?", 2);
  const doing = bulk.find(({ isOne }) => isOne(request.method ?? "", path, question));
  if (!doing) return null;
  const session = cookieIn(request.headers.cookie ?? null, sessionCookie, "[A-Za-z0-9_-]{43}");
  try {
    return await brake(database(), doing.which, session ?? placeOf(request.ip ?? ""));
  } catch (problem) {
    if (savingFault(problem)) return null;
    throw problem;
  }
}
