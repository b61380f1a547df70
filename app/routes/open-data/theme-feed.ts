import { database } from "#db/client.server";
import { openFile } from "~/auth/open-page.server";
import { languageOf } from "~/auth/visit.server";
import { openAddresses, themeFeedPath } from "~/components/public/open-addresses";
import { markOfHouse } from "~/domain/chronicle/chronicle.server";
import { latestChanged, themeNamed } from "~/domain/publishing/harvest.server";
import { publicOwner } from "~/domain/publishing/window.server";
import { env } from "~/env.server";
import { found } from "~/http/answers.server";
import { sv } from "~/i18n/sv";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";
import { atomFeed } from "~/transfer/open-data/atom.server";

const most = 50;

/** The feed of a theme: what last became another of every kind. Open to everyone. */
export async function loader(asking: LoaderFunctionArgs) {
  const { request, context, params } = asking;
  return handOut(languageOf(request, context), () => {
    const db = database();
    const named = /^(.{1,80})\.atom$/.exec(params.file ?? "");
    const theme = found(named?.[1] ? themeNamed(db, named[1]) : null);
    const feed = {
      house: markOfHouse(db),
      about: `tema/${theme.id}`,
      title: sv.openData.theme(theme.name),
      self: `${env.publicUrl}${themeFeedPath(theme.id)}`,
      page: `${env.publicUrl}/oppet`,
      owner: publicOwner(db),
      ...latestChanged(db, { kind: null, themeId: theme.id }, most),
    };
    return openFile(asking, "application/atom+xml", atomFeed(feed, openAddresses(env.publicUrl)));
  });
}
