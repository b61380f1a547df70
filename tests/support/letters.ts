import type {
  LetterFacts,
  LetterKind,
  MeetingName,
  NoticeFacts,
  PollFacts,
  RoundFacts,
} from "~/domain/outbox/facts";
import type { MailSettings } from "~/mail/settings";

/** One letter of each kind, as a meeting in February 2027 would cause them. */

export const settings: MailSettings = {
  publicUrl: "https://traffpunkt.example.se",
  municipality: "Ekbacka kommun",
  mailFrom: "Träffpunkt <traffpunkt@example.se>",
  waysIn: ["code", "passkey"],
};

const karin = { name: "Karin Karlsson", address: "karin.karlsson@example.se" };

const meeting: MeetingName = {
  meetingId: "m1",
  groupName: "Internationella nätverket",
  year: 2027,
  number: 1,
  theme: "Uppföljning av 2026 och ny mandatperiod",
  startsAt: Date.parse("2027-02-04T12:00Z"),
};

const notice: NoticeFacts = {
  ...meeting,
  endsAt: Date.parse("2027-02-04T14:30Z"),
  form: "hybrid",
  place: "Eksalen, kommunhuset, Stortorget 1",
  link: "https://mote.example.se/rum/4711?kod=abc&x=1",
  sequence: 0,
  answerBy: "2027-01-21",
  noticeText: "Läs utkastet till uppföljning före mötet.\n\nVi bjuder på kaffe.",
  chairName: "Per Persson",
  caller: karin,
  agenda: [
    {
      number: 1,
      startsAt: Date.parse("2027-02-04T12:00Z"),
      title: "Inledning och val av justerare",
      kind: "formality",
      presenterName: "Per Persson",
      minutes: 10,
    },
    {
      number: 2,
      startsAt: Date.parse("2027-02-04T12:10Z"),
      title: "Åtgärder från förra mötet",
      kind: "followUp",
      presenterName: "Karin Karlsson",
      minutes: 15,
    },
    {
      number: 3,
      startsAt: Date.parse("2027-02-04T12:25Z"),
      title: "Utkast till uppföljning av 2026",
      kind: "discussion",
      presenterName: null,
      minutes: null,
    },
    { number: 10, startsAt: null, title: "Laget runt", kind: "information", presenterName: null, minutes: 1 },
  ],
  invitee: { capacity: "contact", unitName: "Destination Ekbacka AB" },
  path: "/svar/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3",
  meetingPath: "/moten/m1",
  linkKey: "k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3",
};

const poll: PollFacts = {
  pollId: "p1",
  groupName: "Internationella nätverket",
  title: "Vårens möten",
  text: "Vi söker två dagar.\n\nSvara för din enhet.",
  form: "hybrid",
  place: "Eksalen, kommunhuset",
  answerBy: "2027-01-21",
  slots: [
    { startsAt: Date.parse("2027-03-04T12:00Z"), endsAt: Date.parse("2027-03-04T14:30Z") },
    { startsAt: Date.parse("2027-05-20T11:00Z"), endsAt: Date.parse("2027-05-20T13:30Z") },
  ],
  invitee: { capacity: "contact", unitName: "Destination Ekbacka AB" },
  sender: karin,
  path: "/datum/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3",
};

const round: RoundFacts = {
  ...meeting,
  invitee: { capacity: "contact", unitName: "Destination Ekbacka AB" },
  sender: karin,
  path: "/laget-runt/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3",
};

const signedOff: LetterFacts["minutesSignedOff"] = {
  ...meeting,
  adjusterName: "Nils Nilsson",
  signedOffAt: Date.parse("2027-02-12T09:00Z"),
  summary: "Nätverket gick igenom uppföljningen av 2026.",
  decisions: ["Nätverket föreslår ingen femte vänort."],
  information: ["Vänortsavtalen gäller till 2029."],
  actions: [
    {
      what: "Skicka uppföljningen till kommunstyrelsen",
      responsibleName: "Karin Karlsson",
      due: "2027-03-01",
    },
    { what: "Boka nästa lokal", responsibleName: null, due: null },
  ],
  writer: karin,
  path: "/moten/m1/anteckningar",
};

const assigned: LetterFacts["actionAssigned"] = {
  what: "Skicka uppföljningen till kommunstyrelsen",
  due: "2027-03-01",
  unitName: "Kommunledningsförvaltningen",
  assignedByName: "Per Persson",
  assignedBy: { name: "Per Persson", address: "per.persson@example.se" },
  meeting,
  path: "/atgarder/a1",
};

const due: LetterFacts["actionDue"] = {
  what: "Skicka uppföljningen till kommunstyrelsen",
  due: "2027-03-01",
  overdue: true,
  unitName: null,
  groupName: meeting.groupName,
  meeting,
  asked: karin,
  path: "/atgard/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3",
};

const used: LetterFacts["lessonUsed"] = {
  lessonTitle: "Boka tolk i tid",
  user: { name: "Nils Nilsson", address: "nils.nilsson@example.se" },
  unitName: "Destination Ekbacka AB",
  purpose: "Planera vänortsträffen",
  path: "/lardomar/l1#anvandning",
};

const forReview: LetterFacts["lessonForReview"] = {
  lessonTitle: "Boka tolk i tid",
  author: { name: "Nils Nilsson", address: "nils.nilsson@example.se" },
  unitName: "Destination Ekbacka AB",
  path: "/lardomar/l1",
};

const reviewed: LetterFacts["lessonReviewed"] = {
  lessonTitle: "Boka tolk i tid",
  reviewer: karin,
  word: "Berätta också vad tolken kostade.",
  path: "/lardomar/l1",
};

const comment: LetterFacts["lessonComment"] = {
  lessonTitle: "Boka tolk i tid",
  commenterName: "Nils Nilsson",
  commenter: { name: "Nils Nilsson", address: "nils.nilsson@example.se" },
  comment: "Tack!\nVi gjorde samma misstag.",
  path: "/lardomar/l1",
};

const fundingQuestion: LetterFacts["fundingTestAsked"] = {
  title: "Cykelleden längs Ekån",
  need: "Besökare frågar efter en skyltad led.",
  unitName: "Destination Ekbacka AB",
  ownerName: "Helena Hansson",
  startsOn: "2027-05-03",
  cost: 1_450_000_00,
  asker: karin,
  path: "/prova/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3",
};

const input: LetterFacts["inputAsked"] = {
  year: 2026,
  unitName: "Destination Ekbacka AB",
  capacity: "contact",
  dueOn: "2027-01-31",
  overdue: false,
  sender: karin,
  path: "/underlag/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3",
};

const fundingAnswer = {
  title: "Cykelleden längs Ekån",
  unitName: "Destination Ekbacka AB",
  verdict: "no" as const,
  reason: "ingen partner kan leda ansökan.",
  signedName: "Torsten Tall, Verkställande direktör",
  signedOn: "2026-11-20",
  nextLookOn: "2027-09-01",
  path: "/register/insatser/i1",
};

const news: LetterFacts["newsShared"] = {
  title: "Ny utlysning om vattensmarta städer",
  comment: "Passar oss.\nSista dag är i mars.",
  web: "https://example.org/utlysning",
  sharer: karin,
  unitName: "Destination Ekbacka AB",
  path: "/information/i1",
};

const told: LetterFacts["callForYou"] = {
  calls: [
    {
      id: "u1",
      title: "Nordplus Junior 2027",
      programmeSv: "Nordplus",
      programmeEn: "Nordplus",
      opensOn: "2026-12-01",
      closesOn: "2027-02-01",
      closesAtClock: "23.59",
      themes: [
        { nameSv: "Barn och unga", nameEn: "Children and young people" },
        { nameSv: "Arbetsmarknad", nameEn: "Labour market" },
      ],
    },
  ],
  unitNames: ["Destination Ekbacka AB"],
  sender: karin,
  path: "/register/utlysningar/u1",
  themesPath: "/enheter/org-des/teman",
};

export const letterFacts: LetterFacts = {
  newsShared: news,
  informationReceived: {
    title: "Vattensamarbete med Kivilampi",
    receivedAt: Date.parse("2027-02-01T08:00Z"),
    caseNumber: "KS 2026/0123",
    unitName: "Destination Ekbacka AB",
    partnerName: "Kivilampi kommun",
    joined: true,
    sharedAt: null,
    attachments: ["ritning.pdf"],
    coordinator: karin,
    path: "/information/i1",
  },
  signInCode: { code: "K7M2QX", minutesValid: 10 },
  notice,
  noticeChanged: {
    ...notice,
    sequence: 1,
    before: {
      startsAt: Date.parse("2027-02-03T12:00Z"),
      endsAt: Date.parse("2027-02-03T14:30Z"),
      form: "onSite",
      place: "Biblioteket",
    },
    why: "Lokalen är upptagen.",
  },
  calledOff: {
    ...notice,
    path: "/moten/m1",
    sequence: 2,
    why: "För få kan komma. Punkterna går vidare till nästa möte.",
  },
  uninvited: {
    ...meeting,
    endsAt: notice.endsAt,
    form: notice.form,
    place: notice.place,
    link: notice.link,
    sequence: 0,
    contactName: "Sara Lund",
    caller: karin,
    invitee: { capacity: "deputy", unitName: "Destination Ekbacka AB" },
    path: "/moten/m1",
    linkKey: notice.linkKey ?? null,
  },
  reminder: notice,
  pollInvitation: poll,
  pollReminder: poll,
  meetingSoon: { ...notice, answer: "yes" },
  roundAsked: round,
  roundReminder: round,
  minutesForSignOff: {
    ...meeting,
    sender: karin,
    signOffBy: "2027-02-18",
    itemCount: 7,
    decisionCount: 1,
    actionCount: 3,
    path: "/moten/m1/anteckningar",
  },
  minutesLate: { ...meeting, days: 7, sender: karin, path: "/moten/m1/anteckningar/skriv" },
  signOffReminder: { ...meeting, signOffBy: "2027-02-18", sender: karin, path: "/moten/m1/justering" },
  minutesChangeAsked: {
    ...meeting,
    adjuster: karin,
    comment: "Punkt 4: skolorna är två, inte tre.",
    path: "/moten/m1/anteckningar/skriv",
  },
  minutesSignedOff: signedOff,
  minutesForInformation: {
    ...signedOff,
    edition: 2,
    correctionWhy: "Beslutet gällde 2027 och inte 2026.",
    sender: karin,
  },
  actionAssigned: assigned,
  actionDue: due,
  lessonComment: comment,
  lessonUsed: used,
  lessonForReview: forReview,
  lessonReviewed: reviewed,
  inquiryAsked: {
    question: "Har någon ordnat praktik på Irland?",
    more: "Det gäller tre elever i vår.",
    asker: karin,
    passedByName: null,
    unitName: "Destination Ekbacka AB",
    path: "/arkiv/fragor/q1",
  },
  inquiryAnswered: {
    question: "Har någon ordnat praktik på Irland?",
    answer: "Ja, två gånger.",
    answerer: karin,
    path: "/arkiv/fragor/q1",
  },
  inquiryPublished: {
    question: "Har någon ordnat praktik på Irland?",
    lessonTitle: "Praktik på Irland",
    answerer: karin,
    path: "/lardomar/l1",
  },
  fundingTestAsked: fundingQuestion,
  fundingTestReminder: { ...fundingQuestion, askedOn: "2026-11-02" },
  fundingVerdict: { ...fundingAnswer, signer: karin },
  fundingNextLook: { ...fundingAnswer, sender: karin, isHead: true },
  fundingCallMatch: {
    ...fundingAnswer,
    sender: karin,
    isHead: false,
    call: {
      title: "Leader, våren 2027",
      closesOn: "2027-03-01",
      programmeSv: "Lokalt ledd utveckling genom Leader",
      programmeEn: "Community-led local development",
    },
  },
  inputAsked: input,
  inputReminder: input,
  callForYou: told,
  callMoved: {
    title: "Nordplus Junior 2027",
    before: { closesOn: "2027-02-01", closesAtClock: "23.59" },
    after: { closesOn: "2027-02-15", closesAtClock: null },
    watches: false,
    sender: karin,
    path: "/register/utlysningar/u1",
  },
  watchNews: {
    name: "Medfinansiering",
    rhythm: "daily",
    entries: [
      { kind: "lesson", title: "Boka tolk i tid", day: "2027-02-01" },
      { kind: "programme", title: "Nordplus", day: null },
    ],
    more: true,
    sender: karin,
    path: "/arkiv/sparade/s1",
    stopPath: "/bevakning/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3",
  },
  subscriptionConfirm: { confirmed: false, sender: karin, path: "/bevaka/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3" },
  subscriptionNews: {
    entries: [
      {
        kind: "minutes",
        title: "Internationella nätverket, möte 5 2026",
        titleEn: null,
        summary: "Nätverket gick igenom läget.",
        again: false,
        path: "/oppet/anteckningar/m-2026-5",
      },
      {
        kind: "lesson",
        title: "Boka tolk i tid",
        titleEn: "Book the interpreter early",
        summary: "",
        again: true,
        path: "/oppet/lardomar/l1",
      },
    ],
    more: true,
    sender: karin,
    path: "/bevaka/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3",
    endPath: "/bevaka/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3/avslut",
  },
  newsletter: {
    number: 3,
    title: "Sedan sist: hösten",
    opening: "Hösten gav mycket.",
    closing: "Hör av er!",
    entries: [
      {
        kind: "lesson",
        title: "Boka tolk i tid",
        titleEn: "Book the interpreter early",
        again: false,
        summary: "Tolken var redan bokad.",
        path: "/oppet/lardomar/l1",
      },
    ],
    sender: karin,
    path: "/bevaka/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3",
    endPath: "/bevaka/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3/avslut",
  },
  publicationSent: {
    entry: {
      kind: "followup",
      title: "Uppföljning 2026",
      titleEn: "Follow-up 2026",
      again: false,
      summary: "Fem projekt pågick under året.",
      path: "/oppet/uppfoljning/2026",
    },
    receiverName: "Destination Ekbacka AB",
    sender: karin,
  },
  digest: {
    rhythm: "daily",
    letters: [
      { kind: "actionAssigned", facts: assigned },
      { kind: "actionDue", facts: due },
      { kind: "lessonComment", facts: comment },
      { kind: "lessonUsed", facts: used },
      { kind: "lessonForReview", facts: forReview },
      { kind: "lessonReviewed", facts: reviewed },
      { kind: "minutesSignedOff", facts: signedOff },
      { kind: "newsShared", facts: news },
      { kind: "callForYou", facts: told },
    ],
  },
  accessChanged: {
    kind: "passkeyAdded",
    detail: "Jobbdatorn",
    at: Date.parse("2027-02-01T08:00Z"),
    ask: karin,
    path: "/min-sida",
  },
  invitationToSystem: {
    invitedBy: karin,
    seats: [{ unitName: "Destination Ekbacka AB", place: "contact" }],
    groupNames: ["Politiska gruppen"],
    path: "/logga-in",
  },
};

/** A letter of a kind to Helena Hansson, with some of its facts changed. */
export const letterTo = <Kind extends LetterKind>(
  kind: Kind,
  changes: Partial<LetterFacts[Kind]> = {},
  language: "sv" | "en" = "sv",
) => ({
  kind,
  facts: { ...letterFacts[kind], ...changes },
  toName: "Helena Hansson",
  toAddress: "helena.hansson@example.se",
  language,
  createdAt: Date.parse("2026-11-20T09:15:30Z"),
});
