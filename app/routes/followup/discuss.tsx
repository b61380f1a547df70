import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { wayPath } from "~/components/followup/address";
import { LockedFollowup } from "~/components/followup/locked";
import { DiscussForm } from "~/components/followup/stage-forms";
import { WayFrame } from "~/components/followup/way-frame";
import type { PageHandle } from "~/components/page-handle";
import { draftAt } from "~/domain/followup/draft.server";
import { isLocked, stageOf } from "~/domain/followup/stage";
import { discussFollowup, meetingsToDiscuss } from "~/domain/followup/stages.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { optionalDay, optionalId } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const discussForm = z.object({ day: optionalDay(), meeting: optionalId() });

/** When the network talked a follow-up through. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "freezeFollowup");
  const draft = found(draftAt(database(), params.year));
  return {
    year: draft.year,
    locked: isLocked(draft),
    stage: stageOf(draft),
    meetings: meetingsToDiscuss(database(), draft.year, now()),
    discussed: { day: draft.discussedOn, meetingId: draft.discussedMeetingId },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "freezeFollowup");
  const draft = found(draftAt(database(), params.year));
  const form = await readForm(request, discussForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { day, meeting: meetingId } = form.value;
  const refused = discussFollowup(database(), member, draft.id, { day, meetingId }, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(wayPath(draft.year), "followupDiscussed");
}

export const handle: PageHandle<typeof loader> = {
  title: ({ followupDesk: own }, { year }) => `${own.discuss.title}, ${own.way.title(year)}`,
};

export default function Discuss() {
  const own = useWords().followupDesk;
  const { year, locked, stage, meetings, discussed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (locked) return <LockedFollowup year={year} />;
  return (
    <WayFrame year={year} stage={stage} title={own.discuss.title}>
      <DiscussForm year={year} answer={answer} meetings={meetings} {...discussed} />
    </WayFrame>
  );
}
