import type { FundingVerdict, InitiativeStatus } from "#db/words";

/** An initiative is sorted under at most this many themes. */
export const mostInitiativeThemes = 3;

/** What is written of an initiative. */
export type InitiativeContent = {
  title: string;
  need: string;
  unitId: string;
  ownerId: string;
  status: InitiativeStatus;
  startsOn: string | null;
  /** In öre. */
  cost: number | null;
  caseNumber: string | null;
  projectId: string | null;
  themeIds: string[];
};

/** Those whose funding is still worth testing: what is over is only kept. */
export const livingStatuses = ["planned", "ongoing"] as const satisfies readonly InitiativeStatus[];

/** How far the funding test of an initiative has come: the head's latest verdict, asked for, or not yet asked for. */
export type TestState = FundingVerdict | "asked" | "untested";

/** How the funding test stands, given the latest verdict and whether the head has been asked anew. */
export const testStateOf = ({
  verdict,
  isAsked,
}: {
  verdict: FundingVerdict | null;
  isAsked: boolean;
}): TestState => verdict ?? (isAsked ? "asked" : "untested");

/** By what the initiatives are narrowed: a head has signed a test, none has, or a question waits for one. */
export const testedWords = ["yes", "no", "asked"] as const;

/** The same as addresses have it. */
export const testedInAddress = { yes: "ja", no: "nej", asked: "fragad" } as const;
