import { dayOf } from "~/calendar/swedish-time";
import type { RoundFacts } from "~/domain/outbox/facts";
import type { Block } from "./draft";
import type { Composer, Composition } from "./letters.server";
import { comingDay, dayOfMeeting, type Voice } from "./meeting-words.server";
import { addressOf, type MailSettings } from "./settings";

export const roundAsked: Composer<"roundAsked"> = (facts, _to, voice, settings) => ({
  subject: voice.mail.roundAsked.subject(unitOf(facts), dayOfMeeting(facts, voice)),
  blocks: [
    { paragraph: voice.mail.roundAsked.intro(...told(facts, voice)) },
    ...answer(facts, voice, settings),
  ],
  ...from(facts, voice),
});

export const roundReminder: Composer<"roundReminder"> = (facts, _to, voice, settings) => ({
  subject: voice.mail.roundReminder.subject(unitOf(facts), dayOfMeeting(facts, voice)),
  blocks: [
    { paragraph: voice.mail.roundReminder.intro(...told(facts, voice)) },
    ...answer(facts, voice, settings),
  ],
  ...from(facts, voice),
});

const unitOf = (facts: RoundFacts) => facts.invitee.unitName ?? "";

/** What both letters begin with: the unit, the meeting, its group and its day. */
const told = (facts: RoundFacts, voice: Voice): [string, string, string, string] => [
  unitOf(facts),
  voice.mail.meeting(facts.number, facts.year),
  facts.groupName,
  comingDay(dayOf(facts.startsAt), voice),
];

/** What is asked for, the unit's own link, and how long it can be used. */
function answer(facts: RoundFacts, { mail }: Voice, settings: MailSettings): Block[] {
  const { asks, ask, nothing, button, link } = mail.roundAsked;
  return [
    { heading: asks, list: ask },
    { paragraph: nothing },
    { button, address: addressOf(facts.path, settings.publicUrl) },
    { paragraph: link },
  ];
}

function from({ invitee, groupName, sender }: RoundFacts, { mail }: Voice) {
  const reason = mail.roundAsked.reason(mail.as[invitee.capacity](invitee.unitName), groupName);
  const composed: Pick<Composition, "reason" | "replyTo"> = sender
    ? { reason: [reason, mail.reply(sender.name)], replyTo: sender }
    : { reason: [reason] };
  return composed;
}
