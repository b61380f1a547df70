import { z } from "zod";
import { initiativeStatuses } from "#db/words";
import {
  choice,
  chosenId,
  ids,
  line,
  moneyAsTyped,
  optionalDay,
  optionalId,
  optionalLine,
  optionalMoney,
  prose,
  shownVersion,
} from "~/http/fields";
import { type InitiativeContent, mostInitiativeThemes } from "./initiative";

/** What a person may type about an initiative. */
export const initiativeForm = z.object({
  title: line("titleMissing", 200, "titleTooLong"),
  need: prose(5_000).refine((text) => text !== "", "needMissing"),
  unitId: chosenId("unitMissing"),
  ownerId: chosenId("ownerMissing"),
  status: choice(initiativeStatuses, "wrongValue"),
  startsOn: optionalDay(),
  cost: optionalMoney(),
  caseNumber: optionalLine(100),
  projectId: optionalId(),
  themeIds: ids().refine((list) => list.length <= mostInitiativeThemes, "themesTooMany"),
  version: shownVersion(),
});

/** An initiative's content as the form's fields show it. */
export const initiativeFields = (content: InitiativeContent) => ({
  ...content,
  cost: moneyAsTyped(content.cost),
});

export type InitiativeFieldValues = ReturnType<typeof initiativeFields>;
