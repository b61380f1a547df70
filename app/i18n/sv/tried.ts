import { capital, count } from "./counting";

export const words = {
  title: "Har vi prövat det här?",
  lead: "Beskriv det du tänker göra med egna ord. Du får se lärdomar, projekt och ansökningar som liknar det, och vem du kan ringa.",
  text: "Vad tänker du göra?",
  textHelp: "Några meningar räcker. Inget av det du skriver här sparas.",
  look: "Se vad som liknar",
  lookAside: "Se vad som liknar (ny flik)",
  beside: "Se vad andra har prövat innan du sparar. Det du har skrivit står kvar.",
  besideLive: "Det som liknar visas här medan du skriver.",
  found: "Det här liknar",
  nothing: "Inget i arkivet liknar det här. Du kan vara först.",
  lessons: "Lärdomar",
  works: "Projekt och ansökningar",
  colleagues: "Ring en kollega",
  wrote: (title: string) => `Skrev lärdomen ${title}`,
  contactFor: (title: string) => `Kontakt för ${title}`,
  live: (lessons: number, works: number) =>
    `${capital(count(lessons, "en lärdom", "lärdomar"))} och ${count(works, "ett projekt", "projekt")} liknar det du skriver.`,
  archive: "Sök i hela arkivet",
};
