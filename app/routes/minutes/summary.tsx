import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { Locked } from "~/components/minutes/locked";
import { SummaryForm } from "~/components/minutes/summary-form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { asIfOpen, stateOf } from "~/domain/minutes/minutes";
import { meetingWithMinutes, summaryOf, writeSummary } from "~/domain/minutes/minutes.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { prose, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const summaryForm = z.object({ summary: prose(1500), version: shownVersion() });

/** The summary alone. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
  requireRight(member, "writeMinutes", asIfOpen(thing));
  const { id, number, year } = meeting;
  return { meeting: { id, number, year }, state: stateOf(meeting), ...summaryOf(database(), id) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
  requireRight(member, "writeMinutes", asIfOpen(thing));
  const form = await readForm(request, summaryForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { summary, version } = form.value;
  const refused = writeSummary(database(), member, meeting.id, summary, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(`/moten/${meeting.id}/anteckningar/skriv#sammanfattning`, "minutesSaved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { meeting }) =>
    `${words.minutes.summary.title}, ${words.minutes.meeting(meeting.number, meeting.year)}`,
};

export default function Summary() {
  const words = useWords();
  const { meeting, state, summary, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (state === "signedOff") return <Locked meetingId={meeting.id} typed={answer?.typed} />;
  return (
    <>
      <Head
        small
        crumbs={[
          { to: `/moten/${meeting.id}`, label: words.minutes.meeting(meeting.number, meeting.year) },
          { to: `/moten/${meeting.id}/anteckningar/skriv`, label: words.minutes.desk.title },
        ]}
        title={words.minutes.summary.title}
      />
      <Column>
        <SummaryForm meetingId={meeting.id} summary={summary} version={version} answer={answer} />
      </Column>
    </>
  );
}
