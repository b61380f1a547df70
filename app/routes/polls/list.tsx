import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Around } from "~/components/around";
import { Column, Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PollStatus } from "~/components/polls/poll-status";
import { groupsPlannedBy } from "~/domain/meetings/planning-groups.server";
import { pollState } from "~/domain/polls/poll";
import { pollLines } from "~/domain/polls/polls.server";
import { now } from "~/env.server";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The date polls of each group that the member plans for, and those the member is asked in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const db = database();
  const at = now();
  const planned = groupsPlannedBy(db, member);
  const plannedIds = planned.map((group) => group.id);
  const lines = pollLines(db, member.id, plannedIds).map((line) => ({
    ...line,
    state: pollState(line, at),
    plans: plannedIds.includes(line.groupId),
  }));
  const groups = new Map(planned.map(({ id, name }) => [id, name]));
  for (const { groupId, groupName } of lines) groups.set(groupId, groupName);
  return {
    groups: [...groups].map(([id, name]) => ({
      id,
      name,
      plans: plannedIds.includes(id),
      polls: lines.filter((line) => line.groupId === id),
    })),
  };
}

type Line = Awaited<ReturnType<typeof loader>>["groups"][number]["polls"][number];

export const handle: PageHandle<typeof loader> = { title: (words) => words.polls.title };

export default function Polls() {
  const { words } = useSpeech();
  const own = words.polls;
  const { groups } = useLoaderData<typeof loader>();
  const plansAny = groups.some((group) => group.plans);
  return (
    <>
      <Head small crumbs={["meetings"]} title={own.title} lead={plansAny ? own.lead : own.leadMember} />
      {groups.length === 0 ? (
        <Column>
          <Empty>{own.noneForMe}</Empty>
        </Column>
      ) : null}
      {groups.map((group, place) => (
        <Part key={group.id} id={`grupp-${group.id}`} title={group.name}>
          <div className="stack">
            {group.polls.length > 0 ? (
              <PollTable caption={own.caption(group.name)} polls={group.polls} />
            ) : (
              <Empty>{own.none}</Empty>
            )}
            {group.plans ? (
              <p className="actions">
                <a className={place === 0 ? "btn main" : "btn"} href={`/moten/datum/ny?grupp=${group.id}`}>
                  {own.add}
                  {groups.length > 1 ? <span className="vh">{own.aboutPoll(group.name)}</span> : null}
                </a>
              </p>
            ) : null}
          </div>
        </Part>
      ))}
    </>
  );
}

function PollTable({ caption, polls }: { caption: string; polls: Line[] }) {
  const own = useSpeech().words.polls;
  return (
    <table className="coming fold poll-list">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.what}</th>
          <th scope="col">{own.slots}</th>
          <th scope="col">{own.answers}</th>
          <th scope="col">{own.answerBy}</th>
          <th scope="col">{own.status}</th>
        </tr>
      </thead>
      <tbody>
        {polls.map((poll) => (
          <tr key={poll.id}>
            <th scope="row">
              <span lang="sv">
                {poll.plans ? <a href={`/moten/datum/${poll.id}`}>{poll.title}</a> : poll.title}
              </span>
              {poll.ownKey ? (
                <small>
                  <a href={`/datum/${poll.ownKey}`}>
                    {poll.ownAnswer ? own.yourAnswerChange : own.yourAnswer}
                    <span className="vh">
                      <Around passage={poll.title}>{own.aboutPoll(poll.title)}</Around>
                    </span>
                  </a>
                </small>
              ) : null}
            </th>
            <td>
              {own.slotCount(poll.slots)}
              {poll.confirmed > 0 ? <small>{own.confirmedCount(poll.confirmed)}</small> : null}
            </td>
            <td data-l={own.answers}>
              {poll.openedAt === null || !poll.plans ? "" : own.answeredOf(poll.answered, poll.asked)}
            </td>
            <td data-l={own.answerBy}>
              <time dateTime={poll.answerBy}>{poll.answerBy}</time>
            </td>
            <td>
              <PollStatus state={poll.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
