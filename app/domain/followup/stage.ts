/** How far a follow-up has come. */
export const stages = ["draft", "discussed", "sent", "decided", "published"] as const;
export type Stage = (typeof stages)[number];

/** The days that tell how far it has come. */
type StageDays = {
  discussedOn: string | null;
  submittedOn: string | null;
  boardOn: string | null;
  publishedOn: string | null;
};

/** How far a follow-up has come, by the latest of its days. */
export function stageOf({ discussedOn, submittedOn, boardOn, publishedOn }: StageDays): Stage {
  if (publishedOn !== null) return "published";
  if (boardOn !== null) return "decided";
  if (submittedOn !== null) return "sent";
  return discussedOn === null ? "draft" : "discussed";
}

/** Once it has gone to the board the text takes no change, unless it is taken back. */
export const isLocked = ({ submittedOn }: Pick<StageDays, "submittedOn">) => submittedOn !== null;
