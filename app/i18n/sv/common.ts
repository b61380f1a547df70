export const words = {
  product: "Träffpunkt",
  skipLink: "Hoppa till innehållet",
  mainMenu: "Huvudmeny",
  breadcrumbs: "Brödsmulor",
  openMenu: {
    label: "Öppna sidor",
    start: "Startsida",
    meetings: "Möten",
    minutes: "Anteckningar",
    lesson: "Lärdomar",
    project: "Projekt",
    partner: "Partner",
    followup: "Uppföljning",
    search: "Sök",
  },
  menu: {
    overview: "Översikt",
    meetings: "Möten",
    lessons: "Lärdomar",
    register: "Register",
    archive: "Arkiv",
    followup: "Uppföljning",
  },
  searchLabel: "Sök i hela nätverkets arkiv",
  searchPlaceholder: "Sök i arkivet",
  search: "Sök",
  yourPage: "Din sida",
  help: "Hjälp",
  signIn: "Logga in",
  heldBack: (roles: string) =>
    `Du är inloggad med en kod eller länk. ${roles} gäller först när du loggar in med en nyckel eller hos kommunen.`,
  heldBackEnter: "Logga in på nytt",
  heldBackMake: "Skapa en nyckel",
  signOut: "Logga ut",
  otherLanguage: "In English",
  takeBackFromBin: "Ta tillbaka från papperskorgen",
  footer: {
    purpose: (municipality: string) =>
      `Träffpunkt är arbetsplatsen för det internationella nätverket i ${municipality}.`,
    about: "Om nätverket",
    people: "Personer och enheter",
    competence: "Vem kan vad",
    goals: "Mål",
    actions: "Åtgärder",
    settings: "Inställningar",
    outbox: "Utkorg",
    bin: "Papperskorg",
    publications: "Publicerat utåt",
    open: "Öppna sidor",
    chronicle: "Ändringslogg",
    personalData: "Personuppgifter",
    openData: "Öppna data",
    accessibility: "Tillgänglighet",
  },
  demoLine: (day: string) =>
    `Detta är en demo med påhittade uppgifter. Demons klocka går från den 22 november 2026 och visar nu ${day}.`,
  demoSwitch: "Byt person",
  save: "Spara",
  cancel: "Avbryt",
  back: "Tillbaka",
  remove: "Ta bort",
  change: "Ändra",
  history: "Historik",
  optional: "Frivilligt.",
  none: "Ingen",
  choose: "Välj",
  yes: "Ja",
  and: "och",
  filters: {
    heading: "Avgränsa",
    any: "Alla",
    use: "Visa urvalet",
    clear: "Visa alla",
  },
  paging: {
    label: "Fler sidor",
    here: (page: number, of: number) => `Sida ${page} av ${of}`,
    previous: "Föregående sida",
    next: "Nästa sida",
  },
  formProblems: (count: number) => (count === 1 ? "En sak behöver rättas" : `${count} saker behöver rättas`),
  titleProblem: "Fel: ",
  changedMeanwhile: {
    heading: "Någon annan har sparat under tiden",
    explain:
      "Inget av det du skrev är borta: det står kvar i formuläret. Här ser du vad som är sparat nu. Jämför, ändra det du vill och spara igen, så gäller din text.",
    saved: "Sparat nu",
  },
  dates: {
    months: [
      "januari",
      "februari",
      "mars",
      "april",
      "maj",
      "juni",
      "juli",
      "augusti",
      "september",
      "oktober",
      "november",
      "december",
    ],
    monthsShort: ["jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"],
    weekdays: ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
    today: "i dag",
    tomorrow: "i morgon",
    yesterday: "i går",
    inDays: (days: number) => `om ${days} dagar`,
    daysAgo: (days: number) => `för ${days} dagar sedan`,
  },
  errors: {
    reference: (id: string) => `Referens: ${id}`,
    home: "Till översikten",
    notFound: {
      title: "Sidan finns inte",
      text: "Adressen kan vara felskriven, eller så är sidan borttagen. Sök i arkivet eller börja om från översikten.",
    },
    /** A personal link that opens nothing. */
    link: {
      title: "Länken gäller inte",
      text: "Den kan vara avskriven fel, utbytt mot en nyare eller spärrad. Leta efter det senaste mejlet, eller fråga den som skickade länken.",
    },
    forbidden: {
      title: "Du har inte behörighet till det här",
      text: "Sidan eller knappen är till för någon annan roll. Tror du att du borde få komma in? Fråga EU-samordnaren.",
    },
    badRequest: {
      title: "Det gick inte att förstå det som skickades",
      text: "Gå tillbaka och försök igen.",
    },
    conflict: {
      title: "Det har ändrats under tiden",
      text: "Någon annan hann före. Gå tillbaka, läs det som gäller nu och försök igen.",
    },
    invalid: {
      title: "Något i formuläret behöver rättas",
      text: "Gå tillbaka, rätta och försök igen.",
    },
    /** A button that a rule refused; the reason follows. */
    refused: {
      title: "Det går inte just nu",
    },
    tooMany: {
      title: "För många försök",
      text: "Vänta några minuter och försök igen.",
    },
    tooLarge: {
      title: "Det som skickades är för stort",
      text: "Korta texten eller välj en mindre fil. Allt som skickas får vara högst 1 MB.",
    },
    filesTooLarge: {
      title: "Filerna är för stora",
      text: "Tillsammans får de vara högst 250 MB. Gå tillbaka och välj färre eller mindre filer.",
    },
    foreignOrigin: {
      title: "Formuläret kom inte från Träffpunkt",
      text: "Av säkerhetsskäl tas det bara emot från våra egna sidor. Öppna sidan igen och försök på nytt.",
    },
    /** The disk is full, cannot be written to, or others have written for too long. */
    notSaved: {
      title: "Det går inte att spara just nu",
      text: "Träffpunkt kan inte skriva till sin disk för tillfället. Ingenting har ändrats. Vänta en stund och försök igen, och säg till administratören om det inte hjälper.",
      again: "Försök spara igen",
      typed: "Det du skrev",
    },
    server: {
      title: "Något gick fel hos oss",
      text: "Felet är noterat. Försök igen om en stund. Berätta för administratören om det händer igen, och ange referensen.",
    },
  },
};

export const notes = {
  saved: "Sparat.",
  removed: "Borttaget.",
  signedOut: "Du är utloggad.",
};

export const problems = {
  changedMeanwhile: "Någon annan har sparat under tiden. Din text finns kvar här nedanför.",
  tooLong: "Texten är för lång. Korta den.",
  titleTooLong: "Rubriken får vara högst 200 tecken.",
  tooMany: "Listan är för lång. Ta bort något.",
  wrongValue: "Välj ett av alternativen.",
  titleMissing: "Skriv en rubrik.",
  textMissing: "Skriv en text.",
  addressMissing: "Skriv en e-postadress.",
  addressWrong: "Skriv en hel e-postadress, till exempel namn@kommunen.se.",
  dayMissing: "Ange ett datum.",
  dayWrong: "Skriv ett datum som finns, till exempel 2027-02-04.",
  clockMissing: "Ange ett klockslag.",
  clockWrong: "Skriv ett klockslag, till exempel 13.00.",
  numberWrong: "Skriv ett heltal.",
  notFound: "Posten finns inte. Den kan ha tagits bort.",
};

export const deeds = {
  created: "skapade",
  changed: "ändrade",
  removed: "tog bort",
};
