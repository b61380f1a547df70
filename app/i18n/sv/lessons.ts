import { capital, count } from "./counting";

const lessonCount = (number: number) => count(number, "en lärdom", "lärdomar");

/** Where a lesson comes from, as its first sentence tells. */
type LessonOrigin = {
  groupName: string;
  number: number;
  year: number;
  item: string | null;
  speaker: string | null;
};

export const words = {
  list: {
    title: "Lärdomar",
    lead: "Det här har förvaltningar och bolag lärt sig av projekt, utbyten och möten. Läs innan du börjar på något nytt.",
    write: "Skriv en lärdom",
    count: (total: number) => capital(lessonCount(total)),
    unit: "Förvaltning eller bolag",
    theme: "Tema",
    phase: "Fas",
    programme: "Program",
    year: "År",
    order: "Ordning",
    newest: "Nyast först",
    mostUsed: "Använda av flest först",
    drafts: "Utkast",
    draftsAside: (number: number) =>
      `${capital(count(number, "ett utkast", "utkast"))} som inte är publicerade`,
    draftChanged: "Senast ändrat",
    continue: "Skriv vidare",
    emptySelection: "Ingen lärdom stämmer med urvalet. Ta bort ett val eller visa alla.",
    empty:
      "Här samlas det ni har lärt er: vad som hände, vad ni lärde er av det och vilka råd ni vill ge den som kommer efter. En lärdom tar en kvart att skriva och kan spara någon annan ett halvår.",
    emptyReader:
      "Här samlas det förvaltningar och bolag har lärt sig av projekt, utbyten och möten. Ännu är ingen lärdom publicerad.",
  },
  lesson: {
    kicker: (project: string | null) => (project ? `Lärdom från projektet ${project}` : "Lärdom"),
    learned: "Vad vi lärde oss",
    background: "Bakgrund",
    happened: "Vad hände",
    advice: "Råd till dig",
    adviceCount: (number: number) => capital(count(number, "ett råd", "råd")),
    nothingYet: "Inget skrivet än.",
    about: "Om lärdomen",
    writtenBy: "Skriven av",
    unit: "Gäller",
    programme: "Program",
    project: "Projekt",
    phase: "Fas",
    themes: "Teman",
    keywords: "Sökord",
    meeting: "Togs upp på",
    meetingName: (number: number, day: string) => `Möte ${number}, ${day}`,
    item: (title: string) => `punkten ${title}`,
    readers: "Får läsas av",
    published: "Publicerad",
    versions: "Tidigare versioner och historik",
    related: "Läs också",
    change: "Ändra",
    publish: "Publicera",
    readersChange: "Ändra vem som får läsa",
    draftNote: "Utkastet syns bara för den som har skrivit det och för EU-samordnaren.",
    lacking: "Det här saknas innan lärdomen kan publiceras",
  },
  uses: {
    title: "Jag har använt lärdomen",
    heading: "Till nytta",
    usedBy: (number: number) => `Använd av ${number}`,
    none: "Ingen har sagt att de har använt lärdomen än.",
    purpose: "Vad använde du den till?",
    purposeHelp:
      "Frivilligt. Skriv en rad, till exempel: Planera studiebesöket i maj. Ditt namn visas här, och den som har skrivit lärdomen får ett brev.",
    submit: "Jag har använt det här",
    takeBack: "Ta tillbaka",
  },
  comments: {
    heading: "Kommentarer",
    count: (number: number) => capital(count(number, "en kommentar", "kommentarer")),
    none: "Ingen har kommenterat än.",
    label: "Din kommentar",
    help: "Har du varit med om något liknande, eller har du en fråga? Den som har skrivit lärdomen får ett brev.",
    submit: "Skicka kommentaren",
    remove: "Ta bort",
    title: "Kommentera lärdomen",
  },
  form: {
    newTitle: "Skriv en lärdom",
    newLead: "Bara rubriken måste finnas för att spara. Resten kan du fylla på när du vill.",
    origin: ({ groupName, number, year, item, speaker }: LessonOrigin) =>
      `Från ${groupName}, möte ${number} ${year}${item ? `, punkten ”${item}”` : ""}${speaker ? `, ${speaker}` : ""}.`,
    changeTitle: "Ändra lärdomen",
    changeLead: "Den tidigare ordalydelsen sparas och går att läsa efteråt.",
    texts: "Lärdomen",
    title: "Rubrik",
    titleHelp: "Säg lärdomen i en mening. Till exempel: Fråga ekonomen innan ansökan skrivs.",
    background: "Bakgrund",
    backgroundHelp: "Vad gällde det? Skriv så att den som inte var med förstår.",
    happened: "Vad hände",
    happenedHelp: "Berätta vad som gick bra och vad som inte gick som ni hade tänkt.",
    learned: "Vad vi lärde oss",
    learnedHelp: "Två eller tre meningar. De står först på sidan.",
    advice: "Råd till den som kommer efter",
    adviceHelp: "Ett råd per rad, högst fem. Börja med ett verb: fråga, räkna, boka.",
    sorting: "Så hittas den",
    unit: "Förvaltning eller bolag",
    ownUnits: "Dina",
    otherUnits: "Övriga",
    themes: "Teman",
    themesHelp: "Ett till tre.",
    phase: "Fas",
    phaseHelp: "I vilket skede av ett projekt är lärdomen till nytta?",
    programme: "Program",
    project: "Projekt eller utbyte",
    meeting: "Togs upp på ett möte",
    meetingName: (group: string, number: number, year: number, day: string) =>
      `${group}, möte ${number} ${year} (${day})`,
    fromItem: (item: string) => `Lärdomen knyts också till punkten ${item}.`,
    day: "Datum",
    dayHelp: "Dagen när ni lärde er det, till exempel 2026-11-12.",
    keywords: "Sökord",
    keywordsHelp: "Ord som någon kan söka på men som inte står i texten. Skilj dem åt med komma.",
    saveAndPublish: "Spara och gå vidare till publicering",
    saveDraft: "Spara utkastet",
    saveChange: "Spara ändringen",
    personalData: "Jag har läst igenom ställena och de får visas för alla",
  },
  publishing: {
    title: "Vem får läsa lärdomen?",
    lead: (title: string) => `Det gäller ”${title}”.`,
    whole: "Välj läsare",
    readers: "Läsare",
    network: "Kontaktpersoner, ersättare och EU-samordnaren.",
    internal: "Alla som är anställda i kommunen och bolagen och kan logga in.",
    public:
      "Alla anställda nu. Lärdomen märks också för den öppna webben, där vem som helst kan läsa, dela och ladda ned den. Den visas där först när någon har granskat den.",
    draft: "Tillbaka till utkast. Bara den som har skrivit lärdomen och EU-samordnaren ser den.",
    submit: "Spara valet",
    found: "Ser ut som personuppgifter",
    foundAside: (number: number) => capital(count(number, "ett ställe", "ställen")),
    foundText:
      "Det här är inte fel i sig. Men en lärdom som är öppen för alla ska inte röja personnummer, telefonnummer eller e-postadresser till enskilda. Ta bort dem, eller bekräfta att de får visas.",
    kinds: { identityNumber: "Personnummer", phone: "Telefonnummer", email: "E-postadress" },
    fields: {
      title: "Rubrik",
      background: "Bakgrund",
      happened: "Vad hände",
      learned: "Vad vi lärde oss",
      advice: "Råd",
      keywords: "Sökord",
    },
    checked: "Jag har läst igenom ställena och de får visas för alla",
    lacking: "Något saknas",
    lackingText: "En publicerad lärdom har alla delar. Det här behöver fyllas i först:",
    fill: "Fyll i det som saknas",
  },
  versions: {
    title: "Tidigare versioner",
    lead: "Varje ordalydelse som andra har kunnat läsa sparas.",
    none: "Lärdomen har inte ändrats sedan den publicerades.",
    version: (number: number) => `Version ${number}`,
    replaced: (day: string, name: string | null) => (name ? `Ersatt ${day} av ${name}` : `Ersatt ${day}`),
    history: "Historik",
    now: "Läs lärdomen som den lyder nu",
  },
};

export const notes = {
  lessonSaved: "Utkastet är sparat.",
  lessonChanged: "Ändringen är sparad.",
  lessonPublished: "Lärdomen är publicerad. Tack för att du delar med dig.",
  lessonWithdrawn: "Lärdomen är ett utkast igen och har tagits bort ur arkivet.",
  commented: "Kommentaren är skickad.",
  lessonUsed: "Tack. Nu syns det att lärdomen har kommit till nytta.",
  useTakenBack: "Det är tillbakataget.",
  commentRemoved: "Kommentaren är borttagen.",
};

export const problems = {
  backgroundMissing: "Skriv bakgrunden.",
  happenedMissing: "Skriv vad som hände.",
  learnedMissing: "Skriv vad ni lärde er.",
  adviceMissing: "Ge minst ett råd.",
  adviceTooMany: "Ge högst fem råd. Välj de viktigaste.",
  keywordsTooMany: "Skriv högst tolv sökord.",
  themeMissing: "Välj minst ett tema.",
  themesTooMany: "Välj högst tre teman.",
  phaseMissing: "Välj en fas.",
  unitMissing: "Välj en förvaltning eller ett bolag.",
  unitNotYours: "Välj en förvaltning eller ett bolag som du företräder.",
  dayInFuture: "Ange en dag som har varit.",
  lessonNotWhole: "Lärdomen är publicerad och behöver ha kvar den här delen.",
  personalDataUnchecked:
    "Texten ser ut att innehålla personuppgifter. Ta bort dem, eller bekräfta att du har läst igenom ställena.",
  readersMissing: "Välj vem som får läsa.",
  commentMissing: "Skriv en kommentar.",
};

export const deeds = {
  publishedLesson: "publicerade",
  withdrewLesson: "tog tillbaka till utkast",
  commented: "kommenterade",
  usedLesson: "sa att den har kommit till nytta",
  tookBackUse: "tog tillbaka att den har kommit till nytta",
  removedComment: "tog bort en kommentar",
};
