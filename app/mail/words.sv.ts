import type { Capacity, SeatPlace } from "#db/words";
import { capital } from "~/i18n/format";
import { callLetters } from "./call-words.sv";
import { followupLetters } from "./followup-words.sv";
import { fundingLetters } from "./funding-words.sv";
import { informationLetters } from "./information-words.sv";
import { lessonLetters } from "./lesson-words.sv";
import { subscriptionLetters } from "./subscription-words.sv";

/** What letters say, in Swedish. Kept out of app/i18n, so that browsers never fetch it. */
export const sv = {
  greeting: (name: string) => (name ? `Hej ${name}!` : "Hej!"),
  signature: (municipality: string) => `Träffpunkt, ${municipality}`,
  reply: (name: string) => `Stämmer det inte? Svara på mejlet, så når du ${name}.`,
  meeting: (number: number, year: number) => `möte ${number} ${year}`,
  minutesLong: (minutes: number) => (minutes === 1 ? "1 minut" : `${minutes} minuter`),
  week: (week: number) => `vecka ${week}`,
  /** A day inside a sentence. */
  dayInText: (weekday: string | null, date: string) => [weekday, "den", date].filter(Boolean).join(" "),
  calledOffTitle: (title: string) => `Inställt: ${title}`,
  onlineOnly: "Digitalt",
  dueDay: (what: string) => `Klart senast i dag: ${what}`,
  lastDay: (call: string) => `Sista ansökningsdag: ${call}`,
  dutyDay: (kind: string, what: string, project: string) => `${kind} klar senast i dag: ${what} (${project})`,
  facts: {
    theme: "Tema",
    when: "När",
    where: "Var",
    online: "Digitalt",
    chair: "Leder",
    before: "Tidigare",
    why: "Orsak",
    due: "Klart senast",
    unit: "Enhet",
    meeting: "Från",
    assignedBy: "Från",
    signOffBy: "Justera senast",
    contents: "Innehåll",
  },
  agenda: {
    heading: "Dagordning",
    number: "Punkt",
    time: "Tid",
    title: "Rubrik",
  },
  as: {
    contact: (unit: string | null) => (unit ? `kontaktperson för ${unit}` : "kontaktperson"),
    deputy: (unit: string | null) => (unit ? `ersättare för ${unit}` : "ersättare"),
    chair: () => "mötesordförande",
    coordinator: () => "EU-samordnare",
    secretary: () => "sekreterare",
    member: (unit: string | null) => (unit ? `ledamot för ${unit}` : "ledamot"),
    guest: (unit: string | null) => (unit ? `gäst från ${unit}` : "gäst"),
  } satisfies Record<Capacity, (unit: string | null) => string>,
  seat: {
    contact: "kontaktperson",
    deputy: "ersättare",
    head: "förvaltningschef eller VD",
  } satisfies Record<SeatPlace, string>,

  signInCode: {
    subject: "Din kod till Träffpunkt",
    intro: "Här är koden som du loggar in med:",
    valid: (minutes: number) =>
      `Koden gäller i ${minutes} minuter, en gång, i den webbläsare där du bad om den. Stora och små bokstäver spelar ingen roll.`,
    warning: "Ge aldrig koden till någon annan. Vi ringer eller skriver aldrig och frågar efter den.",
    reason:
      "Någon angav din e-postadress för att logga in. Var det inte du, behöver du inte göra något: utan koden kommer ingen in.",
  },
  notice: {
    subject: (meeting: string, day: string) => `Kallelse: ${meeting}, ${day}`,
    intro: (group: string, meeting: string) => `Du är kallad till ${meeting} i ${group}.`,
    button: "Svara på kallelsen",
    answerBy: (day: string) => `Svara senast ${day}. Du kan ändra ditt svar fram till mötet.`,
    answerAnyTime: "Du kan ändra ditt svar fram till mötet.",
    ownLink: "Länken är din egen och kräver ingen inloggning, så skicka den inte vidare.",
    calendar:
      "Mötet följer med som en kalenderfil. Svara med länken här ovanför: svar som du ger i kalendern räknas inte.",
    calendarAnswers:
      "Mötet följer med som en kalenderfil. Du kan svara med länken här ovanför eller direkt i din kalender.",
    standsIn: (contact: string, unit: string | null) =>
      unit
        ? `${contact}, kontaktperson för ${unit}, kan inte komma. Du är ersättare: kan du komma i stället?`
        : `${contact} kan inte komma. Du är ersättare: kan du komma i stället?`,
    guest: (name: string, day: string | null) =>
      day
        ? `Berätta om du kommer genom att svara på det här mejlet senast ${day}. Svaret går till ${name}.`
        : `Berätta om du kommer genom att svara på det här mejlet. Svaret går till ${name}.`,
    guestCalendar: "Mötet följer med som en kalenderfil.",
    reason: (as: string, group: string) => `Du får kallelsen för att du är kallad som ${as} i ${group}.`,
  },
  noticeChanged: {
    subject: (meeting: string, day: string) => `Ändrat möte: ${meeting}, ${day}`,
    intro: (group: string, meeting: string) =>
      `Tid eller plats är ändrad för ${meeting} i ${group}. Det här gäller nu:`,
    button: "Se mötet och svara",
    calendar: "Kalenderfilen flyttar mötet i din kalender.",
  },
  calledOff: {
    subject: (meeting: string, day: string) => `Inställt möte: ${meeting}, ${day}`,
    intro: (group: string, meeting: string, day: string) =>
      `Vi ställer in ${meeting} i ${group}, som skulle ha hållits ${day}.`,
    calendar: "Kalenderfilen tar bort mötet ur din kalender.",
    button: "Se mötet",
    reason: (as: string, group: string) =>
      `Du får det här mejlet för att du var kallad som ${as} i ${group}.`,
  },
  uninvited: {
    subject: (meeting: string, day: string) => `Du behöver inte komma: ${meeting}, ${day}`,
    contactComes: (contact: string, meeting: string, group: string, day: string) =>
      `${contact} kan komma till ${meeting} i ${group}, ${day}. Du behöver därför inte komma som ersättare.`,
    removed: (meeting: string, group: string, day: string) =>
      `Du är inte längre kallad till ${meeting} i ${group}, ${day}. Mötet hålls, men utan dig.`,
    calendar: "Kalenderfilen tar bort mötet ur din kalender.",
  },
  reminder: {
    subject: (meeting: string, day: string) => `Kommer du ${day}? Svara på kallelsen till ${meeting}`,
    intro: (group: string, meeting: string, unit: string | null) =>
      unit
        ? `Vi har inte fått något svar från ${unit} på kallelsen till ${meeting} i ${group}.`
        : `Vi har inte fått ditt svar på kallelsen till ${meeting} i ${group}.`,
    deputy: "Kan du inte komma? Svara nej, så kallas din ersättare genast.",
    reason: (as: string, group: string) => `Du får påminnelsen för att du är kallad som ${as} i ${group}.`,
  },
  pollInvitation: {
    subject: (title: string) => `När kan du? ${title}`,
    intro: (group: string, count: number) =>
      count === 1
        ? `Kan du den här tiden? Det gäller ${group}.`
        : `Vilka av de här ${count} tiderna kan du? Det gäller ${group}.`,
    slots: "Föreslagna tider",
    button: "Svara på datumförfrågan",
    answerBy: (day: string) =>
      `Svara senast ${day}. Länken är din egen: du behöver inte logga in, och du kan ändra ditt svar till och med den dagen.`,
    reason: (as: string, group: string) => `Du får datumförfrågan för att du är ${as} i ${group}.`,
  },
  pollReminder: {
    subject: (title: string) => `Påminnelse: när kan du? ${title}`,
    intro: (group: string, day: string) =>
      `Vi har inte fått ditt svar på datumförfrågan för ${group}. Svara senast ${day}.`,
    own: "Länken är din egen: du behöver inte logga in. Kan du inte någon av tiderna är det också ett svar.",
  },
  meetingSoon: {
    subject: (meeting: string, day: string, clock: string) => `Snart möte: ${meeting}, ${day} ${clock}`,
    intro: (group: string, meeting: string, answer: "yes" | "maybe") =>
      answer === "yes"
        ? `Snart är det ${meeting} i ${group}. Du har svarat att du kommer.`
        : `Snart är det ${meeting} i ${group}. Du har svarat att du kanske kommer.`,
    button: "Se mötet eller ändra ditt svar",
    change: "Fick du förhinder? Ändra ditt svar, så vet de andra hur många ni blir.",
    guest: (name: string) => `Fick du förhinder? Svara på det här mejlet, så når du ${name}.`,
    reason: (as: string, group: string) =>
      `Du får påminnelsen för att du är kallad som ${as} i ${group} och inte har tackat nej.`,
  },
  roundAsked: {
    subject: (unit: string, day: string) => `Laget runt ${day}: vad vill ${unit} berätta?`,
    intro: (unit: string, meeting: string, group: string, day: string) =>
      `Vad vill ${unit} ta med till laget runt? Det står på dagordningen för ${meeting} i ${group}, ${day}.`,
    asks: "Skriv några rader om",
    ask: ["nytt hos er", "en lärdom att dela", "något ni behöver hjälp med"],
    nothing: "Har ni inget att rapportera? Kryssa i det, det är också ett svar.",
    button: "Svara för laget runt",
    link: "Länken är enhetens egen. Du behöver inte logga in, och du kan ändra svaret tills mötet börjar.",
    reason: (as: string, group: string) => `Du får det här mejlet för att du är ${as} i ${group}.`,
  },
  roundReminder: {
    subject: (unit: string, day: string) => `Påminnelse: laget runt från ${unit}, ${day}`,
    intro: (unit: string, meeting: string, group: string, day: string) =>
      `Vi har inte fått något till laget runt från ${unit}. ${capital(meeting)} i ${group} är ${day}.`,
  },
  minutesForSignOff: {
    subject: (meeting: string) => `Att justera: minnesanteckningar från ${meeting}`,
    intro: (meeting: string, group: string, day: string) =>
      `Minnesanteckningarna från ${meeting} i ${group}, ${day}, väntar på att du justerar dem.`,
    contents: (items: string, decisions: string, actions: string) => `${items}, ${decisions}, ${actions}`,
    items: (count: number) => (count === 1 ? "1 punkt" : `${count} punkter`),
    decisions: (count: number) => `${count} beslut`,
    actions: (count: number) => (count === 1 ? "1 åtgärd" : `${count} åtgärder`),
    explain: (sender: string) =>
      `Läs igenom texten. Stämmer den, justerar du den med en knapp. Efter det låses den och alla anställda kan läsa den. Är något fel? Be om en ändring på samma sida, eller svara på det här mejlet, så rättar ${sender}.`,
    button: "Läs och justera",
    reason: "Du får det här mejlet för att du är utsedd till justerare.",
  },
  minutesLate: {
    subject: (meeting: string) => `Minnesanteckningarna från ${meeting} väntar`,
    intro: (meeting: string, group: string, days: number) =>
      `Det har gått ${days} dagar sedan ${meeting} i ${group}. Minnesanteckningarna är inte skickade för justering än.`,
    explain: "Ju tidigare de kommer, desto lättare är det för justeraren att minnas.",
    button: "Skriv klart",
    reason: "Du får det här mejlet för att du skriver minnesanteckningarna eller samordnar gruppen.",
  },
  signOffReminder: {
    subject: (meeting: string) => `Påminnelse: justera minnesanteckningarna från ${meeting}`,
    intro: (meeting: string, group: string, day: string) =>
      `Minnesanteckningarna från ${meeting} i ${group} väntar på att du justerar dem. Sista dag är ${day}.`,
  },
  minutesChangeAsked: {
    subject: (meeting: string) => `Att ändra: minnesanteckningar från ${meeting}`,
    intro: (adjuster: string, meeting: string, group: string) =>
      `${adjuster} har läst minnesanteckningarna från ${meeting} i ${group} och ber om en ändring:`,
    explain: "Texten är ett utkast igen. Ändra den och skicka den för justering på nytt.",
    button: "Öppna och ändra",
    reason: "Du får det här mejlet för att du skriver minnesanteckningarna eller samordnar gruppen.",
  },
  minutesSignedOff: {
    subject: (meeting: string) => `Minnesanteckningar från ${meeting} är justerade`,
    correctedSubject: (meeting: string) => `Rättade minnesanteckningar från ${meeting}`,
    correctedWhy: "Det är en ny utgåva, som ersätter den förra. Skälet:",
    intro: (meeting: string, group: string, day: string, adjuster: string, signedOff: string) =>
      `Minnesanteckningarna från ${meeting} i ${group}, ${day}, är justerade. ${adjuster} justerade dem ${signedOff}.`,
    decisions: "Beslut",
    information: "Information",
    actions: "Åtgärder",
    action: (what: string, responsible: string | null, due: string | null) =>
      [what, responsible, due && `klart senast ${due}`].filter(Boolean).join(", "),
    button: "Läs minnesanteckningarna",
    reason: (group: string) => `Du får det här mejlet för att du hör till ${group}.`,
  },
  minutesForInformation: {
    subject: (meeting: string, group: string) => `För kännedom: minnesanteckningar från ${group}, ${meeting}`,
    corrected: (meeting: string, group: string) => `Rättade minnesanteckningar från ${group}, ${meeting}`,
    replaces: (edition: number) =>
      `Det här är utgåva ${edition}. Den ersätter den förra, som du inte ska använda längre. Så här skriver gruppen om varför:`,
    enclosed: "Hela texten följer med som PDF. Du behöver inte logga in någonstans.",
    reason: (group: string) =>
      `Du får det här mejlet för att ${group} har satt upp dig på listan över dem som får minnesanteckningarna för kännedom.`,
    leave: (name: string) =>
      `Vill du inte få fler, eller är något fel? Svara på mejlet, så tar ${name} bort dig från listan eller rättar.`,
  },
  actionAssigned: {
    subject: (what: string) => `Åtgärd för dig: ${what}`,
    intro: (name: string) => `${name} har gett dig en åtgärd.`,
    fromMeeting: (meeting: string, group: string) => `${meeting} i ${group}`,
    button: "Se åtgärden",
    reason: "Du får det här mejlet för att du är ansvarig för åtgärden.",
  },
  actionDue: {
    subject: (what: string) => `Snart ska det vara klart: ${what}`,
    overdueSubject: (what: string) => `Dagen har gått: ${what}`,
    intro: "Om tre dagar eller mindre ska din åtgärd vara klar.",
    overdueIntro: "Din åtgärd skulle ha varit klar nu, men ingen har markerat den som klar.",
    explain: "Med knappen berättar du hur det går. Du behöver inte logga in.",
    button: "Berätta hur det går",
    reason: "Du får det här mejlet för att du är ansvarig för åtgärden.",
  },
  digest: {
    subject: {
      daily: (count: number, first: string) => `${count} nyheter: ${first}`,
      weekly: (count: number, first: string) => `Veckans ${count} nyheter: ${first}`,
    },
    intro: { daily: "Det här har hänt sedan sist.", weekly: "Det här har hänt sedan förra veckan." },
    ask: (name: string, address: string) => `Frågor? Skriv till ${name}, ${address}.`,
    reason: (address: string) =>
      `Du får det här mejlet för att du har valt att få mejl som kan vänta samlade. Du ändrar det på din sida: ${address}`,
  },
  rhythm: (address: string) => `Vill du få sådana mejl samlade? Du väljer det på din sida: ${address}`,
  ...lessonLetters,
  ...callLetters,
  ...fundingLetters,
  ...followupLetters,
  ...subscriptionLetters,
  ...informationLetters,
  watchNews: {
    subject: (name: string, count: number) =>
      count === 1 ? `Nytt i arkivet: ${name}` : `${count} nya i arkivet: ${name}`,
    intro: (name: string) => ({
      daily: `Det här är nytt eller ändrat i arkivet sedan sist och passar din sökning ”${name}”.`,
      weekly: `Det här är nytt eller ändrat i arkivet den senaste veckan och passar din sökning ”${name}”.`,
    }),
    heading: "Nytt eller ändrat",
    entry: (kind: string, title: string, day: string | null) =>
      day ? `${kind}: ${title} (${day})` : `${kind}: ${title}`,
    more: "Det finns fler. Du ser alla i arkivet.",
    button: "Visa sökningen",
    reason: (name: string) => `Du får det här mejlet för att du bevakar sökningen ”${name}”.`,
    stop: (address: string) => `Sluta bevaka, utan att logga in: ${address}`,
  },
  inquiryAsked: {
    subject: (question: string) => `Fråga till nätverket: ${question}`,
    intro: (name: string) => `${name} har sökt i arkivet utan att hitta svar, och frågar nätverket:`,
    passed: (passedBy: string, name: string) =>
      `${passedBy} tror att du kan svara på en fråga från ${name}, som har sökt i arkivet utan att hitta svar:`,
    explain:
      "Några meningar räcker. Svaret går till den som frågar och blir ett utkast till en lärdom, så att nästa som söker hittar det. Kan du inte svara? Säg det, eller skicka frågan vidare.",
    button: "Svara på frågan",
    reason: (unit: string) => `Du får det här mejlet för att du är kontaktperson för ${unit}.`,
    reply: (name: string) => `Svarar du på mejlet, når du ${name}.`,
  },
  inquiryAnswered: {
    subject: (question: string) => `Svar på din fråga: ${question}`,
    intro: (name: string, question: string) => `${name} har svarat på din fråga ”${question}”:`,
    explain: "Du får ett mejl till när svaret har blivit en lärdom som du kan läsa i arkivet.",
    button: "Visa frågan och svaren",
    reason: "Du får det här mejlet för att du har frågat nätverket.",
  },
  inquiryPublished: {
    subject: (title: string) => `Ny lärdom efter din fråga: ${title}`,
    intro: (name: string, question: string) =>
      `Svaret från ${name} på din fråga ”${question}” har blivit en lärdom:`,
    button: "Läs lärdomen",
  },
  accessChanged: {
    subject: {
      addressChanged: "Din adress i Träffpunkt är ändrad",
      passkeyAdded: "Du har fått en ny nyckel till Träffpunkt",
      passkeyRemoved: "En av dina nycklar till Träffpunkt är borttagen",
      identityTied: "Ditt konto i Träffpunkt är kopplat till kommunens inloggning",
      identityUntied: "Ditt konto i Träffpunkt är inte längre kopplat till kommunens inloggning",
      enteredByLink: "Någon har loggat in som du med en länk",
    },
    told: {
      addressChanged: (address: string) => `Du loggar in i Träffpunkt med ${address} från och med nu.`,
      passkeyAdded: (name: string) => `Nyckeln ${name} kan från och med nu logga in dig i Träffpunkt.`,
      passkeyRemoved: (name: string) => `Nyckeln ${name} loggar inte längre in dig i Träffpunkt.`,
      identityTied: () =>
        "Den som loggar in som du hos kommunen kommer från och med nu in i Träffpunkt som du.",
      identityUntied: () =>
        "En administratör har tagit bort kopplingen mellan kommunens inloggning och ditt konto, och loggat ut dig. Kopplingen görs om när du loggar in den vägen nästa gång.",
      enteredByLink: () => "Ditt konto i Träffpunkt har öppnats med en länk som gäller en gång.",
    },
    when: (day: string, clock: string) => `Det hände ${day} klockan ${clock}.`,
    notYou: (name: string) =>
      `Var det inte du, och har ingen sagt det till dig? Säg till ${name} genast, så stängs kontot medan ni reder ut det.`,
    button: "Se hur du loggar in",
    reason:
      "Du får det här mejlet för att du ska märka om någon annan ändrar hur man kommer in på ditt konto.",
  },
  invitationToSystem: {
    subject: (municipality: string) => `Välkommen till Träffpunkt i ${municipality}`,
    intro: (name: string) =>
      `${name} har lagt upp dig i Träffpunkt, arbetsplatsen för kommunens internationella nätverk. Där finns möten, minnesanteckningar, åtgärder och lärdomar.`,
    seats: "Dina platser",
    seat: (place: string, unit: string) => `${place}, ${unit}`,
    group: (group: string) => `medlem i ${group}`,
    signIn: {
      openid: "Med kommunens inloggning kommer du in på samma sätt som till kommunens andra system.",
      code: (address: string) =>
        `Du behöver inget lösenord. Skriv in ${address}, så får du en kod i ett mejl varje gång du loggar in.`,
      link: "Första gången behöver du en länk för att komma in. Be en administratör om den.",
      passkey:
        "När du har kommit in kan du skapa en nyckel (passkey). Sedan loggar du in med fingret, ansiktet eller pinkoden på din egen dator eller telefon.",
    },
    button: "Logga in",
    reason: (name: string) => `Du får det här mejlet för att ${name} har lagt till dig.`,
  },
};

export type MailWords = typeof sv;
