import { capital, count } from "./counting";

export const words = {
  title: (waiting: number) =>
    waiting === 0
      ? "Inget väntar på dig"
      : capital(count(waiting, "en sak väntar på dig", "saker väntar på dig")),
  waits: "Väntar",
  waitsAside: "Viktigast först",
  more: (number: number) => `Visa ${number} till`,
  meetingName: (number: number, year: number) => `möte ${number} ${year}`,
  waiting: {
    signOff: {
      status: "För justering",
      title: (meeting: string) => `Justera minnesanteckningarna från ${meeting}`,
      meta: (from: string | null, by: string | null) =>
        [from && `Skickade till dig av ${from}.`, by && `Senast ${by}.`].filter(Boolean).join(" "),
      button: "Läs och justera",
    },
    signOffByOther: {
      status: "För justering",
      late: "Försenad justering",
      title: (meeting: string) => `Minnesanteckningarna från ${meeting} är inte justerade`,
      meta: (adjuster: string | null, since: string, by: string | null) =>
        `${adjuster ? `Hos ${adjuster} sedan ${since}.` : `Skickade ${since}.`}${by ? ` Senast ${by}.` : ""}`,
      button: "Öppna justeringen",
    },
    write: {
      status: "Saknas",
      title: (meeting: string) => `Skriv minnesanteckningarna från ${meeting}`,
      meta: (day: string, secretary: string | null) =>
        `Mötet hölls ${day}.${secretary ? ` Sekreterare: ${secretary}.` : " Ingen sekreterare är utsedd."}`,
      button: "Skriv",
    },
    correct: {
      status: "Rättelse pågår",
      title: (meeting: string) => `Rätta minnesanteckningarna från ${meeting}`,
      meta: (day: string, why: string) => `Öppnad ${day}: ${why}`,
      button: "Fortsätt rätta",
    },
    answer: {
      status: "Inget svar",
      title: (meeting: string, day: string) => `Svara på kallelsen till ${meeting}, ${day}`,
      meta: (unit: string | null, by: string | null) =>
        [unit && `Kommer ${unit}?`, by && `Svara senast ${by}.`].filter(Boolean).join(" "),
      reply: { yes: "Ja", maybe: "Kanske", no: "Nej", onSite: "Ja, på plats", online: "Ja, digitalt" },
    },
    round: {
      status: "Laget runt",
      title: (meeting: string) => `Berätta för laget runt på ${meeting}`,
      meta: (unit: string, day: string) =>
        `Vad vill ${unit} ta upp ${day}? Några rader räcker, eller att ni inte har något.`,
      button: "Berätta",
    },
    input: {
      status: "Inget svar",
      title: (year: number) => `Lämna underlag till uppföljningen av ${year}`,
      meta: (unit: string, by: string) => `Vad vill ${unit} ha med? Senast ${by}.`,
      late: (unit: string, by: string) =>
        `Vad vill ${unit} ha med? Sista dagen var ${by}, men svaret tas emot.`,
      button: "Lämna underlaget",
    },
    askInputs: {
      status: "Uppföljning",
      title: (year: number) => `Fråga enheterna om underlag till uppföljningen av ${year}`,
      meta: "Ett kort formulär till var och en, med det som registret redan vet.",
      button: "Fråga enheterna",
    },
    inputs: {
      status: "Underlag",
      title: (year: number, answered: number, asked: number) =>
        `Underlag för ${year}: ${answered} av ${asked} har svarat`,
      meta: (by: string) => `Sista dag ${by}.`,
      button: "Se svaren",
    },
    poll: {
      status: "Inget svar",
      title: (title: string) => `Svara på datumförfrågan: ${title}`,
      meta: (by: string) => `Vilka tider kan du? Svara senast ${by}.`,
      button: "Svara",
    },
    pollOver: {
      status: "Välj tid",
      title: (title: string) => `Välj bland tiderna i ${title}`,
      meta: (answered: number, asked: number) => `${answered} av ${asked} har svarat.`,
      button: "Se svaren",
    },
    unanswered: {
      status: "Inget svar",
      title: (units: number, day: string) =>
        `${capital(count(units, "en enhet", "enheter"))} har inte svarat på kallelsen till ${day}`,
      meta: (units: string) => `${units}.`,
      button: "Påminn",
    },
    notCalled: {
      status: "Inte kallat",
      title: (meeting: string, day: string) => `Kalla till ${meeting}, ${day}`,
      meta: (days: number) =>
        days === 0 ? "Mötet är i dag." : days === 1 ? "Mötet är i morgon." : `Mötet är om ${days} dagar.`,
      button: "Förbered kallelsen",
    },
    suggestedAnswers: {
      status: "Att bekräfta",
      title: (number: number, meeting: string) =>
        `${capital(count(number, "ett svar från en kalender", "svar från kalendrar"))} på kallelsen till ${meeting}`,
      meta: () => "Avsändaren kan vara förfalskad. Bekräfta eller avvisa.",
      button: "Se svaren",
    },
    proposals: {
      status: "Förslag",
      title: (number: number, meeting: string) =>
        `${capital(count(number, "en föreslagen punkt", "föreslagna punkter"))} till ${meeting}`,
      meta: () => "Ta med eller avböj, så att den som har föreslagit vet.",
      button: "Öppna dagordningen",
    },
    action: {
      status: "Din åtgärd",
      statusOverdue: "Försenad",
      title: (text: string) => text,
      meta: (origin: string | null, due: string) => `${origin ? `Från ${origin}. ` : ""}Klart senast ${due}.`,
      button: "Öppna",
    },
    actionOfOther: {
      status: "Försenad",
      title: (text: string) => text,
      meta: (who: string, due: string, days: number) =>
        `${who}. Klart senast ${due}, ${days === 1 ? "i går" : `${days} dagar sedan`}.`,
      button: "Öppna åtgärden",
    },
    reviewLesson: {
      status: "Granska",
      title: (title: string) => `Granska lärdomen ”${title}”`,
      meta: (author: string, day: string) => `Från ${author}, skickad ${day}.`,
      button: "Läs lärdomen",
    },
    fundingTest: {
      status: "Pröva",
      title: (title: string) => `Pröva extern finansiering för ”${title}”`,
      meta: (unit: string, day: string) => `${unit}. Frågan kom ${day}.`,
      button: "Pröva och svara",
    },
    initiativeUntested: {
      status: "Inte prövad",
      title: (title: string) => `”${title}” är inte prövad`,
      meta: (unit: string, day: string) =>
        `${unit}. Registrerad ${day}. Policyn säger att chefen alltid prövar extern finansiering.`,
      button: "Pröva nu",
    },
    earlierNo: {
      status: "Nytt läge",
      title: (title: string) => `En utlysning kan ändra svaret om ”${title}”`,
      meta: (call: string) => `Utlysningen heter ${call}.`,
      button: "Se utlysningen och svaret",
    },
    draftLesson: {
      status: "Utkast",
      title: (title: string) => `Skriv klart lärdomen ”${title}”`,
      meta: (day: string) => `Sparad ${day}.`,
      button: "Fortsätt",
    },
    planOutOfBounds: {
      status: "Årets plan",
      few: (group: string, year: number) => `${group} har för få möten ${year}`,
      many: (group: string, year: number) => `${group} har för många möten ${year}`,
      meta: (planned: number, fewest: number, most: number) =>
        `${planned} av ${fewest === most ? fewest : `${fewest}–${most}`} planerade.`,
      button: "Öppna planen",
    },
    failedLetters: {
      status: "Misslyckades",
      title: (number: number) => `${capital(count(number, "ett mejl", "mejl"))} kom inte fram`,
      meta: () => "Se vad e-postservern svarade, och skicka igen eller lägg åt sidan.",
      button: "Öppna utkorgen",
    },
    incomingLetters: {
      status: "Inkommet",
      title: (number: number) =>
        `${capital(count(number, "ett mejl", "mejl"))} till nätverkets adress väntar på dig`,
      meta: () => "Avsändaren är okänd, eller mejlet gick inte att läsa. Ta in eller lägg åt sidan.",
      button: "Läs mejlen",
    },
    vacancy: {
      status: "Vakant",
      title: (unit: string, place: string) => `${unit} saknar ${place}`,
      meta: () => "Varje förvaltning och bolag har en kontaktperson och en ersättare i nätverket.",
      button: "Öppna enheten",
    },
    oldBackup: {
      status: "Säkerhetskopia",
      title: () => "Det finns ingen säkerhetskopia från de senaste två dygnen",
      meta: () => "Kopian görs varje natt. Se hur den är inställd.",
      button: "Öppna inställningarna",
    },
  },
  next: "Nästa möte",
  nextAside: (meeting: string, distance: string) => `${capital(meeting)}, ${distance}.`,
  nothingPlanned: "Inget möte är planerat.",
  planYear: "Planera året",
  answered: (answered: number, units: number) => `${answered} av ${units} enheter har svarat`,
  notCalledYet: "Kallelsen är inte skickad än.",
  pips: (yes: number, maybe: number, no: number, none: number) =>
    `${yes} kommer, ${maybe} kommer kanske, ${no} kommer inte, ${none} har inte svarat`,
  noAnswer: "Inget svar",
  join: "Gå till videomötet",
  propose: "Föreslå en punkt",
  youAnswered: {
    yes: "Du har svarat att du kommer.",
    maybe: "Du har svarat att du kanske kommer.",
    no: "Du har svarat att du inte kommer.",
  },
  changeAnswer: "Ändra svaret",
  news: "Nytt",
  newsAside: "De senaste tre veckorna",
  noNews: "Inget nytt de senaste tre veckorna.",
  newsOf: {
    minutesSent: (meeting: string) => `Minnesanteckningar för justering, ${meeting}`,
    minutesSignedOff: (meeting: string) => `Justerade minnesanteckningar, ${meeting}`,
    called: (meeting: string) => `Kallelse till ${meeting}`,
    callOpened: (title: string) => `Utlysning öppnade: ${title}`,
    lesson: (title: string) => title,
    shared: (title: string) => title,
    told: (number: number) =>
      `${capital(count(number, "ett ärende", "ärenden"))} med ny information till samordnaren`,
  },
  newsMeta: {
    minutesSent: (name: string | null) =>
      name ? `Skickade till justering av ${name}` : "Skickade till justering",
    minutesSignedOff: (name: string | null) => (name ? `Justerade av ${name}` : "Justerade"),
    called: (name: string | null) => (name ? `Skickad av ${name}` : "Skickad"),
    callOpened: (closes: string) => `Sista ansökningsdag ${closes}`,
    shared: (name: string | null, unit: string | null) =>
      `Nyhet från ${[name, unit].filter(Boolean).join(", ")}`,
    told: (from: string) => `Sedan ${from}`,
    lesson: (name: string | null, unit: string | null) =>
      `Lärdom av ${[name, unit].filter(Boolean).join(", ")}`,
  },
  year: "Året framåt",
  yearAside: "Tolv månader från i dag",
  yearLead: (planned: number, bounds: string, year: number) =>
    `${planned} av ${bounds} möten är planerade ${year}.`,
  yearNext: (title: string, day: string) => `Närmast i tiden: ${title}, ${day}.`,
  wheel: {
    meeting: "Möte",
    deadline: "Sista ansökningsdag",
    followup: "Uppföljning",
    list: "Visa som lista",
    listWithMore: (number: number) => `Visa som lista, med ${number} till`,
    title: (day: string) => `Årshjul från ${day} och ett år framåt`,
    description:
      "Januari ligger överst. Möten, sista ansökningsdagar och steg i uppföljningen, i tidsordning. Handen visar i dag.",
    empty: (day: string) => `Inget är inlagt fram till ${day}.`,
    ofMeetings: (bounds: string) => `av ${bounds} möten`,
    planned: (year: number) => `planerade ${year}`,
  },
  tasks: "Årets återkommande uppgifter",
  tasksAside: "Samma varje år",
};

export const notes = {};

export const problems = {};

export const deeds = {};
