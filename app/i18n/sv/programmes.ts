export const words = {
  newButton: "Nytt program",
  newTitle: "Skriv in ett program",
  newLead: "Ett program eller en fond som kan betala en del av det ni vill göra. Kod, namn och slag behövs.",
  changeButton: "Ändra programmet",
  changeTitle: (name: string) => `Ändra ${name}`,
  changeLead: (code: string) =>
    `Koden ${code} ligger fast: projekt, lärdomar och utlysningar hänvisar till den.`,
  submit: "Spara programmet",
  runsOn: "Löpande",
  ended: "Avslutat",
  endedInList: "avslutat",
  noFit: "Inte bedömt",
  parts: {
    what: "Vad det är",
    years: "När det gäller",
    terms: "Villkor",
    funder: "Hos finansiären",
  },
  fields: {
    code: "Kod",
    nameSv: "Namn",
    nameEn: "Namn på engelska",
    kind: "Slag",
    note: "Bra att veta",
    firstYear: "Första år",
    lastYear: "Sista år",
    outlook: "Vad som händer sedan",
    grantShare: "Bidragets andel",
    keepYears: "År som handlingarna ska sparas",
    themes: "Vanliga ämnen",
    fit: "För en liten kommun",
    managedBy: "Förvaltas av",
    swedishContact: "Kontakt i Sverige",
    contactUrl: "Kontaktens webbplats",
    source: "Källor",
    checkedOn: "Kontrollerat hos finansiären",
  },
  help: {
    code: "Kort och för alltid, till exempel ERASMUS-SKOLA. Stora bokstäver, siffror och bindestreck.",
    years:
      "Lämna båda tomma om programmet är löpande. Ett program som har avslutats kan inte väljas för nytt.",
    grantShare: "Till exempel 75–90 procent.",
    keepYears: "Efter projektets slut, enligt programmets regler. Lämna tomt om programmet inte säger något.",
    themes: "Skilj dem åt med kommatecken.",
    source: "Webbadresser, med mellanslag mellan.",
    checkedOn: "Dagen när någon senast jämförde uppgifterna med finansiärens egna.",
  },
};

export const notes = {
  programmeSaved: "Programmet är sparat.",
};

export const problems = {
  programmeCodeMissing: "Skriv en kod.",
  programmeCodeWrong: "Koden får bara ha bokstäver, siffror och bindestreck, högst 30 tecken.",
  programmeCodeTaken: "Koden används redan av ett annat program.",
  englishNameMissing: "Skriv namnet på engelska. Det får vara samma som på svenska.",
  programmeKindMissing: "Välj vilket slags program det är.",
  programmeEndBeforeStart: "Sista år kan inte ligga före första år.",
};

export const deeds = {};
