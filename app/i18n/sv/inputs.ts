import { capital, count } from "./counting";

const units = (number: number) => count(number, "en enhet", "enheter");
const people = (number: number) => `${number} ${number === 1 ? "person" : "personer"}`;

export const words = {
  title: (year: number) => `Underlag för ${year}`,
  kicker: (year: number) => `Uppföljningen av ${year}`,
  toInputs: "Samla underlag från enheterna",
  seeInputs: "Underlaget, enhet för enhet",
  answered: (answered: number, asked: number) => `${answered} av ${asked} har svarat`,
  until: (day: string) => `Sista dag är ${day}.`,
  wasUntil: (day: string) =>
    `Sista dag var ${day}. Svar tas emot tills uppföljningen har skickats till kommunstyrelsen.`,
  closed: "Uppföljningen har skickats till kommunstyrelsen, så underlaget är stängt.",

  ask: {
    heading: "Fråga enheterna",
    lead: "Varje enhet får ett mejl med en egen länk till ett kort formulär. Formuläret visar det registret redan vet.",
    tooEarly: (year: number) => `Enheterna kan frågas från den 1 december ${year}.`,
    dueOn: "Sista dag att svara",
    dueOnHelp: "De som inte har svarat får en påminnelse tio dagar före och en tre dagar före.",
    submit: (number: number) => `Skicka frågan till ${units(number)}`,
    caption: "Vem som får mejlet",
    unit: "Enhet",
    receiver: "Mejlet går till",
    nobody: "Ingen kan ta emot mejlet",
    asked: "Enheten frågas ändå, så att det syns att den inte svarar.",
    receiverAs: (name: string, seat: string) => `${name}, ${seat}`,
  },
  move: {
    heading: "Ändra sista dagen",
    submit: "Spara sista dagen",
    alsoAsks: (number: number) =>
      `${capital(units(number))} har kommit till sedan frågan gick ut och får den nu.`,
  },
  silent: {
    heading: "Har inte svarat",
    aside: (number: number) => capital(units(number)),
    caption: "Enheter som inte har svarat",
    askedOn: "Frågan skickad",
    reminded: "Påminnelser",
    never: "Ingen än",
    times: (times: number, day: string) => `${times}, senast ${day}`,
    revoked: "Länken är spärrad",
    nobody: "Ingen kan ta emot mejl",
    remind: (number: number) => `Påminn ${units(number)}`,
    nobodyToRemind:
      "Ingen kan påminnas just nu. En enhet påminns högst två gånger, och inte samma dygn som den fick ett mejl.",
    deeds: "Ändra",
    deedsOf: (unit: string) => `Ändra för ${unit}`,
    tellFor: "Svara för enheten",
    tellForUnit: (unit: string) => `Svara för ${unit}`,
    renew: "Skicka en ny länk",
    renewOf: (unit: string) => `Skicka en ny länk till ${unit}`,
    revoke: "Spärra länken",
    revokeOf: (unit: string) => `Spärra länken till ${unit}`,
  },
  told: {
    heading: "Vad enheterna svarade",
    none: "Inget svar har kommit än.",
    nothing: "Inget att berätta",
    by: (name: string, day: string) => `${name}, ${day}`,
    byLink: (day: string) => `Genom enhetens länk, ${day}`,
    late: "Efter sista dagen",
    change: "Ändra",
    changeFor: (unit: string) => `Ändra underlaget från ${unit}`,
  },
  fields: {
    wentWell: "Det gick bra",
    wentBadly: "Det gick mindre bra",
    planned: "I verksamhetsplanen",
    needs: "Behöver finansiering",
    text: "Övrigt",
  },
  form: {
    title: (year: number) => `Underlag till uppföljningen av ${year}`,
    lead: (unit: string) =>
      `Vad vill ${unit} ha med? Skriv kort. Alla anställda kan läsa svaret när uppföljningen är publicerad.`,
    answer: "Ert svar",
    help: "Fyll i minst en ruta, eller kryssa i den sista.",
    wentWell: (year: number) => `Vad gick bra ${year}?`,
    wentWellHelp: "Projekt, utbyten, besök och annat i det internationella arbetet.",
    wentBadly: "Vad gick mindre bra?",
    wentBadlyHelp: "Det som inte blev som ni tänkt hjälper andra.",
    planned: (nextYear: number) => `Vad står i er verksamhetsplan för ${nextYear}?`,
    plannedHelp: "Det internationella ni redan har bestämt.",
    needs: "Vilka behov hos er skulle behöva extern finansiering?",
    needsHelp: "EU-samordnaren letar utlysningar som passar.",
    text: "Något annat?",
    nothing: "Vi har inget att berätta",
    submit: "Lämna underlaget",
    change: "Spara ändringen",
    open: (day: string) => `Svara senast ${day}. Du kan ändra svaret till dess.`,
    late: (day: string) => `Sista dagen var ${day}. Ett svar tas emot ändå, men märks som sent.`,
    answered: (day: string) => `Ni svarade ${day}.`,
    yours: "Det ni har svarat",
    typed: "Det du skrev, som inte är sparat",
    noAnswer: "Ni svarade inte.",
    ask: (name: string, phone: string | null) =>
      `Kontakta ${name}${phone ? `, ${phone},` : ""} om något måste med.`,
  },
  known: {
    heading: (year: number) => `Det registret vet om ${year}`,
    aside: "Det här behöver du inte skriva igen",
    none: "Inget",
    projects: "Projekt och utbyten",
    paid: "Utbetalt i projekten",
    participants: "Deltog i projekten",
    people,
    lessons: "Lärdomar",
    contacts: "Kontakter och besök",
    actionsDone: "Klara åtgärder",
    actionsOpen: "Öppna åtgärder",
    due: (day: string) => `klart senast ${day}`,
    tests: "Prövad extern finansiering",
    untested: "Utvecklingsinsatser utan prövning",
    takesPart: "vi medverkar",
    ongoing: "pågick",
    steps: {
      applied: "ansökan lämnades in",
      rejected: "fick avslag",
      started: "startade",
      ended: "avslutades",
    },
  },
};

export const notes = {
  inputsAsked: (asked: string, letters: string) =>
    `${asked === "1" ? "1 enhet har" : `${asked} enheter har`} fått frågan. ${letters === "1" ? "1 mejl går" : `${letters} mejl går`} ut nu.`,
  inputsAskedNobody: "Alla enheter har redan fått frågan.",
  inputsDueDaySaved: "Sista dagen är sparad.",
  inputsReminded: (letters: string) =>
    `${letters === "1" ? "1 påminnelse går" : `${letters} påminnelser går`} ut nu.`,
  inputsRemindedNobody: "Ingen påmindes: alla som kan få en påminnelse har fått den.",
  inputTold: (unit: string) => `Tack! Underlaget från ${unit} är sparat.`,
  inputToldLate: (unit: string) =>
    `Tack! Underlaget från ${unit} är sparat. Det kom efter sista dagen och är märkt så.`,
};

export const problems = {
  inputsTooEarly: "Enheterna frågas tidigast i december det år som följs upp.",
  inputsClosed:
    "Uppföljningen har skickats till kommunstyrelsen, så underlaget är stängt. Inget är ändrat. Kontakta EU-samordnaren om något måste med.",
  inputsNotAsked: "Enheterna har inte fått frågan än.",
  dueDayPassed: "Dagen har redan varit. Välj en dag som kommer.",
  inputEmpty: "Skriv i minst en ruta, eller kryssa i att ni inte har något att berätta.",
  inputBoth: "Ni har både skrivit något och kryssat i att ni inte har något. Ta bort det ena.",
  inputTooLong: "Texten är för lång. Skriv högst 4 000 tecken.",
  unitHasNobody: "Ingen kan ta emot mejlet: enheten har varken kontaktperson, ersättare eller chef.",
};

export const deeds = {
  askedInputs: "frågade enheterna om underlag till",
  movedInputsDueDay: "flyttade sista dagen för underlaget till",
  remindedInputs: "påminde enheter om underlaget till",
  toldInput: "lämnade underlag till",
  inputLinkRenewed: "gav en ny länk till underlaget för",
  inputLinkRevoked: "spärrade länken till underlaget för",
};
