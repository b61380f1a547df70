import type { Sender } from "./facts";

/** What letters about information to the coordinator tell. */
export type InformationLetters = {
  /** To those who sit in the network: news that somebody found worth knowing. */
  newsShared: {
    title: string;
    /** Why it is worth knowing, in the sharer's words. */
    comment: string;
    /** Where the news stands; "" when the sharer gave no address. */
    web: string;
    sharer: Sender;
    unitName: string | null;
    path: string;
  };
  /** To whoever a letter to the group's address seems to be from: it has been taken in, in their name. */
  informationReceived: {
    title: string;
    /** When the letter came, UTC ms. */
    receivedAt: number;
    caseNumber: string | null;
    unitName: string | null;
    partnerName: string | null;
    /** It was about a case that was known already, and is one more note there. */
    joined: boolean;
    /** When it is sent to the network as news; null when it is not. */
    sharedAt: number | null;
    /** What was attached and did not come along. */
    attachments: string[];
    /** Whom to ask; null when there is no coordinator. */
    coordinator: Sender | null;
    path: string;
  };
};

export const informationKindsOfLetter = [
  "newsShared",
  "informationReceived",
] as const satisfies readonly (keyof InformationLetters)[];
