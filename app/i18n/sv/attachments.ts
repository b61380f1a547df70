export const words = {
  title: "Bilagor",
  none: "Inga bilagor.",
  files: "Välj filer",
  filesHelp:
    "Högst 10 filer åt gången och 25 MB per fil. PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, HTML, PNG, JPEG och WebP går bra.",
  submit: "Lägg till",
  change: "Lägg till eller ta bort filer",
  add: "Lägg till filer",
  attachTitle: (label: string) => `Bilagor till ${label}`,
  attachLead: "Den som kan läsa sidan kan också läsa filerna.",
  notAdded: (name: string) => `Inget är tillagt. Det gäller filen ${name}.`,
  removeOf: (name: string) => `Ta bort ${name}`,
  removeTitle: (name: string) => `Ta bort ${name}?`,
  removeLead: (label: string) =>
    `Filen försvinner från ${label}. Du kan ta tillbaka den ur papperskorgen i 30 dagar.`,
  removeSubmit: "Ta bort filen",
  unread: {
    waiting: "Texten läses.",
    noText: "Innehåller ingen text (inskannad?). Bara namnet går att söka på.",
    encrypted: "Texten går inte att söka i: filen är låst med lösenord.",
    notWhatItSaid: "Texten går inte att söka i: filen är av ett annat slag än namnet säger.",
    tooSlow: "Texten går inte att söka i: den tog för lång tid att läsa.",
    tooLarge: "Texten går inte att söka i: filen är för stor när den packas upp.",
    broken: "Texten går inte att söka i: filen är skadad.",
  },
  size: { bytes: "byte", kilo: "kB", mega: "MB" },
};

export const notes = {
  attached: (count: string) => (count === "1" ? "Filen är tillagd." : `${count} filer är tillagda.`),
  attachedAlready: "Filen fanns redan här.",
  detached: (name: string) => `${name} är borttagen.`,
};

export const problems = {
  fileMissing: "Välj minst en fil.",
  fileEmpty: "Filen är tom. Välj en annan.",
  fileTooLarge: "Filen är för stor. Den får vara högst 25 MB.",
  tooManyFiles: "Välj högst 10 filer åt gången.",
  fileNameWrong: "Filens namn går inte att använda. Ge den ett namn på högst 200 tecken, utan snedstreck.",
  fileTypeWrong:
    "Filen går inte att lägga till. Antingen är den av ett annat slag än de som tas emot, eller så säger namnets ändelse något annat än innehållet. Filer med makron tas inte emot. Spara den till exempel som PDF och försök igen.",
  tooManyAttachments: "Det får finnas högst 50 bilagor på samma ställe. Ta bort några först.",
};

export const deeds = {
  attached: "lade till en bilaga till",
  detached: "tog bort en bilaga från",
};
