import type * as source from "../sv/archive";

const hits = (count: number) => (count === 1 ? "1 hit" : `${count} hits`);

export const words: typeof source.words = {
  title: "Search the archive",
  titleFor: (text) => `Search results for ${text}`,
  searchFor: "Search for",
  searchHelp: "Use your own words. Inflected forms and words that mean nearly the same are found too.",
  search: "Search",
  formLabel: "The archive",
  result: "Hits and filters",
  hits,
  hitsOn: (text) => `for ${text}.`,
  hitsInAll: "in the archive.",
  widened: (words) => `We also searched for ${words}.`,
  loosened: "Too few hits have all the words, so hits with some of them are included.",
  showing: (from, to, total) => `Showing ${from}–${to} of ${total}`,
  order: "Order",
  best: "Best match first",
  newest: "newest first",
  narrow: "Narrow down",
  narrowed: (count) => `Narrow down (${count} chosen)`,
  kinds: "Kind",
  units: "Unit",
  years: "Year",
  themes: "Theme",
  future: (year) => `${year}, to come`,
  moreChoices: (count) => `Show ${count} more`,
  useFilters: "Use filters",
  clearFilters: "Clear filters",
  pages: "Pages",
  page: (page, pages) => `Page ${page} of ${pages}`,
  previousPage: "Previous page",
  nextPage: "Next page",
  meeting: (number, year) => `meeting ${number} ${year}`,
  meetingIn: (number, year, group) => `Meeting ${number} ${year}, ${group}`,
  dueBy: (day) => `due ${day}`,
  applyBy: (day) => `application deadline ${day}`,
  followupOf: (year) => `Follow-up ${year}`,
  why: {
    title: "The word is in the title.",
    text: "The word is in the text.",
    titleAndText: "The word is in the title and in the text.",
    fact: {
      theme: "Theme:",
      keyword: "Keyword:",
      unit: "Unit:",
      person: "Person:",
      programme: "Programme:",
    },
    otherwise: "Matches other facts, such as country, partner or person responsible.",
    synonym: (found, typed) => ({
      before: "",
      found,
      after: ` means nearly the same as ${typed}.`,
    }),
    folded: (found, typed) => ({ before: "", found, after: ` is ${typed} with its dots and rings.` }),
    prefix: (found, typed) => ({ before: "", found, after: ` begins like ${typed}.` }),
    lacking: (words) => `Lacks ${words}.`,
  },
  none: (text) => `No hits for “${text}”.`,
  noneNarrowed: "Nothing in the archive matches what you have chosen.",
  meant: "Did you mean",
  withoutFilters: "Search the whole archive without filters",
  advice:
    "Check the spelling, try another word for the same thing, or take away a word if you typed several.",
  start: {
    whatHeading: "What the archive holds",
    whatAside: (count) => `${count} entries that you may read`,
    what: "Minutes that have been signed off, decisions and actions, lessons, meetings, projects, partners, programmes and calls. Everything can be found as soon as it is published. Most of it is in Swedish.",
    browse: "Browse everything, newest first",
    nothing:
      "The archive is still empty. It fills by itself when meetings are called, minutes are signed off and lessons are published.",
    nothingAction: "Write a lesson",
    tryHeading: "Try searching for",
    howHeading: "How to search",
    how: [
      ["Write as you speak", "Möte, möten and mötet give the same hits. Capital letters make no difference."],
      ["Nearly the same word", "Searching for co-financing also finds medfinansiering and egen insats."],
      ["Several words", "Hits with all the words come first."],
      ["An exact phrase", "Put quotation marks around words that must stand together: “egen insats”."],
      ["Numbers and dates", "Search for a registration number (KS 2026/0019) or a day (2026-04-16)."],
    ],
  },
};

export const notes: typeof source.notes = {};

export const problems: typeof source.problems = {};

export const deeds: typeof source.deeds = {};
