import { count } from "./counting";

export const words = {
  title: "Papperskorg",
  lead: "Det som du har tagit bort finns kvar här i 30 dagar. Sedan försvinner det för gott.",
  leadAll: "Det som har tagits bort finns kvar här i 30 dagar. Sedan försvinner det för gott.",
  heading: "Går att ta tillbaka",
  aside: (n: number) => count(n, "en post", "poster"),
  nothing: "Papperskorgen är tom.",
  what: "Vad",
  who: "Borttaget av",
  when: "När",
  until: "Finns kvar till",
  deeds: "Vad du kan göra",
  system: "Träffpunkt",
  takeBack: "Ta\u00a0tillbaka",
  kinds: {
    goal: "Mål",
    indicator: "Indikator",
    projectDuty: "Rapport eller rekvisition",
    agendaItem: "Punkt på en dagordning",
    decision: "Beslut",
    action: "Åtgärd",
    newsletter: "Nyhetsbrev",
    information: "Information",
    section: "Avsnitt i en uppföljning",
    agreement: "Avtal med en partner",
    contact: "Kontakt med en partner",
    partnerPerson: "Person hos en partner",
    standingItem: "Stående punkt",
    groupBreak: "Lov",
    informed: "Mottagare för kännedom",
    attachment: "Bilaga",
    document: "Dokument",
    call: "Utlysning",
    poll: "Datumförfrågan",
    comment: "Kommentar",
  },
};

export const notes = {
  takenBack: (what: string) => `${what} är tillbaka.`,
  binGone: "Posten finns inte längre i papperskorgen.",
  binParentGone: "Det gick inte att ta tillbaka posten: det som den hörde till finns inte längre.",
  binTaken: "Det gick inte att ta tillbaka posten: något annat har fått samma namn eller plats under tiden.",
  binNotAllowed: "Det gick inte att ta tillbaka posten: du har inte rätt att ändra det som den hörde till.",
  binLocked: "Det gick inte att ta tillbaka posten: det som den hörde till går inte att ändra längre.",
};

export const deeds = {
  tookBackRemoved: "tog tillbaka något borttaget i",
};
