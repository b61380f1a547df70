import type { ChangedLine } from "~/domain/publishing/harvest.server";
import { isoOf, type OpenAddresses } from "./addresses";
import { lastingName } from "./lasting-name";
import { element, xmlDocument, xmlText } from "./xml";

export type Feed = {
  /** The mark of the house, for names that last. */
  house: string;
  /** What the feed is about, for its lasting name: a kind, a theme or everything. */
  about: string;
  title: string;
  /** Its own address, and that of the page it follows. */
  self: string;
  page: string;
  /** Who answers for what no unit answers for. */
  owner: string;
  lines: ChangedLine[];
  /** When it last changed; null when nothing ever was published. */
  changedAt: number | null;
};

/** A feed in Atom (RFC 4287), in Swedish as what it tells of is. A record keeps its name through every
 * edition, and when the house moves to another address. */
export function atomFeed(feed: Feed, addresses: OpenAddresses): string {
  const named = (about: string) => lastingName(feed.house, about);
  const text = (name: string, value: string) => element(name, {}, xmlText(value));
  const author = (name: string) => element("author", {}, text("name", name));
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "sv" },
      text("id", named(`floden/${feed.about}`)),
      text("title", feed.title),
      text("updated", isoOf(feed.changedAt ?? 0)),
      element("link", { rel: "self", type: "application/atom+xml", href: feed.self }),
      element("link", { rel: "alternate", type: "text/html", href: feed.page }),
      text("rights", "CC0 1.0"),
      author(feed.owner || "Träffpunkt"),
      ...feed.lines.map((line) => {
        const page = addresses.record(line.kind, line.id);
        return element(
          "entry",
          {},
          text("id", named(`${line.kind}/${line.id}`)),
          text("title", line.title),
          text("published", isoOf(line.publishedAt)),
          text("updated", isoOf(line.changedAt)),
          element("link", { rel: "alternate", type: "text/html", href: page }),
          author(line.ownerName ?? (feed.owner || "Träffpunkt")),
          element("category", { term: line.kind }),
          text("summary", line.summary || line.title),
        );
      }),
    ),
  );
}
