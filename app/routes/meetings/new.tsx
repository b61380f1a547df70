import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { requireMember, requireRight } from "~/auth/visit.server";
import { clockOf, dayOf, yearOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Confirm } from "~/components/meetings/confirm";
import { MeetingFields } from "~/components/meetings/meeting-fields";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { readMeeting } from "~/domain/meetings/meeting-form";
import { meetingsAround, planDefaults } from "~/domain/meetings/plan.server";
import { planMeeting } from "~/domain/meetings/planning.server";
import {
  groupsPlannedBy,
  groupsSeenBy,
  groupToPlan,
  leadersOf,
} from "~/domain/meetings/planning-groups.server";
import { type PointedOut, pointOutNew, withNew } from "~/domain/meetings/pointed-out.server";
import { breaksOf } from "~/domain/members/breaks.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { forbidden, found, redirectWithNote } from "~/http/answers.server";
import { formAgain, type Problems, readTyped, type Typed } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** One meeting more in a group's plan. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member, group } = groupAskedFor({ request, context });
  const db = database();
  const at = now();
  const model = planDefaults(db, group.id, Number.MAX_SAFE_INTEGER);
  return {
    group: { id: group.id, name: group.name },
    others: groupsPlannedBy(db, member)
      .filter((each) => each.id !== group.id)
      .map(({ id, name }) => ({ id, name })),
    leaders: leadersOf(db, group.id, [], dayOf(at)),
    now: at,
    values: {
      start: model ? clockOf(model.startsAt) : "13.00",
      end: model ? clockOf(model.endsAt) : "15.30",
      place: model?.place ?? "",
      meetingForm: model?.form ?? "onSite",
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { member, group } = groupAskedFor({ request, context });
  const db = database();
  const at = now();
  const typed = await readTyped(request);
  const read = readMeeting(typed);
  if (!read.ok) return again(read.problems, typed);
  if (typed.confirmed !== "1") {
    const year = yearOf(dayOf(read.value.startsAt));
    const seen = groupsSeenBy(db, member).map((each) => each.id);
    const around = withNew(meetingsAround(db, group.id, seen, year), group, [read.value]);
    const points = pointOutNew({
      groupId: group.id,
      meetings: around,
      year,
      bounds: group,
      breaks: breaksOf(db, group.id),
      now: at,
    });
    if (points.length > 0) return again({ confirmed: "lookAgain" }, typed, points);
  }
  const id = planMeeting(db, member, group.id, read.value, at);
  if (isRefusal(id)) return again({ [id.field ?? "form"]: id.refused }, typed);
  return redirectWithNote(meetingPath(id), "meetingsPlanned", "1");
}

/** Who plans, and for which group: from the address, for the page and its form alike. */
function groupAskedFor({ request, context }: Pick<LoaderFunctionArgs, "request" | "context">) {
  const member = requireMember({ request, context }, "seeMeetings");
  const asked = new URL(request.url).searchParams.get("grupp");
  const proposed = groupToPlan(database(), member, asked);
  if (!proposed && !asked) forbidden();
  const group = found(proposed);
  requireRight(member, "planMeetings", { groupId: group.id });
  return { member, group };
}

function again(problems: Problems, typed: Typed, pointedOut: PointedOut[] = []) {
  return data({ ...formAgain(problems, typed).data, pointedOut }, { status: 422 });
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.plan.newTitle };

export default function NewMeeting() {
  const { words } = useSpeech();
  const { plan } = words;
  const { group, others, leaders, values, now: at } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head crumbs={["meetings"]} kicker={group.name} title={plan.newTitle} lead={plan.newLead} />
      <Column>
        {others.length > 0 ? (
          <ul className="inline-list switch">
            {others.map((other) => (
              <li key={other.id}>
                {plan.otherGroup} <a href={`/moten/nytt?grupp=${other.id}`}>{other.name}</a>
              </li>
            ))}
          </ul>
        ) : null}
        <Form action={`/moten/nytt?grupp=${group.id}`} values={values} answer={answer}>
          <MeetingFields leaders={leaders} called={false} />
          <Confirm points={answer?.pointedOut ?? []} now={at} />
          <Actions submit={plan.newSave}>
            <a href="/moten">{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
