import { database } from "#db/client.server";
import { groupPath, personPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Fact } from "~/components/facts";
import { BreaksTable } from "~/components/groups/breaks-table";
import { MembersTable } from "~/components/groups/members-table";
import { StandingItemsTable } from "~/components/groups/standing-items-table";
import { PlannedReminders } from "~/components/meetings/planned-reminders";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { groupReminders } from "~/domain/meetings/planned-reminders.server";
import { shownReminders } from "~/domain/meetings/reminder";
import { breaksOf } from "~/domain/members/breaks.server";
import { membersOfGroup } from "~/domain/members/group-members.server";
import { groupById } from "~/domain/members/groups.server";
import { informedOf } from "~/domain/members/informed.server";
import { may } from "~/domain/members/permissions";
import { standingItemsOf } from "~/domain/members/standing-items.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { dayInWords, dayOfYearInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One group: why it is there, who leads it, who belongs to it and what its agendas start with. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seePeople");
  const group = found(groupById(database(), params.id ?? ""));
  return {
    group,
    ...membersOfGroup(database(), group.id, dayOf(now())),
    items: standingItemsOf(database(), group.id),
    breaks: breaksOf(database(), group.id).filter((each) => each.untilDay >= dayOf(now())),
    reminders: shownReminders(groupReminders(database(), group.id)?.reminders ?? [], null),
    informed: informedOf(database(), group.id, dayOf(now())).length,
    may: {
      manage: may(member, "manageGroups"),
      seeHistory: may(member, "seeHistory", { groupId: group.id }),
      planMeetings: may(member, "planMeetings", { groupId: group.id }),
    },
  };
}

export const handle: PageHandle<typeof loader> = { title: (_words, { group }) => group.name };

export default function Group() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.groups;
  const facts = useLoaderData<typeof loader>();
  const { group, members, earlier, items, reminders } = facts;
  const isNetwork = group.kind === "network";
  const changes = facts.may.manage && !group.closedOn;
  const leaders = [
    [own.form.chair, group.chairId, group.chairName],
    [own.form.secretary, group.secretaryId, group.secretaryName],
    [own.form.adjuster, group.adjusterId, group.adjusterName],
  ] as const;
  const minutes = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  return (
    <>
      <Head
        title={group.name}
        kicker={words.terms.groupKind[group.kind]}
        lead={group.purpose}
        crumbs={[
          { to: "/personer", label: words.people.title },
          { to: "/grupper", label: own.title },
        ]}
      />
      <Part
        id="leds-av"
        title={own.led}
        aside={
          facts.may.seeHistory ? <a href={`/historik/group/${group.id}`}>{words.common.history}</a> : null
        }
      >
        <div className="stack">
          {group.closedOn ? <p className="note">{own.closed(dayInWords(group.closedOn, speech))}</p> : null}
          <dl className="facts">
            {leaders.map(([label, id, name]) => (
              <Fact key={label} label={label}>
                {id ? <a href={personPath(id)}>{name}</a> : own.nobody}
              </Fact>
            ))}
            <Fact label={own.boundsLabel}>
              {group.fewestMeetings === group.mostMeetings
                ? group.mostMeetings
                : `${group.fewestMeetings}–${group.mostMeetings}`}
            </Fact>
            <Fact label={own.planDueLabel}>{dayOfYearInWords(group.planDueOn, speech)}</Fact>
            {isNetwork ? (
              <Fact label={own.roundLabel}>
                {group.roundDays === null ? own.roundNotAsked : own.roundAsked(group.roundDays)}
              </Fact>
            ) : null}
          </dl>
          {facts.may.planMeetings && !group.closedOn ? (
            <p className="no-print">
              <a href={`/moten/datum/ny?grupp=${group.id}`}>{words.polls.ask}</a>
            </p>
          ) : null}
          {facts.may.manage ? (
            <p className="actions no-print">
              {group.closedOn ? null : (
                <a className="btn" href={`${groupPath(group.id)}/andra`}>
                  {own.change}
                </a>
              )}
              {isNetwork ? null : (
                <a href={`${groupPath(group.id)}/avslut`}>{group.closedOn ? own.reopen : own.close}</a>
              )}
            </p>
          ) : null}
        </div>
      </Part>
      {group.rules.length > 0 ? (
        <Part id="arbetssatt" title={own.rules}>
          <ol className="advice">
            {group.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ol>
        </Part>
      ) : null}
      <Part id="ledamoter" title={own.members}>
        <div className="stack">
          {isNetwork ? (
            <p>
              {own.membersBySeat} <a href="/personer#enheter">{own.seeSeats}</a>
            </p>
          ) : null}
          {members.length > 0 ? (
            <>
              {isNetwork ? <h3>{own.alsoByName}</h3> : null}
              <MembersTable rows={members} caption={own.membersOf(group.name)} />
            </>
          ) : isNetwork ? null : (
            <p className="note">{own.noMembers}</p>
          )}
          {earlier.length > 0 ? (
            <details>
              <summary>{own.earlierMembers}</summary>
              <MembersTable rows={earlier} caption={own.earlierMembers} />
            </details>
          ) : null}
          {changes ? (
            <p className="no-print">
              <a href={`${groupPath(group.id)}/ledamoter`}>{own.changeMembers}</a>
            </p>
          ) : null}
        </div>
      </Part>
      <Part id="punkter" title={own.standing} aside={minutes > 0 ? own.standingAside(minutes) : null}>
        <div className="stack">
          {items.length > 0 ? (
            <StandingItemsTable items={items} caption={own.standingOf(group.name)} />
          ) : (
            <p className="note">{own.noStanding}</p>
          )}
          {changes ? (
            <p className="no-print">
              <a href={`${groupPath(group.id)}/punkter`}>{own.changeStanding}</a>
            </p>
          ) : null}
        </div>
      </Part>
      <Part id="lov" title={words.breaks.title}>
        <div className="stack">
          {facts.breaks.length > 0 ? (
            <BreaksTable breaks={facts.breaks} caption={words.breaks.titleOf(group.name)} removal={null} />
          ) : (
            <p className="note">{words.breaks.none}</p>
          )}
          {changes ? (
            <p className="no-print">
              <a href={`${groupPath(group.id)}/lov`}>{words.breaks.change}</a>
            </p>
          ) : null}
        </div>
      </Part>
      <Part id="paminnelser" title={words.reminders.title}>
        <div className="stack">
          {reminders.length > 0 ? (
            <PlannedReminders reminders={reminders} removal={null} />
          ) : (
            <p className="note">{words.reminders.group.none}</p>
          )}
          {changes ? (
            <p className="no-print">
              <a href={`${groupPath(group.id)}/paminnelser`}>{words.reminders.group.change}</a>
            </p>
          ) : null}
        </div>
      </Part>
      {changes ? (
        <Part id="kannedom" title={words.informed.title}>
          <div className="stack">
            <p className={facts.informed > 0 ? undefined : "note"}>
              {facts.informed > 0 ? words.informed.count(facts.informed) : words.informed.none}
            </p>
            <p className="no-print">
              <a href={`${groupPath(group.id)}/kannedom`}>{words.informed.change}</a>
            </p>
          </div>
        </Part>
      ) : null}
    </>
  );
}
