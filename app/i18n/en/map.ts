import type * as sv from "../sv/map";

export const words: typeof sv.words = {
  title: "Where we have partners",
  lead: "The countries where we have partners, and which units have projects and contacts in them.",
  link: "Map and countries",
  map: "Map",
  mapAside: (countries, partners) => `${partners} partners in ${countries} countries`,
  mapNote: "The numbers on the map are how many partners there are in the country. The table says the same.",
  outside: (names) => `Not seen on the map: ${names}.`,
  caption: "Partners in each country",
  country: "Country",
  partners: "Partners",
  number: "Number",
  none: "No partner in another country is written in yet.",
  matrix: "Units and countries",
  matrixChart: "Chart of units and countries",
  matrixAside: "Projects, exchanges and contacts",
  matrixNote:
    "The larger the ring, the more: projects and exchanges that the unit answers for or takes part in, and contacts that are written in. Ideas and rejections do not count. The table says the same.",
  matrixCaption: "Number of projects, exchanges and contacts for each unit and country",
  unit: "Unit",
  cell: (projects, contacts) => `${projects} projects, ${contacts} contacts`,
  noMatrix: "No projects with other countries and no contacts are written in yet.",
};
