import type { Block } from "./draft";
import type { Composer } from "./letters.server";
import { addressOf } from "./settings";
import { answeredBy, canWait } from "./work-letters";

export const newsShared: Composer<"newsShared"> = (facts, _to, voice, settings) => {
  const { newsShared: words } = voice.mail;
  return {
    subject: words.subject(facts.title),
    blocks: [
      { paragraph: words.intro(facts.sharer.name, facts.unitName, facts.title) },
      { quote: facts.comment },
      ...(facts.web ? [{ paragraph: words.link(facts.web) }] : []),
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...canWait(answeredBy(words.reason, facts.sharer, words.reply), voice, settings),
  };
};

export const informationReceived: Composer<"informationReceived"> = (facts, _to, voice, settings) => {
  const { informationReceived: words } = voice.mail;
  const told: Block[] = [
    { paragraph: words.intro(facts.title) },
    ...(facts.joined ? [{ paragraph: words.joined(facts.caseNumber ?? "") }] : []),
    ...(facts.sharedAt === null ? [] : [{ paragraph: words.shared }]),
    ...(facts.attachments.length > 0 ? [{ paragraph: words.attachments(facts.attachments) }] : []),
    { paragraph: words.check },
    { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    { paragraph: words.notYou },
  ];
  return {
    subject: words.subject(facts.title),
    blocks: told,
    ...answeredBy(words.reason, facts.coordinator ?? undefined, voice.mail.reply),
  };
};
