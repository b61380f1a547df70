export const words = {
  title: "Spridning",
  titleFor: (title: string) => `Spridning: ${title}`,
  lead: "Vem som har fått det som är publicerat, när och hur, och vilka som saknas.",
  records: "Publicerat",
  nothing: "Inget är publicerat utåt än. När något publiceras syns det här vem som har fått det.",
  received: "Har fått",
  missing: "Saknas",
  of: (received: number, expected: number) => `${received} av ${expected}`,
  haveIt: (received: number, expected: number) => `${received} av ${expected} har fått den`,
  nobody: "Ingen",
  nobodyMissing: "Ingen saknas. Alla har fått utgåvan som gäller.",
  many: (number: number) => `${number} mottagare`,
  note: "Notera att någon har fått den",
  receiver: "Mottagare",
  choose: "Välj mottagare",
  way: "Hur",
  ways: { letter: "Brev", meeting: "Möte", paper: "Papper", page: "Webbsida" },
  day: "Dag",
  comment: "Kommentar",
  commentHelp: "Till exempel vem som tog emot.",
  save: "Notera",
  edition: "Utgåva",
  earlier: (edition: number) => `${edition} (tidigare)`,
  copies: (number: number) => (number === 1 ? "ett brev" : `${number} brev`),
  nothingYet: "Ingen har fått den än.",
  unnamed: {
    unit: "Enhet",
    receiver: "Mottagare",
    board: "Kommunstyrelsen",
    subscribers: "De som har bett om brev",
    site: "De öppna sidorna",
  },
  send: {
    title: "Skicka brev",
    lead: "Ett brev med titeln, sammanfattningen och länken till de öppna sidorna.",
    to: "Till",
    toHelp: "De som saknas är förvalda. Ingen får samma utgåva två gånger.",
    button: "Skicka brevet",
    back: "Tillbaka till spridningen",
    nobody: "Det finns ingen kvar att skicka till.",
    sent: (names: string) => `Har redan fått brevet om den här utgåvan: ${names}.`,
    unreached: (names: string) => `Saknar e-postadress: ${names}.`,
    register: "Ändra mottagarna",
    letter: "Brevet",
    letterAside: "På mottagarens språk",
  },
  letters: {
    waiting: "På väg",
    gathered: "På väg",
    sent: "Levererat",
    failed: "Kunde inte levereras",
    putAside: "Kunde inte levereras",
    expired: "Kunde inte levereras",
    withdrawn: "Återtaget",
  },
  see: "Vem som har fått den",
  receivers: {
    title: "Mottagare",
    lead: "Organisationer, listor och webbsidor som får del av resultaten, utöver bolagen.",
    all: "Alla mottagare",
    none: "Här finns inga mottagare än. Lägg till dem som ska få del av resultaten.",
    add: "Lägg till mottagare",
    name: "Namn",
    kind: "Slag",
    kinds: { organisation: "Organisation", list: "Sändlista", page: "Webbsida" },
    reached: "Nås",
    unreached: "Inget angivet",
    contact: "Kontaktperson",
    address: "Webbadress",
    addressHelp: "För en webbsida: var resultaten läggs ut.",
    change: "Ändra",
    end: "Avsluta",
    save: "Spara",
  },
};

export const notes = {
  receivedNoted: "Det är noterat.",
  circulationSent: (letters: string) =>
    letters === "0"
      ? "Inget skickades. De valda har redan fått utgåvan som gäller."
      : letters === "1"
        ? "Brevet är på väg till en mottagare."
        : `Brevet är på väg till ${letters} mottagare.`,
  receiverSaved: "Mottagaren är sparad.",
  receiverEnded: "Mottagaren är avslutad. Det som den har fått finns kvar.",
};

export const problems = {
  receiverMissing: "Välj vem som har fått den",
  receiversMissing: "Välj minst en mottagare",
  wayMissing: "Välj hur",
  circulationDayAhead: "Dagen har inte varit än",
  receiverKindMissing: "Välj vad det är för slags mottagare",
  receiverNameMissing: "Skriv mottagarens namn",
};

export const deeds = {
  notedReceived: "noterade en mottagare av",
  sentPublication: "skickade brev om",
  endedReceiver: "avslutade mottagaren",
};
