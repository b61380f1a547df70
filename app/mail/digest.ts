import type { GatheredLetter } from "~/domain/outbox/facts";
import { callForYou } from "./call-letters";
import type { Block } from "./draft";
import { newsShared } from "./information-letters";
import { lessonComment, lessonForReview, lessonReviewed, lessonUsed } from "./lesson-letters";
import type { Composer, Composition, Receiver } from "./letters.server";
import type { Voice } from "./meeting-words.server";
import { addressOf, type MailSettings } from "./settings";
import { actionAssigned, actionDue, minutesSignedOff } from "./work-letters";

/**
 * Several letters in one: each is a section under its own subject, and says whom to ask, since an answer to the
 * whole reaches nobody in particular.
 */
export const digest: Composer<"digest"> = (facts, to, voice, settings) => {
  const { digest: words } = voice.mail;
  const letters = facts.letters.map((letter) => compose(letter, to, voice, settings));
  return {
    subject: words.subject[facts.rhythm](letters.length, letters[0]?.subject ?? ""),
    blocks: [
      { paragraph: words.intro[facts.rhythm] },
      ...letters.flatMap(({ subject, blocks, replyTo }): Block[] => [
        { section: subject },
        ...blocks,
        ...(replyTo ? [{ paragraph: words.ask(replyTo.name, replyTo.address) }] : []),
      ]),
    ],
    reason: [words.reason(addressOf("/min-sida#uppgifter", settings.publicUrl))],
  };
};

function compose(letter: GatheredLetter, to: Receiver, voice: Voice, settings: MailSettings): Composition {
  switch (letter.kind) {
    case "actionAssigned":
      return actionAssigned(letter.facts, to, voice, settings);
    case "actionDue":
      return actionDue(letter.facts, to, voice, settings);
    case "lessonComment":
      return lessonComment(letter.facts, to, voice, settings);
    case "lessonUsed":
      return lessonUsed(letter.facts, to, voice, settings);
    case "lessonForReview":
      return lessonForReview(letter.facts, to, voice, settings);
    case "lessonReviewed":
      return lessonReviewed(letter.facts, to, voice, settings);
    case "callForYou":
      return callForYou(letter.facts, to, voice, settings);
    case "minutesSignedOff":
      return minutesSignedOff(letter.facts, to, voice, settings);
    case "newsShared":
      return newsShared(letter.facts, to, voice, settings);
  }
}
