export const words = {
  newButton: "Ny utlysning",
  newTitle: "Registrera en utlysning",
  newLead:
    "Program, rubrik och sista ansökningsdag behövs. De enheter som har valt något av utlysningens teman får ett mejl.",
  changeButton: "Ändra utlysningen",
  changeTitle: (title: string) => `Ändra: ${title}`,
  changeLead:
    "Flyttas sista ansökningsdag får de som bevakar utlysningen, och enheterna som har fått veta om den, ett mejl.",
  submit: "Spara utlysningen",
  nobody: "Ingen",
  parts: {
    what: "Vilken utlysning",
    when: "När",
    whom: "För vad och vem",
    terms: "Pengar",
    us: "Hos oss",
    funder: "Hos finansiären",
  },
  fields: {
    programmeCode: "Program",
    title: "Rubrik",
    reference: "Beteckning",
    opensOn: "Öppnar",
    closesOn: "Sista ansökningsdag",
    closesAtClock: "Stänger klockan",
    themeIds: "Teman",
    whoCanApply: "Vem kan söka",
    grantRange: "Bidrag",
    sharePercent: "Bidragets andel i procent",
    coFinancingNote: "Egen insats",
    web: "Finansiärens sida",
    responsibleId: "Ansvarig",
    status: "Status",
    assessment: "Vår bedömning",
    checkedOn: "Kontrollerad hos finansiären",
  },
  help: {
    reference: "Finansiärens egen beteckning. Med den känns utlysningen igen när en lista läses in.",
    grantRange: "Till exempel 250 000–700 000 kronor.",
    web: "Hela adressen, med https.",
    themeIds: "Enheter som har valt något av dem får veta om utlysningen.",
    checkedOn: "Dagen när någon senast jämförde datum och villkor med finansiärens sida.",
  },
  check: {
    title: "Kontrollera hos finansiären",
    never: "Ingen har kontrollerat datum och villkor hos finansiären.",
    long: (day: string) =>
      `Datum och villkor kontrollerades senast ${day}. Kontrollera dem igen innan ni planerar.`,
    checked: (day: string) => `Kontrollerad hos finansiären ${day}.`,
    link: "Gå till finansiärens sida",
    noLink: "Det finns ingen länk till utlysningen.",
    outside: (programme: string, period: string) =>
      `Sista ansökningsdag ligger utanför åren för ${programme} (${period}). Kontrollera att dagen stämmer.`,
  },
  reference: "Beteckning",
  units: {
    title: "Intresserade enheter",
    aside: "De som vill höra om utlysningens teman",
    nobody: "Ingen enhet har valt något av utlysningens teman.",
    told: "Mejl till",
    untold: "Har inte fått något mejl.",
    noMore: "Enheten har inte kvar temat",
    unitTitle: "Utlysningar att höra om",
    lead: "Kontaktpersonen, eller ersättaren, får ett mejl när en utlysning med något av de här temana registreras.",
    none: "Enheten har inte valt några teman.",
    choose: "Välj teman",
    change: "Ändra teman",
    formTitle: (unit: string) => `Teman för ${unit}`,
    formLead:
      "När en utlysning med något av temana registreras får enhetens kontaktperson, eller ersättare, ett mejl.",
    submit: "Spara temana",
  },
  wall: {
    title: (year: number) => `Viktiga datum ${year}`,
    lead: "Utlysningar som öppnar och stänger, det våra projekt ska lämna, och ansökningar som har lämnats in. Skriv ut sidan och sätt upp den på väggen.",
    link: "Årets viktiga datum att skriva ut",
    years: "Välj år",
    now: "nu",
    nothing: "Inget",
    what: {
      opens: "Öppnar:",
      closes: "Sista ansökningsdag:",
      applied: "Ansökan inlämnad:",
      duty: "Att lämna:",
    },
    closesAt: (clock: string) => `Sista ansökningsdag, klockan ${clock}:`,
    duty: (kind: string) => `${kind}:`,
  },
  remove: "Ta bort",
  removeTitle: "Ta bort utlysningen?",
  removeLead: (title: string) =>
    `”${title}” försvinner ur registret och arkivet. Det går för att ingen bevakar den och ingen har fått veta om den.`,
  removeButton: "Ta bort utlysningen",
};

export const notes = {
  callSaved: "Utlysningen är sparad.",
  unitThemesSaved: "Temana är sparade.",
  callRemoved: "Utlysningen är borttagen.",
};

export const problems = {
  programmeMissing: "Välj ett program.",
  closesMissing: "Ange sista ansökningsdag.",
  closesBeforeOpens: "Utlysningen kan inte stänga innan den öppnar.",
  shareWrong: "Skriv andelen som ett heltal mellan 0 och 100.",
  httpsWrong: "Skriv hela adressen, med https först.",
  referenceTaken: "En annan utlysning i programmet har samma beteckning.",
  callTied:
    "Utlysningen kan inte tas bort: någon bevakar den eller har fått veta om den. Välj statusen Vi avstår i stället.",
};

export const deeds = {
  themesChosen: "valde teman för",
  callMoved: "flyttade sista ansökningsdag",
};
