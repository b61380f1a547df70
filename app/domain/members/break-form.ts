import { z } from "zod";
import { day, line } from "~/http/fields";

/** What a person may type about a break of a group. */
export const breakForm = z.object({
  name: line("nameMissing", 120),
  fromDay: day(),
  untilDay: day(),
});
