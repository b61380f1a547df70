import type * as sv from "../sv/map";

export const words: typeof sv.words = {
  title: "Where we have partners",
  lead: "The countries where we have partners, and which units have projects and contacts in them.",
  link: "Map and countries",
  map: "Map",
  mapAside: (countries, partners) =>
    `${partners} ${partners === 1 ? "partner" : "partners"} in ${countries} ${countries === 1 ? "country" : "countries"}`,
  mapNote:
    "The numbers on the map show how many partners there are in each country. The table shows the same.",
  outside: (names) => `Not shown on the map: ${names}.`,
  caption: "Partners in each country",
  country: "Country",
  partners: "Partners",
  number: "Number",
  none: "No partner in another country has been added yet.",
  matrix: "Units and countries",
  matrixChart: "Chart of units and countries",
  matrixAside: "Projects, exchanges and contacts",
  matrixNote:
    "The larger the ring, the more: projects and exchanges that the unit is responsible for or takes part in, and contacts that have been added. Ideas and rejections do not count. The table shows the same.",
  matrixCaption: "Number of projects, exchanges and contacts for each unit and country",
  unit: "Unit",
  cell: (projects, contacts) =>
    `${projects} ${projects === 1 ? "project" : "projects"}, ${contacts} ${contacts === 1 ? "contact" : "contacts"}`,
  noMatrix: "No projects with other countries and no contacts have been added yet.",
};
