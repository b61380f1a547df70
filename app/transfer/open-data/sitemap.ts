import type { PublicationKind } from "#db/words";
import { isoOf, type OpenAddresses } from "./addresses";
import { element, xmlDocument, xmlText } from "./xml";

/** So many addresses may a sitemap hold. */
export const mostAddresses = 50_000;

/** A sitemap (sitemaps.org): the open pages, and every published record with when it last became another. */
export function sitemapOf(
  pages: readonly string[],
  records: readonly { kind: PublicationKind; id: string; changedAt: number }[],
  addresses: OpenAddresses,
): string {
  const place = (address: string, changedAt?: number) =>
    element(
      "url",
      {},
      element("loc", {}, xmlText(address)),
      ...(changedAt === undefined ? [] : [element("lastmod", {}, isoOf(changedAt))]),
    );
  return xmlDocument(
    element(
      "urlset",
      { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" },
      ...pages.map((path) => place(`${addresses.base}${path}`)),
      ...records
        .slice(0, mostAddresses - pages.length)
        .map(({ kind, id, changedAt }) => place(addresses.record(kind, id), changedAt)),
    ),
  );
}

/** What search engines may fetch (RFC 9309): what is open, and what its pages are drawn with. */
export const robotsOf = (base: string): string =>
  [
    "User-agent: *",
    "Allow: /oppet",
    "Allow: /om$",
    "Allow: /tillganglighet$",
    "Allow: /personuppgifter$",
    "Allow: /assets/",
    "Allow: /fonts/",
    "Allow: /icon.svg",
    "Allow: /sitemap.xml",
    "Disallow: /",
    "",
    `Sitemap: ${base}/sitemap.xml`,
    "",
  ].join("\n");
