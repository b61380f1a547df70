import { openFile } from "~/auth/open-page.server";
import { env } from "~/env.server";
import type { LoaderFunctionArgs } from "~/remix.server";
import { robotsOf } from "~/transfer/open-data/sitemap";

/** What search engines may fetch. Open to everyone. */
export async function loader(asking: LoaderFunctionArgs) {
  return openFile(asking, "text/plain", robotsOf(env.publicUrl));
}
