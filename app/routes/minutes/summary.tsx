import { z } from "zod";
import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { deskCrumb } from "~/components/minutes/crumbs";
import { Locked } from "~/components/minutes/locked";
import { SummaryForm } from "~/components/minutes/summary-form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { merge } from "~/domain/minutes/merge";
import { stateOf } from "~/domain/minutes/minutes";
import { openMinutes } from "~/domain/minutes/minutes.server";
import { longestSummary, summaryOf, writeSummary } from "~/domain/minutes/summary.server";
import type { Standing } from "~/domain/minutes/writing.server";
import { isRefusal } from "~/domain/refusal";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { optionalChoice, optionalText, prose, shownVersion } from "~/http/fields";
import { formAgain, formConflict, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";
import { besideMine } from "~/transfer/two-texts.server";

const summaryForm = z.object({
  summary: prose(longestSummary),
  version: shownVersion(),
  base: optionalText(),
  choice: optionalChoice(["theirs", "both"] as const),
});

/** The summary alone. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const { id, number, year } = meeting;
  return {
    meeting: { id, number, year },
    state: stateOf(meeting),
    summary: summaryOf(database(), id),
    writer: { personId: member.id, most: longestSummary, today: dayOf(now()) },
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const form = await readForm(asking.request, summaryForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { summary: text, version, base, choice } = form.value;
  if (choice === "theirs") return redirect(`${minutesPath(meeting.id)}/sammanfattning`);
  if (choice === "both") {
    const open = openMinutes(database(), meeting.id);
    if (isRefusal(open)) return refusedForm(open, form.typed);
    const standing = summaryOf(database(), meeting.id);
    const both = merge(base ?? "", text, standing.text).text;
    return formAgain(
      { form: "bothTexts" },
      { ...form.typed, summary: both, version: String(standing.version) },
    );
  }
  const written = writeSummary(database(), member, meeting.id, { text, version, base }, now());
  if (isRefusal(written)) {
    return written.refused === "changedMeanwhile"
      ? formConflict(form.typed, besideMine(text, written.current as Standing))
      : refusedForm(written, form.typed);
  }
  return redirectWithNote(`${minutesPath(meeting.id)}/skriv#sammanfattning`, "minutesSaved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { meeting }) =>
    `${words.minutes.summary.title}, ${words.meeting.name(meeting.number, meeting.year)}`,
  programs: ["summary"],
};

export default function Summary() {
  const words = useWords();
  const { meeting, state, summary, writer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (state === "signedOff")
    return (
      <Locked
        meetingId={meeting.id}
        typed={answer?.typed}
        unsent={answer?.typed ? undefined : `${writer.personId}:${meeting.id}:sammanfattning`}
      />
    );
  return (
    <>
      <Head
        small
        crumbs={[meetingCrumb(meeting, words), deskCrumb(meeting, words)]}
        title={words.minutes.summary.title}
      />
      <Column>
        <SummaryForm meetingId={meeting.id} summary={summary} writer={writer} answer={answer} />
      </Column>
    </>
  );
}
