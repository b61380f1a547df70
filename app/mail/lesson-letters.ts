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
