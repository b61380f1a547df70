import { capital, count } from "./counting";

export const words = {
  title: "Information till samordnaren",
  lead: "Här berättar förvaltningar och bolag om ärenden som de sköter själva, och delar nyheter och länkar som är värda att veta.",
  list: (number: number) => capital(count(number, "en uppgift", "uppgifter")),
  all: (number: number) => `Visa alla ${number}`,
  listAside: "Det senaste först",
  kind: "Slag",
  unit: "Enhet",
  partner: "Partner",
  theme: "Tema",
  year: "År",
  since: "Sedan",
  empty:
    "Här samlas det som samordnaren får veta: om enheternas egna ärenden, och nyheter som kan bli till nytta för fler.",
  emptySelection: "Inget passar urvalet.",
  tellCase: "Berätta om ett ärende",
  shareNews: "Dela en nyhet",
  incoming: "Inkomna brev",
  incomingWaiting: (number: number) => `Inkomna brev (${number})`,
  dnr: (number: string) => `Dnr ${number}`,
  notesIn: (number: number) => count(number, "en anteckning", "anteckningar"),
  facts: "Uppgifter",
  notes: "Anteckningar",
  notesAside: "Den senaste först",
  caseNumber: "Diarienummer",
  project: "Projekt eller utbyte",
  web: "Länk",
  themes: "Teman",
  byMail: "Kom med e-post",
  add: "Lägg till en anteckning",
  change: "Ändra uppgifterna",
  remove: "Ta bort",
  history: "Historik",
  form: {
    caseTitle: "Berätta om ett ärende",
    caseLead:
      "Några rader om något internationellt som din enhet sköter själv, så att samordnaren vet. Bara rubrik, enhet och text behövs.",
    newsTitle: "Dela en nyhet",
    newsLead:
      "En nyhet eller länk som fler bör känna till. Den kommer i ett mejl till alla i nätverket, och går att söka fram.",
    toNews: "Är det en nyhet? Dela den här.",
    toCase: "Gäller det ett eget ärende? Berätta här.",
    title: "Rubrik",
    unit: "Enhet",
    unitOfNews: "Från enhet",
    noUnit: "Ingen särskild",
    partner: "Partner",
    noPartner: "Ingen",
    caseNumber: "Diarienummer",
    caseNumberHelp:
      "Till exempel KS 2026/0123. Är ärendet känt sedan tidigare blir det du skriver en ny anteckning i det.",
    project: "Projekt eller utbyte",
    noProject: "Inget",
    text: "Vad samordnaren bör veta",
    textHelp: "Skriv inga personnummer, och inget som är sekretess. Alla anställda kan läsa.",
    web: "Länk",
    webHelp: "Hela adressen, med https:// först.",
    comment: "Varför det är värt att veta",
    themes: "Teman",
    themesHelp: "Frivilligt.",
    submitCase: "Skicka till samordnaren",
    submitNews: "Dela med nätverket",
    changeTitle: (title: string) => `Ändra ${title}`,
    submitChange: "Spara ändringarna",
    noteTitle: (title: string) => `Ny anteckning: ${title}`,
    note: "Anteckning",
    submitNote: "Spara anteckningen",
    otherHas: "Det här ärendet har redan diarienumret:",
  },
  removal: {
    title: "Ta bort uppgiften?",
    lead: (title: string) =>
      `”${title}” och alla anteckningar försvinner ur listan och arkivet, och mejl om den som inte har gått iväg stoppas. Det går inte att ångra.`,
    submit: "Ta bort",
  },
  numbers: "Ser ut som ett personnummer",
  numbersHelp: "Ta bort det som är markerat och spara igen.",
};

export const notes = {
  informationTold: "Tack. Samordnaren kan läsa det nu.",
  informationJoined: "Ärendet fanns redan här. Det du skrev är en ny anteckning i det.",
  newsTold: "Tack. Nyheten går ut till nätverket.",
  informationNoted: "Anteckningen är sparad.",
  informationRemoved: (title: string) => `”${title}” är borttagen.`,
};

export const problems = {
  informationTextMissing: "Skriv några rader.",
  newsLinkMissing: "Skriv länkens adress.",
  newsLinkWrong: "Skriv hela adressen, med https:// först.",
  caseThere: "Ett annat ärende har redan det diarienumret.",
  identityNumberHere: "Texten ser ut att innehålla ett personnummer. Ta bort det.",
};

export const deeds = {
  notedInformation: "lade till en anteckning i",
};
