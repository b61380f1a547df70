import type { ReactNode } from "react";
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
import { useSpeech, useWords } from "~/i18n/language";
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

type Facts = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (_words, { group }) => group.name };

export default function Group() {
  const words = useWords();
  const own = words.groups;
  const facts = useLoaderData<typeof loader>();
  const { group, members, earlier, items, reminders } = facts;
  const isNetwork = group.kind === "network";
  const changes = facts.may.manage && !group.closedOn;
  const changeAt = (page: string, label: string) =>
    changes ? { to: `${groupPath(group.id)}/${page}`, label } : null;
  const minutes = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  return (
    <>
      <Head
        title={group.name}
        kicker={words.terms.groupKind[group.kind]}
        lead={group.purpose}
        crumbs={["people", "groups"]}
      />
      <LeadersPart facts={facts} />
      {group.rules.length > 0 ? (
        <Part id="arbetssatt" title={own.rules}>
          <ol className="advice">
            {group.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ol>
        </Part>
      ) : null}
      <KeptPart id="ledamoter" title={own.members} change={changeAt("ledamoter", own.changeMembers)}>
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
      </KeptPart>
      <KeptPart
        id="punkter"
        title={own.standing}
        aside={minutes > 0 ? own.standingAside(minutes) : null}
        change={changeAt("punkter", own.changeStanding)}
      >
        {items.length > 0 ? (
          <StandingItemsTable items={items} caption={own.standingOf(group.name)} />
        ) : (
          <p className="note">{own.noStanding}</p>
        )}
      </KeptPart>
      <KeptPart id="lov" title={words.breaks.title} change={changeAt("lov", words.breaks.change)}>
        {facts.breaks.length > 0 ? (
          <BreaksTable breaks={facts.breaks} caption={words.breaks.titleOf(group.name)} removal={null} />
        ) : (
          <p className="note">{words.breaks.none}</p>
        )}
      </KeptPart>
      <KeptPart
        id="paminnelser"
        title={words.reminders.title}
        change={changeAt("paminnelser", words.reminders.group.change)}
      >
        {reminders.length > 0 ? (
          <PlannedReminders reminders={reminders} removal={null} />
        ) : (
          <p className="note">{words.reminders.group.none}</p>
        )}
      </KeptPart>
      {changes ? (
        <KeptPart
          id="kannedom"
          title={words.informed.title}
          change={changeAt("kannedom", words.informed.change)}
        >
          <p className={facts.informed > 0 ? undefined : "note"}>
            {facts.informed > 0 ? words.informed.count(facts.informed) : words.informed.none}
          </p>
        </KeptPart>
      ) : null}
    </>
  );
}

/** Who leads the group, how often it meets, and what may be changed of it. */
function LeadersPart({ facts }: { facts: Facts }) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.groups;
  const { group } = facts;
  const isNetwork = group.kind === "network";
  const leaders = [
    [own.form.chair, group.chairId, group.chairName],
    [own.form.secretary, group.secretaryId, group.secretaryName],
    [own.form.adjuster, group.adjusterId, group.adjusterName],
  ] as const;
  return (
    <Part
      id="leds-av"
      title={own.led}
      aside={facts.may.seeHistory ? <a href={`/historik/group/${group.id}`}>{words.common.history}</a> : null}
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
  );
}

/** What a group has of something, with the way to the page where it is changed for whoever may. */
function KeptPart({
  id,
  title,
  aside,
  change,
  children,
}: {
  id: string;
  title: string;
  aside?: string | null;
  change: { to: string; label: string } | null;
  children: ReactNode;
}) {
  return (
    <Part id={id} title={title} aside={aside}>
      <div className="stack">
        {children}
        {change ? (
          <p className="no-print">
            <a href={change.to}>{change.label}</a>
          </p>
        ) : null}
      </div>
    </Part>
  );
}
