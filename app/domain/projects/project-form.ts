import { z } from "zod";
import { projectKinds, projectRoles, projectStatuses, visibilities } from "#db/words";
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
  tick,
} from "~/http/fields";
import { currencies, mostThemes, type ProjectContent } from "./project";

const longText = () => prose(10_000).transform((text) => (text === "" ? null : text));

/** What a person may type about a project or exchange. */
export const projectForm = z.object({
  title: line("titleMissing", 200, "titleTooLong"),
  titleEn: optionalLine(200, "titleTooLong"),
  kind: choice(projectKinds, "projectKindMissing"),
  unitId: chosenId("unitMissing"),
  otherUnitIds: ids(),
  contactId: optionalId(),
  runById: optionalId(),
  partnerIds: ids(),
  countries: ids(),
  forMinors: tick(),
  status: choice(projectStatuses, "projectStatusMissing"),
  appliedOn: optionalDay(),
  decidedOn: optionalDay(),
  startsOn: optionalDay(),
  endsOn: optionalDay(),
  finalReportOn: optionalDay(),
  programmeCode: optionalId(),
  callReference: optionalLine(200),
  caseNumber: optionalLine(100),
  role: choice(projectRoles, "projectRoleMissing"),
  leadName: optionalLine(200),
  themeIds: ids().refine((list) => list.length <= mostThemes, "themesTooMany"),
  goalIds: ids(),
  summary: prose(10_000),
  expectedResults: longText(),
  results: longText(),
  ownBenefit: longText(),
  totalBudget: optionalMoney(),
  ownBudget: optionalMoney(),
  appliedGrant: optionalMoney(),
  grant: optionalMoney(),
  coFinancing: optionalMoney(),
  coFinancingForm: optionalLine(200),
  currency: choice(currencies, "wrongValue"),
  visibility: choice(visibilities, "wrongValue"),
  keepUntil: optionalDay(),
  keepReason: optionalLine(300),
});

/** The same for a project that exists. */
export const projectChangeForm = projectForm.extend({ version: shownVersion() });

/** A project's content as the form's fields show it. */
export function projectFields(content: ProjectContent) {
  return {
    ...content,
    forMinors: content.forMinors ? "1" : "",
    totalBudget: moneyAsTyped(content.totalBudget),
    ownBudget: moneyAsTyped(content.ownBudget),
    appliedGrant: moneyAsTyped(content.appliedGrant),
    grant: moneyAsTyped(content.grant),
    coFinancing: moneyAsTyped(content.coFinancing),
  };
}

export type ProjectFieldValues = ReturnType<typeof projectFields>;
