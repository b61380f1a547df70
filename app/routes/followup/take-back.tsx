import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { wayPath, writePath } from "~/components/followup/address";
import { TakeBackForm } from "~/components/followup/stage-forms";
import { WayFrame } from "~/components/followup/way-frame";
import type { PageHandle } from "~/components/page-handle";
import { draftAt } from "~/domain/followup/draft.server";
import { stageOf } from "~/domain/followup/stage";
import { takeFollowupBack } from "~/domain/followup/stages.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { line } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const takeBackForm = z.object({ why: line("takeBackWhyMissing", 300) });

/** Takes a follow-up back from the board, to be changed. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "freezeFollowup");
  const draft = found(draftAt(database(), params.year));
  const stage = stageOf(draft);
  if (stage !== "sent" && request.method === "GET") throw redirect(wayPath(draft.year));
  return { year: draft.year, stage };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "freezeFollowup");
  const draft = found(draftAt(database(), params.year));
  const form = await readForm(request, takeBackForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = takeFollowupBack(database(), member, draft.id, form.value.why, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(writePath(draft.year), "followupTakenBack");
}

export const handle: PageHandle<typeof loader> = {
  title: ({ followupDesk: own }, { year }) => `${own.takeBack.title}, ${own.way.title(year)}`,
};

export default function TakeBack() {
  const own = useWords().followupDesk;
  const { year, stage } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <WayFrame year={year} stage={stage} title={own.takeBack.title}>
      <TakeBackForm year={year} answer={answer} />
    </WayFrame>
  );
}
