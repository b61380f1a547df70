import { database } from "#db/client.server";
import { asLoaded, openData } from "~/auth/open-page.server";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { PageFacts } from "~/components/public/page-facts";
import { PublishedList } from "~/components/public/published-list";
import { PublicSearch } from "~/components/public/search-box";
import { lastPublishedOn, publicOwner, searchPublished } from "~/domain/publishing/window.server";
import { chosen, pageIn } from "~/http/address";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const pageSize = 20;
const longest = 300;

/** A search among everything that is published. Open to everyone; nothing is noted of what is searched for. */
export async function loader(asking: LoaderFunctionArgs) {
  const { request } = asking;
  const address = new URL(request.url).searchParams;
  const text = (address.get("fraga") ?? "").trim().slice(0, longest);
  const db = database();
  const found = text === "" ? null : searchPublished(db, text, { number: pageIn(address), size: pageSize });
  return openData(asking, { text, found, owner: publicOwner(db), changedOn: lastPublishedOn(db) });
}

export const headers = asLoaded;

export const handle: PageHandle<typeof loader> = {
  title: (words, { text }) => (text ? words.open.search.titleFor(text) : words.open.search.title),
  outward: (words) => ({ path: "/oppet/sok", description: words.open.search.aside, unlisted: true }),
};

export default function OpenSearch() {
  const { open } = useWords();
  const { text, found, owner, changedOn } = useLoaderData<typeof loader>();
  return (
    <>
      <Head crumbs={["open"]} title={open.search.title} lead={open.search.aside} />
      <Part id="fraga" title={open.search.ask}>
        <PublicSearch text={text} />
      </Part>
      {text === "" ? null : (
        <Part id="traffar" title={open.search.hits} aside={found ? open.many(found.total) : undefined}>
          {found && found.lines.length > 0 ? (
            <>
              <PublishedList lines={found.lines} kinds />
              <Paging
                path="/oppet/sok"
                search={chosen({ fraga: text })}
                page={found.page}
                pages={found.pages}
              />
            </>
          ) : (
            <Empty>{open.search.none(text)}</Empty>
          )}
        </Part>
      )}
      <PageFacts owner={owner} changedOn={changedOn} />
    </>
  );
}
