import type { Closing, ToldCall } from "~/domain/outbox/call-facts";
import { dayInWords, listInWords, nameIn } from "~/i18n/format";
import type { Block } from "./draft";
import type { Composer } from "./letters.server";
import type { Voice } from "./meeting-words.server";
import { addressOf } from "./settings";
import { answeredBy, canWait } from "./work-letters";

/** To whoever speaks for units that want to hear of such calls. */
export const callForYou: Composer<"callForYou"> = (facts, _to, voice, settings) => {
  const { callForYou: words } = voice.mail;
  const units = listInWords(facts.unitNames, voice);
  const [first] = facts.calls;
  const only = facts.calls.length === 1 ? first : undefined;
  return {
    subject: only ? words.subject(only.title) : words.subjectOfMany(facts.calls.length),
    blocks: [
      { paragraph: only ? words.intro(units) : words.introOfMany(facts.calls.length, units) },
      ...(only ? oneCall(only, voice) : [manyCalls(facts.calls, voice)]),
      { paragraph: words.check },
      {
        button: only ? words.button : words.buttonOfMany,
        address: addressOf(facts.path, settings.publicUrl),
      },
      { paragraph: words.themes(addressOf(facts.themesPath, settings.publicUrl)) },
    ],
    ...canWait(answeredBy(words.reason(units), facts.sender ?? undefined, words.reply), voice, settings),
  };
};

/** To those who know a call's old day. */
export const callMoved: Composer<"callMoved"> = (facts, _to, voice, settings) => {
  const { callMoved: words, callForYou: first } = voice.mail;
  return {
    subject: words.subject(facts.title),
    blocks: [
      { paragraph: words.intro(facts.title) },
      {
        terms: [
          [words.now, closingInWords(facts.after, voice)],
          [words.before, closingInWords(facts.before, voice)],
        ],
      },
      { button: first.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...answeredBy(
      facts.watches ? words.reasonWatching : words.reasonTold,
      facts.sender ?? undefined,
      first.reply,
    ),
  };
};

function oneCall(call: ToldCall, voice: Voice): Block[] {
  const { facts } = voice.mail.callForYou;
  const terms: [string, string][] = [
    [facts.call, call.title],
    [facts.programme, nameIn({ nameSv: call.programmeSv, nameEn: call.programmeEn }, voice)],
    ...(call.opensOn ? [[facts.opens, dayInWords(call.opensOn, voice)] as [string, string]] : []),
    [facts.closes, closingInWords(call, voice)],
    [facts.themes, themesInWords(call, voice)],
  ];
  return [{ terms }];
}

function manyCalls(calls: ToldCall[], voice: Voice): Block {
  const { entry, heading } = voice.mail.callForYou;
  return {
    heading,
    list: calls.map((call) =>
      entry(
        call.title,
        nameIn({ nameSv: call.programmeSv, nameEn: call.programmeEn }, voice),
        closingInWords(call, voice),
        themesInWords(call, voice),
      ),
    ),
  };
}

const themesInWords = ({ themes }: ToldCall, voice: Voice) =>
  listInWords(
    themes.map((theme) => nameIn(theme, voice)),
    voice,
  );

const closingInWords = ({ closesOn, closesAtClock }: Closing, voice: Voice) =>
  [
    dayInWords(closesOn, voice, { weekday: true }),
    closesAtClock && voice.mail.callForYou.clock(closesAtClock),
  ]
    .filter(Boolean)
    .join(" ");
