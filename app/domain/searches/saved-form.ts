import { z } from "zod";
import { watchRhythms } from "#db/words";
import { choice, line, shownVersion } from "~/http/fields";

/** What a person may type about a search that they save. */
export const savedForm = z.object({
  name: line("searchNameMissing", 80, "searchNameTooLong"),
  rhythm: choice(watchRhythms, "wrongValue"),
});

/** The same for one that is saved already. */
export const savedChangeForm = savedForm.extend({ version: shownVersion() });
