export const words = {
  title: "Sätt upp Träffpunkt",
  lead: "Börja med kommunen och dig själv. Resten kan du göra nu eller en annan dag.",
  steps: {
    municipality: "Kommunen",
    coordinator: "EU-samordnaren",
    group: "Nätverket",
    units: "Enheterna",
  },
  stepOf: (step: number, of: number) => `Steg ${step} av ${of}`,
  municipality: {
    legend: "Kommunen",
    name: "Kommunens namn",
    nameHelp: "Till exempel Ekbacka kommun.",
    shortName: "Kort namn",
    shortNameHelp: "Till exempel Ekbacka.",
    mailDomains: "Kommunens e-postdomäner",
    mailDomainsHelp:
      "En per rad, till exempel ekbacka.se. Den som har en adress där får logga in och läsa. Frivilligt, kan ändras senare.",
    administrator: "Administratören",
    administratorName: "Ditt namn",
    administratorEmail: "Din e-postadress i arbetet",
    administratorHelp: "Du loggar in med en kod som skickas hit.",
    submit: "Spara och fortsätt",
  },
  coordinator: {
    title: "Vem är EU-samordnare?",
    lead: "Samordnaren planerar årets möten, skickar kallelser och följer upp. Det kan vara du själv: skriv då din egen adress.",
    name: "Namn",
    email: "E-postadress i arbetet",
    emailHelp: "Ett välkomstmejl skickas hit.",
    submit: "Spara och fortsätt",
  },
  group: {
    title: "Vad heter nätverket?",
    lead: "Gruppen av kontaktpersoner som möts. Andra grupper kan läggas till senare.",
    name: "Namn",
    fewest: "Lägsta antal möten om året",
    most: "Högsta antal möten om året",
    chair: "Mötesordförande",
    chairHelp: "Frivilligt. Kan väljas när personerna är inlästa.",
    items: "Stående punkter",
    itemsHelp: "En per rad. Varje dagordning börjar med dem. Antal minuter står inom parentes.",
    submit: "Spara och fortsätt",
  },
  units: {
    title: "Vilka enheter är med?",
    lead: "Förvaltningar och bolag. Var och en får en kontaktperson och en ersättare.",
    departments: "Förvaltningar",
    departmentsHelp: "En per rad. Ett kort namn kan stå inom parentes: Socialförvaltningen (SOC).",
    companies: "Kommunala bolag",
    companiesHelp: "En per rad. Lämna tomt om inga bolag är med.",
    submit: "Spara enheterna",
  },
  skip: "Hoppa över så länge",
  overview: {
    title: "Så långt har du kommit",
    lead: "Varje steg kan göras nu eller senare.",
    doneTitle: "Träffpunkt är klart att använda",
    doneLead: "Nu kan personerna läsas in och årets möten planeras.",
    done: "Klart",
    left: "Kvar",
    next: "Vad händer nu?",
    people: "Läs in personer från en fil",
    peopleHelp: "Namn, adresser, enheter och platser från ett kalkylblad, med en rapport per rad.",
    plan: "Planera årets möten",
    planHelp: "Samordnaren lägger fast dagar och teman på en sida.",
    settings: "Se över inställningarna",
    settingsHelp: "E-postdomäner, kommunens ord för förvaltning, säkerhetskopior.",
  },
  notYet: {
    title: "Träffpunkt är inte uppsatt än",
    lead: "Den som startade servern har fått en adress som öppnar uppsättningen. Den står i serverns utskrift och gäller en gång.",
    again: "Är adressen borta? Starta om servern, så skrivs en ny ut.",
  },
};

export const notes = {
  setUpBegun: "Kommunen är sparad och du är inloggad.",
  coordinatorSaved: "EU-samordnaren är sparad.",
  networkSaved: "Nätverket är sparat.",
  unitsSaved: (count = "") => (count === "1" ? "En enhet är sparad." : `${count} enheter är sparade.`),
};

export const problems = {
  municipalityNameMissing: "Skriv kommunens namn.",
  keyUsed: "Adressen till uppsättningen är redan använd. Logga in i stället.",
  unitsMissing: "Skriv minst en förvaltning eller ett bolag.",
  unitTooLong: "Ett namn är för långt. Det får vara högst 120 tecken.",
  itemsTooLong: "En punkt är för lång. Den får vara högst 200 tecken.",
};

export const deeds = {
  setUp: "satte upp",
};
