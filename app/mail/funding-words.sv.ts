import type { FundingVerdict } from "#db/words";

/** What letters about the funding of initiatives say. */
export const fundingLetters = {
  fundingTestAsked: {
    subject: (title: string) => `Kan det här få extern finansiering? ${title}`,
    intro: (name: string | null, unit: string) =>
      name
        ? `${name} ber dig pröva extern finansiering för en utvecklingsinsats i ${unit}.`
        : `Vi ber dig pröva extern finansiering för en utvecklingsinsats i ${unit}.`,
    explain:
      "Enligt kommunens policy prövar chefen alltid om ett utvecklingsarbete kan få extern finansiering. Svara ja, inte nu eller nej, och varför. Det tar några minuter.",
    terms: { title: "Titel", owner: "Ansvarig", starts: "Start", cost: "Beräknad kostnad" },
    button: "Pröva och svara",
    link: "Länken är din egen och kräver ingen inloggning. Skicka den inte vidare.",
    reason: (unit: string) => `Du får det här mejlet för att du är chef för ${unit}.`,
  },
  fundingTestReminder: {
    subject: (title: string) => `Påminnelse: kan det här få extern finansiering? ${title}`,
    intro: (day: string, unit: string) =>
      `Frågan skickades till dig ${day} och väntar på ditt svar. Den gäller en utvecklingsinsats i ${unit}.`,
  },
  fundingVerdict: {
    subject: (answer: string, title: string) => `${answer}: ${title}`,
    intro: (signed: string, title: string) => `${signed} har prövat extern finansiering för ”${title}”.`,
    button: "Se svaret",
    reason: "Du får det här mejlet för att du är ansvarig för utvecklingsinsatsen.",
  },
  fundingNextLook: {
    subject: (title: string) => `Dags att titta på svaret igen: ${title}`,
    intro: (title: string, unit: string) =>
      `I dag är dagen att pröva extern finansiering igen för ”${title}” i ${unit}.`,
    said: (signed: string, day: string) => `${signed} svarade ${day}:`,
    button: "Öppna utvecklingsinsatsen",
  },
  fundingCallMatch: {
    subject: (title: string) => `Ny utlysning kan ändra svaret: ${title}`,
    intro: (call: string, programme: string, day: string) =>
      `Utlysningen ”${call}” i ${programme} går att söka till och med ${day}. Den kan ändra ett tidigare svar.`,
    said: (signed: string, day: string, title: string, unit: string) =>
      `${signed} svarade ${day} om ”${title}” i ${unit}:`,
    explain: "På sidan går det att pröva igen eller säga att svaret gäller fortfarande.",
    button: "Öppna utvecklingsinsatsen",
  },
  fundingAnswer: {
    because: {
      apply: "Ja, vi söker, därför att",
      notNow: "Inte nu, därför att",
      no: "Nej, därför att",
    } as Record<FundingVerdict, string>,
    nextLook: (day: string) => `Frågan tas upp igen ${day}.`,
    reply: (name: string) => `Svarar du på mejlet, når du ${name}.`,
  },
};
