import type {
  Answer,
  ArchiveKind,
  AttendanceMode,
  CallStatus,
  Capacity,
  ChronicleSubject,
  ContactKind,
  DecisionKind,
  FileType,
  FundingVerdict,
  GoalVerdict,
  GroupKind,
  InformationKind,
  InformationWay,
  InitiativeStatus,
  ItemKind,
  Language,
  MailRhythm,
  MeetingForm,
  ParticipantCategory,
  PartnerKind,
  PartnerStatus,
  Phase,
  Presence,
  PresenterRole,
  ProgrammeFit,
  ProgrammeKind,
  ProjectDutyKind,
  ProjectKind,
  ProjectRole,
  ProjectStatus,
  QuickKeys,
  Role,
  SeatPlace,
  ThemeGroup,
  UnitKind,
  Visibility,
  WatchRhythm,
} from "#db/words";

/** A word for each word of a closed list (db/words). */
export type Terms = {
  language: Record<Language, string>;
  mailRhythm: Record<MailRhythm, string>;
  quickKeys: Record<QuickKeys, string>;
  watchRhythm: Record<WatchRhythm, string>;
  unitKind: Record<UnitKind, string>;
  unitKinds: Record<UnitKind, string>;
  seatPlace: Record<SeatPlace, string>;
  role: Record<Role, string>;
  groupKind: Record<GroupKind, string>;
  meetingForm: Record<MeetingForm, string>;
  itemKind: Record<ItemKind, string>;
  presenterRole: Record<PresenterRole, string>;
  answer: Record<Answer, string>;
  attendanceMode: Record<AttendanceMode, string>;
  capacity: Record<Capacity, string>;
  presence: Record<Presence, string>;
  decisionKind: Record<DecisionKind, string>;
  phase: Record<Phase, string>;
  visibility: Record<Visibility, string>;
  themeGroup: Record<ThemeGroup, string>;
  projectKind: Record<ProjectKind, string>;
  projectRole: Record<ProjectRole, string>;
  projectStatus: Record<ProjectStatus, string>;
  participantCategory: Record<ParticipantCategory, string>;
  partnerKind: Record<PartnerKind, string>;
  partnerStatus: Record<PartnerStatus, string>;
  contactKind: Record<ContactKind, string>;
  informationKind: Record<InformationKind, string>;
  informationWay: Record<InformationWay, string>;
  projectDutyKind: Record<ProjectDutyKind, string>;
  programmeKind: Record<ProgrammeKind, string>;
  programmeFit: Record<ProgrammeFit, string>;
  callStatus: Record<CallStatus, string>;
  initiativeStatus: Record<InitiativeStatus, string>;
  fundingVerdict: Record<FundingVerdict, string>;
  goalVerdict: Record<GoalVerdict, string>;
  archiveKind: Record<ArchiveKind, string>;
  archiveKinds: Record<ArchiveKind, string>;
  fileType: Record<FileType, string>;
  chronicleSubject: Record<ChronicleSubject, string>;
};

export const terms: Terms = {
  language: { sv: "Svenska", en: "Engelska" },
  mailRhythm: { atOnce: "Genast", daily: "En gång om dagen", weekly: "En gång i veckan" },
  quickKeys: { on: "På", off: "Av" },
  watchRhythm: { off: "Ingen bevakning", daily: "Bevakas varje vardag", weekly: "Bevakas varje vecka" },
  unitKind: { department: "Förvaltning", company: "Bolag" },
  unitKinds: { department: "Förvaltningar", company: "Bolag" },
  seatPlace: { contact: "Kontaktperson", deputy: "Ersättare", head: "Förvaltningschef eller VD" },
  role: {
    reader: "Läsare",
    elected: "Förtroendevald",
    head: "Förvaltningschef eller VD",
    deputy: "Ersättare",
    contact: "Kontaktperson",
    coordinator: "EU-samordnare",
    administrator: "Administratör",
  },
  groupKind: { network: "Nätverk", political: "Politisk grupp", officials: "Tjänstepersonsgrupp" },
  meetingForm: { onSite: "På plats", hybrid: "På plats och digitalt", online: "Digitalt" },
  itemKind: {
    formality: "Formalia",
    information: "Information",
    discussion: "Diskussion",
    decision: "Beslut",
    followUp: "Uppföljning",
  },
  presenterRole: { chair: "Mötesordföranden", coordinator: "EU-samordnaren", secretary: "Sekreteraren" },
  answer: { yes: "Kommer", maybe: "Kanske", no: "Kommer inte" },
  attendanceMode: { onSite: "På plats", online: "Digitalt" },
  capacity: {
    contact: "Kontaktperson",
    deputy: "Ersättare",
    chair: "Mötesordförande",
    coordinator: "EU-samordnare",
    secretary: "Sekreterare",
    member: "Ledamot",
    guest: "Gäst",
  },
  presence: {
    present: "Närvarande",
    deputy: "Ersättare",
    absentWithNotice: "Anmäld frånvaro",
    absent: "Frånvaro",
    guest: "Gäst",
  },
  decisionKind: { decision: "Beslut", deferral: "Bordlagd fråga", information: "Information" },
  phase: {
    idea: "Idé och behov",
    findingPartners: "Partnersök",
    application: "Ansökan",
    budget: "Budget",
    agreement: "Avtal",
    implementation: "Genomförande",
    reporting: "Rapportering",
    audit: "Revision",
    dissemination: "Spridning",
    dailyWork: "Från projekt till vardag",
  },
  visibility: { draft: "Utkast", network: "Nätverket", internal: "Alla anställda", public: "Öppen för alla" },
  themeGroup: { process: "Arbetsgång", support: "Stöd", subject: "Ämne" },
  projectKind: {
    project: "Projekt",
    exchange: "Utbyte",
    twinTownMeeting: "Vänortsträff",
    studyVisit: "Studiebesök",
    workPlacement: "Praktik utomlands",
    delegationIn: "Delegation hit",
    delegationOut: "Delegation härifrån",
  },
  projectRole: { lead: "Samordnande partner", partner: "Medverkande partner" },
  projectStatus: {
    idea: "Idé",
    submitted: "Ansökan inlämnad",
    granted: "Beviljad",
    rejected: "Avslag",
    ongoing: "Pågående",
    finalReport: "Slutrapport",
    completed: "Avslutad",
    onHold: "Vilande",
  },
  participantCategory: {
    youth: "Barn och unga",
    adults: "Vuxna",
    residents: "Invånare",
    staff: "Personal",
    businesses: "Företag",
  },
  partnerKind: {
    twinTown: "Vänort",
    projectPartner: "Projektpartner",
    school: "Skola",
    association: "Förening",
    municipalPartnership: "Kommunalt partnerskap",
    contact: "Internationell kontakt",
  },
  informationKind: { case: "Ärende", news: "Nyhet" },
  informationWay: { form: "formulär", mail: "e-post" },
  contactKind: {
    meeting: "Möte",
    conversation: "Samtal",
    letter: "Brev eller mejl",
    visitHere: "Besök hos oss",
    visitThere: "Besök hos dem",
  },
  projectDutyKind: { report: "Rapport", paymentClaim: "Rekvisition", other: "Annat" },
  partnerStatus: { active: "Aktiv", onHold: "Vilande", starting: "Under uppbyggnad" },
  programmeKind: {
    sectorProgramme: "EU:s sektorsprogram",
    structuralFund: "EU:s strukturfond",
    interreg: "Interreg",
    rural: "Landsbygd",
    fund: "EU-fond",
    initiative: "EU-initiativ",
    nordic: "Nordiskt",
    national: "Nationellt",
    own: "Egna medel",
  },
  programmeFit: { high: "Passar bra", medium: "Kan passa", low: "Passar sällan" },
  callStatus: {
    planning: "Vi planerar att söka",
    assessing: "Under bedömning",
    watching: "Vi bevakar",
    declined: "Vi avstår",
  },
  initiativeStatus: { planned: "Planerad", ongoing: "Pågående", completed: "Avslutad", dropped: "Nedlagd" },
  fundingVerdict: { apply: "Ja, vi söker", notNow: "Inte nu", no: "Nej" },
  goalVerdict: { achieved: "Uppnått", partly: "Delvis uppnått", notAchieved: "Inte uppnått" },
  archiveKind: {
    minutes: "Minnesanteckningar",
    decision: "Beslut",
    action: "Åtgärd",
    lesson: "Lärdom",
    meeting: "Möte",
    project: "Projekt",
    partner: "Partner",
    programme: "Program",
    call: "Utlysning",
    followup: "Uppföljning",
    policy: "Policy",
    document: "Dokument",
    initiative: "Utvecklingsinsats",
    information: "Information",
  },
  archiveKinds: {
    minutes: "Minnesanteckningar",
    decision: "Beslut",
    action: "Åtgärder",
    lesson: "Lärdomar",
    meeting: "Möten",
    project: "Projekt och utbyten",
    partner: "Partner",
    programme: "Program",
    call: "Utlysningar",
    followup: "Uppföljningar",
    policy: "Policyer",
    document: "Dokument",
    initiative: "Utvecklingsinsatser",
    information: "Information",
  },
  fileType: {
    pdf: "PDF",
    docx: "Word-dokument",
    xlsx: "Excel-ark",
    pptx: "PowerPoint-bilder",
    odt: "OpenDocument-text",
    ods: "OpenDocument-kalkyl",
    odp: "OpenDocument-bilder",
    txt: "Textfil",
    md: "Markdown-text",
    csv: "CSV-tabell",
    html: "Webbsida",
    png: "PNG-bild",
    jpg: "JPEG-bild",
    webp: "WebP-bild",
  },
  chronicleSubject: {
    person: "Person",
    unit: "Enhet",
    group: "Grupp",
    municipality: "Kommunens inställningar",
    meeting: "Möte",
    agendaItem: "Punkt",
    poll: "Datumförfrågan",
    round: "Laget runt",
    minutes: "Minnesanteckningar",
    decision: "Beslut",
    action: "Åtgärd",
    lesson: "Lärdom",
    comment: "Kommentar",
    project: "Projekt",
    partner: "Partner",
    programme: "Program",
    call: "Utlysning",
    goal: "Mål",
    policy: "Styrdokument",
    initiative: "Utvecklingsinsats",
    information: "Information",
    training: "Utbildning",
    followup: "Uppföljning",
    document: "Dokument",
    publication: "Publicering",
    receiver: "Mottagare",
    subscriber: "Bevakare",
    newsletter: "Nyhetsbrev",
    letter: "Mejl",
    session: "Inloggning",
  },
};
