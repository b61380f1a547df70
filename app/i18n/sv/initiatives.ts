import { capital, count } from "./counting";

/** Who the head of a unit is called. */
const headOf = { department: "förvaltningschefen", company: "VD" };

export const words = {
  title: "Utvecklingsinsatser",
  list: {
    lead: "Det som förvaltningar och bolag vill utveckla. Enligt policyn prövar chefen alltid om arbetet kan få extern finansiering.",
    newButton: "Ny utvecklingsinsats",
    coverage: "Så många är prövade",
    count: (number: number) => capital(count(number, "en utvecklingsinsats", "utvecklingsinsatser")),
    caption: "Utvecklingsinsatser i urvalet",
    unit: "Förvaltning eller bolag",
    status: "Status",
    verdict: "Svar",
    tested: "Finansieringsprövning",
    testedWords: { yes: "Prövad", no: "Inte prövad", asked: "Väntar på chefens svar" },
    columns: {
      title: "Titel",
      test: "Prövning",
      unit: "Förvaltning eller bolag",
      owner: "Ansvarig",
      starts: "Start",
      cost: "Kostnad, kronor",
    },
    empty:
      "Här samlas det som förvaltningar och bolag vill utveckla, med chefens svar på om extern finansiering är möjlig.",
    emptySelection: "Ingen utvecklingsinsats stämmer med urvalet. Ta bort ett val eller visa alla.",
  },
  state: {
    untested: "Inte prövad",
    asked: "Väntar på svar",
    apply: "Ja, vi söker",
    notNow: "Inte nu",
    no: "Nej",
  },
  one: {
    kicker: "Utvecklingsinsats",
    facts: "Fakta",
    need: "Behov",
    unit: "Förvaltning eller bolag",
    owner: "Ansvarig",
    starts: "Start",
    cost: "Beräknad kostnad",
    caseNumber: "Diarienummer",
    themes: "Teman",
    project: "Blev projektet",
    change: "Ändra uppgifterna",
    history: "Visa historiken",
  },
  form: {
    newTitle: "Ny utvecklingsinsats",
    newLead:
      "Skriv vad ni vill utveckla och för vem. Titel, behov, förvaltning eller bolag och ansvarig måste fyllas i.",
    changeTitle: "Ändra utvecklingsinsatsen",
    save: "Spara utvecklingsinsatsen",
    fields: {
      title: "Titel",
      need: "Behov",
      unitId: "Förvaltning eller bolag",
      ownerId: "Ansvarig",
      status: "Status",
      startsOn: "Start",
      cost: "Beräknad kostnad, kronor",
      caseNumber: "Diarienummer",
      projectId: "Blev projektet",
      themeIds: "Teman",
    },
    help: {
      need: "Vad ska bli bättre, och för vem? Skriv så att någon utanför förvaltningen förstår.",
      ownerId: "Den som driver arbetet. Får ett mejl när chefen har svarat.",
      cost: "Ungefär räcker. Skriv till exempel 250 000.",
      caseNumber: "Till exempel BUN 2026/0123.",
      projectId: "Fyll i när det har blivit ett projekt i registret.",
      themeIds: "Högst tre. Efter dem visas nya utlysningar som kan passa.",
    },
    noProject: "Inget projekt än",
    unseenProject: "Ett projekt som du inte ser",
  },
  test: {
    /** It may break in a narrow margin. */
    title: "Finansierings\u00adprövning",
    formTitle: "Pröva extern finansiering",
    formLead: (title: string) =>
      `Kan ”${title}” få pengar utifrån? Svaret signeras och kan inte ändras efteråt.`,
    linkLead: (unit: string) =>
      `Policyn säger att chefen för ${unit} alltid prövar extern finansiering. Svaret signeras i ditt namn och kan inte ändras efteråt. Du kan göra en ny prövning senare.`,
    about: "Det här gäller",
    answer: "Ditt svar",
    programmes: "Program som du har tänkt på",
    programmesHelp: "Kryssa i dem som kunde ha passat, även om svaret blir nej. Lämna tomt om inget finns.",
    moreAbout: "Läs om programmen",
    verdict: "Svar",
    reason: "Därför att",
    reasonHelp:
      "Skriv så att den som läser om två år förstår. Skälet kommer tillbaka när en utlysning passar.",
    nextLook: "Titta på frågan igen",
    nextLookHelp: "Behövs när svaret är inte nu eller nej. Du och den ansvariga får en påminnelse den dagen.",
    sign: "Signera svaret",
    signAs: (name: string) => `Signeras av ${name}.`,
    none: "Ingen har prövat om det här kan få extern finansiering.",
    noHead: (unit: string) =>
      `${unit} har ingen chef i registret. Fyll i vem som är chef på enhetens sida, sedan går frågan att skicka.`,
    toUnit: "Till enhetens sida",
    send: headLabels("Skicka till"),
    sendAgain: headLabels("Skicka en ny fråga till"),
    sendHelp: (name: string) => `${name} får ett mejl med en egen länk och kan svara utan att logga in.`,
    own: "Pröva nu",
    ownAgain: "Pröva igen",
    asked: (name: string, day: string) => `Frågan skickades till ${name} ${day}.`,
    reminded: (day: string) => `En påminnelse skickades ${day}.`,
    waits: "Väntar på svar",
    takeBack: "Ta tillbaka frågan",
    renew: "Skicka en ny länk",
    because: {
      apply: "Ja, vi söker, därför att:",
      notNow: "Inte nu, därför att:",
      no: "Nej, därför att:",
    },
    considered: "Program som prövades",
    consideredNone: "Inget program passade",
    signed: (who: string, day: string) => `Signerad av ${who}, ${day}`,
    through: { house: "inloggad", link: "med länken i mejlet" },
    nextLookOn: (day: string) => `Tittas på igen ${day}.`,
    earlier: "Tidigare svar",
    earlierAside: (number: number) => capital(count(number, "ett svar", "svar")),
  },
  link: {
    title: "Pröva extern finansiering",
    signedLead: (day: string) => `Du signerade svaret ${day}. Det kan inte ändras.`,
    thanks: "Tack! Den ansvariga får ett mejl om svaret.",
    noLonger: "Frågan har gått vidare",
    noLongerLead: (unit: string) =>
      `Du står inte längre som chef för ${unit}, så frågan besvaras av någon annan. Du behöver inte göra något.`,
  },
  coverage: {
    title: "Prövad extern finansiering",
    lead: "Policyn säger att chefen alltid ska pröva om ett utvecklingsarbete kan få extern finansiering. Här syns hur många utvecklingsinsatser som har ett signerat svar. Alla räknas, också de som är avslutade eller nedlagda.",
    per: "Per förvaltning och bolag",
    caption: "Utvecklingsinsatser och hur många av dem som är prövade, per förvaltning och bolag",
    columns: {
      unit: "Förvaltning eller bolag",
      all: "Insatser",
      tested: "Prövade",
      untested: "Inte prövade",
      share: "Andel",
    },
    sum: "Alla",
    percent: (share: number) => `${share} procent`,
    nothing: "Inga insatser",
    figure: (what: string, unit: string) => `${what}, ${unit}`,
    untested: "Inte prövade",
    untestedAside: (number: number) =>
      number === 0 ? "Alla är prövade" : capital(count(number, "en insats", "insatser")),
    allTested: "Alla utvecklingsinsatser har ett signerat svar.",
    empty: "Inga utvecklingsinsatser är registrerade än.",
  },
  matches: {
    title: "Ett läge att pröva igen",
    lead: "Den här utlysningen har kommit efter svaret och kan ändra det.",
    leadMany: "De här utlysningarna har kommit efter svaret och kan ändra det.",
    closes: (day: string) => `Sista ansökningsdag ${day}`,
    again: "Prövas igen",
    holds: "Svaret gäller fortfarande",
    onCall: "Tidigare svar",
    onCallAside: (number: number) =>
      capital(count(number, "en insats som kan prövas igen", "insatser som kan prövas igen")),
    settled: (who: string, day: string) => `${who} lät svaret gälla ${day}.`,
    retested: "Prövad på nytt.",
    said: (who: string, unit: string, day: string) => `${who}, ${unit}, ${day}`,
  },
};

function headLabels(verb: string) {
  return { department: `${verb} ${headOf.department}`, company: `${verb} ${headOf.company}` };
}

export const notes = {
  initiativeStarted: "Utvecklingsinsatsen är sparad.",
  fundingAsked: (name: string) => `Frågan är skickad till ${name}.`,
  fundingLinkRenewed: (name: string) => `${name} får ett mejl med en ny länk. Den gamla gäller inte längre.`,
  fundingAskTakenBack: "Frågan är tillbakatagen och länken gäller inte längre.",
  fundingSigned: "Svaret är signerat.",
  fundingHolds: "Svaret gäller fortfarande.",
};

export const problems = {
  needMissing: "Skriv vad som behöver utvecklas.",
  ownerMissing: "Välj vem som är ansvarig.",
  unitIsAsked: "Chefen har fått frågan om finansiering. Ta tillbaka den innan du byter enhet.",
  verdictMissing: "Välj ett svar.",
  fundingReasonMissing: "Skriv varför.",
  nextLookMissing: "Ange vilken dag frågan ska tas upp igen.",
  nextLookNotAhead: "Ange en dag som kommer, senast om tio år.",
  unitHasNoHead: "Enheten har ingen chef i registret. Fyll i vem som är chef på enhetens sida.",
  fundingAskedAlready: "Frågan är redan skickad och väntar på svar.",
  fundingNotAsked: "Ingen fråga väntar på svar.",
  fundingSignedAlready: "Prövningen är redan signerad. Gör en ny prövning om svaret har ändrats.",
  fundingOtherHead: "Frågan har gått vidare till en annan chef.",
};

export const deeds = {
  fundingAsked: "bad chefen pröva extern finansiering för",
  fundingAskTakenBack: "tog tillbaka frågan om extern finansiering för",
  fundingLinkRenewed: "skickade en ny länk till finansieringsprövningen av",
  fundingReminded: "påminde chefen om finansieringsprövningen av",
  fundingSigned: "signerade finansieringsprövningen av",
  fundingMatched: "hittade en utlysning som kan ändra svaret för",
  fundingHolds: "lät svaret om extern finansiering gälla för",
};
