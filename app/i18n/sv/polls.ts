import { capital, count } from "./counting";

const times = (number: number) => (number === 1 ? "1 tid" : `${number} tider`);
const units = (number: number) => (number === 1 ? "1 enhet" : `${number} enheter`);

export const words = {
  /** The list. */
  title: "Datumförfrågningar",
  lead: "Föreslå tider och fråga alla vilka de kan. Svaren räknas per enhet, så att du ser när flest förvaltningar och bolag blir företrädda.",
  leadMember: "Förfrågningar om vilka tider du kan. Varje svar räknas för din enhet.",
  add: "Ny datumförfrågan",
  none: "Här samlas datumförfrågningar. Föreslå några tider för nästa möte, eller för hela året, och låt alla svara utan att logga in.",
  noneForMe: "Ingen datumförfrågan väntar på dig.",
  caption: (group: string) => `Datumförfrågningar, ${group}`,
  what: "Förfrågan",
  slots: "Tider",
  answers: "Svar",
  answerBy: "Svara senast",
  status: "Status",
  state: { draft: "Utkast", open: "Öppen", over: "Svarstiden är slut", closed: "Avslutad" },
  answeredOf: (answered: number, asked: number) => `${answered} av ${asked}`,
  slotCount: times,
  confirmedCount: (number: number) => (number === 1 ? "1 blev möte" : `${number} blev möten`),
  yourAnswer: "Svara",
  yourAnswerChange: "Se eller ändra ditt svar",
  aboutPoll: (title: string) => `: ${title}`,

  /** Writing a draft. */
  newTitle: "Ny datumförfrågan",
  newLead: "Ingen får något förrän du har sett vem som får frågan och tryckt på Skicka.",
  changeTitle: "Ändra datumförfrågan",
  otherGroup: "Fråga i stället",
  heading: "Rubrik",
  headingHelp: "Till exempel Vårens möten eller Extra möte om vänorter. Blir mejlets ämne.",
  text: "Text till dem som får frågan",
  textHelp: "Frivilligt. Säg vad mötet gäller, eller hur många av tiderna som behövs.",
  form: "Form",
  place: "Plats",
  placeHelp: "Frivilligt. Följer med till mötena.",
  answerByHelp: "Svaren kan ändras till och med den dagen. Tre dagar innan påminns de som inte har svarat.",
  slotsLegend: "Föreslagna tider",
  slotsHelp: "Svensk tid. Lämna rader utan datum om du inte behöver dem.",
  slot: (number: number) => `Tid ${number}`,
  day: "Datum",
  start: "Börjar",
  end: "Slutar",
  more: "Fler tider",
  save: "Spara utkastet",
  saveChange: "Spara",

  /** A draft's page. */
  draftLead: (asked: number) =>
    asked === 1
      ? "Utkast. En person får frågan när du skickar den."
      : `Utkast. ${asked} personer får frågan när du skickar den.`,
  change: "Ändra",
  remove: "Ta bort utkastet",
  send: (asked: number) => (asked === 1 ? "Skicka till 1 person" : `Skicka till ${asked} personer`),
  sendNote: "Mejlen väntar fem minuter, så att du hinner ångra dig.",
  about: "Förfrågan",
  proposed: "Föreslagna tider",
  when: "När",
  toThinkOf: "Att tänka på",
  gets: "De här får frågan",
  getsCount: (people: number, ofUnits: number) =>
    `${people === 1 ? "1 person" : `${people} personer`}, ${units(ofUnits)}. Var och en får en egen länk.`,
  address: "E-post",
  language: "Språk",
  vacantBoth: (unit: string) => `${unit} har varken kontaktperson eller ersättare och får ingen fråga.`,
  vacantContact: (unit: string) => `${unit} saknar kontaktperson. Ersättaren får frågan.`,
  vacantDeputy: (unit: string) => `${unit} saknar ersättare. Kontaktpersonen får frågan.`,
  exampleLink: "personlig-lank",

  /** The result. */
  resultLead: {
    open: (answered: number, asked: number, day: string) =>
      `${answered} av ${asked} har svarat. Svara senast ${day}.`,
    over: (answered: number, asked: number, day: string) =>
      `Svarstiden gick ut ${day}. ${answered} av ${asked} svarade.`,
    closed: (answered: number, asked: number, day: string) =>
      `Avslutad ${day}. ${answered} av ${asked} svarade.`,
  },
  waits: (clock: string) => `Mejlen går kl. ${clock}. Fram till dess kan du ångra dig.`,
  undo: "Ångra utskicket",
  ranking: "Bästa tiderna",
  rankingAside: "Ordnade efter hur många enheter som blir företrädda",
  rankingAsidePeople: "Ordnade efter hur många som kan",
  rankingCaption: "Föreslagna tider, den bästa först",
  rank: "Nr",
  represented: "Enheter",
  representedOf: (represented: number, asked: number) => `${represented} av ${asked} enheter`,
  ofThemIfNeedBe: (number: number) => `varav ${number} om det behövs`,
  members: "Vid namn",
  membersOf: (coming: number, asked: number) => `${coming} av ${asked}`,
  missing: "Saknas",
  nobodyMissing: "Ingen",
  meeting: "Möte",
  chosen: "Välj",
  choose: (when: string) => `Gör möte av ${when}`,
  sendNotice: "Skicka kallelsen",
  sendNoticeFor: (name: string) => ` till ${name}`,
  noticeSent: "Kallelsen är skickad",
  meetingCalledOff: "Mötet är inställt",
  past: "Har varit",
  silentUnits: "Ingen har svarat för",
  silentMembers: "Har inte svarat",
  close: "Avsluta förfrågan när tiderna är valda",
  confirmSubmit: "Gör möten av de valda tiderna",
  confirmNote:
    "Mötena läggs i planen med gruppens stående punkter. Ingen kallas förrän du skickar kallelsen.",
  confirmTitle: "Välj tider",
  remind: (number: number) => (number === 1 ? "Påminn 1 person" : `Påminn ${number} personer`),
  remindNote: "Den som inte har svarat kan påminnas två gånger, högst en gång om dagen.",
  extendTitle: "Flytta fram sista svarsdagen",
  extendNote:
    "Ingen får något mejl om det, men den som inte har svarat kan påminnas och ser då den nya dagen.",
  newAnswerBy: "Ny sista dag att svara",
  extend: "Flytta fram",
  reopen: "Öppna för svar igen",
  closeTitle: "Avsluta förfrågan",
  remindTitle: "Påminn",
  noAnswerYet: (number: number) =>
    number === 1 ? "1 person har inte svarat" : `${number} personer har inte svarat`,
  youDidNot: "Du svarade inte.",
  closeNow: "Avsluta nu",
  closeNote: "Inga fler svar tas emot. Ingen får något mejl om det.",
  people: "Alla svar",
  peopleCaption: "Vad var och en har svarat",
  who: "Vem",
  capacity: "Roll",
  answer: "Svar",
  comment: "Kommentar",
  answeredOn: (day: string) => `Svarade ${day}`,
  noAnswer: "Har inte svarat",
  remindedTimes: (number: number): string => (number === 1 ? "Påmind en gång" : "Påmind två gånger"),
  gone: "Arbetar inte kvar",
  letterFailed: "Mejlet kom inte fram",
  matrix: "Svar tid för tid",
  matrixCaption: "Svar för varje person och tid",
  pollAnswer: { yes: "Ja", ifNeedBe: "Om det behövs", no: "Nej" },

  /** The invitee's page. */
  answerTitle: "Vilka tider kan du?",
  answeringAs: "Du svarar som",
  as: {
    contact: (unit: string | null) => (unit ? `kontaktperson för ${unit}` : "kontaktperson"),
    deputy: (unit: string | null) => (unit ? `ersättare för ${unit}` : "ersättare"),
    chair: () => "mötesordförande",
    coordinator: () => "EU-samordnare",
    secretary: () => "sekreterare",
    member: () => "ledamot",
    guest: () => "gäst",
  },
  answerUntil: (day: string) => `Svara senast ${day}. Du kan ändra dig till och med den dagen.`,
  answeredAt: (day: string) => `Du svarade ${day}.`,
  openCountsAsNo: "En tid som du lämnar öppen räknas som nej.",
  commentLabel: "Kommentar",
  commentHelp: "Frivilligt. Syns för den som frågar.",
  submitAnswer: "Skicka svaret",
  submitChange: "Ändra svaret",
  askedBy: "Frågan kommer från",
  where: "Var",
  yourAnswers: "Ditt svar",
  overTitle: "Svarstiden är slut",
  overLead: (day: string, name: string) =>
    `Sista dagen att svara var ${day}. Behöver du ändra något? Hör av dig till ${name}.`,
  closedTitle: "Datumförfrågan är avslutad",
  closedLead: (name: string) => `Inga fler svar tas emot. Undrar du något? Hör av dig till ${name}.`,
  became: "Det blev",

  /** Links from other rooms. */
  link: "Datumförfrågningar",
  ask: "Fråga när alla kan",
};

export const notes = {
  pollCreated: "Utkastet är sparat. Se vem som får frågan och skicka den när den är klar.",
  pollChanged: "Utkastet är sparat.",
  pollRemoved: "Utkastet är borttaget.",
  pollSent: (number: string, clock: string) =>
    `Datumförfrågan går till ${number} ${number === "1" ? "person" : "personer"} kl. ${clock}. Fram till dess kan du ångra dig.`,
  pollSentAgain: "Datumförfrågan är redan skickad. Ingen får den två gånger.",
  pollTakenBack: "Utskicket är tillbakataget. Ingen har fått frågan.",
  pollReminded: (number: string) =>
    number === "1" ? "Påminnelsen går till 1 person." : `Påminnelsen går till ${number} personer.`,
  pollRemindedNobody: "Ingen kan påminnas nu: alla har svarat, påmints i dag eller påmints två gånger.",
  pollExtended: "Sista svarsdagen är ändrad. Svar tas emot till och med den dagen.",
  pollClosedNow: "Datumförfrågan är avslutad.",
  pollAnswered: "Tack, ditt svar är sparat.",
  pollConfirmed: (number: string) =>
    number === "0"
      ? "De tiderna var redan möten. Inget nytt är tillagt."
      : `${capital(count(Number(number), "ett möte", "möten"))} är ${number === "1" ? "tillagt" : "tillagda"} i planen.`,
};

export const problems = {
  pollWithoutSlots: "Föreslå minst en tid.",
  tooManySlots: "En datumförfrågan får ha högst 40 tider.",
  slotTwice: "Den tiden står redan här.",
  slotPast: "Tiden har redan varit.",
  answerByMissing: "Ange sista dagen att svara.",
  answerByEarlier:
    "Sista svarsdagen kan bara flyttas fram. De som har fått frågan räknar med dagen de fick veta.",
  answerByAfterSlots: "Sista svarsdagen måste komma före den första tiden eller samma dag.",
  pollOpened: "Datumförfrågan är skickad och kan inte ändras. Avsluta den och gör en ny.",
  pollClosed: "Datumförfrågan är avslutad.",
  pollOver: "Svarstiden är slut.",
  pollDecided: "Tider i datumförfrågan har blivit möten, så den öppnas inte igen.",
  pollTimesPast: "Alla tider i datumförfrågan har redan varit.",
  pollIsDraft: "Datumförfrågan är inte skickad än.",
  pollHasLeft: "Datumförfrågan har redan börjat gå ut och kan inte tas tillbaka. Avsluta den i stället.",
  pollLettersWait: "Datumförfrågan har inte gått ut än. Vänta tills den är ute.",
  nobodyToAsk: "Det finns ingen att fråga. Ge enheterna kontaktpersoner först.",
  choicesMissing: "Svara på minst en tid. Kan du inte någon av dem, välj nej.",
  slotUnknown: "Tiden hör inte till den här datumförfrågan.",
  slotsMissing: "Välj minst en tid.",
};

export const deeds = {
  createdPoll: "skrev ett utkast till datumförfrågan",
  changedPoll: "ändrade datumförfrågan",
  removedPoll: "tog bort utkastet till datumförfrågan",
  openedPoll: "skickade datumförfrågan",
  tookBackPoll: "tog tillbaka datumförfrågan",
  remindedPoll: "påminde om datumförfrågan",
  answeredPoll: "svarade på datumförfrågan",
  confirmedSlots: "valde tider i datumförfrågan",
  extendedPoll: "flyttade fram sista svarsdagen i datumförfrågan",
  renewedPollLink: "gav någon en ny länk till datumförfrågan",
  revokedPollLink: "spärrade en länk till datumförfrågan",
  closedPoll: "avslutade datumförfrågan",
};
