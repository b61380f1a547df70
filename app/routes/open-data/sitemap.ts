import { database } from "#db/client.server";
import { publicationKinds } from "#db/words";
import { publicLists } from "~/addresses/open";
import { openFile } from "~/auth/open-page.server";
import { openAddresses } from "~/components/public/open-addresses";
import { everyPublished } from "~/domain/publishing/harvest.server";
import { env } from "~/env.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { mostAddresses, sitemapOf } from "~/transfer/open-data/sitemap";

const pages = [
  "/oppet",
  "/oppet/moten",
  ...publicationKinds.map((kind) => publicLists[kind]),
  "/oppet/data",
  "/om",
  "/personuppgifter",
  "/tillganglighet",
];

/** The open pages and every published record, for search engines. Open to everyone. */
export async function loader(asking: LoaderFunctionArgs) {
  const records = everyPublished(database(), mostAddresses);
  return openFile(asking, "application/xml", sitemapOf(pages, records, openAddresses(env.publicUrl)));
}
