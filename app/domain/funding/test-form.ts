import { z } from "zod";
import { fundingVerdicts } from "#db/words";
import { choice, ids, optionalDay, prose, shownVersion } from "~/http/fields";

/** What a head answers when testing external funding. */
export const testForm = z.object({
  programmeCodes: ids(),
  verdict: choice(fundingVerdicts, "verdictMissing"),
  reason: prose(2_000).refine((text) => text !== "", "fundingReasonMissing"),
  nextLookOn: optionalDay(),
  /** The initiative as it was read. */
  version: shownVersion(),
});
