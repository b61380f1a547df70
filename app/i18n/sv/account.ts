export const words = {
  signIn: {
    title: "Logga in",
    lead: "Du behöver inget lösenord. Vi skickar en kod till din e-post.",
    byCode: "Med en kod",
    email: "Din e-postadress i arbetet",
    emailHelp: "Till exempel namn@kommunen.se. Koden kommer inom en minut.",
    send: "Skicka koden",
    stay: "Håll mig inloggad på den här datorn i 30 dagar",
    stayHelp: "Bara på en dator som är din egen. Gäller inte administratörer och samordnare.",
    ask: (name: string, phone: string | null) =>
      `Fungerar det inte? Fråga ${name}${phone ? `, ${phone}` : ""}.`,
    demo: "Prova som",
    demoAside: "Alla är påhittade",
    demoButton: (name: string) => `Logga in som ${name}`,
  },
  code: {
    title: "Skriv koden",
    lead: (email: string) =>
      `Om ${email} hör till nätverket eller kommunen har vi skickat en kod dit. Den gäller i 10 minuter.`,
    steps: ["1. Din e-post", "2. Koden"],
    label: "Koden i mejlet",
    help: "Sex tecken. Du kan klistra in den. Stora och små bokstäver spelar ingen roll.",
    submit: "Logga in",
    again: "Skicka en ny kod",
    inDemo: "Demon skickar inga mejl. Koden är",
  },
  link: {
    title: "Logga in med länken",
    lead: "Länken gäller en gång, i 10 minuter från att den gjordes.",
  },
  ways: {
    code: "Kod i ett mejl",
    link: "Länk för en gång",
    passkey: "Nyckel",
    openid: "Kommunens inloggning",
    demo: "Demon",
  },
  ownPage: {
    details: "Dina uppgifter",
    name: "Namn",
    title: "Befattning",
    phone: "Telefon",
    email: "E-post",
    language: "Språk",
    languageHelp: "Gäller sidorna och mejlen till dig.",
    mailRhythm: "Mejl som kan vänta",
    mailRhythmHelp:
      "Gäller nya åtgärder, kommentarer och justerade minnesanteckningar. Kallelser, påminnelser och annat som rör ett möte kommer alltid genast.",
    mailRhythms: {
      atOnce: "Ett mejl för varje sak",
      daily: "Samlade i ett mejl varje vardag klockan 7",
      weekly: "Samlade i ett mejl på måndagar klockan 7",
    },
    newsletter: "Nyhetsbrevet",
    newsletterSent: "Skicka nyhetsbrevet till mig",
    newsletterHelp: "Kommer några gånger om året till alla som har en plats i nätverket.",
    quickKeys: "Snabbtangenten /",
    quickKeysHelp:
      "Ett tryck på / flyttar markören till sökrutan, men aldrig medan du skriver. Stäng av den om du talar in text eller ofta råkar trycka på en tangent.",
    roles: "Dina roller",
    calendar: "Din kalender",
    calendarHelp:
      "En egen adress som visar dina möten, dina åtgärder och de utlysningar du bevakar i ditt kalenderprogram. Den är hemlig: den som har adressen ser det du ser. Gör en ny om någon annan har fått tag i den.",
    calendarMake: "Skapa en kalenderadress",
    calendarRenew: "Byt till en ny adress",
    calendarRemove: "Ta bort adressen",
    sessions: "Inloggningar",
    sessionCount: (count: number) =>
      count === 1 ? "En dator eller telefon" : `${count} datorer och telefoner`,
    thisSession: "Den här",
    otherSession: "En annan",
    unknownBrowser: "Okänd webbläsare",
    since: "Inloggad sedan",
    lastSeen: "Senast använd",
    endSession: "Logga ut där",
    signOutEverywhere: "Logga ut överallt",
    signOutShared: "Logga ut och töm den här datorn",
    signOutSharedHelp:
      "Text som du har skrivit men som inte är sparad finns kvar i webbläsaren när du loggar ut. Delar du dator med andra kan du ta bort den samtidigt.",
  },
};

export const notes = {
  signedOutEverywhere: "Du är utloggad överallt.",
  signedOutAndCleared: "Du är utloggad och det som webbläsaren hade kvar är borttaget.",
  sessionEnded: "Du är utloggad där.",
  sessionsEnded: "Personen är utloggad överallt.",
  identityUntied: "Kopplingen till kommunens inloggning är borttagen, och personen är utloggad.",
  calendarMade: "Adressen är klar. Kopiera den till ditt kalenderprogram.",
  calendarRemoved: "Adressen gäller inte längre.",
};

export const problems = {
  proveAgain:
    "Det är mer än en kvart sedan du visade vem du är. Öppna Din sida i en ny flik, logga in igen och skicka sedan formuläret en gång till.",
  strongerWayYourself:
    "Du är själv inloggad på ett sätt som inte räcker. Logga in med en nyckel eller hos kommunen först.",
  codeWrong: "Koden stämmer inte eller har slutat gälla. Skriv den igen eller begär en ny.",
  linkWrong: "Länken är använd eller har slutat gälla. Be om en ny.",
  tooManyTries: "Det blev för många försök härifrån. Vänta en kvart och försök igen.",
  tooManyCodes: "Vi har redan skickat flera koder. Vänta en kvart och försök igen.",
  nameMissing: "Skriv ett namn.",
};

export const deeds = {
  signInSet: "ändrade hur man loggar in i",
  becameReader: "loggade in första gången och blev läsare",
  calendarAddressMade: "skapade en privat kalenderadress",
  calendarAddressRemoved: "tog bort sin kalenderadress",
  signedOutEverywhere: "loggade ut överallt",
  sessionEnded: "loggade ut på en annan dator eller telefon",
  sessionsEnded: "loggade ut från alla datorer och telefoner",
  signedIn: "loggade in",
};
