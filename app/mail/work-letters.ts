import { dayOf } from "~/calendar/swedish-time";
import type { Sender, SignedOffFacts } from "~/domain/outbox/facts";
import { dayInWords } from "~/i18n/format";
import type { Block } from "./draft";
import type { Composer, Composition } from "./letters.server";
import { dayOfMeeting, meetingInWords, pastDay, type Voice, wholeDay } from "./meeting-words.server";
import { addressOf, type MailSettings } from "./settings";

export const minutesForSignOff: Composer<"minutesForSignOff"> = (facts, _to, voice, settings) => {
  const { minutesForSignOff: words, facts: terms } = voice.mail;
  const meeting = voice.mail.meeting(facts.number, facts.year);
  const contents = words.contents(
    words.items(facts.itemCount),
    words.decisions(facts.decisionCount),
    words.actions(facts.actionCount),
  );
  return {
    subject: words.subject(meeting),
    blocks: [
      { paragraph: words.intro(meeting, facts.groupName, pastDay(dayOf(facts.startsAt), voice)) },
      {
        terms: [
          ...(facts.theme ? [[terms.theme, facts.theme] satisfies [string, string]] : []),
          [terms.contents, contents],
          ...(facts.signOffBy
            ? [[terms.signOffBy, wholeDay(facts.signOffBy, voice)] satisfies [string, string]]
            : []),
        ],
      },
      { paragraph: words.explain(facts.sender.name) },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...answeredBy(words.reason, facts.sender, voice.mail.reply),
  };
};

export const minutesLate: Composer<"minutesLate"> = (facts, _to, voice, settings) => {
  const { minutesLate: words } = voice.mail;
  const meeting = voice.mail.meeting(facts.number, facts.year);
  return {
    subject: words.subject(meeting),
    blocks: [
      { paragraph: words.intro(meeting, facts.groupName, facts.days) },
      { paragraph: words.explain },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...answeredBy(words.reason, facts.sender ?? undefined, voice.mail.reply),
  };
};

export const signOffReminder: Composer<"signOffReminder"> = (facts, _to, voice, settings) => {
  const { signOffReminder: words, minutesForSignOff: asked } = voice.mail;
  const meeting = voice.mail.meeting(facts.number, facts.year);
  return {
    subject: words.subject(meeting),
    blocks: [
      { paragraph: words.intro(meeting, facts.groupName, wholeDay(facts.signOffBy, voice)) },
      { button: asked.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...answeredBy(asked.reason, facts.sender ?? undefined, voice.mail.reply),
  };
};

export const minutesChangeAsked: Composer<"minutesChangeAsked"> = (facts, _to, voice, settings) => {
  const { minutesChangeAsked: words } = voice.mail;
  const meeting = voice.mail.meeting(facts.number, facts.year);
  return {
    subject: words.subject(meeting),
    blocks: [
      { paragraph: words.intro(facts.adjuster.name, meeting, facts.groupName) },
      { quote: facts.comment },
      { paragraph: words.explain },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...answeredBy(words.reason, facts.adjuster, voice.mail.reply),
  };
};

export const minutesSignedOff: Composer<"minutesSignedOff"> = (facts, _to, voice, settings) => {
  const { minutesSignedOff: words } = voice.mail;
  const meeting = voice.mail.meeting(facts.number, facts.year);
  const why = facts.correctionWhy;
  return {
    subject: why ? words.correctedSubject(meeting) : words.subject(meeting),
    blocks: [
      signedOff(facts, voice),
      ...(why ? [{ paragraph: words.correctedWhy }, { quote: why }] : []),
      ...minutesInShort(facts, voice),
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...canWait(answeredBy(words.reason(facts.groupName), facts.writer, voice.mail.reply), voice, settings),
  };
};

/** To somebody without an account: no link is the only way, and the whole text goes with the letter. */
export const minutesForInformation: Composer<"minutesForInformation"> = (facts, _to, voice) => {
  const { minutesForInformation: words } = voice.mail;
  const meeting = voice.mail.meeting(facts.number, facts.year);
  const why = facts.correctionWhy;
  return {
    subject: why ? words.corrected(meeting, facts.groupName) : words.subject(meeting, facts.groupName),
    blocks: [
      signedOff(facts, voice),
      ...(why ? [{ paragraph: words.replaces(facts.edition) }, { quote: why }] : []),
      { paragraph: words.enclosed },
      ...minutesInShort(facts, voice),
    ],
    ...answeredBy(words.reason(facts.groupName), facts.sender, words.leave),
  };
};

function signedOff(facts: SignedOffFacts, voice: Voice): Block {
  const paragraph = voice.mail.minutesSignedOff.intro(
    voice.mail.meeting(facts.number, facts.year),
    facts.groupName,
    pastDay(dayOf(facts.startsAt), voice),
    facts.adjusterName,
    pastDay(dayOf(facts.signedOffAt), voice),
  );
  return { paragraph };
}

function minutesInShort(facts: SignedOffFacts, voice: Voice): Block[] {
  const { minutesSignedOff: words } = voice.mail;
  const actions = facts.actions.map((action) =>
    words.action(action.what, action.responsibleName, action.due && dayInWords(action.due, voice)),
  );
  return [
    ...(facts.summary?.trim() ? [{ paragraph: facts.summary }] : []),
    ...list(words.decisions, facts.decisions),
    ...list(words.information, facts.information ?? []),
    ...list(words.actions, actions),
  ];
}

export const actionAssigned: Composer<"actionAssigned"> = (facts, _to, voice, settings) => {
  const { actionAssigned: words, facts: terms } = voice.mail;
  const pairs: [string, string][] = [];
  if (facts.due) pairs.push([terms.due, wholeDay(facts.due, voice)]);
  if (facts.unitName) pairs.push([terms.unit, facts.unitName]);
  if (facts.meeting) {
    const meeting = `${meetingInWords(facts.meeting, voice)}, ${dayOfMeeting(facts.meeting, voice)}`;
    pairs.push([terms.meeting, meeting]);
  }
  return {
    subject: words.subject(facts.what),
    blocks: [
      { paragraph: words.intro(facts.assignedByName) },
      { quote: facts.what },
      ...(pairs.length > 0 ? [{ terms: pairs }] : []),
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...canWait(answeredBy(words.reason, facts.assignedBy, voice.mail.reply), voice, settings),
  };
};

export const actionDue: Composer<"actionDue"> = (facts, _to, voice, settings) => {
  const { actionDue: words, facts: terms } = voice.mail;
  const meeting = facts.meeting
    ? `${meetingInWords(facts.meeting, voice)}, ${dayOfMeeting(facts.meeting, voice)}`
    : facts.groupName;
  return {
    subject: facts.overdue ? words.overdueSubject(facts.what) : words.subject(facts.what),
    blocks: [
      { paragraph: facts.overdue ? words.overdueIntro : words.intro },
      { quote: facts.what },
      {
        terms: [
          [terms.due, wholeDay(facts.due, voice)],
          ...(facts.unitName ? [[terms.unit, facts.unitName] satisfies [string, string]] : []),
          [terms.meeting, meeting],
        ],
      },
      { paragraph: words.explain },
      { button: words.button, address: addressOf(facts.path, settings.publicUrl) },
    ],
    ...canWait(answeredBy(words.reason, facts.asked ?? undefined, voice.mail.reply), voice, settings),
  };
};

/** Why the letter came, and whom an answer to it reaches. */
export const answeredBy = (
  reason: string,
  sender: Sender | undefined,
  reply: (name: string) => string,
): Pick<Composition, "reason" | "replyTo"> =>
  sender ? { reason: [reason, reply(sender.name)], replyTo: sender } : { reason: [reason] };

/** Says last where the receiver chooses how often such letters come. */
export const canWait = <Reasons extends Pick<Composition, "reason">>(
  reasons: Reasons,
  voice: Voice,
  settings: MailSettings,
): Reasons => ({
  ...reasons,
  reason: [...reasons.reason, voice.mail.rhythm(addressOf("/min-sida#uppgifter", settings.publicUrl))],
});

const list = (heading: string, texts: string[]): Block[] =>
  texts.length > 0 ? [{ heading, list: texts }] : [];
