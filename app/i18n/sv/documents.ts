import type { DocumentKind, ImportProblem } from "#db/words";

export const words = {
  kind: {
    minutes: "Minnesanteckningar",
    report: "Rapport",
    application: "Ansökan",
    policy: "Policy",
    other: "Annat",
  } satisfies Record<DocumentKind, string>,
  keepUntil: "Bevaras minst till",
  keepUntilHint:
    "Fyll i när något särskilt kräver det, till exempel villkoren för ett bidrag. Till dess gallras dokumentet inte, vad reglerna än säger.",
  importing: {
    title: "Läs in äldre dokument",
    lead: "Ta in gamla minnesanteckningar, rapporter och ansökningar, så att de går att hitta i arkivet. Inget syns för andra förrän du har sagt vad varje fil är.",
    choose: "Välj filer",
    files: "Filer",
    filesHelp: "Högst 200 filer och 500 MB åt gången, 25 MB per fil.",
    submit: "Läs in filerna",
    earlier: "Tidigare inläsningar",
    none: "Inget är inläst ännu.",
    counts: (files: number, waiting: number) =>
      waiting === 0
        ? files === 1
          ? "1 fil, klar"
          : `${files} filer, alla klara`
        : `${files} ${files === 1 ? "fil" : "filer"}, ${waiting} att gå igenom`,
  },
  batch: {
    title: (day: string) => `Inläsning ${day}`,
    fromFolder: (folder: string) => `Från mappen ${folder}`,
    progress: "Så långt har vi kommit",
    read: (done: number, files: number) => `${done} av ${files} filer är lästa.`,
    refresh: "Uppdatera sidan",
    sums: (added: number, waiting: number, failed: number, leftOut: number) =>
      [
        `${added} i arkivet`,
        `${waiting} att gå igenom`,
        `${failed} gick inte att läsa in`,
        `${leftOut} togs inte med`,
      ].join(", "),
    review: "Gå igenom",
    reviewLead: "Uppgifterna är gissade. Rätta det som är fel.",
    readers: "Vilka får läsa?",
    paperTitle: "Rubrik",
    day: "Datum",
    kind: "Slag",
    unit: "Enhet",
    noUnit: "Ingen enhet",
    deed: "Vad ska hända?",
    deeds: { add: "Lägg i arkivet", wait: "Vänta", leaveOut: "Ta inte med" },
    submit: "Spara den här sidan",
    ofMeeting: "Ett möte hölls den dagen. Anteckningarna kopplas till det.",
    again: "Försök läsa texten igen",
    againOf: (name: string) => `Försök läsa texten i ${name} igen`,
    nothing: "Allt i den här inläsningen är klart.",
    failed: "Gick inte att läsa in",
    failedLead: "Välj filerna igen när felet är åtgärdat.",
    tryAgain: "Försök igen med andra filer",
    problem: {
      fileEmpty: "Filen är tom.",
      fileTooLarge: "Filen är större än 25 MB.",
      fileNameWrong: "Filens namn går inte att använda.",
      fileTypeWrong: "Filen är av ett slag som inte tas emot, eller är inte vad namnet säger.",
      documentThere: "Samma fil finns redan:",
      fileTwice: "Samma fil väntar redan på att gås igenom.",
      fileUnreadable: "Filen gick inte att läsa från disken.",
    } satisfies Record<ImportProblem, string>,
  },
  page: {
    facts: "Uppgifter",
    kind: "Slag",
    day: "Datum",
    unit: "Enhet",
    meeting: "Möte",
    readers: "Får läsas av",
    file: "Fil",
    added: "Inläst",
    addedBy: (name: string, day: string) => `${day} av ${name}`,
    text: "Text",
    part: { page: "Sida", slide: "Bild", sheet: "Blad", passage: "Avsnitt" },
    change: "Rätta uppgifterna",
    remove: "Ta bort",
  },
  changeTitle: (title: string) => `Rätta ${title}`,
  removeTitle: (title: string) => `Ta bort ${title}?`,
  removeLead: "Dokumentet försvinner ur arkivet. Du kan ta tillbaka det ur papperskorgen i 30 dagar.",
  removeSubmit: "Ta bort dokumentet",
};

export const notes = {
  filesTaken: "Filerna är inlästa. Nu läses texten i dem.",
  filesSorted: (count: string) =>
    count === "0"
      ? "Sparat."
      : count === "1"
        ? "Ett dokument är i arkivet."
        : `${count} dokument är i arkivet.`,
  readingAgain: "Texten läses en gång till.",
  documentRemoved: (title: string) => `${title} är borttaget.`,
};

export const problems = {
  documentThere: "Samma fil finns redan i arkivet. Välj Ta inte med.",
  formTooManyFiles:
    "Formuläret gick inte att läsa, eller hade fler än 200 filer. Inget är inläst. Välj färre filer och försök igen.",
};

export const deeds = {
  addedDocument: "lade ett dokument i arkivet:",
  removedDocument: "tog bort dokumentet",
};
