import { z } from "zod";
import { chosenId, ids, line, optionalId, optionalLine, prose, shownVersion } from "~/http/fields";
import { type EntryContent, longestNote, longestTitle } from "./information";

const text = () => prose(longestNote).pipe(z.string().min(1, "informationTextMissing"));
const address = () =>
  line("newsLinkMissing", 500).refine(
    (web) => /^https:\/\//i.test(web) && URL.canParse(web),
    "newsLinkWrong",
  );

const caseContent = {
  title: line("titleMissing", longestTitle),
  unitId: chosenId("unitMissing"),
  partnerId: optionalId(),
  projectId: optionalId(),
  caseNumber: optionalLine(60),
  themeIds: ids(50),
};
const newsContent = {
  title: line("titleMissing", longestTitle),
  unitId: optionalId(),
  web: address(),
  themeIds: ids(50),
};

const asCase = { kind: "case", web: null } as const;
const asNews = { kind: "news", partnerId: null, projectId: null, caseNumber: null } as const;

/** What a person may type about a case, and about news, when it is told for the first time. */
export const toldForms = {
  case: z.object({ ...caseContent, text: text() }).transform((told) => ({ ...told, ...asCase })),
  news: z.object({ ...newsContent, text: text() }).transform((told) => ({ ...told, ...asNews })),
};

/** What a person may change of an entry. */
export const entryForms = {
  case: z
    .object({ ...caseContent, version: shownVersion() })
    .transform((content) => ({ ...content, ...asCase })),
  news: z
    .object({ ...newsContent, partnerId: optionalId(), version: shownVersion() })
    .transform((content) => ({ ...asNews, ...content })),
};

/** What a person may add to an entry. */
export const noteForm = z.object({ text: text() });

/** An entry's content as the form's fields show it. */
export const entryFields = ({ kind: _, ...content }: EntryContent) => content;
