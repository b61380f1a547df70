import { z } from "zod";
import { database } from "#db/client.server";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ConfirmForm } from "~/components/polls/confirm-form";
import { groupsSeenBy } from "~/domain/meetings/planning-groups.server";
import type { PointedOut } from "~/domain/meetings/pointed-out.server";
import { confirmSlots } from "~/domain/polls/confirming.server";
import { pointOutSlots } from "~/domain/polls/pointed-out.server";
import { mostSlots } from "~/domain/polls/poll";
import { resultPage } from "~/domain/polls/poll-page.server";
import { slotsOf } from "~/domain/polls/polls.server";
import { isRefusal } from "~/domain/refusal";
import { pollToPlan } from "~/doors/polls.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { ids, tick } from "~/http/fields";
import { formAgain, type Problems, readForm, type Typed } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "~/remix.server";

const confirmForm = z.object({ slots: ids(mostSlots), close: tick(), confirmed: tick() });

/** Makes meetings of the chosen times; the same choice as on the poll's page. */
export async function loader(asking: LoaderFunctionArgs) {
  const { poll } = pollToPlan(asking);
  const at = now();
  if (poll.openedAt === null) throw redirect(`/moten/datum/${poll.id}`);
  const { ranked, units, members, silentUnits, silentMembers } = resultPage(database(), poll, at);
  return {
    poll: { id: poll.id, title: poll.title, groupName: poll.groupName, closed: poll.closedAt !== null },
    ranking: { ranked, units, members, silentUnits, silentMembers },
    now: at,
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, poll } = pollToPlan(asking);
  const db = database();
  const at = now();
  const form = await readForm(asking.request, confirmForm);
  if (!form.ok) return again(form.problems, form.typed);
  const { slots: chosen, close, confirmed } = form.value;
  if (!confirmed) {
    const seen = groupsSeenBy(db, member);
    const group = seen.find((each) => each.id === poll.groupId);
    const fresh = slotsOf(db, poll.id).filter(
      (slot) => chosen.includes(slot.id) && slot.meetingId === null && slot.startsAt > at,
    );
    const seenIds = seen.map((each) => each.id);
    const points = group && fresh.length > 0 ? pointOutSlots(db, group, seenIds, fresh, at) : [];
    if (points.length > 0) return again({ confirmed: "lookAgain" }, form.typed, points);
  }
  const made = confirmSlots(db, member, poll.id, chosen, { close }, at);
  if (isRefusal(made)) return again({ [made.field ?? "form"]: made.refused }, form.typed);
  return redirectWithNote(`/moten/datum/${poll.id}`, "pollConfirmed", String(made));
}

function again(problems: Problems, typed: Typed, pointedOut: PointedOut[] = []) {
  return data({ ...formAgain(problems, typed).data, pointedOut }, { status: 422 });
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.polls.confirmTitle };

export default function ConfirmRoute() {
  const { words } = useSpeech();
  const own = words.polls;
  const { poll, ranking, now: at } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={["polls", { to: `/moten/datum/${poll.id}`, label: poll.title, lang: "sv" }]}
        kicker={poll.groupName}
        title={own.confirmTitle}
      />
      <Column>
        <ConfirmForm
          pollId={poll.id}
          ranking={ranking}
          closed={poll.closed}
          now={at}
          answer={answer}
          pointedOut={answer?.pointedOut}
        />
      </Column>
    </>
  );
}
