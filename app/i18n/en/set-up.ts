import type * as sv from "../sv/set-up";

export const words: typeof sv.words = {
  title: "Set up Träffpunkt",
  lead: "Begin with the municipality and yourself. The rest can be done now or another day.",
  steps: {
    municipality: "The municipality",
    coordinator: "The EU coordinator",
    group: "The network",
    units: "The units",
  },
  stepOf: (step, of) => `Step ${step} of ${of}`,
  municipality: {
    legend: "The municipality",
    name: "Name of the municipality",
    nameHelp: "For example Ekbacka kommun.",
    shortName: "Short name",
    shortNameHelp: "For example Ekbacka.",
    mailDomains: "The municipality’s email domains",
    mailDomainsHelp:
      "One per line, for example ekbacka.se. Anyone who has an address there may sign in and read. Optional, can be changed later.",
    administrator: "The administrator",
    administratorName: "Your name",
    administratorEmail: "Your work email address",
    administratorHelp: "You sign in with a code that is sent here.",
    submit: "Save and continue",
  },
  coordinator: {
    title: "Who is the EU coordinator?",
    lead: "The coordinator plans the year’s meetings, sends notices and follows up. It can be you: in that case, write your own address.",
    name: "Name",
    email: "Work email address",
    emailHelp: "A welcome email is sent here.",
    submit: "Save and continue",
  },
  group: {
    title: "What is the network called?",
    lead: "The group of contact persons that meets. Other groups can be added later.",
    name: "Name",
    fewest: "Lowest number of meetings a year",
    most: "Highest number of meetings a year",
    chair: "Meeting chair",
    chairHelp: "Optional. Can be chosen once the people have been imported.",
    items: "Standing items",
    itemsHelp: "One per line. Every agenda starts with them. Put the number of minutes in brackets.",
    submit: "Save and continue",
  },
  units: {
    title: "Which units take part?",
    lead: "Departments and companies. Each gets a contact person and a deputy.",
    departments: "Departments",
    departmentsHelp: "One per line. You can put a short name in brackets: Socialförvaltningen (SOC).",
    companies: "Municipal companies",
    companiesHelp: "One per line. Leave empty if no companies take part.",
    submit: "Save the units",
  },
  skip: "Skip for now",
  overview: {
    title: "This is how far you have come",
    lead: "Each step can be done now or later.",
    doneTitle: "Träffpunkt is ready for use",
    doneLead: "Now you can import the people and plan the year’s meetings.",
    done: "Done",
    left: "Left",
    next: "What happens now?",
    people: "Import people from a file",
    peopleHelp: "Names, addresses, units and seats from a spreadsheet, with a report per line.",
    plan: "Plan the year’s meetings",
    planHelp: "The coordinator sets days and themes on one page.",
    settings: "Check the settings",
    settingsHelp: "Email domains, the municipality’s word for department, backups.",
  },
  notYet: {
    title: "Träffpunkt is not set up yet",
    lead: "The person who started the server has been given an address that opens the set-up. It is in the server’s output and works once.",
    again: "Has the address been lost? Restart the server, and a new one is printed.",
  },
};

export const notes: typeof sv.notes = {
  setUpBegun: "The municipality is saved and you are signed in.",
  coordinatorSaved: "The EU coordinator is saved.",
  networkSaved: "The network is saved.",
  unitsSaved: (count = "") => (count === "1" ? "One unit is saved." : `${count} units are saved.`),
};

export const problems: typeof sv.problems = {
  municipalityNameMissing: "Write the municipality’s name.",
  keyUsed: "The address for the set-up has already been used. Sign in instead.",
  unitsMissing: "Write at least one department or company.",
  unitTooLong: "A name is too long. It may have at most 120 characters.",
  itemsTooLong: "An item is too long. It may have at most 200 characters.",
};

export const deeds: typeof sv.deeds = {
  setUp: "set up",
};
