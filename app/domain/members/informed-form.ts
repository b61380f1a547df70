import { z } from "zod";
import { languages } from "#db/words";
import { choice, line, mailAddress, optionalLine } from "~/http/fields";

/** What a person may type about somebody who gets a group's minutes for information. */
export const informedForm = z.object({
  name: line("nameMissing", 120),
  organisation: optionalLine(120),
  email: mailAddress("addressMissing"),
  language: choice(languages, "wrongValue"),
});
