import { z } from "zod";
import { prose, shownVersion } from "~/http/fields";

/** What a person may type who reports an action done. */
export const finishForm = z.object({
  note: prose(2000).transform((text) => (text === "" ? null : text)),
  version: shownVersion(),
});
