import { count } from "./counting";

const meetings = (number: number) => (number === 1 ? "ett möte" : count(number, "ett möte", "möten"));

export const words = {
  title: "Frågans historik",
  link: "Frågans historik",
  lead: (number: number, since: number) => `Frågan har varit uppe på ${meetings(number)} sedan ${since}.`,
  leadAhead: "Frågan har inte varit uppe på något möte än.",
  ahead: "Kommer upp",
  draft: "Anteckningarna är inte justerade än.",
  toMinutes: "Läs hela anteckningarna",
  toMeeting: "Till mötet",
  here: "Du kom hit härifrån",
  nothingSaid: "Inget antecknat.",
  actions: "Åtgärder",
  agendaSent: (group: string) => `Skickad hit från ${group}`,
  agendaAnswer: (group: string) => `Svar från ${group}`,
  sent: (group: string, day: string) => `Skickad till ${group} ${day}`,
  state: {
    answered: (day: string) => `Besvarad ${day}`,
    withdrawn: (day: string) => `Tagen tillbaka ${day}`,
    placed: "Står på gruppens dagordning",
    waiting: "Väntar på gruppens nästa möte",
  },
  send: {
    link: "Skicka vidare",
    title: "Skicka frågan vidare",
    lead: "Frågan kommer upp på den andra gruppens nästa dagordning. Svaret kommer tillbaka till er dagordning när de har justerat sina anteckningar.",
    shows: "Bara rubriken och din fråga följer med. Era anteckningar visas först när de är justerade.",
    group: "Till grupp",
    choose: "Välj grupp",
    question: "Vad vill ni ha svar på?",
    questionHelp: "En mening som går att förstå för den som inte var med.",
    submit: "Skicka frågan",
    noGroup: "Det finns ingen annan grupp att skicka frågan till.",
    takeBack: "Ta tillbaka",
    takeBackFrom: (group: string) => `Ta tillbaka frågan från ${group}`,
  },
};

export const notes = {
  matterSent: (group: string) => `Frågan är skickad till ${group}.`,
  matterTakenBack: "Frågan är tillbakatagen.",
};

export const problems = {
  groupNotToAsk: "Välj en annan grupp. Den här finns inte längre, eller är er egen.",
  sentOnAlready:
    "Gruppen har redan fått frågan och har inte svarat än. Ta tillbaka den först om den ska ändras.",
  answeredAlready: "Gruppen har redan tagit upp frågan. Den kan inte tas tillbaka.",
  questionMissing: "Skriv vad ni vill ha svar på.",
  groupMissing: "Välj vilken grupp som ska få frågan.",
};

export const deeds = {
  sentOn: "skickade frågan till en annan grupp",
  tookBackReferral: "tog tillbaka frågan från en annan grupp",
  broughtMatter: "förde upp en fråga från en annan grupp på dagordningen",
  broughtAnswer: "förde upp svaret från en annan grupp på dagordningen",
  answeredReferral: "noterade att en annan grupp har svarat",
};
