import { capital, count } from "./counting";

export const words = {
  title: "Åtgärder",
  status: { open: "Öppen", underWay: "Pågår", overdue: "Försenad", done: "Klar" },
  situation: (mine: number, overdue: number) =>
    mine === 0
      ? "Du har inga öppna åtgärder"
      : `Du har ${count(mine, "en öppen åtgärd", "öppna åtgärder")}${overdueTail(overdue)}`,
  openSituation: (open: number, overdue: number) =>
    open === 0
      ? "Inga åtgärder är öppna"
      : `${capital(count(open, "en åtgärd är öppen", "åtgärder är öppna"))}${overdueTail(overdue)}`,
  doneSituation: (done: number) =>
    done === 0 ? "Inga åtgärder är klara än" : capital(count(done, "en åtgärd är klar", "åtgärder är klara")),
  lists: "Vilka åtgärder",
  mine: (number: number) => `Mina (${number})`,
  open: (number: number) => `Alla öppna (${number})`,
  done: (number: number) => `Klara (${number})`,
  headings: { mina: "Mina", oppna: "Alla öppna", klara: "Klara" },
  orders: { mina: "Tidigast först", oppna: "Tidigast först", klara: "Senast klara först" },
  group: "Grupp",
  unit: "Enhet",
  standing: "Status",
  emptySelection: "Ingen åtgärd stämmer med urvalet. Ta bort ett val eller visa alla.",
  mineEmpty:
    "Här står det du har tagit på dig på mötena. Åtgärderna kommer hit av sig själva när minnesanteckningarna är justerade.",
  openEmpty: "Här står det som någon ska göra efter ett möte, med vem och när.",
  doneEmpty: "Här står det som är gjort, det senaste först.",
  toOpen: "Se alla öppna",
  dueOn: (day: string, distance: string) => `Klart senast ${day}, ${distance}`,
  doneOn: (day: string, name: string | null) => (name ? `Klar ${day}, ${name}` : `Klar ${day}`),
  from: (group: string, number: number, year: number) => `${group}, möte\u00a0${number}\u00a0${year}`,
  one: {
    what: "Åtgärden",
    responsible: "Ansvarig",
    due: "Klart senast",
    origin: "Beslutad",
    followup: (year: number) => `Av kommunstyrelsen, efter uppföljningen ${year}`,
    item: (number: number, year: number, item: number) => `Möte ${number} ${year}, punkt ${item}:`,
    started: "Påbörjad",
    done: "Klar",
    notDone: "Inte klar",
    doneBy: (day: string, name: string | null) => (name ? `${day} av ${name}` : day),
    note: "Resultat",
    report: "Rapportera",
    reportHelp:
      "Åtgärden är en och samma överallt: det du rapporterar här syns i anteckningarna och på nästa dagordning.",
    noReport: (name: string) => `${name} rapporterar. EU-samordnaren kan också göra det.`,
    start: "Jag har börjat",
    noteLabel: "Vad blev det?",
    noteHelp: "Frivilligt. En mening till nästa möte.",
    finish: "Markera som klar",
    reopen: "Öppna igen",
    reopenHelp: "Om det ändå återstår något.",
    change: "Ändra ansvarig eller dag",
    changeHelp: "Minnesanteckningarna visar fortfarande vad ni kom överens om på mötet.",
    history: "Historik",
  },
  link: {
    title: "Din åtgärd",
    done: "Tack! Åtgärden är klar, och du behöver inte göra något mer.",
  },
};

const overdueTail = (overdue: number) =>
  overdue === 0 ? "" : `, ${count(overdue, "en är försenad", "är försenade")}`;

export const notes = {
  actionStarted: "Noterat. Åtgärden pågår.",
  actionFinished: "Tack! Åtgärden är klar.",
  actionReopened: "Åtgärden är öppen igen.",
  actionChanged: "Sparat.",
};

export const problems = {
  doneAlready: "Åtgärden är redan klar. Du behöver inte göra något mer.",
};

export const deeds = {
  addedAction: "lade till åtgärden",
  changedAction: "ändrade åtgärden",
  removedAction: "tog bort åtgärden",
  reassigned: "ändrade ansvarig eller dag",
  started: "påbörjade åtgärden",
  finished: "rapporterade åtgärden klar",
  reopened: "öppnade åtgärden igen",
};
