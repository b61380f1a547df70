export const words = {
  title: "Nyhetsbrev",
  lead: "Sedan sist: det som har publicerats, med dina egna ord, till alla som har en plats i nätverket och till dem som har bett om brevet.",
  start: "Börja på ett nyhetsbrev",
  goOn: "Fortsätt på det påbörjade",
  none: "Inget nyhetsbrev är skrivet än.",
  sent: (number: number, day: string) => `Nummer ${number}, skickat ${day}`,
  draft: "Påbörjat",
  opening: "Inledning",
  since: "Sedan sist",
  closing: "Avslutning",
  change: "Ändra",
  changeTitle: "Ändra nyhetsbrevet",
  form: {
    title: "Rubrik",
    opening: "Inledning",
    openingHelp: "Det första mottagaren läser. Lämna tom om det inte behövs.",
    closing: "Avslutning",
    items: "Det här berättar brevet om",
    itemsHelp:
      "Det som har publicerats sedan förra brevet. Ta bort krysset för det som inte ska med. Talet framför är platsen i brevet: byt tal för att flytta.",
    place: (title: string) => `Plats i brevet för ${title}`,
    comment: "Egna ord",
    commentOn: (title: string) => `om ${title}`,
    nothing: "Inget har publicerats sedan förra brevet.",
    save: "Spara",
  },
  send: {
    title: "Skicka",
    to: (members: number, outside: number) =>
      outside === 0
        ? `Brevet går till ${members} ${members === 1 ? "person" : "personer"} i nätverket.`
        : `Brevet går till ${members} ${members === 1 ? "person" : "personer"} i nätverket och ${outside} som har bett om det.`,
    once: "Det kan skickas en gång, och går inte att ändra efteråt.",
    button: "Skicka nyhetsbrevet",
  },
  check: {
    lead: "Det här är inte fel i sig. Men brevet går också till människor utanför nätverket. Ta bort det som inte får gå ut, eller bekräfta att det får det.",
    barred:
      "Brevet kan inte skickas så länge det innehåller något som ser ut som ett personnummer. Ta bort det först.",
    tick: "Jag har läst igenom ställena och de får gå ut i brevet",
  },
  remove: "Kasta utkastet",
  publishing: "Nyhetsbrevet är skickat. Det kan också publiceras på de öppna sidorna.",
  afterwards: "Efter utskicket",
  isPublished: "Nyhetsbrevet är skickat, och publicerat på de öppna sidorna.",
};

export const notes = {
  newsletterSaved: "Nyhetsbrevet är sparat.",
  newsletterSent: (letters: string) => `Nyhetsbrevet är på väg i ${letters} mejl.`,
  newsletterRemoved: "Utkastet är kastat.",
};

export const problems = {
  newsletterSent: "Nyhetsbrevet är redan skickat och går inte att ändra.",
  newsletterEmpty:
    "Inget är skickat: brevet berättar inte om något. Skriv en inledning eller välj minst en post.",
  newsletterChanged: "Inget är skickat: brevet har ändrats sedan du läste det. Läs det igen.",
  newsletterIdentityNumber:
    "Inget är skickat: brevet innehåller något som ser ut som ett personnummer. Ta bort det först.",
  newsletterUnchecked:
    "Inget är skickat: bekräfta först att du har läst igenom ställena som ser ut som personuppgifter.",
  newsletterTitleMissing: "Skriv en rubrik.",
  newsletterPlaceWrong: "Skriv platsen i brevet som ett heltal från 1 till 99.",
  newsletterCommentTooLong: "Dina egna ord om en post får vara högst 500 tecken.",
  newsletterTellsTooMuch: "Brevet kan berätta om högst 40 poster. Ta bort krysset för några av dem.",
  newsletterTitleTooLong: "Rubriken får vara högst 120 tecken.",
  newsletterTextTooLong: "Texten får vara högst 5 000 tecken.",
};

export const deeds = { sentNewsletter: "skickade nyhetsbrevet" };
