import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { clockOf } from "~/calendar/swedish-time";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PollForm } from "~/components/polls/poll-form";
import { planDefaults } from "~/domain/meetings/plan.server";
import { groupsPlannedBy, groupToPlan } from "~/domain/meetings/planning-groups.server";
import { mostSlots } from "~/domain/polls/poll";
import { readPoll, rowsAtFirst, rowsIn, typedWithMoreRows } from "~/domain/polls/poll-form";
import { createPoll } from "~/domain/polls/writing.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { forbidden, found, redirectWithNote } from "~/http/answers.server";
import { formAgain, type Problems, readTyped, type Typed } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** A new date poll: the form, with times and place as the group's last meeting had them. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member, group } = groupAskedFor({ request, context });
  const db = database();
  const model = planDefaults(db, group.id, Number.MAX_SAFE_INTEGER);
  const start = model ? clockOf(model.startsAt) : "13.00";
  const end = model ? clockOf(model.endsAt) : "15.30";
  const times = Array.from({ length: rowsAtFirst }, (_, place) => [
    [`start-${place + 1}`, start],
    [`end-${place + 1}`, end],
  ]).flat();
  return {
    group: { id: group.id, name: group.name },
    others: groupsPlannedBy(db, member)
      .filter((each) => each.id !== group.id)
      .map(({ id, name }) => ({ id, name })),
    values: {
      meetingForm: model?.form ?? "onSite",
      place: model?.place ?? "",
      ...Object.fromEntries(times),
    } as Record<string, string>,
    rowsAtFirst,
    mostSlots,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { member, group } = groupAskedFor({ request, context });
  const at = now();
  const typed = await readTyped(request);
  if (typed.more) {
    const more = typedWithMoreRows(typed);
    return data({ problems: {} as Problems, typed: more, current: null, rows: rowsIn(more) });
  }
  const read = readPoll(typed, at);
  if (!read.ok) return again(read.problems, typed);
  const id = createPoll(database(), member, group.id, read.value, at);
  if (isRefusal(id)) return again({ [id.field ?? "form"]: id.refused }, typed);
  return redirectWithNote(`/moten/datum/${id}`, "pollCreated");
}

/** Who asks, and for which group: from the address, for the page and its form alike. */
function groupAskedFor({ request, context }: Pick<LoaderFunctionArgs, "request" | "context">) {
  const member = requireMember({ request, context }, "seeMeetings");
  const asked = new URL(request.url).searchParams.get("grupp");
  const proposed = groupToPlan(database(), member, asked);
  if (!proposed && !asked) forbidden();
  const group = found(proposed);
  requireRight(member, "planMeetings", { groupId: group.id });
  return { member, group };
}

function again(problems: Problems, typed: Typed) {
  return data({ ...formAgain(problems, typed).data, rows: rowsIn(typed) }, { status: 422 });
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.polls.newTitle };

export default function NewPoll() {
  const { words } = useSpeech();
  const own = words.polls;
  const { group, others, values, ...facts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head crumbs={["meetings", "polls"]} kicker={group.name} title={own.newTitle} lead={own.newLead} />
      <Column>
        {others.length > 0 ? (
          <ul className="inline-list switch">
            {others.map((other) => (
              <li key={other.id}>
                {own.otherGroup} <a href={`/moten/datum/ny?grupp=${other.id}`}>{other.name}</a>
              </li>
            ))}
          </ul>
        ) : null}
        <PollForm
          action={`/moten/datum/ny?grupp=${group.id}`}
          values={values}
          answer={answer}
          rowCount={answer?.rows ?? facts.rowsAtFirst}
          mostRows={facts.mostSlots}
          submit={own.save}
          cancelTo="/moten/datum"
        />
      </Column>
    </>
  );
}
