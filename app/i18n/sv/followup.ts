import { capital, count } from "./counting";

export const words = {
  title: "Uppföljning",
  lead: "En gång om året berättar EU-samordnaren för kommunstyrelsen vad det internationella arbetet har gett. Varje siffra är räknad ur registret.",
  years: "År",
  yearTitle: (year: number) => `Internationella arbetet ${year}`,
  soFar: (year: number) => `Internationella arbetet ${year} hittills`,
  published: (day: string) => `Publicerad ${day}`,
  unpublished: "Inte publicerad",
  ongoing: "Året pågår",
  onlyFigures: "Siffror ur registret",
  currentLead: "Uppföljningen skrivs efter årets slut. Siffrorna räknas ur registret varje gång sidan visas.",
  noTextLead: "Ingen text är publicerad för året. Siffrorna räknas ur registret varje gång sidan visas.",
  board: (day: string, paragraph: string | null) =>
    paragraph ? `Kommunstyrelsen ${day}, ${paragraph}` : `Kommunstyrelsen ${day}`,
  kicker: (caseNumber: string | null) =>
    caseNumber ? `Årlig uppföljning, dnr ${caseNumber}` : "Årlig uppföljning",
  figures: {
    heading: (year: number) => `${year} i siffror`,
    headingSoFar: (year: number) => `${year} hittills i siffror`,
    aside: "Varje siffra är räknad ur registret och öppnar det den räknar",
    projects: "pågående projekt och utbyten",
    granted: (exact: string) => `beviljat till dem för hela projektperioden, ${exact}`,
    paid: (exact: string) => `utbetalt bidrag under året, ${exact}`,
    participants: "personer deltog",
    youth: "av dem var barn och unga",
    countries: "länder vi samarbetade med",
    units: "förvaltningar och bolag i projekt",
    applied: (applied: number) => `${capital(count(applied, "en ansökan", "ansökningar"))} lämnades in.`,
    decided: (decided: number) =>
      `beviljades av ${count(decided, "en ansökan", "ansökningar")} som fick besked.`,
    lessons: "nya lärdomar",
    meetings: "möten i nätverket",
    attendance: "närvaro på mötena",
    decisions: "beslut i justerade minnesanteckningar",
    millions: "miljoner kr",
    kronor: "kr",
    percent: "procent",
    unknown: "inte antecknad",
  },
  goals: {
    heading: "Målen i policyn",
    targets: (year: number) => `Målvärden för ${year}`,
    caption: (number: number, year: number) =>
      `Policyns ${count(number, "ett mål", "mål")} och utfallet ${year}`,
    goal: "Mål",
    verdict: "Bedömning",
    outcome: "Utfall och målvärde",
    why: "Varför",
    of: (outcome: string, target: string, measure: string) => `${outcome} av ${target} ${measure}`,
    percentOf: (outcome: string, target: string) => `${outcome} procent, målet var\u00a0${target}`,
    onlyOutcome: (outcome: string, measure: string) => `${outcome} ${measure}`,
    onlyTarget: (target: string, measure: string) => `målet är ${target} ${measure}`,
    notJudged: "Inte bedömt",
    asideVerdict: {
      achieved: (number: number) => count(number, "ett uppnått", "uppnådda"),
      partly: (number: number) => count(number, "ett delvis", "delvis"),
      notAchieved: (number: number) => count(number, "ett inte uppnått", "inte uppnådda"),
    },
    aside: (parts: string[]) => capital(parts.join(", ")),
    indicators: "Visa vad indikatorerna mäter",
    indicatorsCaption: "Målens indikatorer",
    indicator: "Indikator",
    none: "Inga mål är registrerade.",
  },
  money: {
    heading: "Pengarna",
    aside: "Utbetalt bidrag per år, alla projekt",
    most: (year: number, amount: string) => `${year} betalades ${amount} ut, mer än något annat år`,
    some: (year: number, amount: string) => `${year} betalades ${amount} ut`,
    back: (year: number, amount: string) => `${year} betalades ${amount} mer tillbaka än ut`,
    soFar: (year: number, amount: string) => `${year} har hittills ${amount} betalats ut`,
    chart: "Utbetalt bidrag per år i kronor",
    amount: (amount: string) => `${amount} kronor`,
    amountSoFar: (amount: string) => `${amount} kronor hittills`,
    scale: "Skalan visar miljoner kronor.",
    table: "Visa pengarna som tabell",
    year: "År",
    paid: "Utbetalt, kronor",
    none: "Inget bidrag är utbetalt.",
  },
  attendance: {
    heading: "Närvaron",
    aside: (meetings: number, units: number) =>
      capital(`${count(meetings, "ett möte", "möten")}, ${count(units, "en enhet", "enheter")}`),
    finding: (represented: number, places: number, percent: number) =>
      `${represented} av ${places} platser var besatta, ${percent} procent.`,
    target: (target: string) => `Målet var ${target}.`,
    targetNow: (target: string) => `Målet är ${target}.`,
    caption: (year: number) => `Närvaro per enhet och möte ${year}`,
    unit: "Enhet",
    meetings: "Möten",
    marks: {
      present: "Kontaktperson",
      deputy: "Ersättare",
      absentWithNotice: "Anmäld frånvaro",
      absent: "Frånvaro utan anmälan",
    },
    nothing: "Inte antecknad",
    none: "Ingen närvaro är antecknad för året.",
  },
  inputs: {
    heading: "Underlaget",
    aside: (answered: number, all: number) => `${answered} av ${all} enheter svarade`,
    show: "Visa vad enheterna svarade",
    notAnswered: "Har inte svarat.",
  },
  lessons: {
    heading: "Lärdomar att läsa",
    aside: "Lyfts fram i uppföljningen",
  },
  next: {
    heading: (year: number) => `Vidare ${year}`,
    aside: (number: number) => capital(count(number, "en prioritering", "prioriteringar")),
    decision: (day: string, paragraph: string | null) =>
      `Kommunstyrelsens beslut ${day}${paragraph ? `, ${paragraph}` : ""}`,
    assignments: "Kommunstyrelsens uppdrag",
    proposal: "Förslag till beslut",
  },
  writtenBy: (name: string) => `Skriven av ${name}`,
};

export const notes = {};

export const problems = {};

export const deeds = {
  followupStarted: "började",
};
