import { database } from "#db/client.server";
import { openFile } from "~/auth/open-page.server";
import { openAddresses } from "~/components/public/open-addresses";
import { publishedSpans, publisherOf } from "~/domain/publishing/harvest.server";
import { env } from "~/env.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { catalogueOf } from "~/transfer/open-data/catalogue.server";
import { asJsonLd, asRdfXml, asTurtle } from "~/transfer/open-data/graph";

/** The catalogue of the open data (DCAT-AP-SE), written as the address ends. Open to everyone. */
export async function loader(asking: LoaderFunctionArgs) {
  const db = database();
  const things = catalogueOf(
    { publisher: publisherOf(db), spans: publishedSpans(db) },
    openAddresses(env.publicUrl),
  );
  const { pathname } = new URL(asking.request.url);
  if (pathname.endsWith(".jsonld")) return openFile(asking, "application/ld+json", asJsonLd(things));
  if (pathname.endsWith(".rdf")) return openFile(asking, "application/rdf+xml", asRdfXml(things));
  return openFile(asking, "text/turtle", asTurtle(things));
}
