import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { minutesCrumb } from "~/components/minutes/crumbs";
import { EditionList } from "~/components/minutes/edition-list";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { editionsOf } from "~/domain/minutes/editions.server";
import { minutesTo } from "~/doors/minutes.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Every edition of a meeting's signed minutes. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = minutesTo(asking, "readMinutes");
  const { id, number, year } = meeting;
  const editions = editionsOf(database(), id);
  if (editions.length === 0) throw redirect(minutesPath(id));
  return { meeting: { id, number, year }, editions };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { meeting }) =>
    `${words.editions.list.title}, ${words.meeting.name(meeting.number, meeting.year)}`,
};

export default function Editions() {
  const words = useWords();
  const { meeting, editions } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        small
        crumbs={[meetingCrumb(meeting, words), minutesCrumb(meeting, words)]}
        title={words.editions.list.title}
        lead={words.editions.list.lead}
      />
      <EditionList meetingId={meeting.id} editions={editions} />
    </>
  );
}
