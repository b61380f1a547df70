import { database } from "#db/client.server";
import { openFile } from "~/auth/open-page.server";
import { languageOf } from "~/auth/visit.server";
import { kindNamed, openAddresses } from "~/components/public/open-addresses";
import { markOfHouse } from "~/domain/chronicle/chronicle.server";
import { latestChanged } from "~/domain/publishing/harvest.server";
import { publicOwner } from "~/domain/publishing/window.server";
import { env } from "~/env.server";
import { found } from "~/http/answers.server";
import { sv } from "~/i18n/sv";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";
import { atomFeed } from "~/transfer/open-data/atom.server";

const most = 50;

/** The feed of a kind or of everything: what last became another. Open to everyone. */
export async function loader(asking: LoaderFunctionArgs) {
  const { request, context, params } = asking;
  return handOut(languageOf(request, context), () => {
    const { kind } = found(kindNamed(params.file ?? "", ".atom"));
    const db = database();
    const addresses = openAddresses(env.publicUrl);
    const feed = {
      house: markOfHouse(db),
      about: kind ?? "alla",
      title: kind === null ? sv.openData.all : sv.open.lists[kind].title,
      self: addresses.feed(kind),
      page: kind === null ? `${env.publicUrl}/oppet` : addresses.list(kind),
      owner: publicOwner(db),
      ...latestChanged(db, { kind, themeId: null }, most),
    };
    return openFile(asking, "application/atom+xml", atomFeed(feed, addresses));
  });
}
