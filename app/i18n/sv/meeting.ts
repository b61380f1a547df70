const comes: Record<string, string> = { yes: "kommer", maybe: "kommer kanske", no: "kommer inte" };
const units = (count: number) => (count === 1 ? "1 enhet" : `${count} enheter`);
const people = (count: number) => (count === 1 ? "1 person" : `${count} personer`);
const minutes = (count: number) => (count === 1 ? "1 minut" : `${count} minuter`);
const items = (count: number) => (count === 1 ? "1 punkt" : `${count} punkter`);

export const words = {
  name: (number: number, year: number) => `Möte ${number} ${year}`,
  kicker: (group: string, number: number, year: number) => `${group}, möte ${number} ${year}`,

  /** Where the meeting stands, beside its name. */
  standing: {
    planned: "Ingen har kallats än",
    called: (day: string) => `Kallelse skickad ${day}`,
    waits: (clock: string) => `Kallelsen går kl. ${clock}`,
    underWay: "Pågår",
    held: "Mötet är hållet",
    minutesDraft: "Minnesanteckningar skrivs",
    minutesAwaiting: "Minnesanteckningar för justering",
    minutesOut: (day: string) => `Minnesanteckningar justerade ${day}`,
    calledOff: "Inställt",
    neverCalled: "Tiden är förbi och ingen kallades",
  },
  calledOffWhy: "Varför",
  calledOffNote: "Mötet hålls inte. Det som stod på dagordningen följer med till nästa möte.",

  /** Time and place. */
  timeAndPlace: "Tid och plats",
  when: "När",
  where: "Var",
  noPlace: "Platsen är inte bestämd",
  form: "Mötesform",
  online: "Digitalt",
  join: "Gå till videomötet",
  joinOpens: (clock: string) => `Länken öppnar kl. ${clock} samma dag`,
  joinNoLink: "Ingen länk är sparad än",
  joinInvited: "Länken visas för den som är kallad",
  chair: "Leder",
  secretary: "Sekreterare",
  adjusters: (_number: number) => "Justerare",
  notNamed: "Inte utsedd",
  caseNumber: "Diarienummer",
  calendar: "Kalender",
  calendarLink: "Hämta till din kalender",
  noticeSays: "I kallelsen",
  change: "Ändra mötet",
  callOff: "Ställ in",
  history: "Historik",
  markHeld: "Notera att mötet är hållet",

  /** The member's own answer. */
  yourAnswer: "Ditt svar",
  notAnswered: "Du har inte svarat",
  answered: (answer: string) => `Ditt svar: ${answer.toLocaleLowerCase("sv")}`,
  answersClosed: "Mötet har börjat. Svaret kan inte längre ändras.",
  comes: {
    unit: (unit: string) => `Kommer ${unit}?`,
    you: "Kommer du?",
    person: (name: string) => `Kommer ${name}?`,
  },
  choice: { yes: "Ja", maybe: "Kanske", no: "Nej" },
  howYou: "Hur deltar du?",
  howPerson: "Hur?",
  comment: "Kommentar till samordnaren",
  commentHelp: "Frivilligt. Svarar en kontaktperson nej kallas ersättaren genast.",
  commentFor: "Kommentar",
  sendAnswer: "Skicka svar",
  changeAnswer: "Ändra svaret",
  answerBy: (day: string) => `Svara senast ${day}. Du kan ändra dig fram till mötet.`,
  answerAnyTime: "Du kan ändra dig fram till mötet.",
  byOther: (name: string) => `Svaret gavs av ${name}.`,
  answerPage: "Svara på kallelsen",
  answerForTitle: (name: string) => `Svar för ${name}`,
  answerForLead:
    "När någon har ringt eller mejlat kan du svara i deras ställe. Det syns att svaret kom genom dig.",
  answerFor: "Svara för någon annan",
  answerForWhom: "Vem gäller det?",
  answerForShow: "Visa svaret",
  nothingToAnswer: "Du är inte kallad till det här mötet och har inget att svara på.",

  /** The agenda. */
  agenda: "Dagordning",
  itemCount: (count: number) => (count === 0 ? "Ingen punkt än" : items(count)),
  time: "Tid",
  item: "Punkt",
  presenter: "Föredrar",
  kind: "Slag",
  minutes: "Minuter",
  noPresenter: "Ingen",
  agendaCaption: (number: number, year: number) => `Dagordning för möte ${number} ${year}`,
  agendaSum: (planned: number, clock: string) => `${minutes(planned)} planerade. Mötet slutar ${clock}.`,
  agendaSlack: (left: number) => `${minutes(left)} är kvar till paus och samtal.`,
  agendaTooLong: (by: number) =>
    `Dagordningen är ${minutes(by)} längre än mötet. Korta en punkt eller förläng mötet.`,
  agendaUnplanned: (count: number) =>
    count === 1 ? "En punkt saknar minuter." : `${count} punkter saknar minuter.`,
  comesFrom: {
    deferred: (day: string) => `Bordlagd ${day}`,
    notReached: (day: string) => `Hanns inte med ${day}`,
    calledOff: (day: string) => `Från det inställda mötet ${day}`,
    continues: (day: string) => `Fortsätter en fråga från ${day}`,
  },
  actionsUnder: (open: number, overdue: number) => {
    if (open === 0) return "Inga öppna åtgärder";
    const count = open === 1 ? "1 öppen åtgärd" : `${open} öppna åtgärder`;
    if (overdue === 0) return count;
    return `${count}, ${overdue === 1 ? "1 är försenad" : `${overdue} är försenade`}`;
  },
  emptyAgenda:
    "Dagordningen är tom. Börja med gruppens stående punkter och det som förra mötet lämnade efter sig.",
  emptyAgendaReader: "Dagordningen är inte klar än.",
  openAgenda: "Börja med de stående punkterna",
  arrange: "Ordna dagordningen",
  propose: "Föreslå en punkt",
  proposeUntil: (day: string) => `Du kan föreslå punkter till och med ${day}.`,
  proposalsWaiting: (count: number) =>
    count === 1 ? "1 förslag väntar på svar" : `${count} förslag väntar på svar`,
  yourProposals: (count: number) =>
    count === 1 ? "Ditt förslag väntar på svar" : `Dina ${count} förslag väntar på svar`,

  /** Open actions before the meeting. */
  openActions: "Åtgärder från tidigare möten",
  openActionsAside: (open: number, overdue: number) => {
    const count = open === 1 ? "1 öppen" : `${open} öppna`;
    return overdue === 0 ? count : `${count}, ${overdue} ${overdue === 1 ? "försenad" : "försenade"}`;
  },
  action: "Åtgärd",
  responsible: "Ansvarig",
  due: "Klart senast",
  status: "Status",
  overdue: "Försenad",
  open: "Öppen",
  underWay: "Pågår",
  done: "Klar",
  actionsCaption: "Gruppens öppna åtgärder",

  /** Material. */
  material: "Att läsa före mötet",
  minutesFrom: (number: number, year: number) => `Minnesanteckningar från möte ${number} ${year}`,
  signedOff: "Justerade",
  forSignOff: "För justering",

  /** Who is coming. */
  coming: "Vem kommer",
  comingCount: (yes: number, maybe: number, no: number, none: number) =>
    [
      `${yes} kommer`,
      maybe > 0 ? `${maybe} kanske` : "",
      no > 0 ? (no === 1 ? "1 kommer inte" : `${no} kommer inte`) : "",
      none > 0 ? `${none} har inte svarat` : "",
    ]
      .filter(Boolean)
      .join(", "),
  comingCaption: "Svar från enheterna",
  answer: "Svar",
  who: "Vem",
  how: "Hur",
  noAnswer: "Inget svar",
  waitsForDeputy: "Ersättaren har inte svarat än",
  waitsForContact: "Ersättaren kan inte. Kontaktpersonen har inte svarat än.",
  vacantUnit: "Platserna är vakanta",
  asDeputy: (name: string) => `${name}, ersättare`,
  throughOther: (name: string) => `svaret kom genom ${name}`,
  others: "Övriga kallade",
  othersCaption: "De som är kallade vid namn",
  capacity: "Roll",
  answerInstead: "Svara åt",
  answerInsteadOf: (name: string) => `Svara åt ${name}`,
  remind: (count: number) =>
    count === 1 ? "Påminn den som inte har svarat" : `Påminn de ${count} som inte har svarat`,
  guests: "Gäster",

  /** The notice, on the meeting's page. */
  notice: "Kallelse",
  noticeNotSent: "Ingen har fått någon kallelse än. Gör klart dagordningen, läs igenom mejlet och skicka.",
  prepareNotice: "Förbered kallelsen",
  showNotice: "Se kallelsen och mottagarna",
  noticeLeaves: (clock: string) => `Kallelsen går kl. ${clock}. Fram till dess kan du ångra dig.`,
  undo: "Ångra kallelsen",

  /** After the meeting. */
  minutesPart: "Minnesanteckningar",
  minutesNotBegun: "Inga minnesanteckningar är skrivna än.",
  minutesDraft: "Sekreteraren skriver. Anteckningarna visas här när de har justerats.",
  minutesDraftWriter: "Anteckningarna är påbörjade men inte skickade för justering.",
  minutesAwaiting: (name: string) => `Väntar på att ${name} justerar.`,
  minutesAwaitingNobody: "Väntar på justering.",
  readMinutes: "Läs minnesanteckningarna",
  writeMinutes: "Skriv minnesanteckningar",
  goOnWriting: "Fortsätt skriva",
  decisions: "Beslut",
  noDecisions: "Mötet fattade inga beslut.",
  decisionNumber: (number: number, year: number) => `Beslut ${number}/${year}`,
  agreedActions: "Åtgärder",
  noActions: "Mötet kom inte överens om några åtgärder.",
  agreedCaption: "Åtgärder från mötet",
  doneOn: (day: string) => `Klar ${day}`,
  lessons: "Lärdomar från mötet",
  noLessons: "Ingen har delat någon lärdom från mötet än.",
  shareLesson: "Dela en lärdom",
  attendance: "Närvaro",
  attendanceCount: (there: number, of: number) => `${there} av ${units(of)} var med`,
  attendanceCaption: "Närvaro per enhet",
  department: "Förvaltning",
  company: "Bolag",

  /** Arranging the agenda. */
  minutesLong: minutes,
  arrangePage: {
    title: "Ordna dagordningen",
    lead: "Ordningen, minuterna och de förslag som har kommit in. Tiderna räknas om av sig själva.",
    onAgenda: "På dagordningen",
    drag: "Dra till en annan plats",
    movedTo: (title: string, place: string) => `${title} står nu som nummer ${place}.`,
    up: "Upp",
    upOf: (title: string) => `Flytta upp ${title}`,
    down: "Ned",
    downOf: (title: string) => `Flytta ned ${title}`,
    changeOf: (title: string) => `Ändra ${title}`,
    takeOff: "Ta bort",
    takeOffOf: (title: string) => `Ta bort ${title}`,
    proposals: "Förslag",
    proposalsAside: (count: number) => (count === 1 ? "1 väntar på svar" : `${count} väntar på svar`),
    noProposals: "Inga förslag väntar.",
    proposedBy: (name: string) => `föreslagen av ${name}`,
    accept: "Ta med",
    acceptOf: (title: string) => `Ta med ${title}`,
    decline: "Avböj",
    declineOf: (title: string) => `Avböj ${title}`,
    offAgenda: "Bortvalda",
    offAgendaAside: "Kan tas med igen",
    add: "Lägg till en punkt",
    addHelp: "Punkten hamnar före laget runt.",
    submit: "Lägg till punkten",
    locked: "Minnesanteckningarna är justerade, så dagordningen ändras inte längre.",
  },
  itemForm: {
    title: "Rubrik",
    description: "Beskrivning",
    descriptionHelp: "Frivilligt. Vad frågan gäller och vad deltagarna kan förbereda.",
    kind: "Slag",
    presenter: "Föredrar",
    nobody: "Ingen",
    minutes: "Minuter",
    minutesHelp: "Frivilligt. Behövs för att räkna ut klockslagen.",
    continues: "Fortsätter en tidigare fråga",
    continuesHelp: "Frivilligt. Då står allt som har sagts i frågan på ett ställe.",
    continuesNone: "Nej, en ny fråga",
    continuesOpen: "Inte färdiga",
    continuesOther: "Andra frågor, de nyaste först",
    continuesKept: "Samma fråga som nu",
    continuesFrom: (title: string, group: string | null, number: number, year: number) =>
      `${title}, ${group ? `${group}, ` : ""}möte ${number} ${year}`,
  },
  itemPage: {
    title: (title: string) => `Ändra punkten ${title}`,
    notFound: "Punkten finns inte",
  },
  proposalPage: {
    title: "Föreslå en punkt",
    lead: (number: number, year: number) =>
      `Vill du ta upp något på möte ${number} ${year}? Samordnaren tar med förslaget eller hör av sig.`,
    closed:
      "Tiden för att föreslå punkter till det här mötet är förbi. Ring eller mejla samordnaren om det brådskar.",
    until: (day: string) => `Du kan föreslå punkter till och med ${day}.`,
    minutes: "Hur många minuter behöver du?",
    descriptionHelp: "Vad gäller frågan, och vad vill du ha ut av mötet?",
    submit: "Skicka förslaget",
    yours: "Dina förslag",
    none: "Du har inte föreslagit något till det här mötet.",
    state: {
      waiting: "Väntar på svar",
      accepted: "Med på dagordningen",
      declined: "Togs inte med",
    },
    change: (title: string) => `Ändra förslaget ${title}`,
    changeOf: (title: string) => `Ändra ${title}`,
    settled: "Förslaget har fått svar och ändras inte längre här.",
    withdraw: "Ta tillbaka",
    withdrawOf: (title: string) => `Ta tillbaka ${title}`,
  },

  /** The notice page. */
  noticePage: {
    title: "Kallelse",
    lead: "Så här ser mejlet ut, och de här får det. Kallelsen går fem minuter efter att du har skickat den, så att du hinner ångra dig.",
    leadSent: (day: string) => `Kallelsen skickades ${day}.`,
    leadWaits: (clock: string) => `Kallelsen går kl. ${clock}. Fram till dess kan du ångra dig.`,
    leadAgain: "Mötet är hållet eller inställt. Här står vilka som kallades.",
    checks: "Innan du skickar",
    checksCount: (count: number) => (count === 1 ? "En sak att se över" : `${count} saker att se över`),
    check: {
      noAgenda: "Dagordningen är tom.",
      noChair: "Ingen leder mötet.",
      noSecretary: "Ingen sekreterare är utsedd.",
      noAdjuster: "Ingen justerare är utsedd. Den kan väljas när mötet börjar.",
      noPlace: "Ingen plats är angiven.",
      noLink: "Ingen länk till videomötet är sparad.",
      tooLong: (by: number) => `Dagordningen är ${minutes(by)} längre än mötet.`,
      unplanned: (count: number) =>
        count === 1
          ? "En punkt på dagordningen saknar minuter."
          : `${count} punkter på dagordningen saknar minuter.`,
      proposals: (count: number) =>
        count === 1
          ? "Ett förslag från en medlem väntar på svar."
          : `${count} förslag från medlemmar väntar på svar.`,
      late: (days: number) =>
        days === 0
          ? "Mötet är i dag. Kallelsen bör gå minst tio dagar före."
          : `Det är ${days === 1 ? "en dag" : `${days} dagar`} till mötet. Kallelsen bör gå minst tio dagar före.`,
    },
    fixAgenda: "Ordna dagordningen",
    fixMeeting: "Ändra mötet",
    text: "Text i kallelsen",
    textPart: "Texten",
    textHelp: "Frivilligt. Står före dagordningen. Skriv det som är särskilt med det här mötet.",
    answerBy: "Svara senast",
    answerByHelp: "Också sista dag att föreslå punkter.",
    keep: "Spara och visa i mejlet",
    send: (count: number) => `Skicka kallelse till ${people(count)}`,
    letter: "Mejlet",
    letterAside: "Som mottagaren ser det",
    till: "Visa mejlet till",
    show: "Visa",
    to: "Till",
    subject: "Ämne",
    attached: "Bifogat",
    attachment: "mote.ics, en fil som lägger mötet i kalendern",
    nobody: "Det finns ingen att visa mejlet för.",
    receivers: "Mottagare",
    receiversCount: (count: number, addressless: number) =>
      addressless === 0
        ? people(count)
        : `${people(count)}, ${addressless === 1 ? "en saknar e-post" : `${addressless} saknar e-post`}`,
    receiversCaption: "De som får kallelsen",
    name: "Namn",
    unit: "Enhet",
    role: "Roll",
    language: "Språk",
    address: "E-post",
    noAddress: "Saknas: ring i stället",
    sentState: {
      waiting: "Väntar",
      sent: "Skickad",
      failed: "Kom inte fram",
      none: "Inget mejl",
    },
    vacant: "Vakanta platser",
    deputies:
      "Ersättare får ingen kallelse nu. Svarar en kontaktperson nej kallas ersättaren genast, med samma möte i kalendern.",
    vacantBoth: (unit: string) => `${unit} har varken kontaktperson eller ersättare och kallas inte.`,
    vacantContact: (unit: string) => `${unit} saknar kontaktperson. Ersättaren kallas i stället.`,
    vacantDeputy: (unit: string) =>
      `${unit} saknar ersättare. Kan kontaktpersonen inte komma blir platsen tom.`,
    newcomers: "Har kommit till sedan kallelsen gick",
    callNewcomers: (count: number) => `Skicka kallelse till ${people(count)} till`,
    guestsNote: "Vill du bjuda in någon utifrån?",
    guestsLink: "Lägg till en gäst",
  },

  /** Reminders. */
  reminderPage: {
    title: "Påminn om kallelsen",
    lead: "De här har inte svarat. Var och en påminns högst en gång om dagen.",
    nobody: "Alla enheter har svarat. Det finns ingen att påminna.",
    notYet: "Kallelsen har inte gått än, så det finns inget att påminna om.",
    caption: "De som inte har svarat",
    today: "Påmind i dag",
    willBe: "Påminns nu",
    submit: (count: number) => `Skicka påminnelse till ${people(count)}`,
    allToday: "Alla som inte har svarat är redan påminda i dag.",
  },

  /** Guests. */
  guestPage: {
    title: "Gäster",
    lead: "En gäst får kallelsen med e-post och svarar med en egen länk, utan konto. Gäster räknas inte som en enhet.",
    none: "Ingen gäst är inbjuden.",
    caption: "Inbjudna gäster",
    name: "Namn",
    address: "E-post",
    addressHelp: "Den som redan har ett konto i Träffpunkt kan också läsa mötet här.",
    add: "Bjud in en gäst",
    submit: "Bjud in gästen",
    submitCalled: "Bjud in och skicka kallelse",
    remove: "Ta bort",
    removeOf: (name: string) => `Ta bort ${name}`,
    locked: "Mötet har börjat eller är inställt, så gästlistan ändras inte längre.",
  },

  /** Joining online. */
  joinPage: {
    title: "Videomötet",
    opens: (day: string, clock: string) => `Länken öppnar ${day} kl. ${clock}, en kvart före mötet.`,
    over: "Mötet är slut.",
    noLink: "Ingen länk till videomötet är sparad än. Fråga samordnaren.",
    onSite: "Mötet hålls på plats. Det finns inget videomöte.",
    calledOff: "Mötet är inställt.",
    back: "Till mötet",
  },
};

export const notes = {
  answerSent: (name: string, answer: string) => `Svaret är sparat: ${name} ${comes[answer] ?? ""}.`,
  itemAdded: (title: string) => `${title} står nu på dagordningen.`,
  itemPlaced: "Ordningen är ändrad.",
  itemAccepted: (title: string) => `${title} är med på dagordningen.`,
  itemDeclined: (title: string) => `${title} är inte med på dagordningen.`,
  proposalChanged: "Förslaget är ändrat.",
  itemProposed: "Förslaget är skickat. Du ser här när det har tagits med.",
  proposalWithdrawn: "Förslaget är borttaget.",
  agendaOpened: "Dagordningen börjar med de stående punkterna.",
  noticeKept: "Texten är sparad. Mejlet här nedanför visar hur det blir.",
  noticeSent: (count: string, clock: string) =>
    `Kallelsen till ${count} ${count === "1" ? "person" : "personer"} går kl. ${clock}. Fram till dess kan du ångra dig.`,
  noticeAgain: "Kallelsen är redan skickad. Ingen får den två gånger.",
  noticeUndone: "Kallelsen är tillbakatagen. Ingen har fått den.",
  newcomersCalled: (count: string) => `Kallelsen går till ${count} till om fem minuter.`,
  nobodyNew: "Alla som ska ha kallelsen har redan fått den.",
  reminded: (count: string) =>
    count === "1" ? "Påminnelsen går till 1 person." : `Påminnelsen går till ${count} personer.`,
  remindedNobody: "Alla som inte har svarat är redan påminda i dag.",
  guestAdded: (name: string) => `${name} är inbjuden.`,
  guestAddedCalled: (name: string) => `${name} är inbjuden. Kallelsen går om fem minuter.`,
  guestRemoved: (name: string) =>
    `${name} är borttagen. Har kallelsen gått får gästen veta det, och mötet försvinner ur kalendern.`,
  meetingHeld: "Noterat: mötet är hållet.",
};

export const problems = {
  notBegun: "Mötet har inte börjat än.",
  begunAlready: "Mötet har redan börjat.",
  notCalled: "Ingen har kallats till mötet än.",
  calledAlready: "Kallelsen är redan skickad. Ändra mötet i stället, så får de kallade veta det.",
  notInvited: "Du är inte kallad till det här mötet.",
  notYours: "Du kan bara svara för dig själv och din enhet.",
  answerMissing: "Välj ja, kanske eller nej.",
  tooManyReceivers:
    "Fler än 300 personer skulle få mejlet, så inget är skickat. Se över gruppens ledamöter först.",
  noReceivers: "Det finns ingen att kalla. Ge enheterna kontaktpersoner först.",
  tooLateToUndo:
    "Kallelsen har redan börjat gå ut och kan inte tas tillbaka. Ställ in eller ändra mötet i stället.",
  noticeWaiting: "Kallelsen har inte gått än. Vänta tills den är ute.",
  answerByPast: "Sista dag att svara kan inte vara en dag som har varit.",
  agendaFull: "Dagordningen är full. Ta bort en punkt först.",
  itemInAttendance: "Närvaron säger att någon kom till eller gick efter punkten. Ändra närvaron först.",
  orderTurnsStay:
    "Med den ordningen skulle någon ha gått innan hen kom, enligt närvaron. Ändra närvaron först.",
  itemHasMinutes: "Punkten har minnesanteckningar, beslut eller åtgärder och kan inte tas bort.",
  minutesWrong: "Skriv minuterna som ett heltal mellan 0 och 600.",
  proposalsClosed: "Tiden för att föreslå punkter är förbi.",
  earlierGone: "Den tidigare frågan går inte att välja längre. Välj en annan.",
  earlierNotEarlier: "En punkt kan bara fortsätta en fråga från ett tidigare möte. Välj en annan.",
  earlierTurnsBack: "Den frågan fortsätter redan den här punkten. Välj en annan.",
  tooManyProposals: "Du har redan tio förslag som väntar på svar. Ta tillbaka något först.",
  declinedAlready: "Förslaget togs inte med. Skicka ett nytt om frågan är kvar.",
  acceptedAlready: "Förslaget är redan med på dagordningen. Be samordnaren ta bort det.",
  invitedAlready: "Den adressen är redan kallad till mötet.",
  tooManyGuests: "Fler gäster ryms inte. Ta bort någon först.",
  guestNameMissing: "Skriv gästens namn.",
};

export const deeds = {
  carriedOver: "tog med från ett tidigare möte",
  held: "noterade att mötet har hållits",
  called: "skickade kallelsen till",
  calledMore: "skickade kallelsen till fler till",
  tookBackNotice: "tog tillbaka kallelsen till",
  answered: "svarade på kallelsen till",
  reminded: "påminde om kallelsen till",
  invitedGuest: "bjöd in en gäst till",
  removedGuest: "tog bort en gäst från",
  proposed: "föreslog punkten",
  withdrew: "tog tillbaka förslaget",
  accepted: "tog med på dagordningen",
  declined: "avböjde förslaget",
  tookOff: "tog bort från dagordningen",
  placed: "flyttade på dagordningen",
};
