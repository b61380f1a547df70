import type { VacantUnit } from "~/domain/meetings/notice";
import type { PointedOut } from "~/domain/meetings/pointed-out.server";
import type { Poll, Slot } from "~/domain/polls/poll";
import type { ToAsk } from "~/domain/polls/sending.server";
import { useSpeech } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import { NoticeLetter } from "../meetings/notice-parts";
import { Points } from "../meetings/points";
import { Head, Part } from "../page";
import { AskedTable, PollFacts, ProposedTimes } from "./poll-facts";
import { PollStatus } from "./poll-status";

/** A draft: what it asks, whom it would reach, how the letter looks, and the button that sends it. */
export function DraftView({
  poll,
  draft,
  now,
}: {
  poll: Omit<Poll, "askerAddress">;
  draft: {
    slots: Slot[];
    asked: ToAsk[];
    vacant: VacantUnit[];
    points: PointedOut[];
    letter: Parameters<typeof NoticeLetter>[0]["letter"];
  };
  now: number;
}) {
  const { words } = useSpeech();
  const own = words.polls;
  const { slots, asked, vacant, points, letter } = draft;
  const path = `/moten/datum/${poll.id}`;
  const version = { version: poll.version };
  return (
    <>
      <Head
        crumbs={["meetings", "polls"]}
        kicker={
          <>
            {poll.groupName} <PollStatus state="draft" />
          </>
        }
        title={poll.title}
        lang="sv"
        lead={own.draftLead(asked.length)}
      >
        <div className="actions">
          {asked.length > 0 ? (
            <ButtonForm
              action={`${path}/utskick`}
              label={own.send(asked.length)}
              fields={version}
              kind="main"
              describedBy="utskick-sa"
            />
          ) : null}
          <a className="btn" href={`${path}/andra`}>
            {own.change}
          </a>
          <ButtonForm action={`${path}/borttagning`} label={own.remove} fields={version} />
        </div>
        <p className="note after" id="utskick-sa">
          {own.sendNote}
        </p>
      </Head>
      {points.length > 0 ? (
        <Part id="tank" title={own.toThinkOf}>
          <Points points={points} now={now} />
        </Part>
      ) : null}
      <ProposedTimes slots={slots} />
      <PollFacts poll={poll} />
      <AskedTable asked={asked} vacant={vacant} />
      <NoticeLetter
        letter={letter}
        receivers={asked.map((each) => ({ ...each, key: each.personId, letter: "none" as const }))}
        path={path}
      />
    </>
  );
}
