import { database } from "#db/client.server";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { requireRight } from "~/auth/visit.server";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { ComparisonPage } from "~/components/minutes/comparison";
import type { PageHandle } from "~/components/page-handle";
import { may } from "~/domain/members/permissions";
import { readMinutes } from "~/domain/minutes/minutes.server";
import { minutesText } from "~/domain/minutes/text.server";
import { minutesAsked } from "~/doors/minutes.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";
import { minutesComparison } from "~/transfer/minutes-comparison.server";

/** What a correction changes in the signed text, for those who write it and those who are to sign it off. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting, asked, thing } = minutesAsked(asking);
  if (!may(member, "signOffMinutes", thing)) requireRight(member, "correctMinutes", thing);
  const { id, number, year } = meeting;
  if (meeting.minutesCorrectionAt === null) throw redirect(`${minutesPath(id)}/utgavor`);
  const signed = readMinutes(database(), meeting, asked).text;
  return {
    meeting: { id, number, year },
    before: signed.edition,
    comparison: minutesComparison(signed, minutesText(database(), meeting, asked)),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { before }) => words.editions.comparison.draftTitle(before),
};

export default function CorrectionChanges() {
  const words = useWords();
  const { meeting, before, comparison } = useLoaderData<typeof loader>();
  return (
    <ComparisonPage
      title={words.editions.comparison.draftTitle(before)}
      crumbs={[
        meetingCrumb(meeting, words),
        { to: `${meetingPath(meeting.id)}/justering`, label: words.minutes.signOff.title },
      ]}
      comparison={comparison}
    />
  );
}
