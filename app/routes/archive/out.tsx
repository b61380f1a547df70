import { Fragment } from "react";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { tellTakenOut } from "~/domain/archive/taken-out.server";
import { env, now } from "~/env.server";
import { dayInWords, number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "~/remix.server";
import { archiveFiles, beginArchive } from "~/threads/archive-out.server";

const path = "/arkiv/ut";

/** The whole archive as a file: made on request, and fetched for a day. While one is made, the page is loaded again by itself. */
export function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "takeOutArchive");
  const { making, hasFailed, files } = archiveFiles(env.filesFolder, now());
  const shown = files.map((file) => ({ ...file, day: dayOf(file.madeAt), clock: clockOf(file.madeAt) }));
  return data({ making, hasFailed, files: shown }, { headers: making ? { Refresh: "3" } : {} });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "takeOutArchive");
  const db = database();
  tellTakenOut(db, member, now());
  beginArchive({
    database: db.$client.name,
    filesFolder: env.filesFolder,
    base: env.publicUrl,
    now: now(),
  });
  return redirect(path);
}

export const handle: PageHandle<typeof loader> = { title: ({ archive }) => archive.out.title };

export default function Out() {
  const speech = useSpeech();
  const { archive } = speech.words;
  const { out } = archive;
  const { making, hasFailed, files } = useLoaderData<typeof loader>();
  return (
    <article>
      <Head crumbs={["archive"]} title={out.title} lead={out.lead} />
      <Part id="vad" title={out.whatHeading}>
        <dl className="facts">
          {out.what.map(([where, what]) => (
            <Fragment key={where}>
              <dt lang="sv">{where}</dt>
              <dd>{what}</dd>
            </Fragment>
          ))}
        </dl>
      </Part>
      <Part id="tank-pa" title={out.careHeading}>
        <div className="stack">
          <p>{out.care}</p>
          {hasFailed ? (
            <p className="summary" role="alert">
              {out.failed}
            </p>
          ) : null}
          {making ? (
            <p role="status">
              <b>{out.making}</b>
            </p>
          ) : (
            <Form>
              <Actions submit={out.make} />
            </Form>
          )}
        </div>
      </Part>
      <Part id="fardiga" title={out.readyHeading} aside={files.length > 0 ? out.readyAside : undefined}>
        {files.length === 0 ? (
          <p>{out.none}</p>
        ) : (
          <ul className="rows">
            {files.map(({ name, day, clock, bytes }) => (
              <li key={name}>
                {out.ready(dayInWords(day, speech), clock, number(bytes / 1_000_000, speech, 1))}{" "}
                <a href={`${path}/${name}`}>
                  {out.fetch}
                  <span className="vh"> {name}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </article>
  );
}
