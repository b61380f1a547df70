import type { Composer } from "./letters.server";
import { addressOf } from "./settings";
import { answeredBy, canWait } from "./work-letters";

export const lessonComment: Composer<"lessonComment"> = (facts, _to, voice, settings) => {
  const { lessonComment: words } = voice.mail;
  return {
    subject: words.subject(facts.lessonTitle),
    blocks: [
      { paragraph: words.intro(facts.commenterName, facts.lessonTitle) },
      { quote: facts.comment },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...canWait(answeredBy(words.reason, facts.commenter, words.reply), voice, settings),
  };
};

export const lessonUsed: Composer<"lessonUsed"> = (facts, _to, voice, settings) => {
  const { lessonUsed: words } = voice.mail;
  return {
    subject: words.subject(facts.lessonTitle),
    blocks: [
      { paragraph: words.intro(facts.user.name, facts.unitName, facts.lessonTitle) },
      ...(facts.purpose ? [{ quote: facts.purpose }] : []),
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...canWait(answeredBy(words.reason, facts.user, words.reply), voice, settings),
  };
};

export const lessonForReview: Composer<"lessonForReview"> = (facts, _to, voice, settings) => {
  const { lessonForReview: words } = voice.mail;
  return {
    subject: words.subject(facts.lessonTitle),
    blocks: [
      { paragraph: words.intro(facts.author.name, facts.unitName, facts.lessonTitle) },
      { paragraph: words.explain },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...canWait(answeredBy(words.reason, facts.author, words.reply), voice, settings),
  };
};

export const lessonReviewed: Composer<"lessonReviewed"> = (facts, _to, voice, settings) => {
  const { lessonReviewed: words } = voice.mail;
  const said = facts.word === null ? words.published : words.sentBack;
  return {
    subject: said.subject(facts.lessonTitle),
    blocks: [
      { paragraph: said.intro(facts.reviewer.name, facts.lessonTitle) },
      ...(facts.word === null ? [] : [{ quote: facts.word }, { paragraph: words.explain }]),
      { button: said.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...canWait(answeredBy(words.reason, facts.reviewer, words.reply), voice, settings),
  };
};
