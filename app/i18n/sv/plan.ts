const bounds = (fewest: number, most: number) => (fewest === most ? `${fewest}` : `${fewest}–${most}`);
const meetings = (count: number) => (count === 1 ? "1 möte" : `${count} möten`);
const letters = (count: number) => (count === 1 ? "En kallad person får" : `${count} kallade får`);

export const words = {
  /** The year's meetings. */
  title: (year: number) => `Möten ${year}`,
  next: (day: string, distance: string) => `Nästa möte är ${day}, ${distance}.`,
  noneAhead: "Inget möte är planerat framåt.",
  years: "År",
  yearCount: meetings,
  groups: "Grupp",
  allGroups: "Alla grupper",
  meter: (count: number, fewest: number, most: number, year: number) =>
    `${count} av ${bounds(fewest, most)} planerade ${year}`,
  /** How those meetings stand; those called off are not among the count. */
  meterStates: (states: { held: number; called: number; planned: number; calledOff: number }) =>
    [
      states.held > 0 ? `${states.held} ${states.held === 1 ? "hållet" : "hållna"}` : "",
      states.called > 0 ? `${states.called} ${states.called === 1 ? "kallat" : "kallade"}` : "",
      states.planned > 0 ? `${states.planned} utan kallelse än` : "",
      states.calledOff > 0 ? `${states.calledOff} ${states.calledOff === 1 ? "inställt" : "inställda"}` : "",
    ]
      .filter(Boolean)
      .join(", "),
  meterPast: (count: number, fewest: number, most: number, year: number) =>
    `${meetings(count)} ${year}. Planen är ${bounds(fewest, most)} om året.`,
  tableCaption: (group: string, year: number) => `${group}, möten ${year}`,
  number: "Nr",
  when: "När",
  meeting: "Möte",
  turnout: "Enheter",
  people: "Personer",
  status: "Status",
  minutes: "Minnesanteckningar",
  coming: (coming: number, units: number) => `${coming} av ${units} kommer`,
  perhaps: (count: number) => `${count} kanske`,
  represented: (represented: number, units: number) => `${represented} av ${units} var med`,
  peopleComing: (count: number) => `${count} kommer`,
  peoplePresent: (count: number) => `${count} var med`,
  minutesState: {
    signedOff: "Justerade",
    forSignOff: "För justering",
    draft: "Utkast",
    missing: "Saknas",
  },
  emptyYear: (group: string, year: number) => `${group} har inga möten ${year}.`,
  emptyYearTeach:
    "Här står årets möten med tid, plats och tema, vilka enheter som kommer och hur långt minnesanteckningarna har kommit.",
  planYear: (year: number) => `Planera ${year}`,
  planOne: "Lägg till ett möte",
  publicCalendar: "Prenumerera på gruppens möten",
  calendarNote: "Vill du ha mötena i din egen kalender?",
  calendarLink: "Hämta kalenderadressen på din sida",

  /** Planning a year. */
  planTitle: (year: number) => `Planera ${year}`,
  pointedOut: "Att tänka på",
  pointedOutCount: (count: number) => (count === 1 ? "En sak" : `${count} saker`),
  nothingPointedOut: "Inget i planen krockar med helger, semester eller andra möten.",
  thisYear: "Årets möten",
  change: "Ändra",
  changeMeeting: (name: string) => `Ändra ${name.toLocaleLowerCase("sv")}`,
  callOff: "Ställ in",
  callOffMeeting: (name: string) => `Ställ in ${name.toLocaleLowerCase("sv")}`,
  nothingYet: "Inget möte är planerat än. Fyll i dagarna här nedanför, eller börja med förra årets plan.",
  addMeetings: "Lägg till möten",
  addHelp:
    "Fyll i så många du vill och lämna resten tomma. Tid, plats och form är hämtade från gruppens senaste möte. Ingen får något besked förrän du skickar kallelsen.",
  row: (number: number) => `Nytt möte ${number}`,
  rowCopied: (day: string) => `Efter mötet ${day}`,
  rowEvaded: (weekday: string) => `Flyttat till ${weekday}, eftersom dagen annars är ledig.`,
  day: "Datum",
  start: "Börjar",
  end: "Slutar",
  form: "Form",
  place: "Plats",
  theme: "Tema",
  save: "Spara i planen",
  confirm: "Spara ändå",
  confirmHeading: "Titta en gång till innan du sparar",
  copy: (year: number) => `Börja med planen för ${year}`,
  copyTitle: (year: number) => `Förslag för ${year}`,
  copyLead: (from: number) =>
    `Samma veckodag i samma månad som ${from}. Inget är sparat: ändra det du vill, töm datumet för det du inte vill ha, och spara.`,
  copyEmpty: (from: number, year: number) =>
    `Det finns inget att hämta från ${from}: inga möten, eller så finns de redan i planen för ${year}.`,
  copyBack: (year: number) => `Till planen för ${year}`,
  daysOff: (year: number) => `Röda dagar, aftnar och klämdagar ${year}`,
  daysOffCaption: "Dagar då många är lediga",
  daysOffDay: "Dag",
  daysOffWhy: "Varför",
  otherGroup: "Planera för",

  /** What is pointed out. */
  point: {
    gap: (from: string, to: string, days: number) =>
      `Det går mer än fyra månader mellan ${from} och ${to} (${days} dagar).`,
    holiday: (day: string, name: string) => `${day} är röd dag: ${name}.`,
    eve: (day: string, name: string) => `${day} är ${name}, då de flesta är lediga.`,
    squeeze: (day: string) => `${day} är en klämdag, då många är lediga.`,
    weekend: (day: string, name: string) => `${day} är en ${name}.`,
    break: (day: string, name: string) => `${day} är gruppens lov: ${name}.`,
    summer: (day: string) => `${day} ligger mitt i semestern.`,
    sameDay: (day: string, group: string) => `${day} har ${group} redan ett möte.`,
    past: (day: string) => `${day} har redan varit.`,
    farAhead: (day: string) => `${day} är mer än två år bort. Stämmer årtalet?`,
    tooFew: (count: number, fewest: number) =>
      `${count === 0 ? "Inget möte" : meetings(count)} är ${count > 1 ? "planerade" : "planerat"}. Minst ${fewest} ska hållas.`,
    tooMany: (count: number, most: number) => `${count} möten är fler än planens ${most}.`,
  },

  /** One meeting. */
  newTitle: "Planera ett möte",
  newLead: "Ingen får något besked förrän du skickar kallelsen.",
  newSave: "Lägg till mötet",
  changeTitle: (name: string) => `Ändra ${name.toLocaleLowerCase("sv")}`,
  changeLeadPlanned: "Ingen har kallats än, så ingen får besked om det du ändrar.",
  changeLeadCalled: (count: number) =>
    `${letters(count)} besked om du ändrar tid, plats, form eller länk. Mejlet går efter tio minuter, så du hinner rätta. Tema, diarienummer och namn ändras i tysthet.`,
  changeLeadHeld: "Mötet är hållet. Det du rättar skickas inte till någon.",
  placeHelp: "Rum och hus, så att den som är ny hittar.",
  link: "Länk till videomötet",
  linkHelp: "Visas bara för dem som är kallade.",
  themeHelp: "Det som mötet mest handlar om. Blir mötets rubrik.",
  caseNumber: "Diarienummer",
  leads: "Vem leder",
  chair: "Mötesordförande",
  secretary: "Sekreterare",
  adjuster: "Justerare",
  adjusterHelp: "Kan väljas på mötet. Sekreteraren justerar inte sin egen text.",
  secondAdjuster: "Andra justerare",
  secondAdjusterHelp: "Frivilligt. Då ska båda godkänna samma text.",
  noSecond: "Ingen andra justerare",
  groupsOwn: (name: string | null) => (name ? `Gruppens egen: ${name}` : "Ingen utsedd"),
  notYet: "Utses senare",
  notice: "Kallelsen",
  answerBy: "Svara senast",
  noticeText: "Text i kallelsen",
  noticeTextHelp: "Kallelsen är skickad. Det du ändrar här syns på mötets sida.",
  why: "Varför flyttas mötet?",
  whyHelp: "Frivilligt. Står i mejlet till de kallade om tid, plats, form eller länk ändras.",
  savedNow: { when: "När", where: "Var", theme: "Tema", leads: "Leder" },

  /** Calling off. */
  offTitle: (name: string) => `Ställ in ${name.toLocaleLowerCase("sv")}`,
  offLeadCalled: (count: number) =>
    `${letters(count)} besked med orsaken, och mötet försvinner ur deras kalendrar. Det går inte att ångra.`,
  offLeadPlanned: "Ingen har kallats, så ingen får besked. Det går inte att ångra.",
  offLeadPast: "Mötets tid har gått, så ingen får besked. Det går inte att ångra.",
  offWhat: "Mötet",
  offAgenda: "Punkterna på dagordningen går vidare till gruppens nästa möte.",
  offMeter: (count: number, fewest: number, most: number, year: number) =>
    `Sedan är ${count} av ${bounds(fewest, most)} möten planerade ${year}.`,
  offWhy: "Varför ställs mötet in?",
  offWhyHelp: "Står i beskedet och på mötets sida.",
  offSave: "Ställ in mötet",
  offKeep: "Behåll mötet",
  offAlready: (day: string) => `Mötet ställdes in ${day}.`,

  /** The private feed's name in a calendar. */
  feedName: (municipality: string) => `Möten, ${municipality}`,
};

export const notes = {
  meetingsPlanned: (count: string) =>
    count === "1" ? "Ett möte är tillagt i planen." : `${count} möten är tillagda i planen.`,
  meetingMoved:
    "Sparat. De kallade får besked om tio minuter. Ändrar du igen innan dess blir det ett enda mejl.",
  meetingCalledOff: "Mötet är inställt.",
  meetingCalledOffTold: (count: string) =>
    count === "1"
      ? "Mötet är inställt. En kallad person får besked."
      : `Mötet är inställt. ${count} kallade får besked.`,
};

export const problems = {
  endBeforeStart: "Mötet måste sluta efter att det har börjat.",
  clockSkipped: "Den tiden finns inte: klockan ställs fram den natten. Välj en annan.",
  dayOtherYear: "Datumet ligger i ett annat år än det du planerar.",
  placeTooLong: "Platsen får vara högst 200 tecken.",
  themeTooLong: "Temat får vara högst 200 tecken.",
  webLinkWrong: "Skriv en hel webbadress som börjar med https://.",
  answerByAfter: "Sista svarsdagen måste komma före mötet eller samma dag.",
  groupGone: "Gruppen finns inte eller är avslutad.",
  personGone: "Personen finns inte längre. Välj någon annan.",
  adjusterTwice: "Samma person kan inte vara båda justerarna. Välj någon annan, eller ingen.",
  alreadyPlanned: "Gruppen har redan ett annat möte på exakt den tiden. Välj en annan tid.",
  nothingPlanned: "Fyll i minst ett datum.",
  calledOffAlready: "Mötet är inställt och kan inte ändras.",
  minutesAreOut: "Minnesanteckningarna är justerade, så mötets uppgifter är låsta.",
  heldAlready: "Mötet är redan hållet.",
  heldOrBegun: "Mötet är redan hållet, eller så är minnesanteckningarna påbörjade.",
  whyMissing: "Skriv varför mötet ställs in.",
  lookAgain: "Läs det som pekas ut. Kryssa i Spara ändå om det ska vara så.",
};

export const deeds = {
  planned: "planerade",
  moved: "flyttade",
  calledOff: "ställde in",
};
