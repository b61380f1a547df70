import { type Guide, guides } from "~/domain/guides/guides";
import { firstYearParts } from "~/domain/overview/first-year";
import { en } from "~/i18n/en";
import { toldGuide } from "~/i18n/guide";
import type { Speech } from "~/i18n/language";
import { sv } from "~/i18n/sv";

const folder = "docs/guides";
const speeches: Speech[] = [
  { language: "sv", words: sv },
  { language: "en", words: en },
];

/** The guides of the house as documents, Markdown: their paths and texts, in both languages, with a list of them. */
export function guideDocuments(): Map<string, string> {
  const documents = new Map<string, string>();
  const lists = speeches.map((speech) => {
    const { language, words } = speech;
    const listed = [
      ...guides.map((guide) => {
        const name = `${language}/${language === "sv" ? guide.slug : guide.key}.md`;
        const told = toldGuide(guide, words);
        documents.set(`${folder}/${name}`, guideText(told, speech));
        return `- [${told.title}](${name}): ${told.forWhom}`;
      }),
      `- [${words.firstYear.title}](${language}/${firstYearName[language]}.md): ${words.guides.firstYear}`,
    ];
    documents.set(`${folder}/${language}/${firstYearName[language]}.md`, firstYearText(speech));
    return [`## ${words.guides.title}`, "", ...listed, ""];
  });
  documents.set(`${folder}/README.md`, [...listHead, ...lists.flat()].join("\n"));
  return documents;
}

const firstYearName = { sv: "forsta-aret", en: "first-year" };

const listHead = [
  "# Guides",
  "",
  "The same guides as under `/hjalp`, made by `npm run guides` from the words of the interface (`app/i18n`): change them there.",
  "`npm run pictures` draws the pictures anew from the demo.",
  "",
];

function guideText(
  guide: ReturnType<typeof toldGuide<Guide["tasks"][number]>>,
  { language, words }: Speech,
): string {
  const tasks = guide.tasks.flatMap(({ title, steps, start, to, picture, alt }) => [
    // A margin may break it there; a document need not.
    `## ${title.replaceAll("\u00ad", "")}`,
    "",
    ...steps.map((step, place) => `${place + 1}. ${step}`),
    "",
    `${words.guides.begins} ${start} (\`${to}\`).`,
    "",
    ...(picture ? [`![${alt}](../../../public/help/${language}/${picture}.png)`, ""] : []),
  ]);
  return [`# ${guide.title}`, "", guide.lead, "", ...tasks].join("\n");
}

function firstYearText({ words }: Speech): string {
  const own = words.firstYear;
  const parts = firstYearParts.flatMap(({ key, steps }) => [
    `## ${own.parts[key]}`,
    "",
    ...steps.map((step, place) => {
      const { title, why } = own.steps[step.key];
      return `${place + 1}. **${title}.** ${why} (\`${step.to}\`)`;
    }),
    "",
  ]);
  return [`# ${own.title}`, "", own.lead, "", ...parts].join("\n");
}
