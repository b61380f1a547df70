import { count } from "./counting";

/** A distance before a meeting: "7 dygn före", "en timme före". */
const before = (amount: number, unit: "days" | "hours") =>
  unit === "days"
    ? `${count(amount, "ett dygn", "dygn")} före`
    : `${count(amount, "en timme", "timmar")} före`;

export const words = {
  title: "Påminnelser",
  lead: "Påminnelserna går av sig själva, så länge före mötet som du bestämmer. Flyttas mötet, flyttas de med. Ställs det in, går ingen.",
  notCalled: "Kallelsen har inte gått än. Påminnelserna börjar gälla när den har gått.",
  closed: "Mötet har börjat eller är inställt, så påminnelserna ändras inte längre.",
  none: "Ingen påminnelse går av sig själv.",
  caption: "Påminnelser före mötet",
  when: "När",
  distance: "Före mötet",
  audience: "Till vilka",
  status: "Status",
  waits: "Väntar",
  done: "Klar",
  before,
  audiences: {
    silent: "De som inte har svarat",
    coming: "De som kommer eller kanske kommer",
  },
  audienceHelp: {
    silent: "Mejlet ber om ett svar.",
    coming: "Mejlet har tid, plats, dagordning och en egen länk.",
  },
  add: "Ny påminnelse",
  whom: "Vem ska påminnas?",
  amount: "Hur länge före mötet?",
  unit: "Räknat i",
  units: { days: "dygn", hours: "timmar" },
  submit: "Lägg till påminnelsen",
  remove: (distance: string, audience: string) => `Ta bort: ${distance}, ${audience}`,
  byHand: "Vill du redan nu påminna dem som inte har svarat?",
  byHandLink: "Påminn om kallelsen",
  group: {
    title: (group: string) => `Påminnelser för ${group}`,
    lead: "Varje nytt möte börjar med de här påminnelserna. De möten som redan är planerade behåller sina.",
    none: "Nya möten börjar utan påminnelser.",
    change: "Ändra påminnelser",
  },
};

export const notes = {
  reminderAdded: "Påminnelsen är tillagd.",
  reminderRemoved: "Påminnelsen är borttagen.",
};

export const problems = {
  reminderPast: "Den tidpunkten har redan varit. Välj en närmare mötet.",
  tooManyReminders: "Det finns redan åtta påminnelser. Ta bort någon först.",
  reminderDistance: "Skriv ett heltal, högst 90 dygn eller 2\u00a0160 timmar.",
  audienceMissing: "Välj vem som ska påminnas.",
};

export const deeds = {
  remindersChanged: "ändrade påminnelserna för",
};
