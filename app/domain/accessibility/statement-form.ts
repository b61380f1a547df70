import { z } from "zod";
import { statementLevels } from "#db/words";
import { choice, day, line, lines, optionalLine, optionalMailAddress, shownVersion } from "~/http/fields";

/** What may be typed of an accessibility statement. */
export const statementForm = z.object({
  level: choice(statementLevels, "statementLevelMissing"),
  assessedOn: day(),
  method: line("statementMethodMissing", 500),
  deficiencies: lines(50, 600),
  burdens: lines(50, 600),
  outside: lines(50, 600),
  email: optionalMailAddress(),
  phone: optionalLine(40),
  version: shownVersion(),
});
