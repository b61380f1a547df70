import type { PublicationKind } from "#db/words";
import type { Sender } from "./facts";

/** What letters to those outside tell of what is published. */
export type SubscriptionLetterFacts = {
  /** To an address that somebody has typed: the link that confirms, or for who has confirmed the link to what they chose. */
  subscriptionConfirm: { confirmed: boolean; sender: Sender | null; path: string };
  /** To a subscriber: what has been published since the last letter. */
  subscriptionNews: {
    entries: PublishedFacts[];
    /** There is more than these. */
    more: boolean;
    /** Whom an answer by mail reaches; null when there is no coordinator. */
    sender: Sender | null;
    /** Where the choices are changed, and where they are ended; the receiver's own. */
    path: string;
    endPath: string;
  };
  newsletter: NewsletterFacts;
  /** To a company or to somebody among the receivers: a published record, sent by the coordinator. */
  publicationSent: { entry: PublishedFacts; receiverName: string; sender: Sender | null };
};

export const subscriptionLetterKinds = [
  "subscriptionConfirm",
  "subscriptionNews",
  "newsletter",
  "publicationSent",
] as const satisfies readonly (keyof SubscriptionLetterFacts)[];

/** The newsletter: to members, and to subscribers with the ways to choose anew and to end. Opening and closing are Markdown. */
type NewsletterFacts = {
  number: number;
  title: string;
  opening: string;
  closing: string;
  entries: PublishedFacts[];
  sender: Sender | null;
  /** A subscriber's own; null in letters to members. */
  path: string | null;
  endPath: string | null;
};

/** A published record in a letter. */
export type PublishedFacts = {
  kind: PublicationKind;
  title: string;
  titleEn: string | null;
  summary: string;
  /** It was published before, and has been published anew. */
  again: boolean;
  path: string;
};
