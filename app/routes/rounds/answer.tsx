import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember, requireRight } from "~/auth/visit.server";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import type { PageHandle } from "~/components/page-handle";
import { RoundFormPage } from "~/components/rounds/round-form";
import { meetingThing } from "~/domain/meetings/meeting";
import { coordinatorToAsk } from "~/domain/members/coordinator.server";
import { isRefusal } from "~/domain/refusal";
import { roundForm } from "~/domain/rounds/round-form";
import { answerRound, roundSheet } from "~/domain/rounds/rounds.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** A unit's part of a meeting's round, for its contact and deputy; for the coordinator any unit's. */
export async function loader(asking: LoaderFunctionArgs) {
  const { sheet } = askedFor(asking);
  const { id, groupName, number, year, startsAt } = sheet.meeting;
  return {
    ...sheet,
    meeting: { id, groupName, number, year, startsAt },
    coordinator: sheet.over === null ? null : coordinatorToAsk(database()),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, sheet, which } = askedFor(asking);
  const form = await readForm(asking.request, roundForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...told } = form.value;
  const refused = answerRound(database(), member, which, told, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(`${meetingPath(which.meetingId)}#laget-runt`, "roundTold", sheet.unitName);
}

/** Who tells, and for which unit of which meeting: for the page and its form alike. */
function askedFor({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const which = { meetingId: params.id ?? "", unitId: params.unit ?? "" };
  const sheet = found(roundSheet(database(), which, now()));
  requireRight(member, "tellRound", { ...meetingThing(sheet.meeting), unitId: sheet.unitId });
  return { member, sheet, which };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { unitName }) => `${words.round.form.title}, ${unitName}`,
};

export default function RoundOfUnit() {
  const speech = useSpeech();
  const sheet = useLoaderData<typeof loader>();
  return (
    <RoundFormPage
      sheet={sheet}
      answer={useActionData<typeof action>()}
      crumbs={meetingCrumbs(sheet.meeting, speech)}
    >
      <a href={`${meetingPath(sheet.meeting.id)}#laget-runt`}>{speech.words.common.cancel}</a>
    </RoundFormPage>
  );
}
