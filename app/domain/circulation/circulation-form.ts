import { z } from "zod";
import { circulationWays, languages, receiverKinds } from "#db/words";
import {
  choice,
  chosenId,
  day,
  ids,
  line,
  optionalLine,
  optionalMailAddress,
  optionalWebsite,
  shownVersion,
} from "~/http/fields";

export const receivedForm = z.object({
  receiver: chosenId("receiverMissing"),
  way: choice(circulationWays, "wayMissing"),
  day: day(),
  note: optionalLine(300),
});

/** Who are sent the edition (`version`) that was shown. */
export const sendForm = z.object({
  to: ids().refine((list) => list.length > 0, "receiversMissing"),
  version: shownVersion(),
});

export const receiverForm = z.object({
  version: shownVersion(),
  kind: choice(receiverKinds, "receiverKindMissing"),
  name: line("receiverNameMissing"),
  contactName: optionalLine(),
  email: optionalMailAddress(),
  address: optionalWebsite(),
  language: choice(languages, "wrongValue"),
});
