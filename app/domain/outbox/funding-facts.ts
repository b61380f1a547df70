import type { FundingVerdict } from "#db/words";
import type { Sender } from "./facts";

/** What letters about the funding of initiatives tell. */
export type FundingLetterFacts = {
  /** To a unit's head: test external funding for an initiative. The path is the head's own link. */
  fundingTestAsked: FundingQuestion;
  /** To a head who has not answered in a fortnight. */
  fundingTestReminder: FundingQuestion & { askedOn: string };
  /** To whoever drives an initiative: its head has signed. */
  fundingVerdict: FundingAnswer & { signer: Sender };
  /** To the head and whoever drives an initiative: the day has come to look at its answer again. */
  fundingNextLook: FundingAnswer & { sender: Sender | null; isHead: boolean };
  /** To the head and whoever drives an initiative: a call has come that may change the answer. */
  fundingCallMatch: FundingAnswer & {
    sender: Sender | null;
    isHead: boolean;
    call: { title: string; closesOn: string; programmeSv: string; programmeEn: string };
  };
};

export const fundingLetterKinds = [
  "fundingTestAsked",
  "fundingTestReminder",
  "fundingVerdict",
  "fundingNextLook",
  "fundingCallMatch",
] as const satisfies readonly (keyof FundingLetterFacts)[];

export type FundingQuestion = {
  title: string;
  need: string;
  unitName: string;
  ownerName: string;
  startsOn: string | null;
  /** In öre. */
  cost: number | null;
  /** Null when nobody who asks can be reached any more. */
  asker: Sender | null;
  path: string;
};

export type FundingAnswer = {
  title: string;
  unitName: string;
  verdict: FundingVerdict;
  reason: string;
  /** The signer's name and title as they were. */
  signedName: string;
  signedOn: string;
  nextLookOn: string | null;
  path: string;
};
