import type { Language } from "#db/words";

/** Where a calendar program subscribes to a group's called meetings, in the reader's language. */
export const groupCalendar = (host: string, groupId: string, language: Language) =>
  `webcal://${host}/kalender/grupp/${groupId}${language === "en" ? ".en" : ""}.ics`;
