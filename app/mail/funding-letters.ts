import type { Sender } from "~/domain/outbox/facts";
import type { FundingAnswer, FundingQuestion } from "~/domain/outbox/funding-facts";
import { dayInWords, kronor } from "~/i18n/format";
import type { Block } from "./draft";
import type { Composer, Composition } from "./letters.server";
import { pastDay, type Voice } from "./meeting-words.server";
import { addressOf, type MailSettings } from "./settings";

/** To a unit's head: test external funding for an initiative. */
export const fundingTestAsked: Composer<"fundingTestAsked"> = (facts, _to, voice, settings) => {
  const { fundingTestAsked: words } = voice.mail;
  return {
    subject: words.subject(facts.title),
    blocks: [
      { paragraph: words.intro(facts.asker?.name ?? null, facts.unitName) },
      ...question(facts, voice, settings),
    ],
    ...from(words.reason(facts.unitName), facts.asker, voice),
  };
};

/** To a head who has not answered in a fortnight. */
export const fundingTestReminder: Composer<"fundingTestReminder"> = (facts, _to, voice, settings) => {
  const { fundingTestReminder: words, fundingTestAsked: asked } = voice.mail;
  return {
    subject: words.subject(facts.title),
    blocks: [
      { paragraph: words.intro(pastDay(facts.askedOn, voice), facts.unitName) },
      ...question(facts, voice, settings),
    ],
    ...from(asked.reason(facts.unitName), facts.asker, voice),
  };
};

/** To whoever drives an initiative: its head has signed. */
export const fundingVerdict: Composer<"fundingVerdict"> = (facts, _to, voice, settings) => {
  const { fundingVerdict: words } = voice.mail;
  return {
    subject: words.subject(voice.words.terms.fundingVerdict[facts.verdict], facts.title),
    blocks: [
      { paragraph: words.intro(facts.signedName, facts.title) },
      ...answer(facts, voice),
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...from(words.reason, facts.signer, voice),
  };
};

/** To the head and whoever drives an initiative: the day has come to look at its answer again. */
export const fundingNextLook: Composer<"fundingNextLook"> = (facts, _to, voice, settings) => {
  const { fundingNextLook: words } = voice.mail;
  return {
    subject: words.subject(facts.title),
    blocks: [
      { paragraph: words.intro(facts.title, facts.unitName) },
      { paragraph: words.said(facts.signedName, pastDay(facts.signedOn, voice)) },
      ...answer({ ...facts, nextLookOn: null }, voice),
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...from(reasonFor(facts, voice), facts.sender, voice),
  };
};

/** To the head and whoever drives an initiative: a call has come that may change the answer. */
export const fundingCallMatch: Composer<"fundingCallMatch"> = (facts, _to, voice, settings) => {
  const { fundingCallMatch: words } = voice.mail;
  const { call, title, unitName } = facts;
  const programme = voice.language === "sv" ? call.programmeSv : call.programmeEn;
  return {
    subject: words.subject(title),
    blocks: [
      { paragraph: words.intro(call.title, programme, pastDay(call.closesOn, voice)) },
      { paragraph: words.said(facts.signedName, pastDay(facts.signedOn, voice), title, unitName) },
      ...answer({ ...facts, nextLookOn: null }, voice),
      { paragraph: words.explain },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...from(reasonFor(facts, voice), facts.sender, voice),
  };
};

/** What is asked about, the head's own link, and how it is used. */
function question(facts: FundingQuestion, voice: Voice, settings: MailSettings): Block[] {
  const { terms, explain, button, link } = voice.mail.fundingTestAsked;
  const known: [string, string | null][] = [
    [terms.title, facts.title],
    [terms.owner, facts.ownerName],
    [terms.starts, facts.startsOn && dayInWords(facts.startsOn, voice)],
    [terms.cost, facts.cost === null ? null : kronor(facts.cost, voice)],
  ];
  return [
    { terms: known.flatMap(([term, text]): [string, string][] => (text ? [[term, text]] : [])) },
    { quote: facts.need },
    { paragraph: explain },
    { button, address: addressOf(facts.path, settings.publicUrl) },
    { paragraph: link },
  ];
}

/** "Nej, därför att" and the head's own words. */
function answer({ verdict, reason, nextLookOn }: FundingAnswer, voice: Voice): Block[] {
  const { because, nextLook } = voice.mail.fundingAnswer;
  return [
    { quote: `${because[verdict]} ${reason}` },
    ...(nextLookOn ? [{ paragraph: nextLook(pastDay(nextLookOn, voice)) }] : []),
  ];
}

const reasonFor = ({ isHead, unitName }: { isHead: boolean; unitName: string }, { mail }: Voice) =>
  isHead ? mail.fundingTestAsked.reason(unitName) : mail.fundingVerdict.reason;

const from = (
  reason: string,
  sender: Sender | null,
  { mail }: Voice,
): Pick<Composition, "reason" | "replyTo"> =>
  sender
    ? { reason: [reason, mail.fundingAnswer.reply(sender.name)], replyTo: sender }
    : { reason: [reason] };
