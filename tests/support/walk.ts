import type { RouteConfigEntry } from "@remix-run/route-config";
import sitemap from "~/routes";
import type { Visitor } from "./visitor";

/** A page that a link leads to. */
export type Found = {
  path: string;
  /** Its address with the changing parts folded, as `/moten/:id`. */
  pattern: string;
  html: string;
  /** What the link answered; anything but 200 is a dead link. */
  status: number;
  /** The page that the link stood on. */
  from: string;
};

const mostOfAKind = 3;

/** Follows every link from the start page as a visitor, at most three pages of each kind; what is no page is left out. */
export async function walk(visitor: Visitor, starts: string[] = ["/"]): Promise<Found[]> {
  const queue = starts.map((path) => ({ path, from: "" }));
  const seen = new Set(starts);
  const count = new Map<string, number>();
  const found: Found[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { path, from } = next;
    const pattern = patternOf(path);
    const before = count.get(pattern) ?? 0;
    if (before >= mostOfAKind) continue;
    count.set(pattern, before + 1);
    const answer = await visitor.get(path);
    if (answer.location) {
      if (answer.location.startsWith("/") && !seen.has(answer.location)) {
        seen.add(answer.location);
        queue.push({ path: answer.location, from });
      }
      continue;
    }
    if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
    found.push({ path, pattern, html: answer.text, status: answer.status, from });
    for (const link of linksIn(answer.text, path)) {
      if (seen.has(link)) continue;
      seen.add(link);
      queue.push({ path: link, from: path });
    }
  }
  return found;
}

/** The addresses on this site that a page links to, without the places on the page. */
export function linksIn(html: string, path: string): string[] {
  const here = new URL(path, "http://house");
  return [...html.matchAll(/<a\s[^>]*\bhref="([^"]*)"/g)].flatMap(([, href = ""]) => {
    const url = new URL(href.replaceAll("&amp;", "&"), here);
    return url.origin === here.origin ? [url.pathname + url.search] : [];
  });
}

const fixedWords = new Set(wordsOf(sitemap as RouteConfigEntry[]));

/** The kind of page that an address leads to: parts that no route names are ids; a query tells by its names. */
export function patternOf(path: string): string {
  const url = new URL(path, "http://house");
  const parts = url.pathname.split("/").map((part) => (part === "" || fixedWords.has(part) ? part : ":id"));
  const names = [...new Set(url.searchParams.keys())].sort();
  return parts.join("/") + (names.length > 0 ? `?${names.join("&")}` : "");
}

/** The file behind a kind of page; null when no route is. */
export function fileOf(pattern: string): string | null {
  const path = pattern.replace(/\?.*/, "");
  const entry = (sitemap as RouteConfigEntry[]).find(({ path: own, index }) =>
    index ? path === "/" : `/${own?.replace(/:\w+/g, ":id")}` === path,
  );
  return entry?.file ?? null;
}

function wordsOf(entries: RouteConfigEntry[]): string[] {
  return entries.flatMap((entry) => [
    ...(entry.path ?? "").split("/").filter((part) => part !== "" && !/^[:*]/.test(part)),
    ...wordsOf(entry.children ?? []),
  ]);
}
