import type { Sender } from "~/domain/outbox/facts";
import type { Composer, Composition } from "./letters.server";
import { addressOf } from "./settings";

/** To a contact: somebody asks the network what the archive did not know. */
export const inquiryAsked: Composer<"inquiryAsked"> = (facts, _to, voice, settings) => {
  const { inquiryAsked: words } = voice.mail;
  return {
    subject: words.subject(facts.question),
    blocks: [
      {
        paragraph: facts.passedByName
          ? words.passed(facts.passedByName, facts.asker.name)
          : words.intro(facts.asker.name),
      },
      { quote: facts.question },
      ...(facts.more ? [{ quote: facts.more }] : []),
      { paragraph: words.explain },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...answeredBy(words.reason(facts.unitName), facts.asker, words.reply),
  };
};

/** To the asker: a contact has answered. */
export const inquiryAnswered: Composer<"inquiryAnswered"> = (facts, _to, voice, settings) => {
  const { inquiryAnswered: words } = voice.mail;
  return {
    subject: words.subject(facts.question),
    blocks: [
      { paragraph: words.intro(facts.answerer.name, facts.question) },
      { quote: facts.answer },
      { paragraph: words.explain },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...answeredBy(words.reason, facts.answerer, voice.mail.inquiryAsked.reply),
  };
};

/** To the asker: the answer has become a lesson that they can read. */
export const inquiryPublished: Composer<"inquiryPublished"> = (facts, _to, voice, settings) => {
  const { inquiryPublished: words } = voice.mail;
  return {
    subject: words.subject(facts.lessonTitle),
    blocks: [
      { paragraph: words.intro(facts.answerer.name, facts.question) },
      { quote: facts.lessonTitle },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...answeredBy(voice.mail.inquiryAnswered.reason, facts.answerer, voice.mail.inquiryAsked.reply),
  };
};

const answeredBy = (
  reason: string,
  sender: Sender,
  reply: (name: string) => string,
): Pick<Composition, "reason" | "replyTo"> => ({ reason: [reason, reply(sender.name)], replyTo: sender });
