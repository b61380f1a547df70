import programs from "virtual:browser-programs";
import type { ReactNode } from "react";
import { database } from "#db/client.server";
import { currentMember, languageOf } from "./auth/visit.server";
import { waysOffered } from "./auth/ways.server";
import type { Program } from "./browser/programs";
import { dayOf } from "./calendar/swedish-time";
import { useAnswer } from "./components/answer";
import { ErrorPage, errorTitle } from "./components/error-page";
import { Frame } from "./components/frame";
import type { Outward, PageHandle } from "./components/page-handle";
import { OutwardHead } from "./components/public/outward-head";
import { has } from "./domain/members/member";
import { ourMunicipality } from "./domain/members/municipality.server";
import { hasStrongerWay } from "./domain/members/passkeys.server";
import { may } from "./domain/members/permissions";
import { env, now } from "./env.server";
import { noteShown, readNote } from "./http/note.server";
import { useSpeech } from "./i18n/language";
import { said } from "./i18n/said.server";
import { Links, Outlet, Scripts, useMatches, useRouteError, useRouteLoaderData } from "./remix";
import { data, type LinksFunction, type LoaderFunctionArgs } from "./remix.server";
import styles from "./styles/site.css?url";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  {
    rel: "preload",
    href: "/fonts/literata-latin.woff2",
    as: "font",
    type: "font/woff2",
    crossOrigin: "anonymous",
  },
  {
    rel: "preload",
    href: "/fonts/source-sans-3-latin.woff2",
    as: "font",
    type: "font/woff2",
    crossOrigin: "anonymous",
  },
  { rel: "stylesheet", href: styles },
];

/** What the frame around every page shows. Open to everyone: it tells only who the reader is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = currentMember({ request, context });
  const note = readNote(request);
  const language = languageOf(request, context);
  const path = new URL(request.url).pathname.replace(/\.data$/, "").replace(/^\/(_root|fel\/.*)$/, "/");
  return data(
    {
      municipality: ourMunicipality(database()),
      language,
      path,
      search: questionOf(request),
      today: dayOf(now()),
      demo: env.demo,
      origin: new URL(env.publicUrl).origin,
      note: said(note, language),
      reference: context.visit.id,
      member: member && {
        name: member.name,
        line: member.seats[0]?.unitName ?? member.title ?? "",
        title: member.title,
        heldBack: member.heldBack ?? [],
        hasStrongerWay: member.heldBack ? hasStrongerWay(database(), member.id, waysOffered()) : true,
        quickKeys: member.quickKeys === "on",
        coordinator: has(member, "coordinator"),
        seesOutbox: may(member, "seeOutbox"),
        seesPublications: may(member, "seePublications"),
        seesChronicle: may(member, "seeChronicle"),
        managesSettings: may(member, "manageSettings"),
      },
    },
    note ? { headers: { "Set-Cookie": noteShown } } : undefined,
  );
}

/** The question in the address as the reader typed it, without what the framework adds. */
function questionOf(request: Request): string {
  const asked = new URL(request.url).searchParams;
  asked.delete("_routes");
  return asked.size > 0 ? `?${asked}` : "";
}

export type FrameFacts = Awaited<ReturnType<typeof loader>>["data"];

/** The whole document, also around errors. */
export function Layout({ children }: { children: ReactNode }) {
  const speech = useSpeech();
  const { nonce } = useAnswer();
  const facts = useRouteLoaderData<typeof loader>("root");
  const page = usePage();
  return (
    <html lang={speech.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{page.title}</title>
        {page.outward && facts ? (
          <OutwardHead
            outward={page.outward}
            title={page.named}
            origin={facts.origin}
            site={page.site}
            language={speech.language}
          />
        ) : null}
        <Links />
        {facts?.member?.quickKeys ? <script src="/keys.js" defer nonce={nonce} /> : null}
        {facts?.member
          ? page.ownScripts.map((file) => <script key={file} src={file} defer nonce={nonce} />)
          : null}
        {facts?.member || page.programsForAll
          ? page.programs.map((name) => (
              <script key={name} type="module" src={programs[name]} nonce={nonce} />
            ))
          : null}
      </head>
      <body>
        <Frame facts={facts} below={page.below}>
          {children}
        </Frame>
        {page.scripts ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

/** The page's own title, then the product and the municipality; what is wrong comes first. */
function usePage(): {
  title: string;
  scripts: boolean;
  below: string | null;
  ownScripts: readonly string[];
  named: string;
  site: string;
  outward: Outward | null;
  programs: readonly Program[];
  programsForAll: boolean;
} {
  const speech = useSpeech();
  const { words } = speech;
  const { hasProblems } = useAnswer();
  const problem = useRouteError();
  const facts = useRouteLoaderData<typeof loader>("root");
  const matches = useMatches();
  const match = matches.at(-1);
  const handle = match?.handle as PageHandle | undefined;
  const named = problem
    ? errorTitle(problem, words)
    : handle?.title && match?.data !== undefined
      ? handle.title(words, match.data as never, speech)
      : words.common.product;
  const outward =
    problem || match?.data === undefined ? null : (handle?.outward?.(words, match.data as never) ?? null);
  // What is open to everyone says so, since the same record has a page inside too.
  const place = outward ? words.common.openMenu.label : null;
  const site = [place, words.common.product, facts?.municipality?.name].filter(Boolean).join(", ");
  return {
    named,
    site,
    outward,
    title: `${hasProblems ? words.common.titleProblem : ""}${named} – ${site}`,
    below: problem || match?.data === undefined ? null : (handle?.below?.(match.data as never) ?? null),
    scripts: !problem && handle?.scripts === true,
    ownScripts: problem ? [] : (handle?.ownScripts ?? []),
    programs: problem ? [] : (handle?.programs ?? []),
    programsForAll: handle?.programsForAll === true,
  };
}

export default function Root() {
  return <Outlet />;
}

/** Every error, expected or not, in the reader's language; never a stack. */
export function ErrorBoundary() {
  const problem = useRouteError();
  const facts = useRouteLoaderData<typeof loader>("root");
  return <ErrorPage problem={problem} reference={facts?.reference} />;
}
