import { Fragment } from "react";
import { database } from "#db/client.server";
import { documentPath } from "~/addresses/documents";
import { meetingPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import { AlikeLink } from "~/components/archive/alike-link";
import { fileSize } from "~/components/attachments/attachments-part";
import { Facts } from "~/components/facts";
import { Day } from "~/components/moment";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { unreadOf } from "~/domain/attachments/file-text";
import { pagesOf } from "~/domain/documents/documents.server";
import { may } from "~/domain/members/permissions";
import { documentTo } from "~/doors/documents.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** A paper from before: what is known of it, its file, and its text page by page. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, document } = documentTo(asking, "seeDocuments");
  const { contentHash, ...facts } = document;
  return {
    ...facts,
    unread: unreadOf(document),
    pages: pagesOf(database(), contentHash),
    keeps: may(member, "keepDocuments"),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (_, document) => document.title,
  below: () => "/arkiv",
};

export default function DocumentPage() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.documents.page;
  const document = useLoaderData<typeof loader>();
  const { id, meeting, fileName, pages, unread } = document;
  const path = documentPath(id);
  return (
    <article>
      <Head
        crumbs={["archive"]}
        kicker={<span>{words.documents.kind[document.kind]}</span>}
        title={document.title}
        lang="sv"
      >
        {document.keeps ? (
          <p className="actions no-print">
            <a className="btn" href={`${path}/andra`}>
              {own.change}
            </a>
            <a href={`${path}/borttagning`}>{own.remove}</a>
          </p>
        ) : null}
      </Head>
      <Part id="uppgifter" title={own.facts}>
        <Facts
          facts={[
            [own.kind, words.documents.kind[document.kind]],
            [own.day, document.day && <Day day={document.day} key="day" />],
            [own.unit, document.unitName],
            [
              own.meeting,
              meeting && (
                <a href={meetingPath(meeting.id)} key="meeting">
                  {words.archive.meetingIn(meeting.number, meeting.year, meeting.groupName)}
                </a>
              ),
            ],
            [own.readers, words.terms.visibility[document.visibility]],
            [
              words.documents.keepUntil,
              document.keepUntil && <Day day={document.keepUntil} key="keepUntil" />,
            ],
            [
              own.file,
              <Fragment key="file">
                <a href={`${path}/fil/${encodeURIComponent(fileName)}`} download>
                  {fileName}
                </a>{" "}
                <span className="meta">
                  {words.terms.fileType[document.fileType]}, {fileSize(document.bytes, speech)}
                </span>
              </Fragment>,
            ],
            [own.added, own.addedBy(document.addedByName, dayInWords(dayOf(document.addedAt), speech))],
          ]}
        />
        <AlikeLink kind="document" id={id} />
      </Part>
      <Part id="text" title={own.text}>
        {unread ? <p className="note">{words.attachments.unread[unread]}</p> : null}
        <div className="stack">
          {pages.map(({ kind, number, text }, place) => {
            const isFirst = number === null || pages[place - 1]?.number !== number;
            return (
              <section className="stack close" key={`${number}-${text.slice(0, 20)}-${text.length}`}>
                {isFirst && number !== null ? (
                  <h3 id={`sida-${number}`}>
                    {own.part[kind]} {number}
                  </h3>
                ) : null}
                <p className="typed" lang="sv">
                  {text}
                </p>
              </section>
            );
          })}
        </div>
      </Part>
    </article>
  );
}
