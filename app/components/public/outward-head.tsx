import type { Outward } from "../page-handle";
import { feedPath } from "./open-addresses";

/**
 * What the head of an open page tells others: its lasting address, what it is about (Open Graph), and facts in the words of
 * schema.org. The last are data and no script: nothing runs.
 */
export function OutwardHead({
  outward,
  title,
  origin,
  site,
  language,
}: {
  outward: Outward;
  title: string;
  origin: string;
  site: string;
  language: "sv" | "en";
}) {
  const address = `${origin}${outward.path}`;
  const description = outward.description.slice(0, 300);
  return (
    <>
      {outward.unlisted ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={address} />}
      {[null, ...(outward.feed ? [outward.feed] : [])].map((kind) => (
        <link
          key={kind}
          rel="alternate"
          type="application/atom+xml"
          title={kind === null ? site : `${title}, ${site}`}
          href={feedPath(kind)}
        />
      ))}
      <meta name="description" content={description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="article" />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={site} />
      <meta property="og:locale" content={language === "sv" ? "sv_SE" : "en_GB"} />
      {outward.linked?.map((facts) => (
        <script
          key={JSON.stringify(facts)}
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own, with its "<" written as an escape
          dangerouslySetInnerHTML={{ __html: JSON.stringify(facts).replaceAll("<", "\\u003c") }}
        />
      ))}
    </>
  );
}
