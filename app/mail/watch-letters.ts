import type { Composer } from "./letters.server";
import { addressOf } from "./settings";

/** What is new to a search that the receiver watches; ends with the way out of it, which needs no sign-in. */
export const watchNews: Composer<"watchNews"> = (facts, _to, voice, settings) => {
  const { watchNews: words } = voice.mail;
  const stop = addressOf(facts.stopPath, settings.publicUrl);
  const kinds = voice.words.terms.archiveKind;
  return {
    subject: words.subject(facts.name, facts.entries.length),
    blocks: [
      { paragraph: words.intro(facts.name)[facts.rhythm] },
      {
        heading: words.heading,
        list: facts.entries.map(({ kind, title, day }) => words.entry(kinds[kind], title, day)),
      },
      ...(facts.more ? [{ paragraph: words.more }] : []),
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    reason: [
      words.reason(facts.name),
      ...(facts.sender ? [voice.mail.reply(facts.sender.name)] : []),
      words.stop(stop),
    ],
    ...(facts.sender ? { replyTo: facts.sender } : {}),
    unsubscribe: `${stop}/avslut`,
    oneClick: true,
  };
};
