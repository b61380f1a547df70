import { database } from "#db/client.server";
import { waysOffered } from "~/auth/ways.server";
import type { PageHandle } from "~/components/page-handle";
import { DraftView } from "~/components/polls/draft-view";
import { ResultView } from "~/components/polls/result-view";
import { groupsSeenBy } from "~/domain/meetings/planning-groups.server";
import type { Member } from "~/domain/members/member";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { may } from "~/domain/members/permissions";
import { pointOutDays } from "~/domain/polls/pointed-out.server";
import { type Poll, pollState, type Slot } from "~/domain/polls/poll";
import { draftPage, resultPage } from "~/domain/polls/poll-page.server";
import { pollFacts, type ToAsk } from "~/domain/polls/sending.server";
import { pollToPlan } from "~/doors/polls.server";
import { env, now } from "~/env.server";
import { setLetter } from "~/mail/letters.server";
import { voiceOf } from "~/mail/meeting-words.server";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** A poll for whoever asks: before it is sent whom it reaches and with what, after that what it has come to. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, poll } = pollToPlan(asking);
  const at = now();
  const { askerAddress: _address, ...shown } = poll;
  const facts = {
    poll: shown,
    state: pollState(poll, at),
    now: at,
    seesHistory: may(member, "seeHistory", { groupId: poll.groupId }),
  };
  if (poll.openedAt !== null) return { ...facts, draft: null, result: resultPage(database(), poll, at) };
  const till = new URL(asking.request.url).searchParams.get("till");
  return { ...facts, draft: draftOf(poll, member, till, at), result: null };
}

/** A draft with all that is to be seen before it is sent. `till` is the person whose letter is shown. */
function draftOf(poll: Poll, member: Member, till: string | null, at: number) {
  const db = database();
  const { slots, asked, vacant } = draftPage(db, poll);
  const seen = groupsSeenBy(db, member);
  const group = seen.find((each) => each.id === poll.groupId);
  const seenIds = seen.map((each) => each.id);
  const to = asked.find((each) => each.personId === till) ?? asked[0] ?? null;
  return {
    slots,
    asked,
    vacant,
    points: group ? pointOutDays(db, group, seenIds, slots, at) : [],
    letter: to && letterTo(to, member, poll, slots, at),
  };
}

/** The letter as one of those asked will get it; the link in it is none yet. */
function letterTo(to: ToAsk, member: Member, poll: Poll, slots: Slot[], at: number) {
  const { name, address, language } = to;
  const path = `/datum/${voiceOf(language).words.polls.exampleLink}`;
  const sender = { name: member.name, address: member.email };
  const { subject, text } = setLetter(
    {
      kind: "pollInvitation",
      facts: pollFacts(poll, slots, sender, to, path),
      toName: name,
      toAddress: address,
      language,
      createdAt: at,
    },
    {
      publicUrl: env.publicUrl,
      mailFrom: env.mailFrom,
      waysIn: waysOffered(),
      municipality: ourMunicipality(database())?.name ?? "",
    },
  );
  return { key: to.personId, name, address, language, subject, text, hasCalendar: false };
}

export const handle: PageHandle<typeof loader> = { title: (_words, { poll }) => poll.title };

export default function PollRoute() {
  const facts = useLoaderData<typeof loader>();
  return facts.draft ? (
    <DraftView poll={facts.poll} draft={facts.draft} now={facts.now} />
  ) : facts.result ? (
    <ResultView
      poll={facts.poll}
      state={facts.state}
      result={facts.result}
      now={facts.now}
      seesHistory={facts.seesHistory}
    />
  ) : null;
}
