import { capital, count } from "./counting";

export const words = {
  timeline: "Tidslinje",
  timelineAside: (number: number) => capital(count(number, "en händelse", "händelser")),
  empty:
    "Här samlas besök, möten och samtal med partnern, projekt och utbyten tillsammans och lärdomarna från dem.",
  log: "Skriv in en kontakt",
  began: (kind: string) => `${kind} börjar`,
  ended: (kind: string) => `${kind} slutar`,
  lesson: "Lärdom",
  people: (number: number) => count(number, "en deltagare", "deltagare"),
  grant: (amount: string) => `${amount} i bidrag`,
  by: (person: string, unit: string) => `${person}, ${unit}`,
  within: (project: string) => `inom ${project}`,
  outcome: "Det leder till:",
  change: "Ändra",
  changeLabel: (day: string) => `Ändra kontakten ${day}`,
  form: {
    newTitle: "Skriv in en kontakt",
    newLead: (partner: string) =>
      `Några rader om ett möte, ett samtal eller ett besök med ${partner}, så att nästa person vet vad som är sagt.`,
    changeTitle: "Ändra kontakten",
    day: "Dag",
    kind: "Hur ni hade kontakt",
    person: "Vem hos oss",
    unit: "För vilken enhet",
    project: "Projekt eller utbyte",
    noProject: "Inget särskilt",
    about: "Vad det gällde",
    outcomeLabel: "Vad det leder till",
    outcomeHelp: "Frivilligt. Nästa steg, ett löfte eller en idé. Skriv inga uppgifter om barn.",
    submit: "Spara kontakten",
    remove: "Ta bort kontakten",
  },
  removeTitle: "Ta bort kontakten?",
  removeLead: (day: string, partner: string) =>
    `Kontakten med ${partner} ${day} försvinner från tidslinjen. Det går inte att ångra.`,
};

export const notes = {
  contactLogged: "Kontakten är sparad.",
  contactRemoved: "Kontakten är borttagen.",
};

export const problems = {
  aboutMissing: "Skriv vad kontakten gällde.",
  contactPersonMissing: "Välj vem som hade kontakt.",
};

export const deeds = {
  loggedContact: "skrev in en kontakt med",
  changedContact: "ändrade en kontakt med",
  removedContact: "tog bort en kontakt med",
};
