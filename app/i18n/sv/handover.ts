export const words = {
  caption: "Det som någon annan tar över",
  what: "Vad",
  day: "Dag",
  heir: "Tar över",
  heirOf: (kind: string, label: string) => `Vem tar över: ${kind}, ${label}`,
  stays: "Ingen, det blir kvar",
  kinds: {
    action: "Åtgärd",
    project: "Kontaktperson i ett projekt",
    partner: "Håller kontakten med en partner",
    initiative: "Driver en utvecklingsinsats",
    fundingTest: "Finansieringsprövning som väntar på svar",
    call: "Ansvarar för en utlysning",
    groupChair: "Mötesordförande i en grupp",
    groupSecretary: "Sekreterare i en grupp",
    groupAdjuster: "Justerare i en grupp",
    meetingChair: "Leder ett möte",
    meetingSecretary: "Sekreterare på ett möte",
    meetingAdjuster: "Justerare på ett möte",
    meetingSecondAdjuster: "Andra justerare på ett möte",
    signOff: "Minnesanteckningar som väntar på justering",
    presenter: "Föredrar en punkt",
    yearTask: "Årlig uppgift",
    inquiry: "Fråga från nätverket som väntar på svar",
  },
  unitTitle: (unit: string) => `Överlämning: ${unit}`,
  unitLead:
    "Det här behöver den som tar över platsen känna till. Sidan går att skriva ut. Kontakter och information är från de senaste tolv månaderna.",
  toUnit: "Underlag för överlämning",
  figure: (number: number) => `${number} st`,
  nothingIn: "Inget finns under",
  parts: {
    actions: "Öppna åtgärder",
    promises: "Hjälp som enheten har bett om i laget runt",
    inquiries: "Frågor från nätverket som väntar på svar",
    dates: "Möten och rapporter framåt",
    partners: "Partner",
    projects: "Projekt och utbyten",
    initiatives: "Utvecklingsinsatser",
    calls: "Utlysningar som enheten ansvarar för",
    lessons: "Lärdomar att granska eller se över",
    contacts: "Kontakter med partner",
    information: "Information till samordnaren",
  },
  personTitle: (name: string) => `Lämna över från ${name}`,
  personLead: "Välj vem som tar över. Det du lämnar tomt blir kvar.",
  submit: "Lämna över",
  nothing: "Inget står i personens namn.",
  toPerson: "Lämna över åtgärder och ansvar",
};

export const notes = {
  handedOver: (name: string) => `Det du valde har lämnats över från ${name}.`,
  seatSavedHandOver: (name: string) =>
    `Platsen är sparad. ${name} har fortfarande det här i sitt namn: välj vem som tar över.`,
};

export const problems = {
  heirGone: "Välj någon som är kvar.",
  heirNotHead: "Bara enhetens chef kan svara på en finansieringsprövning. Välj chefen, eller ingen.",
};

export const deeds = {
  handedOver: "lämnade över",
};
