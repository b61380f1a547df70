import { clockOf } from "~/calendar/swedish-time";
import type { OfferedWay } from "~/env-ways";
import { momentDay } from "~/i18n/format";
import type { Composer } from "./letters.server";
import { addressOf } from "./settings";
import type { MailWords } from "./words.sv";

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

/** To a person: a way into their account has changed. */
export const accessChanged: Composer<"accessChanged"> = (facts, _to, voice, settings) => {
  const { accessChanged: words } = voice.mail;
  return {
    subject: words.subject[facts.kind],
    blocks: [
      { paragraph: words.told[facts.kind](facts.detail ?? "") },
      { paragraph: words.when(momentDay(facts.at, voice), clockOf(facts.at)) },
      { paragraph: words.notYou(facts.ask.name) },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    reason: [words.reason, voice.mail.reply(facts.ask.name)],
    replyTo: facts.ask,
  };
};

/** How somebody gets in who has never been here: by the ways that are offered, and no other. */
function waysTold(
  { invitationToSystem: words }: MailWords,
  address: string,
  offered: OfferedWay[],
): string[] {
  const { openid, code, link, passkey } = words.signIn;
  const told = [
    ...(offered.includes("openid") ? [openid] : []),
    ...(offered.includes("code") ? [code(address)] : []),
  ];
  if (told.length === 0) told.push(link);
  return offered.includes("passkey") ? [...told, passkey] : told;
}

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
      ...waysTold(voice.mail, to.address, settings.waysIn).map((paragraph) => ({ paragraph })),
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    reason: [words.reason(facts.invitedBy.name), voice.mail.reply(facts.invitedBy.name)],
    replyTo: facts.invitedBy,
  };
};
