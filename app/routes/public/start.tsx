import { database } from "#db/client.server";
import { publicLists } from "~/addresses/open";
import { asLoaded, openData } from "~/auth/open-page.server";
import { dayOf } from "~/calendar/swedish-time";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ComingMeetings } from "~/components/public/coming-meetings";
import { PageFacts } from "~/components/public/page-facts";
import { PublishedList } from "~/components/public/published-list";
import { PublicSearch } from "~/components/public/search-box";
import { publicMeetings } from "~/domain/meetings/public-meetings.server";
import { networkPurpose } from "~/domain/members/about.server";
import { latestPublished, publicOwner, publishedCounts } from "~/domain/publishing/window.server";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The front of what is open to everyone: what the network is, what comes, and what was published last. Open to everyone. */
export async function loader(asking: LoaderFunctionArgs) {
  const db = database();
  const counts = publishedCounts(db);
  return openData(asking, {
    network: networkPurpose(db),
    meetings: publicMeetings(db, now(), 3),
    latest: latestPublished(db, 6),
    counts: counts.map(({ kind, count }) => ({ kind, count })),
    owner: publicOwner(db),
    changedOn: lastDay(counts.map(({ changedAt }) => changedAt ?? 0)),
  });
}

const lastDay = (instants: number[]) => (instants.length > 0 ? dayOf(Math.max(...instants)) : null);

export const headers = asLoaded;

export const handle: PageHandle<typeof loader> = {
  title: (words, { network }) => network?.name ?? words.open.start.title,
  outward: (words, { network }) => ({
    path: "/oppet",
    description: network?.purpose ?? words.open.start.lead,
  }),
};

export default function OpenStart() {
  const { open, openData, subscriptions } = useWords();
  const { network, meetings, latest, counts, owner, changedOn } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        title={network?.name ?? open.start.title}
        lang={network ? "sv" : undefined}
        lead={network?.purpose ? <span lang="sv">{network.purpose}</span> : open.start.lead}
      />
      <Part id="sok-oppet" title={open.search.title} aside={open.search.aside}>
        <PublicSearch />
      </Part>
      {meetings.length > 0 ? (
        <Part id="moten" title={open.meetings.coming}>
          <ComingMeetings meetings={meetings} />
        </Part>
      ) : null}
      <Part id="senast" title={open.start.latest}>
        {latest.length > 0 ? <PublishedList lines={latest} kinds /> : <Empty>{open.start.nothing}</Empty>}
        <p className="after-lead">
          <a href="/oppet/bevaka">{subscriptions.toSubscribe}</a>
        </p>
      </Part>
      {counts.length > 0 ? (
        <Part id="allt" title={open.start.all}>
          <ul className="plain">
            {counts.map(({ kind, count }) => (
              <li key={kind}>
                <a href={publicLists[kind]}>{open.lists[kind].title}</a>, {open.many(count)}
              </li>
            ))}
          </ul>
          <p>
            <a href="/oppet/data">{openData.title}</a>
          </p>
        </Part>
      ) : null}
      <PageFacts owner={owner} changedOn={changedOn} />
    </>
  );
}
