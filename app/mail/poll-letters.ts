import type { PollFacts } from "~/domain/outbox/facts";
import type { Block } from "./draft";
import type { Composer } from "./letters.server";
import { comingDay, type Voice, whenInWords } from "./meeting-words.server";
import { addressOf, type MailSettings } from "./settings";

export const pollInvitation: Composer<"pollInvitation"> = (facts, _to, voice, settings) => {
  const { pollInvitation: words } = voice.mail;
  return {
    subject: words.subject(facts.title),
    blocks: [
      { paragraph: words.intro(facts.groupName, facts.slots.length) },
      ...(facts.text?.trim() ? [{ paragraph: facts.text }] : []),
      ...times(facts, voice),
      ...button(facts, voice, settings),
      { paragraph: words.answerBy(comingDay(facts.answerBy, voice)) },
    ],
    ...fromTheAsker(facts, voice),
  };
};

export const pollReminder: Composer<"pollReminder"> = (facts, _to, voice, settings) => {
  const { pollReminder: words } = voice.mail;
  return {
    subject: words.subject(facts.title),
    blocks: [
      { paragraph: words.intro(facts.groupName, comingDay(facts.answerBy, voice)) },
      ...times(facts, voice),
      ...button(facts, voice, settings),
      { paragraph: words.own },
    ],
    ...fromTheAsker(facts, voice),
  };
};

/** When and, as far as it is known, where. */
function times(facts: PollFacts, voice: Voice): Block[] {
  const { facts: terms, pollInvitation: words } = voice.mail;
  const form = facts.form === "onSite" ? null : voice.words.terms.meetingForm[facts.form];
  const where = [facts.form === "online" ? null : facts.place, form].filter(Boolean).join(". ");
  return [
    {
      heading: words.slots,
      list: facts.slots.map((slot) => whenInWords(slot.startsAt, slot.endsAt, voice)),
    },
    ...(where ? [{ terms: [[terms.where, where] satisfies [string, string]] }] : []),
  ];
}

const button = (facts: PollFacts, voice: Voice, settings: MailSettings): Block[] => [
  { button: voice.mail.pollInvitation.button, address: addressOf(facts.path, settings.publicUrl) },
];

const fromTheAsker = ({ invitee, groupName, sender }: PollFacts, voice: Voice) => ({
  reason: [
    voice.mail.pollInvitation.reason(voice.mail.as[invitee.capacity](invitee.unitName), groupName),
    voice.mail.reply(sender.name),
  ],
  replyTo: sender,
});
