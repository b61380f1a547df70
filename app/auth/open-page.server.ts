import { createHash } from "node:crypto";
import { data } from "~/remix.server";
import { currentMember, type Visit } from "./visit.server";

/**
 * What a page that is open to everyone tells. For a visitor it is the same for all, and is kept and answered again
 * until anything at all is saved (app/http/kept-pages.server.ts); whoever is signed in sees their own name around it,
 * and nothing of that is kept.
 */
export const openData = <Facts>(asking: { request: Request; context: { visit: Visit } }, facts: Facts) =>
  data(facts, { headers: openHeaders(asking) });

/** The same for what is no page: feeds and open data. */
const openHeaders = (asking: { request: Request; context: { visit: Visit } }) => ({
  "Cache-Control": currentMember(asking) ? "private, no-store" : "public, no-cache",
});

/**
 * What is no page, for programs: known again by its mark, and answered with 304 to whoever has it. The same for all who ask, in
 * whatever language.
 */
export function openFile(
  asking: { request: Request; context: { visit: Visit } },
  type: string,
  text: string,
): Response {
  const mark = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = { ...openHeaders(asking), "Content-Type": `${type}; charset=utf-8`, ETag: mark };
  const known = asking.request.headers.get("if-none-match")?.split(",") ?? [];
  return known.some((each) => each.trim() === mark)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
}

/** For a page's own `headers`: as its loader said. */
export const asLoaded = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;
