export const words = {
  title: "Läs in utlysningar",
  lead: "Ta listan från ett kalkylblad eller från finansiärens data. Du får se vad som händer, rad för rad, innan något sparas.",
  button: "Läs in en lista",
  file: "CSV- eller JSON-fil",
  fileHelp: "Högst 500 utlysningar. I Excel: Spara som, CSV.",
  rows: "Eller klistra in listan",
  rowsHelp: "Med rubrikraden överst, eller som JSON.",
  submit: "Granska raderna",
  columnsTitle: "Så ska listan se ut",
  columnsLead:
    "Första raden är rubriker, i vilken ordning som helst, med semikolon eller komma mellan kolumnerna. En utlysning med samma program och beteckning ändras, andra läggs till. En tom ruta ändrar inget.",
  template: "Hämta en mall (CSV)",
  json: "Som JSON: en lista med objekt, ett för varje utlysning, med namnen ovan. Teman får vara en lista.",
  column: "Kolumn",
  inJson: "I JSON",
  meaning: "Vad den är till för",
  columns: {
    programme: ["Program", "Måste finnas. Programmets kod eller namn."],
    reference: ["Beteckning", "Finansiärens egen. Utan den känns utlysningen igen på rubriken."],
    title: ["Rubrik", "Måste finnas."],
    opens: ["Öppnar", "Till exempel 2027-12-01."],
    closes: ["Sista ansökningsdag", "Måste finnas för en ny utlysning. Till exempel 2028-02-01."],
    clock: ["Stänger klockan", "Till exempel 17.00."],
    themes: ["Teman", "Namn på teman, med semikolon eller komma mellan. Enheter som valt dem får veta."],
    who: ["Vem kan söka", "Fri text."],
    grant: ["Bidrag", "Fri text."],
    share: ["Andel i procent", "Ett heltal mellan 0 och 100."],
    own: ["Egen insats", "Fri text."],
    web: ["Webbadress", "Hela adressen, med https."],
    responsible: ["Ansvarig", "E-postadressen till den hos er som ansvarar."],
    status: ["Status", "Vi planerar att söka, Under bedömning, Vi bevakar eller Vi avstår."],
    assessment: ["Vår bedömning", "Fri text."],
    checked: ["Kontrollerad", "Dagen när någon kontrollerade den hos finansiären."],
  } as Record<
    | "programme"
    | "reference"
    | "title"
    | "opens"
    | "closes"
    | "clock"
    | "themes"
    | "who"
    | "grant"
    | "share"
    | "own"
    | "web"
    | "responsible"
    | "status"
    | "assessment"
    | "checked",
    [string, string]
  >,
  exampleThemes: "Barn och unga, Arbetsmarknad",
  exampleWho: "Förskolor och skolor i Norden och Baltikum",
  report: "Rapport",
  nothingSaved: "Inget är sparat än.",
  table: "Vad som händer med varje rad",
  line: "Rad",
  call: "Utlysning",
  outcome: "Resultat",
  what: "Vad som händer",
  outcomes: { made: "Läggs till", changed: "Ändras", unchanged: "Oförändrad", wrong: "Fel" },
  changes: (columns: string) => `Ändras: ${columns}.`,
  outside: "Sista ansökningsdag ligger utanför programmets år. Kontrollera den.",
  reportLead: {
    nothing: "Inget ändras: allt står redan som i listan.",
    made: (count: number) => (count === 1 ? "En läggs till." : `${count} läggs till.`),
    changed: (count: number) => (count === 1 ? "En ändras." : `${count} ändras.`),
    unchanged: (count: number) => (count === 1 ? "En är oförändrad." : `${count} är oförändrade.`),
    wrong: (count: number) =>
      count === 1 ? "En rad kan inte läsas in." : `${count} rader kan inte läsas in.`,
  },
  unknownColumns: (columns: string) => `De här kolumnerna lästes inte: ${columns}.`,
  confirmTitle: "Läs in",
  confirm: (count: number) => (count === 1 ? "Läs in en utlysning" : `Läs in ${count} utlysningar`),
  told: "Enheter som har valt utlysningarnas teman får ett mejl var.",
  onlyRight: "Raderna med fel lämnas kvar, så att du kan rätta dem efteråt.",
  listTitle: "Listan",
  again: "Ändra listan och granska igen",
  readingTitle: "Läs in utlysningarna",
  done: {
    title: (count: number) => (count === 1 ? "En utlysning är inläst" : `${count} utlysningar är inlästa`),
    left: (count: number) => (count === 1 ? "En rad är kvar att rätta" : `${count} rader är kvar att rätta`),
    leftLead: "Rätta raderna här och granska dem igen.",
  },
  why: {
    programmeMissing: () => "Programmet saknas.",
    programmeUnknown: (about: string) => `Det finns inget program som heter ${about}.`,
    programmeEnded: () => "Programmet är avslutat.",
    titleMissing: () => "Rubriken saknas.",
    titleTooLong: () => "Rubriken får vara högst 200 tecken.",
    tooLong: () => "Texten är för lång. Korta den.",
    looksLikeFormula: () => "Texten får inte börja med =, +, - eller @.",
    lettersBroken: () => "Några bokstäver gick inte att läsa. Spara filen som CSV UTF-8.",
    dayWrong: () => "Skriv ett datum som finns, till exempel 2027-02-04.",
    dayInFuture: () => "Ange en dag som har varit.",
    closesMissing: () => "Sista ansökningsdag saknas.",
    closesBeforeOpens: () => "Utlysningen kan inte stänga innan den öppnar.",
    clockWrong: () => "Skriv ett klockslag, till exempel 17.00.",
    shareWrong: () => "Skriv ett heltal mellan 0 och 100.",
    httpsWrong: () => "Skriv hela adressen, med https först.",
    themeUnknown: (about: string) => `Det finns inget tema som heter ${about}.`,
    addressWrong: () => "E-postadressen är inte fullständig.",
    responsibleUnknown: (about: string) => `Ingen här har adressen ${about}.`,
    statusUnknown: (about: string) => `Statusen ${about} finns inte.`,
    callTwice: (about: string) => `Samma utlysning som på rad ${about}.`,
    callUnclear: () => "Flera utlysningar har samma rubrik. Skriv beteckningen.",
    referenceTaken: () => "En annan utlysning i programmet har samma beteckning.",
  } as Record<string, (about: string) => string>,
  whyOther: "Raden kan inte läsas in.",
};

export const notes = {
  callsRead: (count = "") => (count === "1" ? "En utlysning är inläst." : `${count} utlysningar är inlästa.`),
};

export const problems = {
  callsChangedMeanwhile:
    "Någon har ändrat i utlysningarna sedan du granskade listan. Inget är inläst. Granska listan igen.",
  callFileEmpty: "Välj en fil eller klistra in en lista.",
  callColumnsMissing: "Första raden måste ha kolumnerna Program och Rubrik.",
  tooManyCalls: "Listan har fler än 500 utlysningar. Dela upp den.",
  jsonWrong: "Texten är inte en lista med objekt i JSON. Jämför med Så ska listan se ut.",
};

export const deeds = {};
