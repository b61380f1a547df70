export const words = {
  title: "Publicera utåt",
  titleFor: (title: string) => `Publicera utåt: ${title}`,
  link: "Publicera utåt",
  see: "Se vad utomstående läser",
  kinds: {
    minutes: "Minnesanteckningar",
    lesson: "Lärdom",
    project: "Projekt eller utbyte",
    partner: "Partner",
    followup: "Uppföljning",
    newsletter: "Nyhetsbrev",
  },
  states: {
    never: "Inte publicerad utåt",
    out: "Publicerad utåt",
    differs: "Ändrad sedan den publicerades",
  },
  since: (day: string, edition: number) => `Utgåva ${edition}, ${day}`,
  preview: "Det här läser utomstående",
  previewAside: "Exakt det här, och inget mer",
  readOutside: "Öppna den öppna sidan",
  minors:
    "Det gäller barn eller unga under 18 år. Därför får inga namn, kontaktuppgifter eller bilder komma med.",
  notYet: {
    notOpen: "Den här är inte öppen för alla än. Välj först att alla får läsa den.",
    notSignedOff: "Anteckningarna är inte justerade än.",
    notDecided: "Uppföljningen är inte beslutad än.",
    newsletterNotSent: "Nyhetsbrevet är inte skickat än.",
  },
  notYetOnly: "Tills dess kan du se hur den skulle läsas.",
  gate: {
    heading: "Namn och uppgifter som kommer ut",
    aside: (number: number) =>
      number === 1 ? "En uppgift att välja för" : `${number} uppgifter att välja för`,
    none: "Inga namn, telefonnummer, e-postadresser eller personnummer hittades.",
    lead: "Välj för varje uppgift. Det du utelämnar ersätts i det utomstående läser; posten själv ändras inte.",
    leadBarred: "Något här får inte komma ut. Ta bort det i posten, så kan du välja för resten.",
    later: "Det här väljer du om när posten kan publiceras: om det ska visas eller utelämnas.",
    kinds: {
      name: "Namn",
      phone: "Ser ut som ett telefonnummer",
      email: "E-postadress",
      identityNumber: "Ser ut som ett personnummer",
    },
    legend: (kind: string, found: string) => `${kind}: ${found}`,
    show: "Visa",
    hide: "Utelämna",
    barred: "Får inte komma ut. Ta bort uppgiften i posten först.",
    fact: "anges som uppgift",
    places: (number: number) => (number === 1 ? "ett ställe" : `${number} ställen`),
  },
  publish: "Publicera",
  publishAgain: "Publicera ändringen",
  same: "Det som är publicerat stämmer med posten. Vill du ändra vad som visas väljer du om och publicerar igen.",
  withdraw: "Ta tillbaka",
  withdrawHelp: "Sidan tas bort direkt. Den som hämtar öppna data får veta att den är borttagen.",
  list: {
    title: "Publicerat utåt",
    lead: "Allt som vem som helst kan läsa utan att logga in, och det som väntar på att publiceras.",
    changed: "Ändrat sedan det publicerades",
    changedAside: "Utomstående läser den tidigare texten tills du publicerar igen.",
    waiting: "Kan publiceras",
    waitingAside: "Klart att visas för alla, men inte publicerat än.",
    out: "Publicerat",
    nothing:
      "Inget är publicerat utåt än. Öppna en lärdom, ett projekt, en partner eller justerade anteckningar och välj Publicera utåt.",
    kind: "Vad",
    record: "Titel",
    when: "Publicerat",
    day: "Datum",
  },
};

export const notes = {
  publishedOutward: "Det är publicerat. Vem som helst kan läsa det nu.",
  withdrawnOutward: "Det är tillbakadraget och går inte längre att läsa utan inloggning.",
};

export const problems = {
  publicationChoiceMissing: "Välj om uppgiften ska visas eller utelämnas.",
  notLeftOut: "Uppgiften är skriven så att den inte går att utelämna. Ändra den i posten först.",
  notOpen: "Den är inte öppen för alla. Välj först att alla får läsa den.",
  notSignedOff: "Anteckningarna är inte justerade än.",
  notDecided: "Uppföljningen är inte beslutad än.",
  newsletterNotSent: "Nyhetsbrevet är inte skickat än.",
};

export const deeds = {
  publishedOutward: "publicerade utåt",
  withdrewPublication: "tog tillbaka från utomstående",
  unnamedOutward: "tog bort namnet på något som inte längre är öppet ur det publicerade",
};
