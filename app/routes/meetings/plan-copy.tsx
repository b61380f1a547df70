import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { dayOf, instantOf } from "~/calendar/swedish-time";
import { PlanForm } from "~/components/meetings/plan-form";
import { Points } from "~/components/meetings/points";
import { Column, Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import type { Crumb } from "~/components/places";
import { copyPlan } from "~/domain/meetings/copy-plan.server";
import { mostRows } from "~/domain/meetings/meeting-form";
import { meetingsAround, meetingsOfYear, yearAskedFor, yearToPlan } from "~/domain/meetings/plan.server";
import { groupsSeenBy, groupToPlan } from "~/domain/meetings/planning-groups.server";
import { pointOutNew, withNew } from "~/domain/meetings/pointed-out.server";
import { breaksOf } from "~/domain/members/breaks.server";
import { now } from "~/env.server";
import { forbidden, found } from "~/http/answers.server";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** Last year's plan carried to another year, as a proposal: the form of the plan filled in, nothing saved. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const db = database();
  const asked = new URL(request.url).searchParams;
  const proposed = groupToPlan(db, member, asked.get("grupp"));
  if (!proposed && !asked.get("grupp")) forbidden();
  const group = found(proposed);
  requireRight(member, "planMeetings", { groupId: group.id });
  const at = now();
  const year = yearAskedFor(asked.get("ar")) ?? yearToPlan(at);
  const around = meetingsAround(
    db,
    group.id,
    groupsSeenBy(db, member).map((each) => each.id),
    year,
  );
  const taken = around
    .filter((meeting) => meeting.groupId === group.id && !meeting.calledOff)
    .map((meeting) => dayOf(meeting.startsAt));
  const copies = copyPlan(meetingsOfYear(db, [group.id], year - 1), year, taken).slice(0, mostRows);
  const added = copies.flatMap((copy) => {
    const startsAt = instantOf(copy.day, copy.start);
    return startsAt === null ? [] : [{ startsAt }];
  });
  return {
    group: { id: group.id, name: group.name },
    year,
    now: at,
    copies,
    points: pointOutNew({
      groupId: group.id,
      meetings: withNew(around, group, added),
      year,
      bounds: group,
      breaks: breaksOf(db, group.id),
      now: at,
    }),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, facts) => words.plan.copyTitle(facts.year),
};

export default function CopiedPlan() {
  const { words } = useSpeech();
  const { plan } = words;
  const { group, year, copies, points, now: at } = useLoaderData<typeof loader>();
  const back = `/moten/plan?ar=${year}&grupp=${group.id}`;
  const crumbs: Crumb[] = ["meetings", { to: back, label: plan.planTitle(year) }];
  const head = { crumbs, kicker: group.name, title: plan.copyTitle(year) };
  if (copies.length === 0) {
    return (
      <>
        <Head {...head} />
        <Column>
          <Empty
            action={
              <a className="btn" href={back}>
                {plan.copyBack(year)}
              </a>
            }
          >
            {plan.copyEmpty(year - 1, year)}
          </Empty>
        </Column>
      </>
    );
  }
  return (
    <>
      <Head {...head} lead={plan.copyLead(year - 1)} />
      {points.length > 0 ? (
        <Part id="tank" title={plan.pointedOut} aside={plan.pointedOutCount(points.length)}>
          <Points points={points} now={at} />
        </Part>
      ) : null}
      <Part id="forslag" title={plan.addMeetings}>
        <PlanForm
          action={back}
          rowCount={copies.length}
          defaults={{ start: "", end: "", place: "", form: "onSite" }}
          copies={copies}
          answer={undefined}
          pointedOut={[]}
          now={at}
        />
      </Part>
    </>
  );
}
