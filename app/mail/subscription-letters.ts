import type { Sender } from "~/domain/outbox/facts";
import type { PublishedFacts } from "~/domain/outbox/subscription-facts";
import { blocksOf } from "~/transfer/markdown-blocks.server";
import type { Composer } from "./letters.server";
import type { Voice } from "./meeting-words.server";
import { addressOf, type MailSettings } from "./settings";

/** The link that confirms a subscription; for who has confirmed, the link to what they chose. */
export const subscriptionConfirm: Composer<"subscriptionConfirm"> = (facts, _to, voice, settings) => {
  const words = voice.mail.subscriptionConfirm;
  const own = facts.confirmed ? words.known : words.asked;
  return {
    subject: own.subject(settings.municipality),
    blocks: [
      { paragraph: own.intro(settings.municipality) },
      { button: own.button, address: addressOf(facts.path, settings.publicUrl) },
      { paragraph: own.after },
    ],
    ...from(words.reason, facts.sender, voice),
  };
};

/** What has been published since the last letter; ends with the ways to choose anew and to end, which need no sign-in. */
export const subscriptionNews: Composer<"subscriptionNews"> = (facts, _to, voice, settings) => {
  const words = voice.mail.subscriptionNews;
  const end = addressOf(facts.endPath, settings.publicUrl);
  const [first] = facts.entries;
  return {
    subject: words.subject(first ? titleIn(first, voice) : "", facts.entries.length),
    blocks: [
      { paragraph: words.intro(settings.municipality) },
      { heading: words.heading, list: facts.entries.map((entry) => publishedLine(entry, voice, settings)) },
      ...(facts.more ? [{ paragraph: words.more }] : []),
      { button: words.button, address: addressOf("/oppet", settings.publicUrl) },
    ],
    ...from(words.reason, facts.sender, voice, [
      words.change(addressOf(facts.path, settings.publicUrl)),
      words.end(end),
    ]),
    unsubscribe: end,
    oneClick: true,
  };
};

/** The newsletter, as the coordinator has composed it. A subscriber's ends with the ways to choose anew and to end. */
export const newsletter: Composer<"newsletter"> = (facts, _to, voice, settings) => {
  const words = voice.mail.newsletter;
  const end = facts.endPath === null ? null : addressOf(facts.endPath, settings.publicUrl);
  const written = (markdown: string) =>
    markdown.trim() === "" ? [] : [{ prose: blocksOf(markdown, settings.publicUrl) }];
  return {
    subject: facts.title,
    blocks: [
      { paragraph: words.number(facts.number, settings.municipality) },
      ...written(facts.opening),
      ...(facts.entries.length > 0
        ? [
            {
              heading: words.heading,
              list: facts.entries.map((entry) => publishedLine(entry, voice, settings)),
            },
          ]
        : []),
      ...written(facts.closing),
      { button: words.button, address: addressOf("/oppet", settings.publicUrl) },
    ],
    ...from(end === null ? words.toMembers : words.reason, facts.sender, voice, [
      ...(facts.path === null
        ? []
        : [voice.mail.subscriptionNews.change(addressOf(facts.path, settings.publicUrl))]),
      end === null
        ? words.decline(addressOf("/min-sida", settings.publicUrl))
        : voice.mail.subscriptionNews.end(end),
    ]),
    ...(end === null ? {} : { unsubscribe: end, oneClick: true }),
  };
};

/** A published record to whoever is to have it: what it is, in short, and where everyone reads it. */
export const publicationSent: Composer<"publicationSent"> = (facts, _to, voice, settings) => {
  const words = voice.mail.publicationSent;
  const { entry, receiverName, sender } = facts;
  const title = titleIn(entry, voice);
  const kind = voice.words.publishing.kinds[entry.kind];
  return {
    subject: words.subject(title, entry.again),
    blocks: [
      { paragraph: words.intro(settings.municipality, entry.again) },
      { paragraph: title.startsWith(kind) ? title : `${kind}: ${title}` },
      ...(entry.summary ? [{ paragraph: entry.summary }] : []),
      { button: words.button, address: addressOf(entry.path, settings.publicUrl) },
    ],
    ...from(words.reason(receiverName), sender, voice),
  };
};

/** Why the letter came, whom an answer reaches, and what more there is to say of that. */
const from = (why: string, sender: Sender | null, { mail }: Voice, more: string[] = []) =>
  sender
    ? { reason: [why, mail.fundingAnswer.reply(sender.name), ...more], replyTo: sender }
    : { reason: [why, ...more] };

/** A published record in a letter: what it is, in short, and where it is read. */
const publishedLine = (entry: PublishedFacts, voice: Voice, settings: MailSettings) =>
  [
    voice.mail.subscriptionNews.entry(
      voice.words.publishing.kinds[entry.kind],
      titleIn(entry, voice),
      entry.again,
    ),
    ...(entry.summary ? [entry.summary] : []),
    addressOf(entry.path, settings.publicUrl),
  ].join("\n");

const titleIn = ({ title, titleEn }: PublishedFacts, voice: Voice) =>
  voice.language === "en" && titleEn ? titleEn : title;
