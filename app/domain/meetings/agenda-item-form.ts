import { z } from "zod";
import { itemKinds } from "#db/words";
import { choice, line, optionalId, optionalNumber, prose } from "~/http/fields";

/** What is typed of an item of the agenda, by whoever arranges it and by whoever proposes it. */
export const agendaItemForm = z.object({
  title: line("titleMissing", 200, "titleTooLong"),
  description: prose(5000),
  kind: choice(itemKinds, "wrongValue"),
  presenter: optionalId(),
  minutes: optionalNumber(0, 600, "minutesWrong"),
  continues: optionalId(),
});
