import { database } from "#db/client.server";
import { publicationKinds } from "#db/words";
import { asLoaded, openData } from "~/auth/open-page.server";
import { dayOf } from "~/calendar/swedish-time";
import { Head, Part, Wide } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import {
  dataPath,
  feedPath,
  meetingsTablePath,
  openAddresses,
  tablePath,
  themeFeedPath,
} from "~/components/public/open-addresses";
import { PageFacts } from "~/components/public/page-facts";
import { publishedGroups } from "~/domain/meetings/calendars.server";
import { publishedSpans } from "~/domain/publishing/harvest.server";
import { publicOwner, publishedThemes } from "~/domain/publishing/window.server";
import { env } from "~/env.server";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** What open data there are, where they stand and how they are fetched. Open to everyone. */
export async function loader(asking: LoaderFunctionArgs) {
  const db = database();
  const changes = publishedSpans(db).map(({ changedAt }) => changedAt);
  return openData(asking, {
    base: env.publicUrl,
    owner: publicOwner(db),
    themes: publishedThemes(db),
    calendars: publishedGroups(db),
    changedOn: changes.length > 0 ? dayOf(Math.max(...changes)) : null,
  });
}

export const headers = asLoaded;

const licence = "https://creativecommons.org/publicdomain/zero/1.0/";

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.openData.title,
  outward: ({ open, openData }, { base, owner, changedOn }) => ({
    path: "/oppet/data",
    description: openData.lead,
    linked: publicationKinds.map((kind) => ({
      "@context": "https://schema.org",
      "@type": "Dataset",
      name: open.lists[kind].title,
      description: `${open.lists[kind].lead} ${openData.catalogue.description}`,
      url: openAddresses(base).list(kind),
      license: licence,
      isAccessibleForFree: true,
      inLanguage: "sv",
      ...(changedOn ? { dateModified: changedOn } : {}),
      creator: { "@type": "GovernmentOrganization", name: owner },
      distribution: [
        {
          "@type": "DataDownload",
          encodingFormat: "application/json",
          contentUrl: openAddresses(base).data(kind),
        },
        {
          "@type": "DataDownload",
          encodingFormat: "text/csv",
          contentUrl: openAddresses(base).table(kind),
        },
        {
          "@type": "DataDownload",
          encodingFormat: "application/atom+xml",
          contentUrl: openAddresses(base).feed(kind),
        },
      ],
    })),
  }),
};

export default function OpenDataPage() {
  const speech = useSpeech();
  const { open, openData: own } = speech.words;
  const { base, owner, themes, calendars, changedOn } = useLoaderData<typeof loader>();
  return (
    <>
      <Head crumbs={["open"]} title={own.title} lead={own.lead} />
      <Part id="listor" title={own.listsTitle} aside={own.listsAside}>
        <Wide label={own.tableLabel}>
          <table className="formats">
            <thead>
              <tr>
                <th scope="col">{own.what}</th>
                <th scope="col">{own.json}</th>
                <th scope="col">{own.csv}</th>
                <th scope="col">{own.atom}</th>
              </tr>
            </thead>
            <tbody>
              {[null, ...publicationKinds].map((kind) => (
                <tr key={kind ?? "alla"}>
                  <th scope="row">{kind === null ? own.all : open.lists[kind].title}</th>
                  <FileCell path={dataPath(kind)} format="JSON" />
                  <FileCell path={tablePath(kind)} format="CSV" />
                  <FileCell path={feedPath(kind)} format="Atom" />
                </tr>
              ))}
              <tr>
                <th scope="row">{own.meetings}</th>
                <td />
                <FileCell path={meetingsTablePath} format="CSV" />
                <td />
              </tr>
            </tbody>
          </table>
        </Wide>
      </Part>
      <Part id="hamta" title={own.howTitle}>
        <div className="prose">
          {own.how.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p>
            <code>
              {base}
              {dataPath(null)}?modified_since=2026-11-01
            </code>
          </p>
        </div>
      </Part>
      {themes.length > 0 ? (
        <Part id="teman" title={own.themesTitle}>
          <ul className="plain columns">
            {themes.map((theme) => (
              <li key={theme.id}>
                <a href={themeFeedPath(theme.id)}>{nameIn(theme, speech)}</a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {calendars.length > 0 ? (
        <Part id="kalendrar" title={own.calendarsTitle} aside={own.calendarsAside}>
          <ul className="plain">
            {calendars.map(({ id, name }) => (
              <li key={id}>
                <a href={`/kalender/grupp/${id}.ics`} lang="sv">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part id="katalog" title={own.catalogueTitle} aside={own.catalogueAside}>
        <ul className="plain">
          {(["ttl", "rdf", "jsonld"] as const).map((ending) => (
            <li key={ending}>
              <a href={`/oppet/katalog.${ending}`}>{own.written[ending]}</a>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="licens" title={own.licenceTitle}>
        <p>
          {own.licence} <a href={licence}>{own.licenceLink}</a>
        </p>
      </Part>
      <PageFacts owner={owner} changedOn={changedOn} />
    </>
  );
}

/** A file by its format, and for whoever hears the link alone by its own name. */
const FileCell = ({ path, format }: { path: string; format: string }) => (
  <td>
    <a href={path}>
      {format}
      <span className="vh"> {path.split("/").at(-1)}</span>
    </a>
  </td>
);
