import { z } from "zod";
import { programmeFits, programmeKinds } from "#db/words";
import {
  choice,
  commaList,
  line,
  optionalChoice,
  optionalDay,
  optionalLine,
  optionalNumber,
  optionalWebsite,
  prose,
  shownVersion,
} from "~/http/fields";
import type { ProgrammeContent } from "./programme";

const orNull = (text: string) => (text === "" ? null : text);

const content = z.object({
  nameSv: line("nameMissing"),
  nameEn: line("englishNameMissing"),
  kind: choice(programmeKinds, "programmeKindMissing"),
  firstYear: optionalNumber(1950, 2200, "yearWrong"),
  lastYear: optionalNumber(1950, 2200, "yearWrong"),
  managedBy: optionalLine(),
  swedishContact: optionalLine(),
  contactUrl: optionalWebsite(),
  themes: commaList(20),
  fit: optionalChoice(programmeFits),
  grantShare: optionalLine(300),
  outlook: optionalLine(500),
  note: prose(2_000).transform(orNull),
  source: optionalLine(1_000),
  checkedOn: optionalDay(),
  keepYears: optionalNumber(1, 100, "retentionYearsWrong"),
});

/** A code as the register writes it: large letters, digits and hyphens. */
const code = line("programmeCodeMissing", 30, "programmeCodeWrong")
  .transform((text) => text.toLocaleUpperCase("sv"))
  .pipe(z.string().regex(/^[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*$/u, "programmeCodeWrong"));

/** What a person may type about a programme that is written in. */
export const newProgrammeForm = content.extend({ code });

/** What a person may type about a programme that is there; its code stays. */
export const programmeForm = content.extend({ version: shownVersion() });

/** A programme's content as the form's fields show it. */
export const programmeFields = ({ themes, firstYear, lastYear, keepYears, ...rest }: ProgrammeContent) => ({
  ...rest,
  themes: themes.join(", "),
  firstYear: firstYear === null ? "" : String(firstYear),
  lastYear: lastYear === null ? "" : String(lastYear),
  keepYears: keepYears === null ? "" : String(keepYears),
});
