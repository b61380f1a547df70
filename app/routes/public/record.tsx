import { database } from "#db/client.server";
import type { PublicationKind } from "#db/words";
import { publicLists, publicPath } from "~/addresses/open";
import { asLoaded, openData } from "~/auth/open-page.server";
import { dayOf } from "~/calendar/swedish-time";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PageFacts } from "~/components/public/page-facts";
import { PublicRecord } from "~/components/public/public-record";
import { publishedTitle } from "~/components/public/published-title";
import { namedIn } from "~/domain/archive/outward";
import {
  outAmong,
  projectsWithPartner,
  publicOwner,
  publishedRecord,
} from "~/domain/publishing/window.server";
import { found } from "~/http/answers.server";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { readable } from "~/transfer/public-content.server";

/** One published record, as it was published. Open to everyone; the address says of which kind. */
export async function loader(asking: LoaderFunctionArgs) {
  const { request, params } = asking;
  const { pathname } = new URL(request.url);
  const kind = found(kindAt(pathname));
  const db = database();
  const record = found(publishedRecord(db, kind, params.id ?? ""));
  const { content, changedAt, publishedAt, ownerName, id: _, ...told } = record;
  return openData(asking, {
    ...told,
    content: readable(kind, content),
    out: outAmong(db, namedIn(kind, content)),
    projects: kind === "partner" ? projectsWithPartner(db, record.recordId) : [],
    owner: ownerName ?? publicOwner(db),
    changedOn: dayOf(changedAt),
    publishedOn: dayOf(publishedAt),
  });
}

const kindAt = (path: string) =>
  (Object.entries(publicLists) as [PublicationKind, string][]).find(([, list]) =>
    path.startsWith(`${list}/`),
  )?.[0] ?? null;

export const headers = asLoaded;

export const handle: PageHandle<typeof loader> = {
  title: (_, { title }) => title,
  outward: (_, { kind, recordId, summary, changedOn, publishedOn, title, owner }) => ({
    path: publicPath(kind, recordId),
    description: summary,
    linked: [
      {
        "@context": "https://schema.org",
        "@type": kind === "minutes" || kind === "followup" ? "Report" : "Article",
        headline: title.slice(0, 110),
        inLanguage: "sv",
        datePublished: publishedOn,
        dateModified: changedOn,
        publisher: { "@type": "GovernmentOrganization", name: owner },
      },
    ],
  }),
};

export default function OpenRecord() {
  const { words, language } = useSpeech();
  const { open, publishing } = words;
  const { kind, title, titleEn, content, out, projects, owner, changedOn } = useLoaderData<typeof loader>();
  const named = publishedTitle({ title, titleEn }, language);
  return (
    <article>
      <Head
        crumbs={["open", { to: publicLists[kind], label: open.lists[kind].title }]}
        kicker={publishing.kinds[kind]}
        title={named.label}
        lang={named.lang}
      />
      <PublicRecord kind={kind} content={content} out={out} projects={projects} />
      <PageFacts owner={owner} changedOn={changedOn} />
    </article>
  );
}
