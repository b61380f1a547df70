import { z } from "zod";
import { partnerKinds, partnerStatuses } from "#db/words";
import {
  choice,
  chosenId,
  commaList,
  line,
  optionalId,
  optionalLine,
  optionalNumber,
  optionalWebsite,
  prose,
  shownVersion,
  tick,
} from "~/http/fields";
import type { PartnerContent } from "./partner";

/** What a person may type about a partner. */
export const partnerForm = z.object({
  name: line("nameMissing"),
  localName: optionalLine(),
  kind: choice(partnerKinds, "wrongValue"),
  status: choice(partnerStatuses, "wrongValue"),
  countryCode: chosenId("countryMissing"),
  place: optionalLine(100),
  web: optionalWebsite(),
  sinceYear: optionalNumber(1800, 2200, "sinceWrong"),
  languages: commaList(10),
  topics: commaList(20),
  responsibleId: optionalId(),
  unitId: optionalId(),
  note: prose(2_000).transform((text) => (text === "" ? null : text)),
  isAnother: tick(),
  version: shownVersion(),
});

/** A partner's content as the form's fields show it. */
export const partnerFields = ({ languages, topics, sinceYear, ...content }: PartnerContent) => ({
  ...content,
  languages: languages.join(", "),
  topics: topics.join(", "),
  sinceYear: sinceYear === null ? "" : String(sinceYear),
});
