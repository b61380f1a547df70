import { z } from "zod";
import { prose, shownVersion, tick } from "~/http/fields";

/** The longest text of a unit's part of the round, in characters. */
const longestTold = 2_000;

const text = () => prose(longestTold, "roundTooLong").transform((words) => words || null);

/** What a person may type about their unit's part of the round. */
export const roundForm = z.object({
  news: text(),
  lesson: text(),
  help: text(),
  nothing: tick(),
  version: shownVersion(),
});
