import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { wayPath } from "~/components/followup/address";
import { LockedFollowup } from "~/components/followup/locked";
import { SendForm } from "~/components/followup/stage-forms";
import { WayFrame } from "~/components/followup/way-frame";
import type { PageHandle } from "~/components/page-handle";
import { draftAt } from "~/domain/followup/draft.server";
import { isLocked, stageOf } from "~/domain/followup/stage";
import { sendFollowup, wordsSum } from "~/domain/followup/stages.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { day, optionalLine } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const sendForm = z.object({ day: day(), shown: optionalLine(64) });

/** Sends a follow-up to the board, and freezes it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "freezeFollowup");
  const draft = found(draftAt(database(), params.year));
  return {
    year: draft.year,
    locked: isLocked(draft),
    stage: stageOf(draft),
    today: dayOf(now()),
    shown: wordsSum(database(), draft),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "freezeFollowup");
  const draft = found(draftAt(database(), params.year));
  const form = await readForm(request, sendForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const asked = { day: form.value.day, shown: form.value.shown ?? "" };
  const sent = sendFollowup(database(), member, draft.id, asked, now());
  if (isRefusal(sent)) return refusedForm(sent, form.typed);
  return redirectWithNote(wayPath(draft.year), "followupSent", String(sent.number));
}

export const handle: PageHandle<typeof loader> = {
  title: ({ followupDesk: own }, { year }) => `${own.send.title}, ${own.way.title(year)}`,
};

export default function Send() {
  const own = useWords().followupDesk;
  const { year, locked, stage, today, shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (locked && !answer?.problems) return <LockedFollowup year={year} />;
  return (
    <WayFrame year={year} stage={stage} title={own.send.title}>
      <SendForm year={year} answer={answer} today={today} shown={shown} />
    </WayFrame>
  );
}
