export const words = {
  title: "Läs in personer",
  lead: "Ta listan från ett kalkylblad. Du får se vad som händer, rad för rad, innan något sparas.",
  file: "CSV-fil",
  fileHelp: "Högst en halv megabyte. I Excel: Spara som, CSV.",
  rows: "Eller klistra in raderna",
  rowsHelp: "Kopiera i kalkylbladet, med rubrikraden överst, och klistra in här.",
  submit: "Granska raderna",
  columnsTitle: "Så ska listan se ut",
  columnsLead: "Första raden är rubriker. Kolumnerna får stå i vilken ordning som helst.",
  columns: {
    column: "Kolumn",
    meaning: "Vad den är till för",
    name: ["Namn", "Måste finnas."],
    email: ["E-post", "Måste finnas. Den som redan har adressen ändras, andra läggs till."],
    title: ["Befattning", "Frivillig. En tom ruta ändrar inget."],
    phone: ["Telefon", "Frivillig."],
    unit: ["Enhet", "Frivillig. Enhetens namn eller korta namn, som det står i Träffpunkt."],
    place: [
      "Plats",
      "Frivillig. Kontaktperson, ersättare eller chef. Personen tar över platsen för enheten i dag.",
    ],
    language: ["Språk", "Frivillig. Svenska eller engelska."],
  },
  example: "Exempel",
  report: "Rapport",
  reportLead: {
    nothing: "Inget ändras: allt står redan som i listan.",
    made: (count: number) => (count === 1 ? "En person läggs till." : `${count} personer läggs till.`),
    changed: (count: number) => (count === 1 ? "En ändras." : `${count} ändras.`),
    unchanged: (count: number) => (count === 1 ? "En är oförändrad." : `${count} är oförändrade.`),
    wrong: (count: number) =>
      count === 1 ? "En rad kan inte läsas in." : `${count} rader kan inte läsas in.`,
  },
  nothingSaved: "Inget är sparat än.",
  table: "Vad som händer med varje rad",
  line: "Rad",
  person: "Person",
  outcome: "Resultat",
  what: "Vad som händer",
  outcomes: { made: "Läggs till", changed: "Ändras", unchanged: "Oförändrad", wrong: "Fel" },
  change: (field: string, before: string | null, after: string) =>
    before ? `${field}: ${before} blir ${after}` : `${field}: ${after}`,
  seat: (place: string, unit: string, earlier: string | null) =>
    earlier ? `Blir ${place} i ${unit} efter ${earlier}` : `Blir ${place} i ${unit}`,
  fields: { name: "Namn", title: "Befattning", phone: "Telefon", unit: "Enhet", language: "Språk" },
  unknownColumns: (columns: string) => `De här kolumnerna lästes inte: ${columns}.`,
  confirmTitle: "Läs in",
  confirm: (count: number) => (count === 1 ? "Läs in en person" : `Läs in ${count} personer`),
  onlyRight: "Raderna med fel lämnas kvar, så att du kan rätta dem efteråt.",
  welcome: "Skicka ett välkomstmejl till dem som är nya eller får en plats",
  againTitle: "Listan",
  readingTitle: "Läs in listan",
  again: "Ändra listan och granska igen",
  done: {
    title: (count: number) => (count === 1 ? "En person är inläst" : `${count} personer är inlästa`),
    left: (count: number) => (count === 1 ? "En rad är kvar att rätta" : `${count} rader är kvar att rätta`),
    leftLead: "Rätta raderna här och granska dem igen.",
  },
  why: {
    nameMissing: () => "Namnet saknas.",
    addressMissing: () => "E-postadressen saknas.",
    addressWrong: () => "E-postadressen är inte fullständig.",
    tooLong: () => "En text är för lång. Korta den.",
    looksLikeFormula: () => "Namn och befattning får inte börja med =, +, - eller @.",
    lettersBroken: () => "Några bokstäver gick inte att läsa. Spara filen som CSV UTF-8.",
    phoneWrong: () => "Telefonnumret får bara ha siffror, blanksteg och bindestreck.",
    phoneTooLong: () => "Telefonnumret är för långt. Korta det.",
    addressTwice: (about: string) => `Samma e-postadress som på rad ${about}.`,
    unitUnknown: (about: string) => `Det finns ingen enhet som heter ${about}.`,
    placeUnknown: (about: string) =>
      `Platsen ${about} finns inte. Skriv kontaktperson, ersättare eller chef.`,
    placeWithoutUnit: () => "En plats behöver en enhet.",
    languageUnknown: (about: string) => `Språket ${about} finns inte. Skriv svenska eller engelska.`,
    seatTwice: (about: string) => `Samma plats som på rad ${about}.`,
    seatElsewhere: () => "Personen har redan samma slags plats i en annan enhet.",
    seatDayTaken: () => "Platsen har redan fått en ny innehavare.",
    personDeactivated: () => "Kontot är avslutat. Öppna det först på personens sida.",
  } as Record<string, (about: string) => string>,
  whyOther: "Raden kan inte läsas in.",
};

export const notes = {
  peopleRead: (count = "") => (count === "1" ? "En person är inläst." : `${count} personer är inlästa.`),
  nothingToRead: "Inget ändrades: allt stod redan som i listan.",
};

export const problems = {
  peopleFileEmpty: "Välj en fil eller klistra in rader.",
  columnsMissing: "Första raden måste ha kolumnerna Namn och E-post.",
  quoteNotClosed: "Ett citattecken i listan är inte avslutat, så det går inte att se var raderna slutar.",
  tooManyLines: "Listan har fler än 2 000 rader. Dela upp den.",
  listTooLong: "Listan är för stor. Dela upp den.",
};

export const deeds = {};
