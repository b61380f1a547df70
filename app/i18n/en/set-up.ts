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
    mailDomains: "The municipality's mail domains",
    mailDomainsHelp:
      "One a line, for example ekbacka.se. Whoever has an address there may sign in and read. Optional, can be changed later.",
    administrator: "The administrator",
    administratorName: "Your name",
    administratorEmail: "Your email address at work",
    administratorHelp: "You sign in with a code that is sent here.",
    submit: "Save and go on",
  },
  coordinator: {
    title: "Who is the EU coordinator?",
    lead: "The coordinator plans the year's meetings, sends notices and follows up. It may be you: then write your own address.",
    name: "Name",
    email: "Email address at work",
    emailHelp: "A welcome letter is sent here.",
    submit: "Save and go on",
  },
  group: {
    title: "What is the network called?",
    lead: "The group of contact persons that meets. Other groups can be added later.",
    name: "Name",
    fewest: "Fewest meetings a year",
    most: "Most meetings a year",
    chair: "Meeting chair",
    chairHelp: "Optional. Can be chosen once the people are there.",
    items: "Standing items",
    itemsHelp: "One a line. Every agenda starts with them. The minutes stand in brackets.",
    submit: "Save and go on",
  },
  units: {
    title: "Which units take part?",
    lead: "Departments and companies. Each gets a contact person and a deputy.",
    departments: "Departments",
    departmentsHelp: "One a line. A short name may stand in brackets: Socialförvaltningen (SOC).",
    companies: "Municipal companies",
    companiesHelp: "One a line. Leave empty if no companies take part.",
    submit: "Save the units",
  },
  skip: "Skip for now",
  overview: {
    title: "This is how far you have come",
    lead: "Each step can be done now or later.",
    doneTitle: "Träffpunkt is ready for use",
    doneLead: "Now the people can be read in and the year's meetings planned.",
    done: "Done",
    left: "Left",
    next: "What happens now?",
    people: "Read people from a file",
    peopleHelp: "Names, addresses, units and seats from a spreadsheet, with a report per line.",
    plan: "Plan the year's meetings",
    planHelp: "The coordinator sets days and themes on one page.",
    settings: "Look through the settings",
    settingsHelp: "Mail domains, the municipality's word for department, backups.",
  },
  notYet: {
    title: "Träffpunkt is not set up yet",
    lead: "Whoever started the server has been given an address that opens the set-up. It stands in the server's output and works once.",
    again: "Is the address lost? Start the server again, and a new one is printed.",
  },
};

export const notes: typeof sv.notes = {
  setUpBegun: "The municipality is saved and you are signed in.",
  coordinatorSaved: "The EU coordinator is saved.",
  networkSaved: "The network is saved.",
  unitsSaved: (count = "") => `${count} units are saved.`,
};

export const problems: typeof sv.problems = {
  municipalityNameMissing: "Write the municipality's name.",
  keyUsed: "The key has been used. Sign in instead.",
  unitsMissing: "Write at least one department or company.",
  unitTooLong: "A name is too long. It may have 120 characters at most.",
  itemsTooLong: "An item is too long. It may have 200 characters at most.",
};

export const deeds: typeof sv.deeds = {
  setUp: "set up",
};
