import type { Language } from "#db/words";

/**
 * What a published record is called on a page in a language, and in which language that is: it has an English name where its
 * content does.
 */
export const publishedTitle = (
  { title, titleEn }: { title: string; titleEn: string | null },
  language: Language,
): { label: string; lang: Language } =>
  language === "en" && titleEn !== null ? { label: titleEn, lang: "en" } : { label: title, lang: "sv" };
