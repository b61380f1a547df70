import type { Database } from "../open.server";
import { referrals } from "../schema.server";
import type { Line } from "./chronicle.server";
import { type At, beyond, facts } from "./facts.server";
import { itemId, politicalMeetings } from "./meetings.server";

/** The questions that one group has sent to another, and the answer that has come back. */
export function seedReferrals(db: Database, at: At): void {
  db.insert(referrals)
    .values(
      beyond.referrals.map(({ id, from_item, to_group, question, sent, to_item, answered, answer_item }) => ({
        id,
        fromItemId: from_item,
        toGroupId: to_group,
        question,
        sentAt: at(sent.day, sent.clock),
        sentBy: sent.by,
        toItemId: to_item,
        answeredAt: answered && at(answered.day, answered.clock),
        answerItemId: answer_item,
      })),
    )
    .run();
}

/** That each was sent, and answered. */
export function referralLines(at: At): Line[] {
  return beyond.referrals.flatMap(({ from_item, to_group, question, sent, answered }): Line[] => {
    const about = {
      subject: "agendaItem",
      subjectId: from_item,
      label: titles.get(from_item) ?? "",
    } as const;
    const group = facts.groups.find(({ id }) => id === to_group)?.name ?? "";
    return [
      {
        ...about,
        at: at(sent.day, sent.clock),
        by: sent.by,
        deed: "sentOn",
        after: { group, question },
      },
      ...(answered
        ? [
            {
              ...about,
              at: at(answered.day, answered.clock),
              by: null,
              deed: "answeredReferral",
              after: { group },
            },
          ]
        : []),
    ];
  });
}

const titles = new Map([
  ...facts.meetings.flatMap(({ id, agenda }) =>
    agenda.map(({ no, title }): [string, string] => [itemId(id, no), title]),
  ),
  ...politicalMeetings().flatMap(({ id, titles }) =>
    titles.map((title, place): [string, string] => [itemId(id, place + 1), title]),
  ),
]);
