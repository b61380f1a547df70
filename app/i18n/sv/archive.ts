const hits = (count: number) => (count === 1 ? "1 träff" : `${count} träffar`);

export const words = {
  title: "Sök i arkivet",
  titleFor: (text: string) => `Sökresultat för ${text}`,
  searchFor: "Sök efter",
  searchHelp: "Skriv med egna ord. Du får träff också på böjningar och på ord som betyder nästan detsamma.",
  search: "Sök",
  formLabel: "Arkivet",
  result: "Träffar och filter",
  hits,
  hitsOn: (text: string) => `på ${text}.`,
  hitsInAll: "i arkivet.",
  widened: (words: string) => `Vi sökte också efter ${words}.`,
  loosened: "För få träffar har alla orden, så träffar med några av dem är med.",
  showing: (from: number, to: number, total: number) => `Visar ${from}–${to} av ${total}`,
  order: "Ordning",
  best: "Bäst träff först",
  newest: "nyast först",
  narrow: "Avgränsa",
  narrowed: (count: number) => `Avgränsa (${count} valda)`,
  kinds: "Slag",
  units: "Enhet",
  years: "År",
  themes: "Tema",
  future: (year: number) => `${year}, kommande`,
  moreChoices: (count: number) => `Visa ${count} till`,
  useFilters: "Använd filter",
  clearFilters: "Rensa filter",
  pages: "Sidor",
  page: (page: number, pages: number) => `Sida ${page} av ${pages}`,
  previousPage: "Föregående sida",
  nextPage: "Nästa sida",
  meeting: (number: number, year: number) => `möte ${number} ${year}`,
  meetingIn: (number: number, year: number, group: string) => `Möte ${number} ${year}, ${group}`,
  dueBy: (day: string) => `klart senast ${day}`,
  applyBy: (day: string) => `sista ansökningsdag ${day}`,
  followupOf: (year: number) => `Uppföljning ${year}`,
  why: {
    title: "Ordet står i rubriken.",
    text: "Ordet står i texten.",
    titleAndText: "Ordet står i rubriken och i texten.",
    fact: {
      theme: "Tema:",
      keyword: "Sökord:",
      unit: "Enhet:",
      person: "Person:",
      programme: "Program:",
    },
    otherwise: "Stämmer med andra uppgifter, till exempel land, partner eller ansvarig.",
    synonym: (found: string, typed: string) => ({
      before: "Ordet ",
      found,
      after: ` betyder nästan detsamma som ${typed}.`,
    }),
    folded: (found: string, typed: string) => ({
      before: "Ordet ",
      found,
      after: ` är ${typed} med prickar och ringar.`,
    }),
    prefix: (found: string, typed: string) => ({
      before: "Ordet ",
      found,
      after: ` börjar som ${typed}.`,
    }),
    lacking: (words: string) => `Saknar ${words}.`,
  },
  none: (text: string) => `Inga träffar på ”${text}”.`,
  noneNarrowed: "Inget i arkivet stämmer med det du har valt.",
  meant: "Menade du",
  withoutFilters: "Sök i hela arkivet utan filter",
  advice:
    "Kontrollera stavningen, pröva ett annat ord för samma sak eller ta bort ett ord om du har skrivit flera.",
  start: {
    whatHeading: "Det här finns i arkivet",
    whatAside: (count: number) => `${count} poster som du får läsa`,
    what: "Justerade minnesanteckningar, beslut och åtgärder, lärdomar, möten, projekt, partner, program och utlysningar. Allt går att hitta så fort det är publicerat.",
    browse: "Bläddra bland allt, nyast först",
    nothing:
      "Arkivet är tomt än så länge. Det fylls av sig självt när möten kallas, minnesanteckningar justeras och lärdomar publiceras.",
    nothingAction: "Skriv en lärdom",
    tryHeading: "Pröva att söka på",
    howHeading: "Så söker du",
    how: [
      [
        "Skriv som du talar",
        "Möte, möten och mötet ger samma träffar. Stora och små bokstäver spelar ingen roll.",
      ],
      ["Nästan samma ord", "Den som söker på medfinansiering hittar också egen insats."],
      ["Flera ord", "Träffar med alla orden kommer först."],
      ["Exakt uttryck", "Sätt citattecken runt ord som ska stå bredvid varandra: ”egen insats”."],
      ["Nummer och datum", "Sök på diarienummer (KS 2026/0019) eller dag (2026-04-16)."],
    ],
  },
};

export const notes = {};

export const problems = {};

export const deeds = {};
