import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { SenderPage } from "~/components/minutes/sender-page";
import { SignOffPage } from "~/components/minutes/sign-off-page";
import type { PageHandle } from "~/components/page-handle";
import { may } from "~/domain/members/permissions";
import { itemsWithoutOutcome } from "~/domain/minutes/closing.server";
import { correctionOf } from "~/domain/minutes/correction.server";
import { adjustersOf, missingIn, stateOf } from "~/domain/minutes/minutes";
import { expectedBy, lastDayToSignOff, othersIn, sumsOf } from "~/domain/minutes/sign-off.server";
import { minutesText } from "~/domain/minutes/text.server";
import { minutesAsked } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { useLoaderData } from "~/remix";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";
import { minutesSheet } from "~/transfer/minutes-prose.server";

/** Where minutes are signed off: the adjuster reads and answers, whoever writes sends them and sees how they stand. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting, asked, thing } = minutesAsked(asking);
  const { id, number, year } = meeting;
  const state = stateOf(meeting);
  if (state === "signedOff") {
    requireRight(member, "readMinutes", thing);
    throw redirect(minutesPath(id));
  }
  const today = dayOf(now());
  if (may(member, "signOffMinutes", thing)) {
    const text = minutesText(database(), meeting, asked);
    const mine = asked.find((each) => each.personId === member.id);
    const shown = sumsOf(text);
    const hasApproved = mine?.approvedSum === shown.sum;
    return {
      as: "adjuster" as const,
      facts: {
        meeting: { id, number, year },
        sheet: minutesSheet(text),
        shown,
        sentAt: meeting.minutesSentAt,
        sentByName: mine?.senderName ?? null,
        signOffBy: mine?.signOffBy ?? null,
        hasApproved,
        correction: correctionOf(database(), id),
        others: othersIn(asked, member.id),
        today,
      },
    };
  }
  if (thing.adjusterIds?.includes(member.id) && !may(member, "writeMinutes", thing)) {
    throw redirect(minutesPath(id));
  }
  requireRight(member, "writeMinutes", thing);
  const text = minutesText(database(), meeting, asked);
  return {
    as: "writer" as const,
    facts: {
      meeting: { id, number, year, adjusters: adjustersOf(meeting, asked).map(({ name }) => name) },
      state,
      isCorrection: meeting.minutesCorrectionAt !== null,
      missing: missingIn(text, meeting, now()),
      items: text.items.map((item) => ({ id: item.id, title: item.title })),
      left: itemsWithoutOutcome(database(), id),
      noOutcomeWhy: text.noOutcomeWhy,
      asked: state === "awaiting" ? asked.map(({ name, approvedAt }) => ({ name, approvedAt })) : [],
      signOffBy: state === "awaiting" ? expectedBy(meeting, asked) : lastDayToSignOff(meeting, today),
    },
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { facts }) =>
    `${words.minutes.signOff.title}, ${words.meeting.name(facts.meeting.number, facts.meeting.year)}`,
};

export default function SignOff() {
  const { as, facts } = useLoaderData<typeof loader>();
  return as === "adjuster" ? <SignOffPage facts={facts} /> : <SenderPage facts={facts} />;
}
