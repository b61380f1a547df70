import type { Composer } from "./letters.server";
import { addressOf } from "./settings";

export const signInCode: Composer<"signInCode"> = (facts, _to, voice) => {
  const { signInCode: words } = voice.mail;
  return {
    subject: words.subject,
    blocks: [
      { paragraph: words.intro },
      { code: facts.code },
      { paragraph: words.valid(facts.minutesValid) },
      { paragraph: words.warning },
    ],
    reason: [words.reason],
  };
};

export const invitationToSystem: Composer<"invitationToSystem"> = (facts, to, voice, settings) => {
  const { invitationToSystem: words, seat } = voice.mail;
  const places = [
    ...facts.seats.map(({ place, unitName }) => words.seat(seat[place], unitName)),
    ...facts.groupNames.map(words.group),
  ];
  return {
    subject: words.subject(settings.municipality),
    blocks: [
      { paragraph: words.intro(facts.invitedBy.name) },
      ...(places.length > 0 ? [{ heading: words.seats, list: places }] : []),
      { paragraph: words.signIn(to.address) },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    reason: [words.reason(facts.invitedBy.name), voice.mail.reply(facts.invitedBy.name)],
    replyTo: facts.invitedBy,
  };
};
