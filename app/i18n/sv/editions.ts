export const words = {
  edition: (edition: number) => `Utgåva ${edition}`,
  correction: {
    title: "Rätta minnesanteckningarna",
    lead: "Medan rättelsen pågår läser alla den justerade texten. När justerarna har godkänt den rättade texten blir den en ny utgåva, och den gamla finns kvar.",
    why: "Varför behöver texten rättas?",
    whyHelp: "Skälet står i den nya utgåvan.",
    kept: "Beslut som har fått nummer kan formuleras om men inte tas bort.",
    open: "Öppna en rättelse",
    underWay: "Rättelse pågår",
    openedBy: (name: string | null, moment: string) =>
      name ? `${name} öppnade rättelsen ${moment}.` : `Rättelsen öppnades ${moment}.`,
    reason: "Skäl",
    toDesk: "Rätta texten",
    changes: "Se vad som ändras",
    cancel: "Avbryt rättelsen",
    cancelHelp: "Går så länge inget är ändrat i texten.",
    link: "Rätta",
    about: "Om rättelsen",
    readersSee: "Läsarna ser den justerade texten tills rättelsen är justerad.",
    sendTitle: "Skicka rättelsen för justering",
  },
  list: {
    title: "Utgåvor",
    lead: "Varje justerad text finns kvar som den var när den justerades.",
    stands: "Gäller nu",
    replaced: "Ersatt",
    signed: (day: string, names: string) => `Justerad ${day} av ${names}.`,
    first: "Den första justerade texten.",
    read: (edition: number) => `Läs utgåva ${edition}`,
    compare: (edition: number) => `Jämför med utgåva ${edition}`,
    file: (edition: number) => `Hämta utgåva ${edition}`,
    link: (number: number) => `Alla ${number} utgåvor`,
  },
  one: {
    replacedLead: (edition: number) => `Den här texten är ersatt. Utgåva ${edition} gäller.`,
    now: "Läs den text som gäller",
  },
  comparison: {
    title: (before: number, after: number) => `Ändringar från utgåva ${before} till utgåva ${after}`,
    draftTitle: (before: number) => `Rättelsens ändringar i utgåva ${before}`,
    lead: "Tillagda ord är understrukna och borttagna är överstrukna.",
    none: "Orden är desamma i båda.",
    added: "tillagt:",
    removed: "borttaget:",
    end: "slut på ändringen",
    alikeLines: (lines: number) => (lines === 1 ? "En rad är oförändrad." : `${lines} rader är oförändrade.`),
    alike: "Oförändrat",
  },
};

export const notes = {
  correctionOpened: "Rättelsen är öppnad. Skriv om det som är fel och skicka texten för justering.",
  correctionCancelled: "Rättelsen är avbruten. Den justerade texten gäller som förut.",
};

export const problems = {
  nothingToCorrect: "Minnesanteckningarna är inte justerade än, så de kan ändras som vanligt.",
  correctionOpen: "Någon annan har redan öppnat en rättelse. Läs skälet och rätta i den.",
  correctionBegun:
    "Texten är redan ändrad, så rättelsen kan inte avbrytas. Skicka den för justering, eller skriv tillbaka det som stod.",
  correctionWhyMissing: "Skriv varför texten behöver rättas.",
  decisionNumbered:
    "Beslutet är justerat och har ett nummer. Det kan formuleras om men inte tas bort. Skriv i stället att det inte gäller.",
};

export const deeds = {
  openedCorrection: "öppnade en rättelse av minnesanteckningarna",
  tookCorrectionBack: "avbröt rättelsen av minnesanteckningarna",
};
