import type { words as sv } from "../sv/open-data";

export const words: typeof sv = {
  title: "Open data",
  lead: "Everything that the network has published is also there as data, for programs to fetch and use freely.",
  all: "Everything published",
  theme: (name) => `Published about ${name}`,
  listsTitle: "Lists",
  tableLabel: "The lists and their addresses",
  listsAside: "JSON holds the whole records. The feed holds the 50 that changed last.",
  what: "Content",
  json: "Data (JSON)",
  atom: "Feed (Atom)",
  howTitle: "How to fetch",
  how: [
    "A page holds 100 records, the oldest change first. Follow the address in next until it is null, and you miss no record that changes while you fetch.",
    "With modified_since you get what has changed from a day or an instant on, such as 2026-11-01 or 2026-11-01T08:00:00Z. Keep the time when you began to fetch, and give it next time.",
    "In deleted stands what has been withdrawn. Remove it at your end too.",
    "The answers have an ETag. Send it in If-None-Match and you get 304 when nothing has changed.",
  ],
  themesTitle: "Feeds by theme (Atom)",
  calendarsTitle: "Calendars (ICS)",
  calendarsAside: "Coming meetings of the groups that show them. Put the address into your calendar.",
  catalogueTitle: "Catalogue (DCAT-AP-SE)",
  catalogueAside: "A description of the data sets, for data portals.",
  written: {
    ttl: "The catalogue as Turtle",
    rdf: "The catalogue as RDF/XML",
    jsonld: "The catalogue as JSON-LD",
  },
  licenceTitle: "Licence",
  licence: "You may use the data freely, without naming the source.",
  licenceLink: "CC0 1.0",
  noSuchFile: "There is no such list. The lists stand on the page Open data.",
  faults: {
    modified_since:
      "modified_since must be a day, or an instant with its time zone, such as 2026-11-01 or 2026-11-01T08:00:00Z.",
    page: "page must be a whole number from 1 upwards.",
    after: "after must be what stands in next of an earlier answer.",
  },
  catalogue: {
    title: "Open data on the municipality's international work",
    description:
      "What the municipality's international network has published: minutes, lessons, projects, partners, follow-ups and newsletters.",
    keyword: "international cooperation",
  },
};
