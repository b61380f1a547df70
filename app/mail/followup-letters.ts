import type { InputFacts } from "~/domain/outbox/followup-facts";
import type { Block } from "./draft";
import type { Composer, Composition } from "./letters.server";
import { comingDay, pastDay, type Voice } from "./meeting-words.server";
import { addressOf, type MailSettings } from "./settings";

/** To who answers for a unit: what it has to tell for a year's follow-up. */
export const inputAsked: Composer<"inputAsked"> = (facts, _to, voice, settings) => {
  const { inputAsked: words } = voice.mail;
  return {
    subject: words.subject(facts.unitName, facts.year),
    blocks: [
      { paragraph: words.intro(facts.unitName, facts.year) },
      { heading: words.asks, list: words.ask(facts.year + 1) },
      { paragraph: words.known },
      ...answer(facts, voice, settings),
    ],
    ...from(facts, voice),
  };
};

/** The unit has not answered yet. */
export const inputReminder: Composer<"inputReminder"> = (facts, _to, voice, settings) => {
  const { inputAsked: asked, inputReminder: words } = voice.mail;
  return {
    subject: words.subject(facts.unitName, facts.year),
    blocks: [
      { paragraph: words.intro(facts.unitName, facts.year) },
      { heading: asked.asks, list: asked.ask(facts.year + 1) },
      ...answer(facts, voice, settings),
    ],
    ...from(facts, voice),
  };
};

/** How long there is, the unit's own link, and how it is used. */
function answer(facts: InputFacts, voice: Voice, settings: MailSettings): Block[] {
  const { inputAsked: words, inputReminder } = voice.mail;
  return [
    {
      paragraph: facts.overdue
        ? inputReminder.overdue(pastDay(facts.dueOn, voice))
        : words.answerBy(comingDay(facts.dueOn, voice)),
    },
    { paragraph: words.nothing },
    { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    { paragraph: words.link },
  ];
}

function from({ capacity, unitName, sender }: InputFacts, { mail }: Voice) {
  const reason = mail.inputAsked.reason(mail.seat[capacity], unitName);
  const composed: Pick<Composition, "reason" | "replyTo"> = sender
    ? { reason: [reason, mail.fundingAnswer.reply(sender.name)], replyTo: sender }
    : { reason: [reason] };
  return composed;
}
