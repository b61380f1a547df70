import type { words as sv } from "../sv/open";

export const words: typeof sv = {
  owner: "Information owner:",
  changed: (day) => `Last changed ${day}.`,
  many: (number) => (number === 1 ? "one entry" : `${number} entries`),
  themes: "Themes",
  chooseTheme: "Choose a theme",
  allThemes: "All themes",
  start: {
    crumb: "Open pages",
    title: "The municipality’s international work",
    lead: "Here the network shows what it does: meetings, projects, lessons and the annual follow-up.",
    latest: "Latest published",
    nothing: "Nothing has been published yet.",
    all: "Everything that is published",
  },
  meetings: {
    title: "Upcoming meetings",
    lead: "Meetings that the network’s groups have chosen to show.",
    coming: "Upcoming meetings",
    none: "No meetings are planned right now.",
    number: (number, year) => `Meeting ${number} ${year}.`,
  },
  lists: {
    minutes: {
      title: "Minutes",
      lead: "Signed-off minutes from the network’s meetings.",
      all: "All minutes",
      none: "No minutes have been published yet.",
    },
    lesson: {
      title: "Lessons",
      lead: "What departments and companies have learned from projects, exchanges and applications.",
      all: "All lessons",
      none: "No lessons have been published here yet.",
    },
    project: {
      title: "Projects and exchanges",
      lead: "Projects, exchanges and visits that the municipality leads or takes part in.",
      all: "All projects",
      none: "No projects have been published here yet.",
    },
    partner: {
      title: "Partners and twin towns",
      lead: "Towns, schools and organisations that the municipality works with.",
      all: "All partners",
      none: "No partners have been published yet.",
    },
    followup: {
      title: "Annual follow-up",
      lead: "What the international work has achieved, year by year.",
      all: "All years",
      none: "No follow-up has been published yet.",
    },
    newsletter: {
      title: "Newsletters",
      lead: "Since last time: what the network has published.",
      all: "All newsletters",
      none: "No newsletter has been published yet.",
    },
  },
  search: {
    title: "Search the open pages",
    titleFor: (text) => `Search: ${text}`,
    aside: "Search published minutes, lessons, projects, partners and follow-ups.",
    ask: "Your search",
    label: "Search the open pages",
    button: "Search",
    hits: "Hits",
    none: (text) => `Nothing published matches “${text}”. Try fewer or other words.`,
  },
};
