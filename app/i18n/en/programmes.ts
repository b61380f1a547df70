import type * as sv from "../sv/programmes";

export const words: typeof sv.words = {
  newButton: "New programme",
  newTitle: "Add a programme",
  newLead:
    "A programme or fund that may pay for part of what you want to do. Code, names and kind are needed.",
  changeButton: "Change the programme",
  changeTitle: (name) => `Change ${name}`,
  changeLead: (code) => `The code ${code} stays: projects, lessons and calls refer to it.`,
  submit: "Save the programme",
  runsOn: "Ongoing",
  ended: "Ended",
  endedInList: "ended",
  noFit: "Not assessed",
  parts: {
    what: "What it is",
    years: "When it applies",
    terms: "Terms",
    funder: "With the funding body",
  },
  fields: {
    code: "Code",
    nameSv: "Name in Swedish",
    nameEn: "Name in English",
    kind: "Kind",
    note: "Good to know",
    firstYear: "First year",
    lastYear: "Last year",
    outlook: "What happens then",
    grantShare: "Share of the grant",
    keepYears: "Years that documents are to be kept",
    themes: "Usual subjects",
    fit: "For a small municipality",
    managedBy: "Managed by",
    swedishContact: "Contact in Sweden",
    contactUrl: "The contact’s website",
    source: "Sources",
    checkedOn: "Checked with the funding body",
  },
  help: {
    code: "Short and permanent, for example ERASMUS-SKOLA. Capital letters, digits and hyphens.",
    years:
      "Leave both empty if the programme is ongoing. One that has ended cannot be chosen for anything new.",
    grantShare: "For example 75–90 per cent.",
    keepYears:
      "After the end of the project, according to the rules of the programme. Leave empty if the programme says nothing.",
    themes: "Put commas between them.",
    source: "Web addresses, with spaces between them.",
    checkedOn: "The day when somebody last compared this with the funding body’s own information.",
  },
};

export const notes: typeof sv.notes = {
  programmeSaved: "The programme is saved.",
};

export const problems: typeof sv.problems = {
  programmeCodeMissing: "Write a code.",
  programmeCodeWrong: "The code may only have letters, digits and hyphens, 30 characters at most.",
  programmeCodeTaken: "Another programme already uses the code.",
  englishNameMissing: "Write the name in English. It may be the same as in Swedish.",
  programmeKindMissing: "Choose what kind of programme it is.",
  programmeEndBeforeStart: "The last year cannot come before the first.",
};

export const deeds: typeof sv.deeds = {};
