import type { Words } from "~/i18n/language";

/** The pages that others lead back to: where each is, and what it is called there. */
const places = {
  actions: { to: "/atgarder", label: ({ actions }) => actions.title },
  archive: { to: "/arkiv", label: ({ archive }) => archive.title },
  callImport: { to: "/register/utlysningar/import", label: ({ callImport }) => callImport.title },
  calls: { to: "/register/utlysningar", label: ({ register }) => register.calls.title },
  circulation: { to: "/spridning", label: ({ circulation }) => circulation.title },
  competence: { to: "/kunskap", label: ({ competence }) => competence.title },
  followup: { to: "/uppfoljning", label: ({ followup }) => followup.title },
  goals: { to: "/mal", label: ({ goals }) => goals.title },
  groups: { to: "/grupper", label: ({ groups }) => groups.title },
  guides: { to: "/hjalp", label: ({ guides }) => guides.title },
  information: { to: "/information", label: ({ information }) => information.title },
  lessons: { to: "/lardomar", label: ({ lessons }) => lessons.list.title },
  meetings: { to: "/moten", label: ({ common }) => common.menu.meetings },
  newsletters: { to: "/nyhetsbrev", label: ({ newsletters }) => newsletters.title },
  open: { to: "/oppet", label: ({ open }) => open.start.crumb },
  outbox: { to: "/utkorg", label: ({ office }) => office.outbox.title },
  partners: { to: "/register/partner", label: ({ register }) => register.partners.title },
  people: { to: "/personer", label: ({ people }) => people.title },
  polls: { to: "/moten/datum", label: ({ polls }) => polls.title },
  programmes: { to: "/register/program", label: ({ register }) => register.programmes.title },
  register: { to: "/register", label: ({ register }) => register.title },
  retention: { to: "/installningar/gallring", label: ({ retention }) => retention.title },
  settings: { to: "/installningar", label: ({ office }) => office.settings.title },
  trainings: { to: "/kunskap/utbildningar", label: ({ competence }) => competence.trainings.title },
  yourPage: { to: "/min-sida", label: ({ common }) => common.yourPage },
} satisfies Record<string, { to: string; label: (words: Words) => string }>;

/**
 * Where a page belongs: one of the places by its name, or the page of one record; `lang` says that people of the house wrote
 * its label.
 */
export type Crumb = keyof typeof places | { to: string; label: string; lang?: string };

/** Where a crumb leads and what it is called in the reader's language. */
export const crumbInWords = (crumb: Crumb, words: Words): Exclude<Crumb, string> =>
  typeof crumb === "string" ? { to: places[crumb].to, label: places[crumb].label(words) } : crumb;
