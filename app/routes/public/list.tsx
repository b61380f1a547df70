import { database } from "#db/client.server";
import type { PublicationKind } from "#db/words";
import { publicLists } from "~/addresses/open";
import { asLoaded, openData } from "~/auth/open-page.server";
import { dayOf } from "~/calendar/swedish-time";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { PageFacts } from "~/components/public/page-facts";
import { PublishedList } from "~/components/public/published-list";
import { ThemeFilter } from "~/components/public/theme-filter";
import { publicOwner, publishedPage, publishedThemes } from "~/domain/publishing/window.server";
import { chosen, pageIn, wordIn } from "~/http/address";
import { found } from "~/http/answers.server";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const pageSize = 30;

/** Everything published of one kind, page by page. Open to everyone; the address says which kind. */
export async function loader(asking: LoaderFunctionArgs) {
  const { request } = asking;
  const { pathname, searchParams } = new URL(request.url);
  const kind = found(kindAt(pathname.replace(/\.data$/, "")));
  const db = database();
  const themes = publishedThemes(db, kind);
  const themeId = wordIn(searchParams, "tema");
  const theme = themeId === null ? null : found(themes.find(({ id }) => id === themeId));
  const { changedAt, ...page } = publishedPage(
    db,
    { kind, themeId },
    { number: pageIn(searchParams), size: pageSize },
  );
  return openData(asking, {
    kind,
    themes,
    theme,
    ...page,
    owner: publicOwner(db),
    changedOn: changedAt === null ? null : dayOf(changedAt),
  });
}

const kindAt = (path: string) =>
  (Object.entries(publicLists) as [PublicationKind, string][]).find(([, list]) => list === path)?.[0] ?? null;

export const headers = asLoaded;

export const handle: PageHandle<typeof loader> = {
  title: (words, { kind }) => words.open.lists[kind].title,
  outward: (words, { kind }) => ({
    path: publicLists[kind],
    description: words.open.lists[kind].lead,
    feed: kind,
  }),
};

export default function OpenList() {
  const speech = useSpeech();
  const { open } = speech.words;
  const { kind, themes, theme, lines, total, page, pages, owner, changedOn } = useLoaderData<typeof loader>();
  const own = open.lists[kind];
  return (
    <>
      <Head crumbs={["open"]} title={own.title} lead={own.lead} />
      {themes.length > 0 ? (
        <ThemeFilter path={publicLists[kind]} themes={themes} chosen={theme?.id ?? null} />
      ) : null}
      <Part id="lista" title={theme ? nameIn(theme, speech) : own.all} aside={open.many(total)}>
        {lines.length > 0 ? <PublishedList lines={lines} /> : <Empty>{own.none}</Empty>}
        <Paging path={publicLists[kind]} search={chosen({ tema: theme?.id })} page={page} pages={pages} />
      </Part>
      <PageFacts owner={owner} changedOn={changedOn} />
    </>
  );
}
