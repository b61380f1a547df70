import { clockOf, dayOf } from "~/calendar/swedish-time";
import type { Poll, PollState } from "~/domain/polls/poll";
import type { ResultPage } from "~/domain/polls/poll-page.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import { Head, Part } from "../page";
import { ConfirmForm } from "./confirm-form";
import { DeadlineForm } from "./deadline-form";
import { PollAnswers, PollMatrix } from "./poll-answers";
import { PollFacts } from "./poll-facts";
import { PollStatus } from "./poll-status";

/** What a poll has come to: the best times to choose from, who is silent, and what each has said. */
export function ResultView({
  poll,
  state,
  result,
  now,
  seesHistory,
}: {
  poll: Omit<Poll, "askerAddress">;
  state: PollState;
  result: ResultPage;
  now: number;
  seesHistory: boolean;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.polls;
  const path = `/moten/datum/${poll.id}`;
  const { leavesAt, invitees, answered, toRemind } = result;
  const day = dayInWords(state === "closed" ? dayOf(poll.closedAt ?? now) : poll.answerBy, speech);
  const lead = own.resultLead[state === "draft" ? "open" : state](answered, invitees.length, day);
  const byDate = result.ranked.toSorted((one, other) => one.startsAt - other.startsAt);
  return (
    <>
      <Head
        crumbs={["meetings", "polls"]}
        kicker={
          <>
            {poll.groupName} <PollStatus state={state} />
          </>
        }
        title={poll.title}
        lang="sv"
        lead={leavesAt !== null && answered === 0 ? own.waits(clockOf(leavesAt)) : lead}
      >
        {result.canTakeBack ? (
          <div className="actions">
            <ButtonForm action={`${path}/angra`} label={own.undo} kind="main" />
          </div>
        ) : null}
      </Head>
      <Part
        id="tider"
        title={own.ranking}
        aside={result.units > 0 ? own.rankingAside : own.rankingAsidePeople}
      >
        <ConfirmForm pollId={poll.id} ranking={result} closed={state === "closed"} now={now} />
      </Part>
      {state === "open" && leavesAt === null && answered < invitees.length ? (
        <Part id="paminn" title={own.remindTitle} aside={own.noAnswerYet(invitees.length - answered)}>
          <div className="stack">
            {toRemind > 0 ? (
              <ButtonForm action={`${path}/paminnelse`} label={own.remind(toRemind)} kind="plain" />
            ) : null}
            <p className="note">{own.remindNote}</p>
          </div>
        </Part>
      ) : null}
      {result.canExtend ? (
        <Part id="svarstid" title={own.extendTitle}>
          <div className="stack">
            <p>{own.extendNote}</p>
            <DeadlineForm poll={poll} isOver={state === "over"} />
          </div>
        </Part>
      ) : null}
      <PollAnswers invitees={invitees} linkPath={state === "open" ? `${path}/lank` : null} />
      <PollMatrix slots={byDate} invitees={invitees} />
      <PollFacts poll={poll}>
        {seesHistory ? (
          <p className="after">
            <a href={`/historik/poll/${poll.id}`}>{words.common.history}</a>
          </p>
        ) : null}
      </PollFacts>
      {state === "open" || state === "over" ? (
        <Part id="avsluta" title={own.closeTitle}>
          <div className="stack">
            <p>{own.closeNote}</p>
            <ButtonForm action={`${path}/avslut`} label={own.closeNow} kind="plain" />
          </div>
        </Part>
      ) : null}
    </>
  );
}
